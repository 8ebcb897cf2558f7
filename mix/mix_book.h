// How a show is mixed: built-in defaults with the writer's mix.toml layered over them. Reads TOML; every mistake is a
// diagnostic at its place with the allowed range.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/diagnostic.h"
#include "core/hash.h"
#include "mix/acoustic.h"
#include "mix/polish.h"
#include "mix/position.h"
#include "mix/sound_definition.h"
#include "mix/timeline.h"
#include "mix/treatment.h"

namespace dramatis::mix {

struct Target {
    std::string name;                     // "podcast"; empty if written out
    Decibels loudness{-16.0};             // LUFS, integrated
    Decibels true_peak{-1.0};             // dBTP
    bool operator==(const Target&) const = default;
};

struct Ducking {
    Decibels depth{-14.0};                // of a bed while somebody speaks
    Seconds attack{0.15};
    Seconds release{0.6};
    Seconds look_ahead{0.25};             // the bed is down this long before the first word
    Seconds hold{0.5};                    // shorter gaps between lines stay down
};

// Before mastering: each bus's level, as gain, and how far speech is to stand out.
struct Levels {
    std::array<Decibels, bus_count> bus{};
    bool level_voices = false;            // all voices speak plainly at one loudness
    Decibels speech_over_ambience{15.0};  // LU: a line that stands less over what plays under it is warned of
    Decibels speech_over_music{10.0};
    const Decibels& operator[](Bus b) const { return bus[static_cast<std::size_t>(b)]; }
    Decibels& operator[](Bus b) { return bus[static_cast<std::size_t>(b)]; }
};

struct MixBook {
    Hash revision;            // of the show's mix.toml: equal revisions, equal books
    Target target;            // the show's own
    Levels levels;
    Ducking ducking;          // of ambience
    Ducking music_ducking;    // of music beds
    Polish polish;            // of clips that ask for it: synthetic voices
    std::map<std::string, Target> targets;               // named: "podcast", "ebu-r128", …; all maps by folded name
    std::map<std::string, AcousticSettings> acoustics;
    std::map<std::string, Treatment> treatments;
    std::map<std::string, Position> positions;
    std::map<std::string, SoundDefinition> sounds;

    // By name or alias, compared folded; null if absent.
    const AcousticSettings* acoustic(std::string_view name) const;
    const Treatment* treatment(std::string_view name) const;
    const Position* position(std::string_view name) const;
    const Target* target_named(std::string_view name) const;
};

// The text of the built-in mix.toml (`dramatis defaults mix`), the sound library's recipes included.
std::string default_mix_text();

// Built-in defaults, with `show` (a mix.toml; may be null) over them. What is wrong is reported and left at its default.
MixBook load_mix_book(SourceRef show, Diagnostics& diagnostics);

}  // namespace dramatis::mix
