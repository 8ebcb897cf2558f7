// What follows the level: compressor and gate. The channels of a stereo signal share one gain, so that nothing moves.
#include <algorithm>
#include <cmath>

#include "mix/dsp/gain_computer.h"
#include "mix/dsp/one_pole.h"
#include "mix/effects/makers.h"

namespace dramatis::mix::effects {
namespace {

float loudest_of(AudioView block, std::size_t frame) {
    float peak = 0.0f;
    for (int c = 0; c < block.channel_count(); ++c) peak = std::max(peak, std::fabs(block.channel(c)[frame]));
    return peak;
}

void scale(AudioView block, std::size_t frame, double gain) {
    for (int c = 0; c < block.channel_count(); ++c)
        block.channel(c)[frame] = static_cast<float>(block.channel(c)[frame] * gain);
}

class Compressor final : public Effect {
  public:
    explicit Compressor(const Parameters& p)
        : settings_{.threshold = to_gain(p.decibels("threshold")),
                    .ratio = p["ratio"],
                    .attack = p.seconds("attack"),
                    .release = p.seconds("release"),
                    .highest = to_gain(p.decibels("makeup"))} {}

  private:
    void start(const EffectSetup& setup) override { computer_.start(settings_, setup.rate); }

    void run(AudioView block) noexcept override {
        for (std::size_t begin = 0; begin < block.size();) {
            const std::size_t count = std::min(computer_.left(), block.size() - begin);
            const float gain = computer_.gain(), step = computer_.step();
            const auto done = static_cast<int>(computer_.done());
            float peak = 0.0f;
            for (int c = 0; c < block.channel_count(); ++c) {
                const auto samples = block.channel(c).subspan(begin, count);
                peak = std::max(peak, dsp::loudest(samples));
                float* const values = samples.data();
                for (int i = 0; i < static_cast<int>(count); ++i)
                    values[i] *= gain + step * static_cast<float>(done + i);
            }
            computer_.advance(count, peak);
            begin += count;
        }
    }

    dsp::GainComputer::Settings settings_;
    dsp::GainComputer computer_;
};

class Gate final : public Effect {
  public:
    explicit Gate(const Parameters& p)
        : threshold_(static_cast<float>(to_gain(p.decibels("threshold")))),
          attack_time_(p.seconds("attack")),
          hold_time_(p.seconds("hold")),
          release_time_(p.seconds("release")),
          closed_(to_gain(p.decibels("depth"))) {}

  private:
    void start(const EffectSetup& setup) override {
        attack_ = dsp::one_pole(Seconds{attack_time_.value / 3.0}, setup.rate);  // all but open after the time given
        release_ = dsp::one_pole(Seconds{release_time_.value / 3.0}, setup.rate);
        hold_ = static_cast<int>(to_frames(hold_time_, setup.rate).count);
        open_for_ = 0;
        gain_ = closed_;
    }

    void run(AudioView block) noexcept override {
        for (std::size_t i = 0; i < block.size(); ++i) {
            if (loudest_of(block, i) >= threshold_) open_for_ = hold_ + 1;
            const bool open = open_for_ > 0;
            if (open) --open_for_;
            gain_ += open ? attack_ * (1.0 - gain_) : release_ * (closed_ - gain_);
            scale(block, i, gain_);
        }
    }

    float threshold_;
    Seconds attack_time_, hold_time_, release_time_;
    double closed_;
    double attack_ = 1.0, release_ = 1.0, gain_ = 0.0;
    int hold_ = 0, open_for_ = 0;
};

}  // namespace

std::unique_ptr<Effect> make_compressor(const Parameters& p) { return std::make_unique<Compressor>(p); }
std::unique_ptr<Effect> make_gate(const Parameters& p) { return std::make_unique<Gate>(p); }

}  // namespace dramatis::mix::effects
