// What follows the level: compressor and gate. The channels of a stereo signal share one gain, so that nothing moves.
#include <algorithm>
#include <cmath>

#include "mix/effects/makers.h"

namespace dramatis::mix::effects {
namespace {

// Share of the way towards a new value that is gone in one frame, for 63 % after `time`.
double share_a_frame(double time, SampleRate rate) { return 1.0 - std::exp(-1.0 / std::max(1.0, time * rate.hz)); }

float loudest(AudioView block, std::size_t frame) {
    float peak = 0.0f;
    for (int c = 0; c < block.channel_count(); ++c) peak = std::max(peak, std::fabs(block.channel(c)[frame]));
    return peak;
}

void scale(AudioView block, std::size_t frame, double gain) {
    for (int c = 0; c < block.channel_count(); ++c)
        block.channel(c)[frame] = static_cast<float>(block.channel(c)[frame] * gain);
}

// Feed-forward: every few frames, from the highest of them, an envelope and from that a gain; gains are joined by straight
// lines. The groups of frames are counted from the signal's start, wherever the blocks begin.
class Compressor final : public Effect {
  public:
    explicit Compressor(const Parameters& p)
        : threshold_(to_gain(Decibels{p["threshold"]})),
          exponent_(1.0 / p["ratio"] - 1.0),
          attack_time_(p["attack"]),
          release_time_(p["release"]),
          makeup_(to_gain(Decibels{p["makeup"]})) {}

  private:
    static constexpr std::size_t group_frames = 16;

    void start(const EffectSetup& setup) override {
        attack_ = share_a_frame(attack_time_ / group_frames, setup.rate);
        release_ = share_a_frame(release_time_ / group_frames, setup.rate);
        envelope_ = 0.0;
        gain_ = static_cast<float>(makeup_);
        step_ = 0.0f;
        done_ = 0;
        peak_ = 0.0f;
    }

    void run(AudioView block) noexcept override {
        for (std::size_t begin = 0; begin < block.size();) {
            const std::size_t count = std::min(group_frames - done_, block.size() - begin);
            for (int c = 0; c < block.channel_count(); ++c) {
                const auto samples = block.channel(c).subspan(begin, count);
                for (std::size_t i = 0; i < count; ++i) {
                    peak_ = std::max(peak_, std::fabs(samples[i]));
                    samples[i] *= gain_ + step_ * static_cast<float>(done_ + i);
                }
            }
            begin += count;
            done_ += count;
            if (done_ == group_frames) next_group();
        }
    }

    void next_group() noexcept {
        envelope_ += (peak_ > envelope_ ? attack_ : release_) * (peak_ - envelope_);
        const double over = envelope_ / threshold_;
        const auto wanted = static_cast<float>(over > 1.0 ? makeup_ * std::pow(over, exponent_) : makeup_);
        gain_ += step_ * group_frames;
        step_ = (wanted - gain_) / group_frames;
        done_ = 0;
        peak_ = 0.0f;
    }

    double threshold_, exponent_, attack_time_, release_time_, makeup_;
    double attack_ = 1.0, release_ = 1.0, envelope_ = 0.0;
    float gain_ = 1.0f, step_ = 0.0f, peak_ = 0.0f;
    std::size_t done_ = 0;  // frames of the present group
};

class Gate final : public Effect {
  public:
    explicit Gate(const Parameters& p)
        : threshold_(static_cast<float>(to_gain(Decibels{p["threshold"]}))),
          attack_time_(p["attack"]),
          hold_time_(p["hold"]),
          release_time_(p["release"]),
          closed_(to_gain(Decibels{p["depth"]})) {}

  private:
    void start(const EffectSetup& setup) override {
        attack_ = share_a_frame(attack_time_ / 3.0, setup.rate);  // all but open after the time given
        release_ = share_a_frame(release_time_ / 3.0, setup.rate);
        hold_ = static_cast<int>(to_frames(Seconds{hold_time_}, setup.rate).count);
        open_for_ = 0;
        gain_ = closed_;
    }

    void run(AudioView block) noexcept override {
        for (std::size_t i = 0; i < block.size(); ++i) {
            if (loudest(block, i) >= threshold_) open_for_ = hold_ + 1;
            const bool open = open_for_ > 0;
            if (open) --open_for_;
            gain_ += open ? attack_ * (1.0 - gain_) : release_ * (closed_ - gain_);
            scale(block, i, gain_);
        }
    }

    float threshold_;
    double attack_time_, hold_time_, release_time_, closed_;
    double attack_ = 1.0, release_ = 1.0, gain_ = 0.0;
    int hold_ = 0, open_for_ = 0;
};

}  // namespace

std::unique_ptr<Effect> make_compressor(const Parameters& p) { return std::make_unique<Compressor>(p); }
std::unique_ptr<Effect> make_gate(const Parameters& p) { return std::make_unique<Gate>(p); }

}  // namespace dramatis::mix::effects
