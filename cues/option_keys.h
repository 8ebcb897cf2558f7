// The options of the language, and the kinds of cue that they apply to.
#pragma once

#include <span>
#include <string_view>

#include "cues/heads.h"

namespace dramatis::cues {

// clang-format off
enum class OptionKey {
    Gain, Left, Right, Centre, FadeIn, FadeOut, Fade, Id, Under, Wait, Overlap, Interrupts, Together, At, Crossfade,
    Acoustic, Rate, Pitch, Voice, Take
};
// clang-format on

struct OptionName {
    std::string_view name;  // in lower case
    OptionKey key;
};
// A longer name comes before its own beginning: "fade in" before "fade".
std::span<const OptionName> option_names();

bool applies_to(OptionKey key, CueKind kind);
// "a scene", "a speech, SOUND, AMBIENCE or MUSIC": for messages.
std::string_view where_it_applies(OptionKey key);

// One option taken apart: "Fade in: 2 s" is FadeIn and "2 s".
struct WrittenOption {
    const OptionName* key = nullptr;  // null: perhaps a direction
    std::string_view value;           // without quotes
    bool separated = false;           // by ':' or '=': certainly meant as an option
};
WrittenOption take_apart(std::string_view text);

}  // namespace dramatis::cues
