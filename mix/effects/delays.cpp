// Effects that add the signal to itself, late: delay (echo, tube, can) and chorus (vibrato, flanger).
#include <algorithm>
#include <array>
#include <cmath>

#include "mix/dsp/delay_line.h"
#include "mix/dsp/one_pole.h"
#include "mix/dsp/oscillator.h"
#include "mix/effects/makers.h"

namespace dramatis::mix::effects {
namespace {

constexpr Seconds longest_tail{20.0};

class Delay final : public Effect {
  public:
    explicit Delay(const Parameters& p)
        : time_(p.seconds("time")),
          feedback_(static_cast<float>(p["feedback"])),
          mix_(static_cast<float>(p["mix"])),
          high_cut_(p.hertz("high_cut")) {}

    // Until the echoes are 60 dB down.
    Seconds tail() const override {
        if (mix_ == 0.0f) return {};
        const double share = std::fabs(feedback_);
        const double echoes = share < 0.001 ? 1.0 : 1.0 + std::log(0.001) / std::log(share);
        return std::min(longest_tail, time_ * echoes);
    }

  private:
    void start(const EffectSetup& setup) override {
        const auto frames = std::max<std::int64_t>(1, to_frames(time_, setup.rate).count);
        frames_ = static_cast<std::size_t>(frames);
        for (dsp::DelayLine& line : lines_) line.start(frames_);
        pass_ = static_cast<float>(dsp::one_pole(high_cut_, setup.rate));
        echo_ = {};
    }

    void run(AudioView block) noexcept override {
        for (int c = 0; c < block.channel_count(); ++c) {
            dsp::DelayLine& line = lines_[static_cast<std::size_t>(c)];
            float echo = echo_[static_cast<std::size_t>(c)];
            for (float& sample : block.channel(c)) {
                echo += pass_ * (line.at(frames_ - 1) - echo);
                line.push(sample + feedback_ * echo);
                sample += mix_ * (echo - sample);
            }
            echo_[static_cast<std::size_t>(c)] = echo;
        }
    }

    Seconds time_;
    float feedback_, mix_;
    Hertz high_cut_;
    float pass_ = 1.0f;
    std::size_t frames_ = 1;
    std::array<dsp::DelayLine, max_channels> lines_;
    std::array<float, max_channels> echo_{};
};

class Chorus final : public Effect {
  public:
    explicit Chorus(const Parameters& p)
        : frequency_(p.hertz("hz")),
          depth_time_(p.seconds("depth")),
          delay_time_(p.seconds("delay")),
          mix_(static_cast<float>(p["mix"])) {}

    Seconds tail() const override { return mix_ == 0.0f ? Seconds{} : delay_time_ + depth_time_; }

  private:
    void start(const EffectSetup& setup) override {
        delay_ = std::max(3.0, delay_time_.value * setup.rate.hz);
        depth_ = std::min(depth_time_.value * setup.rate.hz, delay_ - 2.0);
        for (dsp::DelayLine& line : lines_) line.start(static_cast<std::size_t>(std::ceil(delay_ + depth_)) + 3);
        oscillator_ = dsp::Oscillator(frequency_, setup.rate);
    }

    void run(AudioView block) noexcept override {
        for (std::size_t i = 0; i < block.size(); ++i) {
            // The two sides of a stereo signal waver a quarter of a turn apart.
            const std::array<double, max_channels> wave{oscillator_.sine(), oscillator_.cosine()};
            for (int c = 0; c < block.channel_count(); ++c) {
                dsp::DelayLine& line = lines_[static_cast<std::size_t>(c)];
                float& sample = block.channel(c)[i];
                line.push(sample);
                sample += mix_ * (line.cubic(delay_ + depth_ * wave[static_cast<std::size_t>(c)]) - sample);
            }
            oscillator_.advance();
        }
    }

    Hertz frequency_;
    Seconds depth_time_, delay_time_;
    float mix_;
    double delay_ = 0.0, depth_ = 0.0;
    std::array<dsp::DelayLine, max_channels> lines_;
    dsp::Oscillator oscillator_;
};

}  // namespace

std::unique_ptr<Effect> make_delay(const Parameters& p) { return std::make_unique<Delay>(p); }
std::unique_ptr<Effect> make_chorus(const Parameters& p) { return std::make_unique<Chorus>(p); }

}  // namespace dramatis::mix::effects
