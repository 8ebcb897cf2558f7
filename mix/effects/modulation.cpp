// What multiplies the signal with something: tremolo, ring modulator, bit-crush.
#include <array>
#include <cmath>

#include "mix/effects/makers.h"
#include "mix/effects/oscillator.h"

namespace dramatis::mix::effects {
namespace {

class Tremolo final : public Effect {
  public:
    Tremolo(double hz, double depth) : hz_(hz), depth_(depth) {}

  private:
    void start(const EffectSetup& setup) override { oscillator_ = Oscillator(hz_, setup.rate); }
    void run(AudioView block) noexcept override {
        for (std::size_t i = 0; i < block.size(); ++i) {
            const auto gain = static_cast<float>(1.0 - depth_ * (0.5 - 0.5 * oscillator_.cosine()));
            for (int c = 0; c < block.channel_count(); ++c) block.channel(c)[i] *= gain;
            oscillator_.advance();
        }
    }
    double hz_, depth_;
    Oscillator oscillator_;
};

class RingModulator final : public Effect {
  public:
    RingModulator(double hz, double mix) : hz_(hz), mix_(mix) {}

  private:
    void start(const EffectSetup& setup) override { oscillator_ = Oscillator(hz_, setup.rate); }
    void run(AudioView block) noexcept override {
        for (std::size_t i = 0; i < block.size(); ++i) {
            const auto gain = static_cast<float>(1.0 - mix_ + mix_ * oscillator_.sine());
            for (int c = 0; c < block.channel_count(); ++c) block.channel(c)[i] *= gain;
            oscillator_.advance();
        }
    }
    double hz_, mix_;
    Oscillator oscillator_;
};

class BitCrush final : public Effect {
  public:
    BitCrush(double bits, double hz) : steps_(static_cast<float>(std::exp2(bits - 1.0))), hz_(hz) {}

  private:
    void start(const EffectSetup& setup) override {
        advance_ = std::min(1.0, hz_ / setup.rate.hz);
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
    double hz_;
    double advance_ = 1.0, phase_ = 1.0;
    std::array<float, max_channels> held_{};
};

}  // namespace

std::unique_ptr<Effect> make_tremolo(const Parameters& p) { return std::make_unique<Tremolo>(p["hz"], p["depth"]); }
std::unique_ptr<Effect> make_ring_modulator(const Parameters& p) {
    return std::make_unique<RingModulator>(p["hz"], p["mix"]);
}
std::unique_ptr<Effect> make_bit_crush(const Parameters& p) { return std::make_unique<BitCrush>(p["bits"], p["hz"]); }

}  // namespace dramatis::mix::effects
