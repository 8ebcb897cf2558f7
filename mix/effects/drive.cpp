// Overdrive: a soft clip without the aliases of a naive one.
//
// The curve is f(u) = u / sqrt(1 + u²). Between two samples the output is the mean of f along the straight line that joins
// them (first-order antiderivative anti-aliasing: Parker, Zavalishin & Le Bivic, DAFx-16). The antiderivative of this f is
// sqrt(1 + u²), and the difference quotient simplifies to (u + u') / (sqrt(1 + u²) + sqrt(1 + u'²)): nothing to divide by
// zero, and no recursion, so it runs as vector code. It delays by half a sample.
#include <array>
#include <cmath>
#include <vector>

#include "mix/effects/effect.h"
#include "mix/effects/makers.h"

namespace dramatis::mix::effects {
namespace {

constexpr float reference = 0.25f;  // -12 dBFS: a signal of this level keeps it
constexpr Hertz dc_block{10.0};
inline float root(float u) { return std::sqrt(1.0f + u * u); }
inline float clip(float u) { return u / root(u); }

class Drive final : public Effect {
  public:
    Drive(Decibels amount, double bias, double mix)
        : gain_(static_cast<float>(to_gain(amount))), bias_(static_cast<float>(bias)), mix_(static_cast<float>(mix)) {
        level_ = reference / (clip(gain_ * reference + bias_) - clip(bias_));
    }

  private:
    void start(const EffectSetup& setup) override {
        states_ = {};
        keep_ = std::exp(-2.0 * 3.14159265358979 * dc_block.value / setup.rate.hz);
    }

    void run(AudioView block) noexcept override {
        for (int c = 0; c < block.channel_count(); ++c) {
            State& state = states_[static_cast<std::size_t>(c)];
            const auto samples = block.channel(c);
            for (std::size_t begin = 0; begin < samples.size(); begin += piece_frames)
                run_piece(state, samples.subspan(begin, std::min(piece_frames, samples.size() - begin)));
        }
    }

    struct State {
        float last = 0.0f;
        double dc = 0.0;
    };

    void run_piece(State& state, std::span<float> samples) noexcept {
        std::array<float, piece_frames + 1> in;
        in[0] = state.last;
        std::ranges::copy(samples, in.begin() + 1);
        state.last = in[samples.size()];
        const float offset = clip(bias_);
        for (std::size_t i = 0; i < samples.size(); ++i) {
            const float before = gain_ * in[i] + bias_;
            const float now = gain_ * in[i + 1] + bias_;
            const float driven = ((now + before) / (root(now) + root(before)) - offset) * level_;
            const float clean = 0.5f * (in[i] + in[i + 1]);
            samples[i] = clean + mix_ * (driven - clean);
        }
        if (bias_ > 0.0f) block_dc(state, samples);
    }

    // A biased clip adds DC; this removes it.
    void block_dc(State& state, std::span<float> samples) const noexcept {
        for (float& sample : samples) {
            const double moved = state.dc + (1.0 - keep_) * (sample - state.dc);
            state.dc = moved;
            sample = static_cast<float>(sample - moved);
        }
    }

    float gain_, bias_, mix_, level_;
    double keep_ = 0.0;
    std::array<State, max_channels> states_{};
};

}  // namespace

std::unique_ptr<Effect> make_drive(const Parameters& p) {
    return std::make_unique<Drive>(p.decibels("amount"), p["bias"], p["mix"]);
}

}  // namespace dramatis::mix::effects
