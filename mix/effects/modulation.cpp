// Tremolo, ring modulator, bit-crush.
#include <array>
#include <cmath>

#include "mix/dsp/oscillator.h"
#include "mix/effects/makers.h"

namespace dramatis::mix::effects {
namespace {

class Tremolo final : public Effect {
  public:
    Tremolo(Hertz frequency, double depth) : frequency_(frequency), depth_(depth) {}

  private:
    void start(const EffectSetup& setup) override { oscillator_ = dsp::Oscillator(frequency_, setup.rate); }
    void run(AudioView block) noexcept override {
        for (std::size_t i = 0; i < block.size(); ++i) {
            const auto gain = static_cast<float>(1.0 - depth_ * (0.5 - 0.5 * oscillator_.cosine()));
            for (int c = 0; c < block.channel_count(); ++c) block.channel(c)[i] *= gain;
            oscillator_.advance();
        }
    }
    Hertz frequency_;
    double depth_;
    dsp::Oscillator oscillator_;
};

class RingModulator final : public Effect {
  public:
    RingModulator(Hertz frequency, double mix) : frequency_(frequency), mix_(mix) {}

  private:
    void start(const EffectSetup& setup) override { oscillator_ = dsp::Oscillator(frequency_, setup.rate); }
    void run(AudioView block) noexcept override {
        for (std::size_t i = 0; i < block.size(); ++i) {
            const auto gain = static_cast<float>(1.0 - mix_ + mix_ * oscillator_.sine());
            for (int c = 0; c < block.channel_count(); ++c) block.channel(c)[i] *= gain;
            oscillator_.advance();
        }
    }
    Hertz frequency_;
    double mix_;
    dsp::Oscillator oscillator_;
};

class BitCrush final : public Effect {
  public:
    BitCrush(double bits, Hertz frequency) : steps_(static_cast<float>(std::exp2(bits - 1.0))), frequency_(frequency) {}

  private:
    void start(const EffectSetup& setup) override {
        advance_ = std::min(1.0, frequency_.value / setup.rate.hz);
        phase_ = 1.0;
        held_ = {};
    }
    void run(AudioView block) noexcept override {
        for (std::size_t i = 0; i < block.size(); ++i) {
            const bool take = phase_ >= 1.0;
            if (take) phase_ -= 1.0;
            phase_ += advance_;
            for (int c = 0; c < block.channel_count(); ++c) {
                float& held = held_[static_cast<std::size_t>(c)];
                if (take) held = std::nearbyint(block.channel(c)[i] * steps_) / steps_;
                block.channel(c)[i] = held;
            }
        }
    }
    float steps_;
    Hertz frequency_;
    double advance_ = 1.0, phase_ = 1.0;
    std::array<float, max_channels> held_{};
};

}  // namespace

std::unique_ptr<Effect> make_tremolo(const Parameters& p) {
    return std::make_unique<Tremolo>(p.hertz("hz"), p["depth"]);
}
std::unique_ptr<Effect> make_ring_modulator(const Parameters& p) {
    return std::make_unique<RingModulator>(p.hertz("hz"), p["mix"]);
}
std::unique_ptr<Effect> make_bit_crush(const Parameters& p) {
    return std::make_unique<BitCrush>(p["bits"], p.hertz("hz"));
}

}  // namespace dramatis::mix::effects
