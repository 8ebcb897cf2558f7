// Chain elements with delay lines: comb (strings and tubes), echo, room, chorus.
#include <array>
#include <bit>
#include <cmath>
#include <numbers>
#include <vector>

#include "mix/dsp/delay_line.h"
#include "mix/synthesis/generators.h"
#include "mix/synthesis/processors.h"

namespace dramatis::mix::synthesis {
namespace {

float quiet_is_zero(float sample) { return std::abs(sample) < 1e-15f ? 0.0f : sample; }

// A delay with damped feedback: tuned short it is a string or a tube, long it is an echo.
class Feedback : public Processor {
  public:
    Feedback(const Process& process, const Performance& performance, double length)
        : is_comb_(process.kind == Processing::Comb),
          rate_(performance.rate.hz),
          seconds_(process.seconds),
          feedback_(static_cast<float>(process.feedback)),
          damp_(static_cast<float>(process.damp)),
          pitch_(performance.frequency(process.at, length, "at")) {
        const double longest = is_comb_ ? 1.0 / 20.0 : seconds_;
        longest_ = std::max<std::size_t>(static_cast<std::size_t>(longest * rate_) + 2, 4);
        for (dsp::DelayLine& line : lines_) line.start(longest_ + 1);
        const double loss = -std::log10(std::max(process.feedback, 0.001));
        memory_ = std::clamp(3.0 / std::max(loss, 0.001) * (is_comb_ ? 0.01 : seconds_), 0.1, 4.0);
    }

    double memory() const override { return memory_; }

    void run(AudioView block, double seconds) override {
        for (std::size_t begin = 0; begin < block.size(); begin += control_block) {
            const std::size_t count = std::min(control_block, block.size() - begin);
            const double frames = delay(seconds + static_cast<double>(begin) / rate_);
            for (int c = 0; c < block.channel_count(); ++c) {
                dsp::DelayLine& line = lines_[static_cast<std::size_t>(c)];
                float& low = lows_[static_cast<std::size_t>(c)];
                for (float& sample : block.channel(c).subspan(begin, count)) {
                    const float late = line.linear(frames);
                    low = quiet_is_zero(late + damp_ * (low - late));
                    const float now = sample + feedback_ * low;
                    line.push(now);
                    sample = is_comb_ ? now : late;
                }
            }
        }
    }

  private:
    double delay(double seconds) const {
        if (!is_comb_) return std::max(0.0, seconds_ * rate_ - 1.0);
        // The damping filter's delay counts towards the string's length.
        const double own = static_cast<double>(damp_) / (1.0 - static_cast<double>(damp_) + 1e-9);
        const double frames = rate_ / std::max(pitch_.at(seconds), 20.0) - 1.0 - own;
        return std::clamp(frames, 0.0, static_cast<double>(longest_));
    }
    bool is_comb_;
    double rate_, seconds_, memory_ = 0.1;
    float feedback_, damp_;
    std::size_t longest_ = 0;  // frames of delay
    Modulator pitch_;
    std::array<dsp::DelayLine, 2> lines_;
    std::array<float, 2> lows_{};
};

// A feedback delay network of eight lines (Jot & Chaigne, 1991) mixed by a Householder reflection, with damping in each.
// The lines' samples lie side by side, a frame of eight after the other, so that a step works on neighbours in memory.
class Room : public Processor {
  public:
    Room(const Process& process, const Performance& performance) : decay_(process.seconds) {
        static constexpr std::array<double, lines> times{0.0297, 0.0371, 0.0411, 0.0437,
                                                         0.0533, 0.0619, 0.0683, 0.0797};
        const double rate = performance.rate.hz;
        const double size = std::clamp(std::sqrt(process.seconds / 1.5), 0.25, 1.6);
        damp_ = static_cast<float>(0.9 * process.damp);
        std::size_t longest = 1;
        for (std::size_t k = 0; k < lines; ++k) {
            const double seconds = times[k] * size;
            frames_[k] = std::max<std::size_t>(1, static_cast<std::size_t>(seconds * rate));
            longest = std::max(longest, frames_[k]);
            gains_[k] = static_cast<float>(std::pow(10.0, -3.0 * seconds / process.seconds));
        }
        samples_.resize(std::bit_ceil(longest + 1));
    }

    double memory() const override { return std::min(decay_, 4.0); }

