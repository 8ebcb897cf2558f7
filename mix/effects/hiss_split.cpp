#include "mix/effects/hiss_split.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace dramatis::mix::effects {
namespace {

constexpr double half_at_48k = 9.0;  // taps on each side

}  // namespace

void HissSplit::start(Hertz corner, SampleRate rate) {
    const auto half = static_cast<std::size_t>(std::max(4L, std::lround(half_at_48k * rate.hz / 48000.0)));
    // What the low-pass leaves of the signal.
    std::vector<double> taps = dsp::low_pass_taps(corner, half, rate);
    for (double& tap : taps) tap = -tap;
    taps[0] += 1.0;
    high_pass_.start(taps);
    for (dsp::History& history : histories_) history.start(2 * high_pass_.half(), piece_frames, group);
}

void HissSplit::read(ConstAudioView piece) noexcept {
    for (int c = 0; c < piece.channel_count(); ++c) {
        const auto channel = static_cast<std::size_t>(c);
        float* const block = histories_[channel].block();
        std::ranges::copy(piece.channel(c), block);
        high_pass_.run(block - high_pass_.half(), hiss_[channel].data(), piece.size());
    }
}

void HissSplit::advance(ConstAudioView piece) noexcept {
    for (int c = 0; c < piece.channel_count(); ++c) histories_[static_cast<std::size_t>(c)].advance(piece.size());
}

}  // namespace dramatis::mix::effects
