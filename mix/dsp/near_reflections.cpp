#include "mix/dsp/near_reflections.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>

#include "core/random.h"
#include "mix/dsp/early_reflections.h"
#include "mix/dsp/simd.h"

namespace dramatis::mix::dsp {
namespace {

constexpr Seconds first{0.0025};
// Furniture and people absorb what is above; 6 dB down here.
constexpr Hertz dull_above{4000.0};
constexpr double half_at_48k = 6.0;  // taps of that filter on each side

}  // namespace

Seconds NearReflections::tail(const NearReflectionSettings& settings) {
    return first + EarlyReflections::last(settings.size);
}

// One in each of equal parts of the time, drawn by a fixed seed, softer the later. Every other one is turned over and
// together they add up to nothing: low notes are neither raised nor lowered.
void NearReflections::draw(std::size_t side, double size, SampleRate rate) {
    Random random(seed_from(side == 0 ? "near reflections, left" : "near reflections, right"));
    const double span = EarlyReflections::last(size).value;
    std::array<double, taps_a_side> gains;
    double sum = 0.0, weights = 0.0, energy = 0.0;
    for (std::size_t i = 0; i < taps_a_side; ++i) {
        const double part = (static_cast<double>(i) + random.uniform()) / taps_a_side;
        taps_[side][i].delay = static_cast<std::size_t>(std::llround((first.value + span * part) * rate.hz));
        gains[i] = ((i + side) % 2 == 0 ? 1.0 : -1.0) / (1.0 + 2.0 * part);
        sum += gains[i];
        weights += std::fabs(gains[i]);
        longest_ = std::max(longest_, taps_[side][i].delay);
    }
    for (double& gain : gains) {
        gain -= std::fabs(gain) * sum / weights;
        energy += gain * gain;
    }
    for (std::size_t i = 0; i < taps_a_side; ++i)
        taps_[side][i].gain = static_cast<float>(gains[i] / std::sqrt(energy));
}

void NearReflections::start(const NearReflectionSettings& settings, SampleRate rate) {
    longest_ = 0;
    draw(0, settings.size, rate);
    draw(1, settings.size, rate);
    // A voice in the middle reaches both channels at half its power.
    const auto level = static_cast<float>(to_gain(settings.level) * std::numbers::sqrt2 / 2.0);
    for (auto& side : taps_)
        for (Tap& tap : side) tap.gain *= level;

    const auto half = static_cast<std::size_t>(std::max(3L, std::lround(half_at_48k * rate.hz / 48000.0)));
    low_pass_.start(low_pass_taps(dull_above, half, rate));
    dry_.start(2 * half, piece_frames, group);
    dulled_.start(longest_, piece_frames, group);
}

void NearReflections::process(ConstAudioView in, AudioView out) noexcept {
    constexpr float half_root = 0.70710678f;
    for (std::size_t begin = 0; begin < in.size(); begin += piece_frames) {
        const std::size_t count = std::min(piece_frames, in.size() - begin);
        const float* const left = in.channel(0).data() + begin;
        const float* const right = in.channel(1).data() + begin;
        float* const dry = dry_.block();
        for (std::size_t i = 0; i < count; ++i) dry[i] = half_root * (left[i] + right[i]);
        low_pass_.run(dry - low_pass_.half(), dulled_.block(), count);
        for (std::size_t side = 0; side < 2; ++side) {
            float* const wet = out.channel(static_cast<int>(side)).data() + begin;
            for (std::size_t at = 0; at < count; at += group) {
                std::array<Float4, group / 4> sum{};
                for (const Tap& tap : taps_[side]) {
                    const float* const late = dulled_.block() + at - tap.delay;
                    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += tap.gain * load(late + 4 * i);
                }
                std::memcpy(wet + at, sum.data(), std::min(group, count - at) * sizeof(float));
            }
        }
        dry_.advance(count);
        dulled_.advance(count);
    }
}

}  // namespace dramatis::mix::dsp
