// First reflections alone, soft and low-passed, of one voice to both channels. Much cheaper than a room: nearly every line
// of a show may have them.
#pragma once

#include <array>
#include <cstddef>

#include "core/audio_buffer.h"
#include "core/units.h"
#include "mix/dsp/delay_line.h"
#include "mix/dsp/symmetric_filter.h"

namespace dramatis::mix::dsp {

struct NearReflectionSettings {
    Decibels level{-20.0};  // of all of them against the voice, in power
    double size = 0.15;     // 0…1, as of a room
};

// [one thread]
class NearReflections {
  public:
    // May allocate.
    void start(const NearReflectionSettings& settings, SampleRate rate);
    // Stereo in, stereo out, of one size; `out` is overwritten and may be `in`. Both channels are reflected to both.
    // Real-time safe.
    void process(ConstAudioView in, AudioView out) noexcept;
    // Until the last of them.
    static Seconds tail(const NearReflectionSettings& settings);

  private:
    struct Tap {
        std::size_t delay = 0;
        float gain = 0.0f;
    };
    static constexpr std::size_t taps_a_side = 4;
    static constexpr std::size_t piece_frames = 1024;
    static constexpr std::size_t group = SymmetricFilter::group;  // frames that are computed at once

    void draw(std::size_t side, double size, SampleRate rate);

    std::array<std::array<Tap, taps_a_side>, 2> taps_;
    SymmetricFilter low_pass_;
    History dry_, dulled_;  // the sum of both sides, before and behind the low-pass
    std::size_t longest_ = 0;
};

}  // namespace dramatis::mix::dsp
