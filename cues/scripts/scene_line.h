// A line that begins a scene or an act: "SCENE 2. THE QUAY", "1. INT. KITCHEN. DAY", "ACT I. SCENE II. A heath", "=== COLD OPEN ===".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dramatis::cues::scripts {

struct SceneLine {
    std::string act;     // "ACT I"; empty: none begins
    std::string number;  // "II"
    std::string title;   // "A heath"; with neither number nor title only an act begins
};

// `heading`: it is one of the document's, so that words such as "The quay, scene 2" count too.
std::optional<SceneLine> read_scene_line(std::string_view line, bool heading);

}  // namespace dramatis::cues::scripts
