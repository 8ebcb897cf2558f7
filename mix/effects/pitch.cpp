// Pitch: higher or lower, and the size of the throat with it; the words keep their time.
//
// A delay line is read faster or slower than it is written, as a tape whose head moves. Before the head runs out of tape it
// jumps by a whole number of the sound's own periods, found where the signal is most like itself, and fades across (the
// method of splicing of Lent 1989 and of the "de-glitching" harmonisers). docs/decisions/030-pitch-of-our-own.md.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "mix/dsp/biquad.h"
#include "mix/dsp/delay_line.h"
#include "mix/effects/makers.h"

namespace dramatis::mix::effects {
namespace {

constexpr Seconds compared_time{0.008};  // of the signal, to find a place to jump to
constexpr Seconds fade_time{0.006};
constexpr Seconds shortest_jump{0.009};  // longer than the fade, at an octave too
constexpr Seconds longest_jump{0.025};   // and what lies between holds the period of a voice of 65 Hz
constexpr std::size_t stride = 4;        // of the coarse search, in lags and in samples
constexpr double margin = 4.0;           // frames, for reading between samples

class Pitch final : public Effect {
  public:
    explicit Pitch(const Parameters& p)
        : speed_(std::exp2(p["semitones"] / 12.0)), mix_(static_cast<float>(p["mix"])) {}

    Frames latency() const override { return {static_cast<std::int64_t>(usual_delay_)}; }
    Seconds tail() const override { return longest_jump; }

  private:
    void start(const EffectSetup& setup) override {
        const auto frames = [&](Seconds time) {
            return static_cast<std::size_t>(std::max<std::int64_t>(1, to_frames(time, setup.rate).count));
        };
        compared_ = frames(compared_time);
        fade_ = frames(fade_time);
        shortest_ = frames(shortest_jump);
        longest_ = frames(longest_jump);
        nearest_ = static_cast<double>(compared_) + margin;
        farthest_ = nearest_ + static_cast<double>(longest_);
        usual_delay_ = compared_ + static_cast<std::size_t>(margin) + longest_ / 2;
        for (dsp::DelayLine& line : lines_) line.start(2 * longest_ + 2 * compared_ + 16);
        // Read faster, what is high would come back from above half the rate.
        const Hertz corner{0.45 * setup.rate.hz / speed_};
        std::vector<dsp::Biquad> sections;
        if (speed_ > 1.0)
            for (const double q : dsp::butterworth(4)) sections.push_back(dsp::low_pass(corner, q, setup.rate));
        smooth_.start(std::move(sections));
        delay_ = static_cast<double>(usual_delay_);
        fading_ = 0;
    }

    void run(AudioView block) noexcept override {
        if (mix_ > 0.0f && speed_ > 1.0) smooth_.run(block);
        for (std::size_t i = 0; i < block.size(); ++i) {
            for (int c = 0; c < block.channel_count(); ++c)
                lines_[static_cast<std::size_t>(c)].push(block.channel(c)[i]);
            if (fading_ == 0 && is_at_the_end()) jump(block.channel_count());
            for (int c = 0; c < block.channel_count(); ++c) {
                const dsp::DelayLine& line = lines_[static_cast<std::size_t>(c)];
                float shifted = line.cubic(delay_);
                if (fading_ > 0) {
                    const float in = fade_in(), out = 1.0f - in;
                    const float level = 1.0f / std::sqrt(in * in + out * out + 2.0f * likeness_ * in * out);
                    shifted = level * (in * shifted + out * line.cubic(old_delay_));
                }
                const float clean = line.at(usual_delay_);
                block.channel(c)[i] = clean + mix_ * (shifted - clean);
            }
            delay_ += 1.0 - speed_;
            old_delay_ += 1.0 - speed_;
            if (fading_ > 0) --fading_;
        }
    }

    bool is_at_the_end() const { return speed_ < 1.0 ? delay_ >= farthest_ : speed_ > 1.0 && delay_ <= nearest_; }
    float fade_in() const { return 1.0f - static_cast<float>(fading_) / static_cast<float>(fade_ + 1); }

    void jump(int channels) noexcept {
        const auto here = static_cast<std::size_t>(delay_);
        Match best{.lag = (shortest_ + longest_) / 2, .likeness = 0.0f};
        for (std::size_t lag = shortest_; lag <= longest_; lag += stride)
            best = better(best, {lag, likeness(here, lag, stride, channels)});
        const std::size_t first = std::max(shortest_, best.lag - (stride - 1));
        const std::size_t last = std::min(longest_, best.lag + (stride - 1));
        if (best.likeness > 0.0f) {
            Match fine{.lag = best.lag, .likeness = 0.0f};
            for (std::size_t lag = first; lag <= last; ++lag)
                fine = better(fine, {lag, likeness(here, lag, 2, channels)});
            best = fine;
        }
        likeness_ = best.likeness;
        old_delay_ = delay_;
        delay_ += (speed_ < 1.0 ? -1.0 : 1.0) * static_cast<double>(best.lag);
        fading_ = fade_;
    }

    struct Match {
        std::size_t lag = 0;
        float likeness = 0.0f;  // 0 not at all … 1 the same
    };
    static Match better(const Match& a, const Match& b) { return b.likeness > a.likeness ? b : a; }

    // Of what is read from a delay of `here` on to what would be read after the jump.
    float likeness(std::size_t here, std::size_t lag, std::size_t step, int channels) const noexcept {
        const std::size_t there = speed_ < 1.0 ? here - lag : here + lag;
        float product = 0.0f, power_here = 0.0f, power_there = 0.0f;
        for (int c = 0; c < channels; ++c) {
            const dsp::DelayLine& line = lines_[static_cast<std::size_t>(c)];
            for (std::size_t i = 0; i < compared_; i += step) {
                const float a = line.at(here - i), b = line.at(there - i);
                product += a * b;
                power_here += a * a;
                power_there += b * b;
            }
        }
        const float power = power_here * power_there;
        return product > 0.0f && power > 0.0f ? std::min(1.0f, product / std::sqrt(power)) : 0.0f;
    }

    double speed_;
    float mix_;
    std::size_t compared_ = 0, fade_ = 0, shortest_ = 0, longest_ = 0, usual_delay_ = 0;
    double nearest_ = 0.0, farthest_ = 0.0;  // delays between which the head moves
    std::array<dsp::DelayLine, max_channels> lines_;
    dsp::BiquadCascade smooth_;
    double delay_ = 0.0, old_delay_ = 0.0;
    std::size_t fading_ = 0;  // frames that are left of a fade from the old place to the new
    float likeness_ = 0.0f;
};

}  // namespace

std::unique_ptr<Effect> make_pitch(const Parameters& p) { return std::make_unique<Pitch>(p); }

}  // namespace dramatis::mix::effects
