// The episode as the mixer sees it: clips and beds at exact frames. No characters, no script; a value that tests build by
// hand and `to_text` prints.
//
// Every clip is rendered whole (source, treatment, position, the room's response with its tail) and then only summed, so any
// range can be mixed from any position with the same samples, and a changed line changes its own clip alone.
#pragma once

#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "core/units.h"
#include "mix/audio/audio_source.h"
#include "mix/audio/bus.h"
#include "mix/audio/curve.h"

namespace dramatis::mix::timeline {

// How loud a clip may be as it is heard, with its treatment, its position and its room: one gain brings the whole into the range, and a
// limiter of its own holds what then stands out.
struct HeldLevel {
    static constexpr double unbounded = std::numeric_limits<double>::infinity();
    Decibels lowest{-unbounded};  // LUFS of the whole clip, without its tail and ungated
    Decibels highest{unbounded};
    Decibels peak{unbounded};  // dBTP
    bool operator==(const HeldLevel&) const = default;
};

// Something heard once.
struct Clip {
    audio::AudioSourceRef source;
    Frames start;   // on the timeline, of the first frame heard
    Frames offset;  // into the source
    Frames length;  // frames of the source that are used, the tail of effects not counted
    audio::Bus bus = audio::Bus::Dialogue;
    audio::Curve gain{1.0};    // linear, over frames from the clip's start; deliveries, levels, fades
    audio::Curve pan{0.0};     // -1 left … +1 right, over frames from the clip's start
    Decibels input_gain{0.0};  // before polish and treatment, undone after them: brings every voice to one level
    bool polish = false;       // a synthetic voice: the MixBook's polish comes before the treatment
    std::optional<HeldLevel> held;
    std::string treatment;  // names in the MixBook, resolved before; empty: none
    std::string position;
    std::string acoustic;  // the scene's room
    std::string label;     // for people: "MIRA: Who's there?"
    std::string group;     // for stems: the character; empty otherwise
    int scene = 0;         // index into Timeline::scenes
    Frames end() const { return start + length; }
};

// Something that loops under the rest, from its own start, until it ends.
struct Bed {
    audio::AudioSourceRef source;  // made or marked for looping; joined to itself by a crossfade
    Frames start;
    Frames end;
    audio::Bus bus = audio::Bus::Ambience;
    audio::Curve gain{1.0};  // linear, over frames from the bed's start; level, fades, ducking, silences
    double pan = 0.0;
    std::string treatment;
    std::string label;
    int scene = 0;
};

struct SceneSpan {
    std::string title;
    std::string number;
    std::string acoustic;
    Frames start;
    Frames length;
};

struct Timeline {
    SampleRate rate;
    Frames length;  // includes the last tail and lead-out
    std::vector<SceneSpan> scenes;
    std::vector<Clip> clips;  // by start, then by order in the script
    std::vector<Bed> beds;
};

// One line a scene, clip and bed, times in seconds to the millisecond: for goldens and `--dump timeline`.
std::string to_text(const Timeline& timeline);

}  // namespace dramatis::mix::timeline
