// What follows the level: compressor and gate. The channels of a stereo signal share one gain, so that nothing moves.
#include <algorithm>
#include <cmath>

#include "mix/effects/gain_rider.h"
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
        : riding_{.threshold = to_gain(Decibels{p["threshold"]}),
                  .ratio = p["ratio"],
                  .attack = p["attack"],
                  .release = p["release"],
                  .highest = to_gain(Decibels{p["makeup"]})} {}

  private:
    void start(const EffectSetup& setup) override { rider_.start(riding_, setup.rate); }

    void run(AudioView block) noexcept override {
        for (std::size_t begin = 0; begin < block.size();) {
            const std::size_t count = std::min(rider_.left(), block.size() - begin);
            const float gain = rider_.gain(), step = rider_.step();
            const auto done = static_cast<int>(rider_.done());
            float peak = 0.0f;
            for (int c = 0; c < block.channel_count(); ++c) {
                const auto samples = block.channel(c).subspan(begin, count);
                peak = std::max(peak, loudest(samples));
                float* const values = samples.data();
                for (int i = 0; i < static_cast<int>(count); ++i)
                    values[i] *= gain + step * static_cast<float>(done + i);
            }
            rider_.advance(count, peak);
            begin += count;
        }
    }

    GainRider::Settings riding_;
    GainRider rider_;
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
            if (loudest_of(block, i) >= threshold_) open_for_ = hold_ + 1;
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
