// Places in a show as a listener names them, found in any version of it; and the same place in the next version.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/diagnostic.h"
#include "pipeline/play/live_version.h"

namespace dramatis::pipeline {

struct ScenePlace {
    std::string name;  // its number ("2", "SCENE 2"), its title or a part of it
};
struct LinePlace {
    std::size_t line = 1;  // of the cue sheet
};
struct TimePlace {
    Seconds time;
};
using Place = std::variant<ScenePlace, LinePlace, TimePlace>;

// "3", "SCENE 2", "The bridge": a scene; "line:41"; "1:23", "1:02:03.5", "90 s": a time. E0422 if it is none of them.
Result<Place> parse_place(std::string_view text);

// From the first to the last moment of a place: a scene, a cue with what it is heard with; a time goes to the end of the show.
// `item` is the cue that begins it, if it is one.
struct FoundPlace {
    Frames begin;
    Frames end;
    std::optional<std::size_t> item;
};
FoundPlace extent_of(std::size_t item, const LiveVersion& version);
// E0423 if the version has no such place; the help names what comes nearest.
Result<FoundPlace> find_place(const Place& place, const LiveVersion& version);

// The cue that is heard at a position: the last one that has begun. Nothing before the first.
std::optional<std::size_t> item_at(const LiveVersion& version, Frames position);
// The same for speeches: the one that is spoken, or was spoken last in the scene, or is the next.
std::optional<std::size_t> speech_at(const LiveVersion& version, Frames position);
// The speech before or after a cue, by their order in the script; nothing at the ends.
std::optional<std::size_t> next_speech(const LiveVersion& version, std::size_t item);
std::optional<std::size_t> previous_speech(const LiveVersion& version, std::size_t item);

// A word of a speech, as heard.
struct HeardWord {
    std::string text;
    Frames begin;  // on the timeline
    Frames end;
};
// The words of the speech's first voice, in order; those that aren't performed have no times (begin = end).
std::vector<HeardWord> words_of(const LiveVersion& version, std::size_t item);

// From one version to the next: which cue became which, by what they say; and the same moment, by the word that is spoken.
class Passage {
  public:
    Passage(LiveVersionRef from, LiveVersionRef to);
    // The same to another version of the same script: in which more is performed.
    Passage onto(LiveVersionRef to) const;
    Passage out_of(LiveVersionRef from) const;
    // Nothing for a cue that was taken out.
    std::optional<std::size_t> item(std::size_t of_from) const;
    Frames position(Frames in_from) const;

  private:
    Frames in_speech(std::size_t from_item, std::size_t to_item, Frames position) const;

    LiveVersionRef from_, to_;
    std::vector<std::optional<std::size_t>> items_;
};

}  // namespace dramatis::pipeline
