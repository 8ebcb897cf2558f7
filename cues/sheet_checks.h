// Mistakes that show only when the whole sheet is known: a line that looks like a speaker's cue but was read as something
// else, a head one letter away from a reserved word, an id given twice.
#pragma once

#include <string>
#include <vector>

#include "cues/cue_sheet.h"
#include "cues/reporter.h"

namespace dramatis::cues {

// A line read as part of a speech or as a header field, though it has the form of a cue but for one flaw.
struct LookAlike {
    enum class Flaw { NotInCapitals, Indented, NoColon, ReadAsHeader };
    std::string name;  // in capitals
    Span span;         // of the name
    Flaw flaw = Flaw::NotInCapitals;
};

void check_sheet(const CueSheet& sheet, const std::vector<LookAlike>& look_alikes, Reporter& reporter);

}  // namespace dramatis::cues
