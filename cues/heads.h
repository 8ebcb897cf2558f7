// The head of a cue, at the start of its line: "12. IRIS (whispering):". Finds the parts and the kind of cue; the
// parser decides whether a cue may start there.
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
// The standard spelling of the cue's head: "SOUND". Empty for a speech.
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

// The head of a line that starts at column 1, or nothing if the line doesn't begin like one. A flawed head counts only
// where nothing else is possible.
// With `plain_numbers` "12 IRIS:" is Iris's cue 12.
std::optional<Head> read_head(std::string_view line, bool plain_numbers = false);
// Whether cues of a sheet are numbered as in "12 IRIS:", without a full stop: at least two, and mostly rising.
bool has_plain_cue_numbers(std::string_view sheet);
// "Iris (softly): Is the tide in?": the head that it would be with the name in capitals, else nothing. At most four
// words.
struct UncapitalisedHead {
    std::string name;  // in capitals
    Head head;         // kind as if it were written in capitals
};
std::optional<UncapitalisedHead> read_uncapitalised_head(std::string_view line);

// The content of "(…)" or "[…]" if that is the whole line; else empty.
std::string_view inside_brackets(std::string_view line);
// "(SOUND: bell)", "[MUSIC: CURTAIN]" as a whole line: the head inside. Only of a reserved word.
std::optional<Head> read_bracketed_head(std::string_view line);

// The names in "IRIS & TOBIAS", trimmed views; an empty one where a name is missing beside an "&".
std::vector<std::string_view> split_names(std::string_view names);

// Offset of the parenthesis that closes the one at `open`, nesting counted; nothing if none does before `stop`.
std::optional<std::size_t> matching_parenthesis(std::string_view text, std::size_t open, char stop = '\0');

}  // namespace dramatis::cues
