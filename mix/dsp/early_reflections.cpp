#include "mix/dsp/early_reflections.h"

#include <algorithm>
#include <cmath>

#include "core/random.h"

namespace dramatis::mix::dsp {
namespace {

constexpr std::size_t frames_between_copies = 4096;  // of a History

Seconds first_of(double size) { return {std::lerp(0.0008, 0.012, size)}; }

// One in each of `taps.size()` equal parts of the time, drawn by a fixed seed, softer the later.
template <class Taps>
double draw(Taps& taps, double size, double rate, double pre_delay, Random& random) {
    const double first = first_of(size).value;
    const double span = EarlyReflections::last(size).value - first;
    double energy = 0.0;
    for (std::size_t i = 0; i < taps.size(); ++i) {
        const double part = (static_cast<double>(i) + random.uniform()) / static_cast<double>(taps.size());
        const double time = first + span * std::pow(part, 1.3);
        const double gain = (random.uniform() < 0.5 ? -1.0 : 1.0) / (1.0 + 2.0 * part);
        taps[i].delay = static_cast<std::size_t>(std::llround((pre_delay + time) * rate));
        taps[i].gain = static_cast<float>(gain);
        energy += gain * gain;
    }
    return energy;
}

}  // namespace

Seconds EarlyReflections::last(double size) { return {std::lerp(0.006, 0.085, size)}; }

void EarlyReflections::start(SampleRate rate, double size, Seconds pre_delay) {
    Random random(seed_from("early reflections"));
    longest_ = 0;
    for (std::size_t side = 0; side < 2; ++side) {
        const double own = draw(own_[side], size, rate.hz, pre_delay.value, random);
        const double cross = draw(cross_[side], size, rate.hz, pre_delay.value, random);
        const auto scale = static_cast<float>(1.0 / std::sqrt(own + cross));
        const auto finish = [&](Tap& tap) {
            tap.gain *= scale;
            longest_ = std::max(longest_, tap.delay);
        };
        std::ranges::for_each(own_[side], finish);
        std::ranges::for_each(cross_[side], finish);
    }
    for (History& history : history_) history.start(longest_, largest_block, 0, frames_between_copies);
}

void EarlyReflections::run(std::span<const float> in_left, std::span<const float> in_right, std::span<float> left,
                           std::span<float> right) noexcept {
    const std::size_t count = in_left.size();
    std::ranges::copy(in_left, history_[0].block());
    std::ranges::copy(in_right, history_[1].block());
    const std::array<float*, 2> out{left.data(), right.data()};
    for (std::size_t side = 0; side < 2; ++side) {
        // A group of frames stays in registers while all taps are added to it.
        constexpr std::size_t group = 16;
        for (std::size_t begin = 0; begin < count; begin += group) {
            std::array<float, group> sum{};
            const auto add = [&](const Tap& tap, std::size_t from) {
                const float* const late = history_[from].block() + begin - tap.delay;
                for (std::size_t i = 0; i < group; ++i) sum[i] += tap.gain * late[i];
            };
            for (const Tap& tap : own_[side]) add(tap, side);
            for (const Tap& tap : cross_[side]) add(tap, 1 - side);
            std::copy_n(sum.begin(), std::min(group, count - begin), out[side] + begin);
        }
    }
    for (History& history : history_) history.advance(count);
}

}  // namespace dramatis::mix::dsp
