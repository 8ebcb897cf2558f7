#include "mix/dsp/modulated_low_pass.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dramatis::mix::dsp {

void ModulatedLowPass::move_to(Frames frame) noexcept {
    const double octaves = octaves_.at(frame);
    if (octaves == at_) return;
    at_ = octaves;
    const double hz = std::exp2(octaves);
    const double g = std::tan(std::numbers::pi * std::min(hz / rate_.hz, 0.45));
    constexpr double k = std::numbers::sqrt2;  // Butterworth
    filter_ = StateVariable(g, k);
}

void ModulatedLowPass::run(Frames begin, AudioView block) noexcept {
    for (std::size_t done = 0; done < block.size();) {
        const Frames here = begin + Frames{static_cast<std::int64_t>(done)};
        const std::int64_t in_step = here.count % frames_a_step;
        move_to(here - Frames{in_step});
        const std::size_t count = std::min(block.size() - done, static_cast<std::size_t>(frames_a_step - in_step));
        for (int c = 0; c < block.channel_count(); ++c)
            filter(states_[static_cast<std::size_t>(c)], block.channel(c).subspan(done, count));
        done += count;
    }
}

void ModulatedLowPass::filter(State& state, std::span<float> samples) const noexcept {
    State s = state;
    const auto [a1, a2, a3] = filter_;
    for (float& sample : samples) {
        const double v3 = sample - s.second;
        const double v1 = a1 * s.first + a2 * v3;
        const double v2 = s.second + a2 * s.first + a3 * v3;
        s.first = 2.0 * v1 - s.first;
        s.second = 2.0 * v2 - s.second;
        sample = static_cast<float>(v2);
    }
    state = s;
}

}  // namespace dramatis::mix::dsp
