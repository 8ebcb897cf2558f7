// What an import has to know of the lines of an exported script.
#pragma once

#include <vector>

#include "cues/scripts/document/document.h"
#include "cues/scripts/script_document.h"

namespace dramatis::cues::scripts {

// In a document that an export wrote: the words on which each speech of one part comes, "Cue: BEN: No.", are said by others, and become
// comments, each one paragraph; and the lines of a first cue with a number are one, since only a title would stand there in several.
// Another document stays as it is.
document::Document with_exported_lines(document::Document document);

// Of formats without paragraphs of that kind: the action "Cue: BEN: No." becomes a note.
void make_notes_of_cues(std::vector<Element>& elements);

}  // namespace dramatis::cues::scripts
