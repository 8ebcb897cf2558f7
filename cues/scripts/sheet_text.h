// A script document as the text of a cue sheet. Every word of it is spoken, a cue or a note there, and the sheet has no mistakes.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/source.h"
#include "cues/scripts/script_document.h"

namespace dramatis::cues::scripts {

// The field of the header that says which file a sheet was made from.
inline constexpr std::string_view imported_from_key = "Imported-From";

// What becomes of action, which a script tells to its readers.
enum class ActionMode {
    Narrate,  // a narrator speaks it
    Note,     // nobody does
    Sounds,   // what can be heard becomes a sound, the rest notes
};

struct SheetOptions {
    ActionMode action = ActionMode::Narrate;
    // For ActionMode::Sounds: whether there is a sound for these words; without this function there is none.
    std::function<bool(std::string_view description)> has_sound = {};
    std::string imported_from = {};  // the value of that field in the header; empty: no such field
};

// An element that could not become what it is: it is a note in the sheet.
struct KeptAsNote {
    Span span;  // in the document's source
    std::string text;
    std::string why;
};

// Where in the document's source a part of the sheet comes from: the part begins here and ends where the next one begins.
struct SheetOrigin {
    std::size_t begin = 0;  // byte of the sheet
    Span span;
};

struct SheetText {
    std::string text;  // ends with a line feed
    std::vector<KeptAsNote> kept;
    std::vector<SheetOrigin> origins;     // in order
    std::vector<std::string> characters;  // as heads of the sheet, in order of their first speech
    std::string guessed_language;         // "German", which the sheet's header has as well; empty: none
};

SheetText sheet_text(const ScriptDocument& document, const SheetOptions& options);

// What a document holds, for people: "3 scenes, 42 speeches by 4 characters, 2 sounds".
std::string contents_of(const ScriptDocument& document);

}  // namespace dramatis::cues::scripts
