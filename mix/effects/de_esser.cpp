// De-esser: what is above a frequency goes down while it is too loud.
//
// A short symmetric filter splits the signal in two that add up to it exactly, so that nothing is changed but the hiss; it
// delays by half of its length, 0.2 ms.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <numbers>
#include <vector>

#include "mix/effects/gain_rider.h"
#include "mix/effects/makers.h"

namespace dramatis::mix::effects {
namespace {

constexpr std::size_t piece_frames = 256;
constexpr double half_at_48k = 9.0;  // taps on each side

class DeEsser final : public Effect {
  public:
    explicit DeEsser(const Parameters& p)
        : hz_(p["hz"]),
          riding_{.threshold = to_gain(Decibels{p["threshold"]}),
                  .ratio = p["ratio"],
                  .attack = p["attack"],
                  .release = p["release"],
                  .lowest = to_gain(Decibels{p["most"]})} {}

    Frames latency() const override { return {static_cast<std::int64_t>(half_)}; }

  private:
    void start(const EffectSetup& setup) override {
        design(setup.rate);
        for (auto& history : histories_) history.assign(2 * half_ + piece_frames + group, 0.0f);
        rider_.start(riding_, setup.rate);
    }

    // A low-pass by a windowed sinc: its middle and one of its sides.
    void design(SampleRate rate) {
        half_ = static_cast<std::size_t>(std::max(4L, std::lround(half_at_48k * rate.hz / 48000.0)));
        const double corner = 2.0 * std::min(hz_ / rate.hz, 0.45);
        side_.assign(half_, 0.0f);
        std::vector<double> taps(half_ + 1, corner);
        double sum = corner;
        for (std::size_t i = 1; i <= half_; ++i) {
            const double place = static_cast<double>(i), angle = std::numbers::pi * place;
            const double window = 0.5 + 0.5 * std::cos(angle / static_cast<double>(half_ + 1));
            taps[i] = window * std::sin(corner * angle) / angle;
            sum += 2.0 * taps[i];
        }
        middle_ = static_cast<float>(1.0 - taps[0] / sum);
        for (std::size_t i = 1; i <= half_; ++i) side_[i - 1] = static_cast<float>(taps[i] / sum);
    }

    void run(AudioView block) noexcept override {
        for (std::size_t begin = 0; begin < block.size(); begin += piece_frames)
            run_piece(block.subview(begin, std::min(piece_frames, block.size() - begin)));
    }

    void run_piece(AudioView piece) noexcept {
        const std::size_t count = piece.size();
        std::array<std::array<float, piece_frames + group>, max_channels> hiss;
        for (int c = 0; c < piece.channel_count(); ++c) {
            auto& history = histories_[static_cast<std::size_t>(c)];
            std::ranges::copy(piece.channel(c), history.begin() + static_cast<std::ptrdiff_t>(2 * half_));
            split(history, hiss[static_cast<std::size_t>(c)], count);
        }
        for (std::size_t begin = 0; begin < count;) {
            const std::size_t frames = std::min(rider_.left(), count - begin);
            const float gain = rider_.gain() - 1.0f, step = rider_.step();
            const auto done = static_cast<int>(rider_.done());
            float peak = 0.0f;
            for (int c = 0; c < piece.channel_count(); ++c) {
                const float* const high = hiss[static_cast<std::size_t>(c)].data() + begin;
                const float* const late = histories_[static_cast<std::size_t>(c)].data() + half_ + begin;
                float* const out = piece.channel(c).data() + begin;
                peak = std::max(peak, loudest({high, frames}));
                for (int i = 0; i < static_cast<int>(frames); ++i)
                    out[i] = late[i] + (gain + step * static_cast<float>(done + i)) * high[i];
            }
            rider_.advance(frames, peak);
            begin += frames;
        }
        for (int c = 0; c < piece.channel_count(); ++c) {
            auto& history = histories_[static_cast<std::size_t>(c)];
            std::copy_n(history.begin() + static_cast<std::ptrdiff_t>(count), 2 * half_, history.begin());
        }
    }

    // What is above the corner; a group of frames stays in registers while all taps are added to it.
    void split(const std::vector<float>& history, std::span<float> hiss, std::size_t count) const noexcept {
        for (std::size_t begin = 0; begin < count; begin += group) {
            std::array<Four, group / 4> sum;
            const float* const late = history.data() + half_ + begin;
            for (std::size_t i = 0; i < sum.size(); ++i) sum[i] = middle_ * load(late + 4 * i);
            for (std::size_t tap = 1; tap <= half_; ++tap) {
                const float share = side_[tap - 1];
                for (std::size_t i = 0; i < sum.size(); ++i)
                    sum[i] -= share * (load(late - tap + 4 * i) + load(late + tap + 4 * i));
            }
            std::memcpy(hiss.data() + begin, sum.data(), sizeof sum);
        }
    }

    using Four = float __attribute__((vector_size(16)));
    static Four load(const float* from) noexcept {
        Four four;
        std::memcpy(&four, from, sizeof four);
        return four;
    }
    static constexpr std::size_t group = 16;
    double hz_;
    GainRider::Settings riding_;
    GainRider rider_;
    std::size_t half_ = 0;
    float middle_ = 0.0f;
    std::vector<float> side_;
    // The last 2 half_ samples, then a piece, then room for whole groups.
    std::array<std::vector<float>, max_channels> histories_;
};

}  // namespace

std::unique_ptr<Effect> make_de_esser(const Parameters& p) { return std::make_unique<DeEsser>(p); }

}  // namespace dramatis::mix::effects
