// Chain elements without memory, or with next to none: they bend, cut, quantise and multiply samples.
#include <array>
#include <cmath>

#include "mix/synthesis/generators.h"
#include "mix/synthesis/processors.h"

namespace dramatis::mix::synthesis {
namespace {

// tanh to 2 % (its Padé approximant), for warmth rather than for mathematics.
float soft(float x) {
    if (x > 3.0f) return 1.0f;
    if (x < -3.0f) return -1.0f;
    return x * (27.0f + x * x) / (27.0f + 9.0f * x * x);
}

class Shaper : public Processor {
  public:
    Shaper(const Process& process, const Performance& performance, double length)
        : kind_(process.kind), rate_(performance.rate.hz), at_(performance.plain(process.at, length, "at")) {}

    void run(AudioView block, double seconds) override {
        for (std::size_t begin = 0; begin < block.size(); begin += control_block) {
            const std::size_t count = std::min(control_block, block.size() - begin);
            const double time = seconds + static_cast<double>(begin) / rate_;
            const AudioView part = block.subview(begin, count);
            if (kind_ == Processing::Level)
                level(part, time);
            else
                for (int c = 0; c < part.channel_count(); ++c) shape(part.channel(c), static_cast<float>(at_.at(time)));
        }
    }

  private:
    void level(AudioView part, double time) {
        const double step = 1.0 / rate_;
        const auto from = static_cast<float>(to_gain({at_.at(time)}));
        const auto to = static_cast<float>(to_gain({at_.at(time + step * static_cast<double>(part.size()))}));
        const float slope = (to - from) / static_cast<float>(part.size());
        for (int c = 0; c < part.channel_count(); ++c) {
            float gain = from;
            for (float& sample : part.channel(c)) {
                sample *= gain;
                gain += slope;
            }
        }
    }

    void shape(std::span<float> samples, float at) const {
        switch (kind_) {
            case Processing::Drive: {
                const float make_up = 1.0f / soft(std::max(at, 1e-3f));
                for (float& sample : samples) sample = soft(sample * at) * make_up;
                break;
            }
            case Processing::Clip:
                for (float& sample : samples) sample = std::clamp(sample, -at, at);
                break;
            case Processing::Fold:
                for (float& sample : samples)
                    sample = sine(64.0 + 0.25 * static_cast<double>(std::clamp(sample * at, -200.0f, 200.0f)));
                break;
            default: {  // Crush: `at` bits
                const float steps = std::exp2(at - 1.0f);
                for (float& sample : samples) sample = std::round(sample * steps) / steps;
            }
        }
    }

    Processing kind_;
    double rate_;
    Modulator at_;
};

// Ring modulation by a sine, and sample-and-hold at a low rate.
class Repeater : public Processor {
  public:
    Repeater(const Process& process, const Performance& performance, double length)
        : kind_(process.kind),
          rate_(performance.rate.hz),
          hertz_(performance.frequency(process.at, length, "at")),
          loop_(performance.loop) {}

    double memory() const override { return 0.05; }

    void run(AudioView block, double seconds) override {
        for (std::size_t i = 0; i < block.size(); ++i) {
            if (i % control_block == 0) step_ = hertz(seconds + static_cast<double>(i) / rate_) / rate_;
            // Ring modulation with a steady tone follows the absolute time, so that loops join.
            const double cycles = kind_ == Processing::Ring && hertz_.is_constant()
                                      ? (seconds + static_cast<double>(i) / rate_) * hertz(0.0)
                                      : phase_;
            for (int c = 0; c < block.channel_count(); ++c) {
                float& sample = block.channel(c)[i];
                float& held = held_[static_cast<std::size_t>(c)];
                if (kind_ == Processing::Ring) {
                    sample *= sine(cycles);
                } else {
                    if (phase_ >= 1.0) held = sample;
                    sample = held;
                }
            }
            if (phase_ >= 1.0) phase_ -= 1.0;
            phase_ += step_;
        }
    }

  private:
    double hertz(double seconds) const {
        const double value = std::clamp(hertz_.at(seconds), 0.01, 0.5 * rate_);
        return loop_ > 0.0 && hertz_.is_constant() ? std::max(1.0, std::round(value * loop_)) / loop_ : value;
    }
    Processing kind_;
    double rate_;
    Modulator hertz_;
    double loop_;
    double phase_ = 1.0, step_ = 0.0;
    std::array<float, 2> held_{};
};

}  // namespace

std::unique_ptr<Processor> make_shaper(const Process& process, const Performance& performance, double length) {
    if (process.kind == Processing::Ring || process.kind == Processing::Hold)
        return std::make_unique<Repeater>(process, performance, length);
    return std::make_unique<Shaper>(process, performance, length);
}

}  // namespace dramatis::mix::synthesis
