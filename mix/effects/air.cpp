// Air: unvoiced sounds get more of their hiss, and noise above it; eSpeak NG's voices end at 10.7 kHz. Voiced sounds pass
// unchanged.
#include <algorithm>
#include <cstdint>
#include <memory>

#include "mix/dsp/gain_computer.h"
#include "mix/dsp/hiss_follower.h"
#include "mix/effects/effect.h"
#include "mix/effects/hiss_split.h"
#include "mix/effects/makers.h"
#include "mix/effects/noise_band.h"
#include "mix/effects/pieces.h"

namespace dramatis::mix::effects {
namespace {

constexpr std::uint64_t noise_seed = 1;

constexpr int pairs_of_poles = 2;  // the noise stays out of the band that the voice has

class Air final : public Effect {
  public:
    explicit Air(const Parameters& p)
        : corner_(p.hertz("hz")),
          gain_(static_cast<float>(to_gain(p.decibels("gain")) - 1.0)),
          noise_settings_{.level = to_gain(p.decibels("level")),
                          .low_cut = p.hertz("low_cut"),
                          .high_cut = p.hertz("high_cut"),
                          .pairs = pairs_of_poles} {}

    Frames latency() const override { return split_.latency(); }

  private:
    void start(const EffectSetup& setup) override {
        split_.start(corner_, setup.rate);
        follower_.start({}, setup.rate);
        // One noise for all takes: an edit at the end of a line must leave its beginning as it is.
        noise_.start(noise_settings_, {setup.rate, setup.channels, noise_seed});
    }

    void run(AudioView block) noexcept override {
        in_pieces(block, [this](AudioView piece) noexcept { run_piece(piece); });
    }

    void run_piece(AudioView piece) noexcept {
        split_.read(piece);
        for (std::size_t begin = 0; begin < piece.size();) {
            const std::size_t frames = std::min(follower_.left(), piece.size() - begin);
            float hiss = 0.0f, whole = 0.0f;
            for (int c = 0; c < piece.channel_count(); ++c) {
                hiss = std::max(hiss, dsp::loudest({split_.hiss(c) + begin, frames}));
                whole = std::max(whole, dsp::loudest({split_.whole(c) + begin, frames}));
            }
            for (int c = 0; c < piece.channel_count(); ++c)
                raise(split_.whole(c) + begin, split_.hiss(c) + begin, piece.channel(c).subspan(begin, frames));
            if (!follower_.level().is_zero()) add_noise(piece.subview(begin, frames));
            follower_.advance(frames, hiss, whole);
            begin += frames;
        }
        split_.advance(piece);
    }

    void raise(const float* whole, const float* hiss, std::span<float> out) const noexcept {
        if (follower_.share().is_zero()) {
            std::copy_n(whole, out.size(), out.data());
            return;
        }
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = whole[i] + gain_ * follower_.share().at(follower_.done() + i) * hiss[i];
    }

    void add_noise(AudioView out) noexcept {
        const AudioView noise = noise_.next(out.channel_count(), out.size());
        for (int c = 0; c < out.channel_count(); ++c)
            for (std::size_t i = 0; i < out.size(); ++i)
                out.channel(c)[i] += follower_.level().at(follower_.done() + i) * noise.channel(c)[i];
    }

    Hertz corner_;
    float gain_;  // of the hiss that is added
    NoiseBand::Settings noise_settings_;
    HissSplit split_;
    dsp::HissFollower follower_;
    NoiseBand noise_;
};

}  // namespace

std::unique_ptr<Effect> make_air(const Parameters& p) { return std::make_unique<Air>(p); }

}  // namespace dramatis::mix::effects
