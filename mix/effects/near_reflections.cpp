#include "mix/effects/near_reflections.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>

#include "core/random.h"
#include "mix/effects/early_reflections.h"

namespace dramatis::mix::effects {
namespace {

using Four = float __attribute__((vector_size(16)));

Four load(const float* from) noexcept {
    Four four;
    std::memcpy(&four, from, sizeof four);
    return four;
}

constexpr double first_seconds = 0.0025;
// Furniture and people swallow what is above; the corner is where the filter is 6 dB down.
constexpr double dull_above_hz = 4000.0;
constexpr double half_at_48k = 6.0;  // taps of that filter on each side

}  // namespace

Seconds NearReflections::tail(const NearReflectionSettings& settings) {
    return Seconds{first_seconds} + EarlyReflections::last(settings.size);
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
        taps_[side][i].delay = static_cast<std::size_t>(std::llround((first_seconds + span * part) * rate.hz));
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
    // Of a voice in the middle, both sides hear half.
    const auto level = static_cast<float>(to_gain(settings.level) * std::numbers::sqrt2 / 2.0);
    for (auto& side : taps_)
        for (Tap& tap : side) tap.gain *= level;

    const auto half = static_cast<std::size_t>(std::max(3L, std::lround(half_at_48k * rate.hz / 48000.0)));
    const double corner = 2.0 * std::min(dull_above_hz / rate.hz, 0.45);
    side_.assign(half + 1, static_cast<float>(corner));
    double sum = corner;
    std::vector<double> taps(half + 1, corner);
    for (std::size_t i = 1; i <= half; ++i) {
        const double angle = std::numbers::pi * static_cast<double>(i);
        const double window = 0.5 + 0.5 * std::cos(angle / static_cast<double>(half + 1));
        taps[i] = window * std::sin(corner * angle) / angle;
        sum += 2.0 * taps[i];
    }
    for (std::size_t i = 0; i <= half; ++i) side_[i] = static_cast<float>(taps[i] / sum);
    heard_.assign(2 * half + piece_frames + group, 0.0f);
    dulled_.assign(longest_ + piece_frames + group, 0.0f);
}

// From what is heard to what the walls give back: half of the filter's length later.
void NearReflections::dull(std::size_t count) noexcept {
    const std::size_t half = side_.size() - 1;
    for (std::size_t begin = 0; begin < count; begin += group) {
        const float* const late = heard_.data() + half + begin;
        std::array<Four, group / 4> sum;
        for (std::size_t i = 0; i < sum.size(); ++i) sum[i] = side_[0] * load(late + 4 * i);
        for (std::size_t tap = 1; tap <= half; ++tap)
            for (std::size_t i = 0; i < sum.size(); ++i)
                sum[i] += side_[tap] * (load(late - tap + 4 * i) + load(late + tap + 4 * i));
        std::memcpy(dulled_.data() + longest_ + begin, sum.data(), sizeof sum);
    }
}

void NearReflections::process(ConstAudioView in, AudioView out) noexcept {
    const std::size_t half = side_.size() - 1;
    constexpr float half_root = 0.70710678f;
    for (std::size_t begin = 0; begin < in.size(); begin += piece_frames) {
        const std::size_t count = std::min(piece_frames, in.size() - begin);
        const float* const left = in.channel(0).data() + begin;
        const float* const right = in.channel(1).data() + begin;
        for (std::size_t i = 0; i < count; ++i) heard_[2 * half + i] = half_root * (left[i] + right[i]);
        dull(count);
        for (std::size_t side = 0; side < 2; ++side) {
            float* const answer = out.channel(static_cast<int>(side)).data() + begin;
            for (std::size_t at = 0; at < count; at += group) {
                std::array<Four, group / 4> sum{};
                for (const Tap& tap : taps_[side]) {
                    const float* const late = dulled_.data() + longest_ + at - tap.delay;
                    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += tap.gain * load(late + 4 * i);
                }
                std::memcpy(answer + at, sum.data(), std::min(group, count - at) * sizeof(float));
            }
        }
        std::copy_n(heard_.begin() + static_cast<std::ptrdiff_t>(count), 2 * half, heard_.begin());
        std::copy_n(dulled_.begin() + static_cast<std::ptrdiff_t>(count), longest_, dulled_.begin());
    }
}

}  // namespace dramatis::mix::effects
