// Degradation of a transmission: noise, crackle and dropouts. Random, but the same for the same seed.
#include <cmath>

#include "core/random.h"
#include "mix/dsp/one_pole.h"
#include "mix/effects/effect.h"
#include "mix/effects/makers.h"
#include "mix/effects/noise_band.h"
#include "mix/effects/pieces.h"

namespace dramatis::mix::effects {
namespace {

class Noise final : public Effect {
  public:
    explicit Noise(const Parameters& p)
        : settings_{
              .level = to_gain(p.decibels("level")), .low_cut = p.hertz("low_cut"), .high_cut = p.hertz("high_cut")} {}

  private:
    void start(const EffectSetup& setup) override { noise_.start(settings_, setup); }

    void run(AudioView block) noexcept override {
        in_pieces(block, [this](AudioView piece) noexcept {
            const AudioView noise = noise_.next(piece.channel_count(), piece.size());
            for (int c = 0; c < piece.channel_count(); ++c)
                for (std::size_t i = 0; i < piece.size(); ++i) piece.channel(c)[i] += noise.channel(c)[i];
        });
    }

    NoiseBand::Settings settings_;
    NoiseBand noise_;
};

class Crackle final : public Effect {
  public:
    explicit Crackle(const Parameters& p) : level_(to_gain(p.decibels("level"))), rate_(p["rate"]) {}

  private:
    void start(const EffectSetup& setup) override {
        chance_ = rate_ / setup.rate.hz;
        decay_ = static_cast<float>(std::exp(-1.0 / (0.0003 * setup.rate.hz)));
        burst_ = 0.0f;
        random_ = Random(setup.seed);
    }

    void run(AudioView block) noexcept override {
        for (std::size_t i = 0; i < block.size(); ++i) {
            if (random_.uniform() < chance_) {
                const double size = random_.uniform();  // most are small
                burst_ = static_cast<float>(level_ * size * size);
            }
            const float click = burst_ * random_.bipolar();
            burst_ *= decay_;
            for (int c = 0; c < block.channel_count(); ++c) block.channel(c)[i] += click;
        }
    }

    double level_, rate_;
    double chance_ = 0.0;
    float decay_ = 0.0f, burst_ = 0.0f;
    Random random_{0};
};

class Dropouts final : public Effect {
  public:
    explicit Dropouts(const Parameters& p)
        : rate_(p["rate"]), length_(p.seconds("length")), depth_(to_gain(p.decibels("depth"))) {}

  private:
    void start(const EffectSetup& setup) override {
        frames_a_second_ = setup.rate.hz;
        smooth_ = dsp::one_pole(Seconds{0.0015}, setup.rate);
        random_ = Random(setup.seed);
        failing_ = false;
        gain_ = 1.0;
        left_ = next_wait();
    }

    void run(AudioView block) noexcept override {
        for (std::size_t i = 0; i < block.size(); ++i) {
            if (left_-- <= 0) {
                failing_ = !failing_;
                left_ = failing_ ? next_failure() : next_wait();
            }
            gain_ += smooth_ * ((failing_ ? depth_ : 1.0) - gain_);
            for (int c = 0; c < block.channel_count(); ++c)
                block.channel(c)[i] = static_cast<float>(block.channel(c)[i] * gain_);
        }
    }

    // Exponential: failures come without memory.
    std::int64_t next_wait() { return frames(Seconds{-std::log(1.0 - random_.uniform()) / rate_}); }
    std::int64_t next_failure() { return frames(length_ * random_.uniform(0.2, 1.0)); }
    std::int64_t frames(Seconds time) const { return static_cast<std::int64_t>(time.value * frames_a_second_); }

    double rate_;  // failures a second
    Seconds length_;
    double depth_;
    double frames_a_second_ = 48000.0, smooth_ = 1.0, gain_ = 1.0;
    bool failing_ = false;
    std::int64_t left_ = 0;
    Random random_{0};
};

}  // namespace

std::unique_ptr<Effect> make_noise(const Parameters& p) { return std::make_unique<Noise>(p); }
std::unique_ptr<Effect> make_crackle(const Parameters& p) { return std::make_unique<Crackle>(p); }
std::unique_ptr<Effect> make_dropouts(const Parameters& p) { return std::make_unique<Dropouts>(p); }

}  // namespace dramatis::mix::effects
