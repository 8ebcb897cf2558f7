// De-esser: turns the band above a frequency down while it is too loud. Nothing is changed but the hiss.
#include <algorithm>
#include <memory>

#include "mix/dsp/gain_computer.h"
#include "mix/effects/effect.h"
#include "mix/effects/hiss_split.h"
#include "mix/effects/makers.h"
#include "mix/effects/pieces.h"

namespace dramatis::mix::effects {
namespace {

class DeEsser final : public Effect {
  public:
    explicit DeEsser(const Parameters& p)
        : corner_(p.hertz("hz")),
          settings_{.threshold = to_gain(p.decibels("threshold")),
                    .ratio = p["ratio"],
                    .attack = p.seconds("attack"),
                    .release = p.seconds("release"),
                    .lowest = to_gain(p.decibels("most"))} {}

    Frames latency() const override { return split_.latency(); }

  private:
    void start(const EffectSetup& setup) override {
        split_.start(corner_, setup.rate);
        computer_.start(settings_, setup.rate);
    }

    void run(AudioView block) noexcept override {
        in_pieces(block, [this](AudioView piece) noexcept { run_piece(piece); });
    }

    void run_piece(AudioView piece) noexcept {
        split_.read(piece);
        for (std::size_t begin = 0; begin < piece.size();) {
            const std::size_t frames = std::min(computer_.left(), piece.size() - begin);
            const float gain = computer_.gain() - 1.0f, step = computer_.step();
            const auto done = static_cast<int>(computer_.done());
            float peak = 0.0f;
            for (int c = 0; c < piece.channel_count(); ++c) {
                const float* const high = split_.hiss(c) + begin;
                const float* const late = split_.whole(c) + begin;
                float* const out = piece.channel(c).data() + begin;
                peak = std::max(peak, dsp::loudest({high, frames}));
                for (int i = 0; i < static_cast<int>(frames); ++i)
                    out[i] = late[i] + (gain + step * static_cast<float>(done + i)) * high[i];
            }
            computer_.advance(frames, peak);
            begin += frames;
        }
        split_.advance(piece);
    }

    Hertz corner_;
    dsp::GainComputer::Settings settings_;
    dsp::GainComputer computer_;
    HissSplit split_;
};

}  // namespace

std::unique_ptr<Effect> make_de_esser(const Parameters& p) { return std::make_unique<DeEsser>(p); }

}  // namespace dramatis::mix::effects
