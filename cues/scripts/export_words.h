// Words that all exported formats have in common: the heads of sounds, directions beside names and below them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cues/scripts/script_document.h"

namespace dramatis::cues::scripts {

// "SOUND", "MUSIC", "AMBIENCE"; empty for what is none of them.
std::string_view head_of_sound(ElementKind kind);

// What stands before the words on which a speech comes, in the script of one part.
inline constexpr std::string_view cue_label = "Cue: ";

// A line that every format has alike: "SOUND: bell", "PAUSE: 1.2 s", the text of what has no head.
std::string line_of(const Element& element);

// "IRIS & TOBIAS"
std::string names_of(const Element& speech);

// "SCENE 2: The slipway"; "SCENE 2" if the title says nothing else.
std::string scene_heading(const Element& scene);

// What stands below the title: "by A. Writer", "Series: Low Water", "Episode: 3", "Language: de". title_lines.h reads it again.
std::vector<std::string> credits_of(const ScriptDocument& script);

// Directions as scripts write them: marks of the trade stand beside the name, "(V.O.)", and all others below it.
struct Directions {
    std::string beside;  // "V.O."; empty: none
    std::string below;   // "weak, to Tobias"; empty: none
};
// `together`: the format has no form for speeches at the same time, and says so in words.
Directions directions_of(const Element& speech, bool together);

}  // namespace dramatis::cues::scripts
