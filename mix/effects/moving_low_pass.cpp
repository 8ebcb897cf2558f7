#include "mix/effects/moving_low_pass.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dramatis::mix::effects {

void MovingLowPass::move_to(Frames frame) noexcept {
    const double hz = std::exp2(octaves_.at(frame));
    const double g = std::tan(std::numbers::pi * std::min(hz / rate_.hz, 0.45));
    const double k = std::numbers::sqrt2;  // Butterworth
    a1_ = 1.0 / (1.0 + g * (g + k));
    a2_ = g * a1_;
    a3_ = g * a2_;
}

void MovingLowPass::run(Frames begin, AudioView block) noexcept {
    for (std::size_t i = 0; i < block.size(); ++i) {
        const Frames frame = begin + Frames{static_cast<std::int64_t>(i)};
        if (i == 0 || frame.count % frames_a_step == 0) move_to(Frames{frame.count / frames_a_step * frames_a_step});
        for (int c = 0; c < block.channel_count(); ++c) {
            State& state = states_[static_cast<std::size_t>(c)];
            const double v3 = block.channel(c)[i] - state.second;
            const double v1 = a1_ * state.first + a2_ * v3;
            const double v2 = state.second + a2_ * state.first + a3_ * v3;
            state.first = 2.0 * v1 - state.first;
            state.second = 2.0 * v2 - state.second;
            block.channel(c)[i] = static_cast<float>(v2);
        }
    }
}

}  // namespace dramatis::mix::effects
