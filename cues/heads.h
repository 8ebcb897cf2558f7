// What a line of a cue sheet starts with: "12. IRIS (whispering):". Finds the parts, decides which cue it is; whether the
// line may be a cue where it stands is for the parser.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::cues {

enum class CueKind { Scene, Speech, Sound, Ambience, Music, Pause, Beat, Silence, Note, End };

// The kind of cue that a word in capitals ("SFX", "F/X", "GRAMS") stands for.
std::optional<CueKind> reserved_word(std::string_view word);
// How the cue's head is written when nothing is known of the writer's own taste: "SOUND". Empty for a speech.
std::string_view canonical_head(CueKind kind);
// Every reserved word and alias, in capitals.
std::span<const std::string_view> reserved_words();

struct Head {
    enum class Flaw { None, NoColon, OpenParenthesis };

    CueKind kind = CueKind::Speech;
    // All of these are views of the line; absent ones are empty.
    std::string_view cue_number;    // "12" of "12. IRIS:"
    std::string_view name;          // "IRIS & TOBIAS", "SOUND", "SCENE 1"
    std::string_view scene_number;  // "1" of "SCENE 1:"
    std::optional<std::string_view> options;
    std::string_view body;
    Flaw flaw = Flaw::None;
};

// The head of a line that starts at column 1, or nothing if it doesn't begin like one. A flawed head is one only where
// nothing else could stand.
std::optional<Head> read_head(std::string_view line);
// "Iris (softly): Is the tide in?": as a head if the name were in capitals, else nothing. At most four words.
struct UncapitalisedHead {
    std::string name;  // in capitals
    Head head;         // kind as if it were written in capitals
};
std::optional<UncapitalisedHead> read_uncapitalised_head(std::string_view line);

// The names in "IRIS & TOBIAS", trimmed views; an empty one where nothing stands beside an "&".
std::vector<std::string_view> split_names(std::string_view names);

// Offset of the parenthesis that closes the one at `open`, nesting counted; nothing if none does before `stop`.
std::optional<std::size_t> matching_parenthesis(std::string_view text, std::size_t open, char stop = '\0');

}  // namespace dramatis::cues
