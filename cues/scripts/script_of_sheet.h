// A cue sheet as the script that actors read: scenes, numbered speeches with their directions, sounds, pauses and notes. The writers of
// formats (write_fountain.h, write_fdx.h, …) make files of it. What only the mix needs, such as levels and sides, stays with the sounds
// and is left out of speeches.
#pragma once

#include <functional>
#include <string_view>

#include "cues/cue_sheet.h"
#include "cues/scripts/script_document.h"

namespace dramatis::cues::scripts {

// Whether the content of braces in a speech, "fr: Bonjour", is words in another language.
using AreForeignWords = std::function<bool(std::string_view content)>;

// Cues have the numbers of the sheet, or are counted if it has none. Spans are those of the cues. The end of the sheet is a section "END".
// Words in another language are words, with their braces; without `are_foreign_words` all content of braces is a direction.
ScriptDocument script_of_sheet(const CueSheet& sheet, const AreForeignWords& are_foreign_words = {});

// The field's value on the title page, by its key in any case; empty if it isn't there.
std::string title_field(const ScriptDocument& script, std::string_view key);

}  // namespace dramatis::cues::scripts
