// A room: its answer to what sounds in it, without the sound itself. Early reflections, and after them a feedback delay
// network whose decay is set apart for low, middle and high frequencies (Jot & Chaigne, AES 90th Convention, 1991).
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <vector>

#include "core/audio_buffer.h"
#include "core/units.h"
#include "mix/acoustic.h"

namespace dramatis::mix {

class Room {
  public:
    explicit Room(const AcousticSettings& settings);
    ~Room();
    // May allocate.
    void prepare(SampleRate rate);
    // Stereo in, stereo out, of one size; `out` is overwritten and may be `in`. Real-time safe, any block size.
    void process(ConstAudioView in, AudioView out) noexcept;
    // Until the answer is 60 dB down in the band that lasts longest.
    static Seconds tail(const AcousticSettings& settings);
    // Too soft to be worth its time.
    static bool is_dry(const AcousticSettings& settings) { return settings.level < Decibels{-90.0}; }

  private:
    struct State;
    AcousticSettings settings_;
    std::unique_ptr<State> state_;
};

}  // namespace dramatis::mix
