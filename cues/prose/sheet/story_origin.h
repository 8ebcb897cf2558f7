// The `Adapted-From:` field of a sheet: the story that it was made from, how, and which version of its text. It tells a
// second run what the program wrote and what somebody has edited.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cues/prose/sheet/adaptation.h"

namespace dramatis::cues::prose::sheet {

struct StoryOrigin {
    std::string file;     // as a path from the sheet's folder
    std::string version;  // a hash of the text, hexadecimal
    std::string cast;     // a hash of what somebody had written of the cast; empty: nothing
    Narration narration = Narration::Lean;
    bool sounds = true;
};

// "the-door.txt (lean, sounds, 9f8e…)", "the-door.txt (lean, sounds, 9f8e…, 04c1…)"
std::string to_field(const StoryOrigin& origin);
std::optional<StoryOrigin> parse_origin(std::string_view field);

std::string_view name_of(Narration narration);
std::optional<Narration> narration_named(std::string_view name);

}  // namespace dramatis::cues::prose::sheet
