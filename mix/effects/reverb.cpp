// A room as an element of a treatment: that of a voice behind a wall, say. One channel stays one channel.
#include <algorithm>
#include <array>

#include "mix/dsp/room.h"
#include "mix/effects/effect.h"
#include "mix/effects/makers.h"

namespace dramatis::mix::effects {
namespace {

constexpr float half_root = 0.70710678f;

class Reverb final : public Effect {
  public:
    explicit Reverb(const Parameters& p)
        : mix_(static_cast<float>(p["mix"])), settings_(settings(p)), room_(settings_) {}

    Seconds tail() const override { return mix_ == 0.0f ? Seconds{} : dsp::Room::tail(settings_); }

  private:
    static dsp::RoomSettings settings(const Parameters& p) {
        dsp::RoomSettings s;
        s.level = Decibels{0.0};
        s.decay = p.seconds("decay");
        s.low_decay = p["low_decay"];
        s.high_decay = p["high_decay"];
        s.size = p["size"];
        s.pre_delay = p.seconds("pre_delay");
        s.low_cut = p.hertz("low_cut");
        s.high_cut = p.hertz("high_cut");
        return s;
    }

    void start(const EffectSetup& setup) override { room_.prepare(setup.rate); }

    void run(AudioView block) noexcept override {
        std::array<float, piece_frames> left, right;
        for (std::size_t begin = 0; begin < block.size(); begin += piece_frames) {
            const std::size_t count = std::min(piece_frames, block.size() - begin);
            const AudioView piece = block.subview(begin, count);
            const AudioView wet(std::span<float>(left.data(), count), std::span<float>(right.data(), count));
            const int other = piece.channel_count() - 1;
            room_.process(ConstAudioView(piece.channel(0), piece.channel(other)), wet);
            if (other == 0)  // both channels of the wet signal in one, at the energy of one
                for (std::size_t i = 0; i < count; ++i) left[i] = half_root * (left[i] + right[i]);
            for (int c = 0; c <= other; ++c)
                for (std::size_t i = 0; i < count; ++i)
                    piece.channel(c)[i] += mix_ * (wet.channel(c)[i] - piece.channel(c)[i]);
        }
    }

    float mix_;
    dsp::RoomSettings settings_;
    dsp::Room room_;
};

}  // namespace

std::unique_ptr<Effect> make_reverb(const Parameters& p) { return std::make_unique<Reverb>(p); }

}  // namespace dramatis::mix::effects
