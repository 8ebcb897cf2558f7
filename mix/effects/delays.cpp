// What hears the signal a second time: delay (echo, tube, can) and chorus (vibrato, flanger).
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include "mix/effects/interpolation.h"
#include "mix/effects/makers.h"
#include "mix/effects/oscillator.h"

namespace dramatis::mix::effects {
namespace {

constexpr double longest_tail = 20.0;  // seconds

class Delay final : public Effect {
  public:
    explicit Delay(const Parameters& p)
        : time_(p["time"]),
          feedback_(static_cast<float>(p["feedback"])),
          mix_(static_cast<float>(p["mix"])),
          high_cut_(p["high_cut"]) {}

    // Until the echoes are 60 dB down.
    Seconds tail() const override {
        if (mix_ == 0.0f) return {};
        const double share = std::fabs(feedback_);
        const double echoes = share < 0.001 ? 1.0 : 1.0 + std::log(0.001) / std::log(share);
        return {std::min(longest_tail, time_ * echoes)};
    }

  private:
    void start(const EffectSetup& setup) override {
        const auto frames = std::max<std::int64_t>(1, to_frames(Seconds{time_}, setup.rate).count);
        for (auto& line : lines_) line.assign(static_cast<std::size_t>(frames), 0.0f);
        // One pole; where it would be above half the rate it takes nothing away.
        const double corner = std::min(high_cut_ / setup.rate.hz, 0.49);
        pass_ = static_cast<float>(1.0 - std::exp(-2.0 * std::numbers::pi * corner));
        echo_ = {};
        position_ = 0;
    }

    void run(AudioView block) noexcept override {
        std::size_t position = position_;
        for (int c = 0; c < block.channel_count(); ++c) {
            auto& line = lines_[static_cast<std::size_t>(c)];
            float echo = echo_[static_cast<std::size_t>(c)];
            position = position_;
            for (float& sample : block.channel(c)) {
                echo += pass_ * (line[position] - echo);
                line[position] = sample + feedback_ * echo;
                sample += mix_ * (echo - sample);
                if (++position == line.size()) position = 0;
            }
            echo_[static_cast<std::size_t>(c)] = echo;
        }
        position_ = position;
    }

    double time_;
    float feedback_, mix_;
    double high_cut_;
    float pass_ = 1.0f;
    std::array<std::vector<float>, max_channels> lines_;
    std::array<float, max_channels> echo_{};
    std::size_t position_ = 0;
};

class Chorus final : public Effect {
  public:
    explicit Chorus(const Parameters& p)
        : hz_(p["hz"]), depth_time_(p["depth"]), delay_time_(p["delay"]), mix_(static_cast<float>(p["mix"])) {}

    Seconds tail() const override { return {mix_ == 0.0f ? 0.0 : delay_time_ + depth_time_}; }

  private:
    void start(const EffectSetup& setup) override {
        delay_ = std::max(3.0, delay_time_ * setup.rate.hz);
        depth_ = std::min(depth_time_ * setup.rate.hz, delay_ - 2.0);
        const auto needed = static_cast<std::size_t>(std::ceil(delay_ + depth_)) + 4;
        std::size_t size = 1;
        while (size < needed) size *= 2;
        mask_ = size - 1;
        for (auto& line : lines_) line.assign(size, 0.0f);
        oscillator_ = Oscillator(hz_, setup.rate);
        position_ = 0;
    }

    void run(AudioView block) noexcept override {
        for (std::size_t i = 0; i < block.size(); ++i) {
            // The two sides of a stereo signal waver a quarter of a turn apart.
            const std::array<double, max_channels> wave{oscillator_.sine(), oscillator_.cosine()};
            for (int c = 0; c < block.channel_count(); ++c) {
                auto& line = lines_[static_cast<std::size_t>(c)];
                float& sample = block.channel(c)[i];
                line[position_ & mask_] = sample;
                sample += mix_ * (read(line, delay_ + depth_ * wave[static_cast<std::size_t>(c)]) - sample);
            }
            ++position_;
            oscillator_.advance();
        }
    }

    float read(const std::vector<float>& line, double late) const noexcept {
        const double whole = std::floor(late);
        const auto share = static_cast<float>(late - whole);
        const std::size_t at = position_ - static_cast<std::size_t>(whole);
        return between(line[(at + 1) & mask_], line[at & mask_], line[(at - 1) & mask_], line[(at - 2) & mask_], share);
    }

    double hz_, depth_time_, delay_time_;
    float mix_;
    double delay_ = 0.0, depth_ = 0.0;
    std::array<std::vector<float>, max_channels> lines_;
    std::size_t mask_ = 0, position_ = 0;
    Oscillator oscillator_;
};

}  // namespace

std::unique_ptr<Effect> make_delay(const Parameters& p) { return std::make_unique<Delay>(p); }
std::unique_ptr<Effect> make_chorus(const Parameters& p) { return std::make_unique<Chorus>(p); }

}  // namespace dramatis::mix::effects
