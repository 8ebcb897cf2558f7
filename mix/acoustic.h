// An acoustic: the room that a scene is in, as the settings of its reverb.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/source.h"
#include "core/units.h"

namespace dramatis::mix {

class ImpulseResponse;

// A room that answers as one was recorded to: files with its answer to an impulse, as written. No files: an artificial room.
struct ImpulseSettings {
    std::vector<std::string> files;  // one of one or two channels, or two of two: the answers to the left and to the right
    Seconds length;                  // at most this much of it; 0: all
    Location where;
};

struct AcousticSettings {
    std::string name;
    std::vector<std::string> aliases;
    std::string about;               // one sentence, for lists of what there is
    Decibels level{-12.0};           // of the room's answer against the direct sound; -infinity: dry
    Seconds decay{0.4};              // RT60 at mid frequencies
    double low_decay = 1.0;          // × decay below 250 Hz
    double high_decay = 0.6;         // × decay above 4 kHz
    Seconds pre_delay{0.005};
    double size = 0.3;               // 0 closet … 1 cathedral: spacing of the reflections
    Decibels early{-3.0};            // early reflections against the late field
    double low_cut_hz = 80.0;        // of the answer
    double high_cut_hz = 9000.0;
    // The rest of the room's own keys (decay, size, early) counts for nothing with it.
    ImpulseSettings impulse;
    std::shared_ptr<const ImpulseResponse> response;  // its files, found by open_impulse_responses (mix/impulse_response.h)
    Location where;
};

}  // namespace dramatis::mix
