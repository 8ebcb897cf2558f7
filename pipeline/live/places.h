// Places in a show as a listener names them on the command line, found in any version of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "core/diagnostic.h"
#include "pipeline/live/live_version.h"

namespace dramatis::pipeline::live {

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

}  // namespace dramatis::pipeline::live
