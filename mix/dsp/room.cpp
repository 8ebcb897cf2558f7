#include "mix/dsp/room.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

#include "mix/audio/non_finite.h"
#include "mix/dsp/early_reflections.h"
#include "mix/dsp/feedback_network.h"
#include "mix/dsp/flush_to_zero.h"
#include "mix/dsp/one_pole.h"
#include "mix/dsp/simd.h"

namespace dramatis::mix::dsp {
namespace {

constexpr std::size_t block_frames = std::min(EarlyReflections::largest_block, FeedbackNetwork::largest_block);

// High-pass (6 dB an octave) and low-pass (12 dB an octave) of the input. Both channels at once.
class Tone {
  public:
    void start(SampleRate rate, Hertz low_cut, Hertz high_cut) {
        // Two poles in a row are 3 dB down at 0.644 of their corner.
        low_ = static_cast<float>(one_pole(low_cut, rate));
        high_ = static_cast<float>(one_pole(Hertz{high_cut.value / 0.644}, rate));
        rumble_ = first_ = second_ = Sides{};
    }
    void run(std::span<float> left, std::span<float> right) noexcept {
        const float low_old = 1.0f - low_, high_old = 1.0f - high_;
        Sides rumble = rumble_, first = first_, second = second_;
        // The filters run without their inputs' factors; `level` makes up for those of the last two.
        const float level = high_ * high_;
        for (std::size_t i = 0; i < left.size(); ++i) {
            const Sides x{left[i], right[i], 0.0f, 0.0f};
            rumble = low_old * rumble + low_ * x;
            first = high_old * first + (x - rumble);
            second = high_old * second + first;
            const Sides y = level * second;
            left[i] = y[0];
            right[i] = y[1];
        }
        rumble_ = rumble;
        first_ = first;
        second_ = second;
    }

    // All states are zero.
    bool is_silent() const noexcept {
        const auto none = [](Sides state) { return state[0] == 0.0f && state[1] == 0.0f; };
        return none(rumble_) && none(first_) && none(second_);
    }

  private:
    using Sides = Float4;  // left, right, unused, unused
    float low_ = 0.0f, high_ = 1.0f;
    Sides rumble_{}, first_{}, second_{};
};

// By bits, which are compared four at a time; -0 counts as zero.
bool is_zero(std::span<const float> samples) noexcept {
    std::uint32_t any = 0;
    for (const float sample : samples) any |= std::bit_cast<std::uint32_t>(sample);
    return (any & 0x7FFFFFFFu) == 0;
}

}  // namespace

struct Room::State {
    Tone tone;
    EarlyReflections early;
    FeedbackNetwork late;
    float early_gain = 0.0f, late_gain = 0.0f;
    std::size_t silent_frames = 0;  // since the last that was not silent behind the tone
    // True for most of a long tail: the input is silent and only the late field sounds. Skipping the rest changes no bit.
    bool is_fed_silence(std::span<const float> l, std::span<const float> r) noexcept {
        const bool silent = tone.is_silent() && is_zero(l) && is_zero(r);
        silent_frames = silent ? silent_frames + l.size() : 0;
        return silent_frames > early.longest() + l.size();
    }
};

Room::Room(const RoomSettings& settings) : settings_(settings), state_(std::make_unique<State>()) {}
Room::~Room() = default;

void Room::prepare(SampleRate rate) {
    State& state = *state_;
    state.tone.start(rate, settings_.low_cut, settings_.high_cut);
    state.early.start(rate, settings_.size, settings_.pre_delay);
    state.silent_frames = 0;
    state.late.start(rate, settings_.size,
                     DecayTimes{.low = settings_.decay * settings_.low_decay,
                                .mid = settings_.decay,
                                .high = settings_.decay * settings_.high_decay});
    // Both together have the energy that the level asks for.
    const double level = to_gain(settings_.level);
    const double early = to_gain(settings_.early);
    state.early_gain = static_cast<float>(level * early / std::sqrt(1.0 + early * early));
    state.late_gain = static_cast<float>(level / std::sqrt(1.0 + early * early));
}

void Room::process(ConstAudioView in, AudioView out) noexcept {
    const FlushToZero no_denormals;
    State& state = *state_;
    std::array<float, block_frames> left, right, late_left, late_right;
    for (std::size_t begin = 0; begin < in.size(); begin += block_frames) {
        const std::size_t count = std::min(block_frames, in.size() - begin);
        const std::span l = std::span(left).first(count), r = std::span(right).first(count);
        std::ranges::copy(in.channel(0).subspan(begin, count), l.begin());
        std::ranges::copy(in.channel(1).subspan(begin, count), r.begin());
        audio::silence_non_finite(l);
        audio::silence_non_finite(r);
        if (!state.is_fed_silence(l, r)) {
            state.tone.run(l, r);
            state.early.run(l, r, l, r);
        }
        const std::span ll = std::span(late_left).first(count), lr = std::span(late_right).first(count);
        state.late.run(l, r, ll, lr);
        float* const out_left = out.channel(0).data() + begin;
        float* const out_right = out.channel(1).data() + begin;
        for (std::size_t i = 0; i < count; ++i) {
            out_left[i] = state.early_gain * left[i] + state.late_gain * late_left[i];
            out_right[i] = state.early_gain * right[i] + state.late_gain * late_right[i];
        }
    }
}

Seconds Room::tail(const RoomSettings& settings) {
    if (settings.is_dry()) return {};
    const double slowest = std::max({1.0, settings.low_decay, settings.high_decay});
    return settings.pre_delay + EarlyReflections::last(settings.size) + FeedbackNetwork::longest_line(settings.size) +
           settings.decay * slowest;
}

}  // namespace dramatis::mix::dsp
