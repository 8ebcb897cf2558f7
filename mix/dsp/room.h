// An artificial room: the wet signal alone. Early reflections, then a feedback delay network whose decay time is set
// separately for low, middle and high frequencies (Jot & Chaigne, AES 90th Convention, 1991).
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <vector>

#include "core/audio_buffer.h"
#include "core/units.h"

namespace dramatis::mix::dsp {

// What an artificial room is made from.
struct RoomSettings {
    Decibels level{-12.0};    // of the reverberation against the direct sound; -infinity: dry
    Seconds decay{0.4};       // RT60 at mid frequencies
    double low_decay = 1.0;   // × decay below 250 Hz
    double high_decay = 0.6;  // × decay above 4 kHz
    Seconds pre_delay{0.005};
    double size = 0.3;     // 0 closet … 1 cathedral: spacing of the reflections
    Decibels early{-3.0};  // early reflections against the late field
    Hertz low_cut{80.0};   // of the reverberation
    Hertz high_cut{9000.0};
    // Too soft to be worth computing.
    bool is_dry() const { return level < Decibels{-90.0}; }
};

// [one thread]
class Room {
  public:
    explicit Room(const RoomSettings& settings);
    ~Room();
    // May allocate.
    void prepare(SampleRate rate);
    // Stereo in, stereo out, of one size; `out` is overwritten and may be `in`. Real-time safe, any block size.
    void process(ConstAudioView in, AudioView out) noexcept;
    // Until the wet signal is 60 dB down in the band that decays slowest.
    static Seconds tail(const RoomSettings& settings);

  private:
    struct State;
    RoomSettings settings_;
    std::unique_ptr<State> state_;
};

}  // namespace dramatis::mix::dsp
