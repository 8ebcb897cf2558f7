#include "mix/live/level_meter.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <utility>

namespace dramatis::mix::live {
namespace {

constexpr std::size_t short_term_hops = 30;
// A show of many hours is measured over its last six: a number on a screen needs no more, and memory has an end.
constexpr std::size_t longest_memory = std::size_t{6} * 36000;

}  // namespace

LevelMeter::LevelMeter(SampleRate rate)
    : rate_(rate),
      weighting_(rate),
      hops_(2, 2 * weighting_.hop()),
      short_term_(-std::numeric_limits<double>::infinity()),
      integrated_(short_term_) {}

void LevelMeter::measure(ConstAudioView frames) {
    const std::size_t hop = weighting_.hop();
    for (std::size_t done = 0; done < frames.size();) {
        const std::size_t count = std::min(frames.size() - done, hop - filled_);
        for (int c = 0; c < 2; ++c) {
            const auto heard = frames.channel(c).subspan(done, count);
            for (const float sample : heard) {
                auto& peak = peaks_[static_cast<std::size_t>(c)];
                peak = std::max(peak, std::abs(static_cast<double>(sample)));
            }
            std::ranges::copy(heard, hops_.channel(c).subspan(hop + filled_).begin());
        }
        filled_ += count;
        done += count;
        if (filled_ == hop) measure_hop();
    }
}

void LevelMeter::measure_hop() {
    const std::size_t hop = weighting_.hop();
    double energy = 0.0;
    weighting_.measure(hops_.view(), std::span(&energy, 1));
    if (energies_.size() == longest_memory) energies_.erase(energies_.begin(), energies_.begin() + 36000);
    energies_.push_back(energy);
    const std::span<const double> all = energies_;
    short_term_ = dsp::ungated_loudness(all.last(std::min(all.size(), short_term_hops)), rate_).value;
    integrated_ = dsp::integrated_loudness(all, rate_).value;
    for (int c = 0; c < 2; ++c) std::ranges::copy(hops_.channel(c).last(hop), hops_.channel(c).begin());
    filled_ = 0;
}

std::array<double, 2> LevelMeter::take_peaks() { return std::exchange(peaks_, {}); }

}  // namespace dramatis::mix::live