    void run(AudioView block, double) override {
        const std::span<float> left = block.channel(0);
        const std::span<float> right = block.channel(block.channel_count() - 1);
        const bool stereo = block.channel_count() == 2;
        const std::size_t mask = samples_.size() - 1;
        std::array<float, lines> lows = lows_;
        for (std::size_t i = 0; i < block.size(); ++i, ++at_) {
            std::array<float, lines> taps;
            for (std::size_t k = 0; k < lines; ++k) taps[k] = samples_[(at_ - frames_[k]) & mask][k];
            for (std::size_t k = 0; k < lines; ++k) lows[k] = taps[k] + damp_ * (lows[k] - taps[k]) + inaudible;
            for (std::size_t k = 0; k < lines; ++k) taps[k] = gains_[k] * lows[k];
            const float back =
                0.25f * (((taps[0] + taps[1]) + (taps[2] + taps[3])) + ((taps[4] + taps[5]) + (taps[6] + taps[7])));
            auto& into = samples_[at_ & mask];
            for (std::size_t k = 0; k < lines; ++k) into[k] = taps[k] - back + (k % 2 == 0 ? left[i] : right[i]);
            const float a = 0.5f * (taps[0] + taps[2] - taps[4] - taps[6]);
            const float b = 0.5f * (taps[1] - taps[3] + taps[5] - taps[7]);
            left[i] = stereo ? a : 0.7f * (a + b);
            if (stereo) right[i] = b;
        }
        lows_ = lows;
    }

  private:
    static constexpr std::size_t lines = 8;
    static constexpr float inaudible = 1e-18f;  // keeps a decaying state from becoming denormal, hence slow
    double decay_;
    float damp_ = 0.0f;
    std::size_t at_ = 0;
    std::array<std::size_t, lines> frames_{};
    std::array<float, lines> gains_{}, lows_{};
    std::vector<std::array<float, lines>> samples_;
};

class Chorus : public Processor {
  public:
    Chorus(const Process& process, const Performance& performance)
        : rate_(performance.rate.hz), depth_(process.seconds), hertz_(process.rate) {
        if (performance.loop > 0.0) hertz_ = std::max(1.0, std::round(hertz_ * performance.loop)) / performance.loop;
        for (dsp::DelayLine& line : lines_) line.start(static_cast<std::size_t>((0.012 + 2.0 * depth_) * rate_) + 3);
    }
    double memory() const override { return 0.1; }
    void run(AudioView block, double seconds) override {
        for (std::size_t begin = 0; begin < block.size(); begin += control_block) {
            const std::size_t count = std::min(control_block, block.size() - begin);
            const double from = seconds + static_cast<double>(begin) / rate_;
            for (int c = 0; c < block.channel_count(); ++c)
                sweep(c, from, from + static_cast<double>(count) / rate_, block.channel(c).subspan(begin, count));
        }
    }

  private:
    // Delays change in straight lines from one control block to the next.
    void sweep(int channel, double from, double to, std::span<float> samples) {
        dsp::DelayLine& line = lines_[static_cast<std::size_t>(channel)];
        std::array<double, voices> delays, slopes;
        for (std::size_t voice = 0; voice < voices; ++voice) {
            delays[voice] = delay(channel, voice, from);
            slopes[voice] = (delay(channel, voice, to) - delays[voice]) / static_cast<double>(samples.size());
        }
        for (float& sample : samples) {
            line.push(sample);
            float sum = sample;
            for (std::size_t voice = 0; voice < voices; ++voice) {
                sum += line.linear(delays[voice]);
                delays[voice] += slopes[voice];
            }
            sample = 0.577f * sum;
        }
    }
    // In frames.
    double delay(int channel, std::size_t voice, double seconds) const {
        const double swing = sine(seconds * hertz_ + 0.25 * channel + 0.37 * static_cast<double>(voice));
        return (0.008 + depth_ * (1.0 + swing) * (voice == 0 ? 1.0 : 0.7)) * rate_;
    }

    static constexpr std::size_t voices = 2;
    double rate_, depth_, hertz_;
    std::array<dsp::DelayLine, 2> lines_;
};

}  // namespace

std::unique_ptr<Processor> make_delay(const Process& process, const Performance& performance, double length) {
    if (process.kind == Processing::Room) return std::make_unique<Room>(process, performance);
    if (process.kind == Processing::Chorus) return std::make_unique<Chorus>(process, performance);
    return std::make_unique<Feedback>(process, performance, length);
}

}  // namespace dramatis::mix::synthesis
