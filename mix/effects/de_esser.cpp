// De-esser: turns the band above a frequency down while it is too loud.
//
// A short symmetric filter splits the signal in two that add up to it exactly, so that nothing is changed but the hiss; it
// delays by half of its length, 0.2 ms.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "mix/dsp/delay_line.h"
#include "mix/dsp/gain_computer.h"
#include "mix/dsp/symmetric_filter.h"
#include "mix/effects/effect.h"
#include "mix/effects/makers.h"

namespace dramatis::mix::effects {
namespace {

constexpr double half_at_48k = 9.0;  // taps on each side

class DeEsser final : public Effect {
  public:
    explicit DeEsser(const Parameters& p)
        : corner_(p.hertz("hz")),
          settings_{.threshold = to_gain(p.decibels("threshold")),
                    .ratio = p["ratio"],
                    .attack = p.seconds("attack"),
                    .release = p.seconds("release"),
                    .lowest = to_gain(p.decibels("most"))} {}

    Frames latency() const override { return {static_cast<std::int64_t>(high_pass_.half())}; }

  private:
    void start(const EffectSetup& setup) override {
        design(setup.rate);
        for (dsp::History& history : histories_) history.start(2 * high_pass_.half(), piece_frames, group);
        computer_.start(settings_, setup.rate);
    }

    // What the low-pass leaves of the signal.
    void design(SampleRate rate) {
        const auto half = static_cast<std::size_t>(std::max(4L, std::lround(half_at_48k * rate.hz / 48000.0)));
        std::vector<double> taps = dsp::low_pass_taps(corner_, half, rate);
        for (double& tap : taps) tap = -tap;
        taps[0] += 1.0;
        high_pass_.start(taps);
    }

    void run(AudioView block) noexcept override {
        for (std::size_t begin = 0; begin < block.size(); begin += piece_frames)
            run_piece(block.subview(begin, std::min(piece_frames, block.size() - begin)));
    }

    void run_piece(AudioView piece) noexcept {
        const std::size_t count = piece.size();
        std::array<std::array<float, piece_frames + group>, max_channels> hiss;
        for (int c = 0; c < piece.channel_count(); ++c) {
            float* const block = histories_[static_cast<std::size_t>(c)].block();
            std::ranges::copy(piece.channel(c), block);
            high_pass_.run(block - high_pass_.half(), hiss[static_cast<std::size_t>(c)].data(), count);
        }
        for (std::size_t begin = 0; begin < count;) {
            const std::size_t frames = std::min(computer_.left(), count - begin);
            const float gain = computer_.gain() - 1.0f, step = computer_.step();
            const auto done = static_cast<int>(computer_.done());
            float peak = 0.0f;
            for (int c = 0; c < piece.channel_count(); ++c) {
                const float* const high = hiss[static_cast<std::size_t>(c)].data() + begin;
                const float* const late = histories_[static_cast<std::size_t>(c)].block() - high_pass_.half() + begin;
                float* const out = piece.channel(c).data() + begin;
                peak = std::max(peak, dsp::loudest({high, frames}));
                for (int i = 0; i < static_cast<int>(frames); ++i)
                    out[i] = late[i] + (gain + step * static_cast<float>(done + i)) * high[i];
            }
            computer_.advance(frames, peak);
            begin += frames;
        }
        for (int c = 0; c < piece.channel_count(); ++c) histories_[static_cast<std::size_t>(c)].advance(count);
    }

    static constexpr std::size_t group = dsp::SymmetricFilter::group;
    Hertz corner_;
    dsp::GainComputer::Settings settings_;
    dsp::GainComputer computer_;
    dsp::SymmetricFilter high_pass_;
    std::array<dsp::History, max_channels> histories_;
};

}  // namespace

std::unique_ptr<Effect> make_de_esser(const Parameters& p) { return std::make_unique<DeEsser>(p); }

}  // namespace dramatis::mix::effects
