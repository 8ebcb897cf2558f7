// The levels of a mix as mix.toml gives them: the loudness target, each bus's gain, and how far beds go down under speech.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>

#include "core/units.h"
#include "mix/audio/bus.h"

namespace dramatis::mix::settings {

struct Target {
    std::string name;          // "podcast"; empty if it is given as numbers
    Decibels loudness{-16.0};  // LUFS, integrated
    Decibels true_peak{-1.0};  // dBTP
    bool operator==(const Target&) const = default;
};

struct Ducking {
    Decibels depth{-14.0};  // of a bed while somebody speaks
    Seconds attack{0.15};
    Seconds release{0.6};
    Seconds look_ahead{0.25};  // the bed is down this long before the first word
    Seconds hold{0.5};         // shorter gaps between lines stay down
};

// Before mastering: the gain of each bus, and how far speech must be above the beds.
struct Levels {
    std::array<Decibels, audio::bus_count> bus{};
    bool level_voices = false;  // brings every voice to one loudness, before deliveries and its own gain
    // LU about -23 LUFS: what delivery, treatment, position and joint speakers make of a line stays between them. Nothing: unbounded.
    std::optional<Decibels> line_floor, line_ceiling;
    std::optional<Decibels> line_peak;    // dB above -23: no peak of a line goes higher
    Decibels speech_over_ambience{15.0};  // LU: a line that is less above what plays under it gets a warning
    Decibels speech_over_music{10.0};
    const Decibels& operator[](audio::Bus b) const { return bus[static_cast<std::size_t>(b)]; }
    Decibels& operator[](audio::Bus b) { return bus[static_cast<std::size_t>(b)]; }
};

}  // namespace dramatis::mix::settings
