// A breath of a room: the first reflections alone, soft and dull, of one voice to both sides. Cheaper by far than a room:
// nearly every line of a show may have it.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "core/audio_buffer.h"
#include "core/units.h"
#include "mix/polish.h"

namespace dramatis::mix::effects {

class NearReflections {
  public:
    // May allocate.
    void start(const NearReflectionSettings& settings, SampleRate rate);
    // Stereo in, stereo out, of one size; `out` is overwritten and may be `in`. What stands on one side is reflected to both.
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
    static constexpr std::size_t group = 16;  // frames that are computed at once

    void draw(std::size_t side, double size, SampleRate rate);
    void dull(std::size_t count) noexcept;

    std::array<std::array<Tap, taps_a_side>, 2> taps_;
    std::vector<float> side_;            // of the filter that dulls: its taps from the middle outwards
    std::vector<float> heard_, dulled_;  // what went before, then a piece, then room for a whole group
    std::size_t longest_ = 0;
};

}  // namespace dramatis::mix::effects
