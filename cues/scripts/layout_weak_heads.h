// Forms of heads that prose and lists have, too: "Anna. Hello.", "Anna - Hello.", "[Anna] Hello.", "First Sailor" above or beside words. One
// of them alone tells nothing; that several names return in it does (layout_heads.h).
#pragma once

#include <string_view>
#include <vector>

#include "cues/scripts/layout_forms.h"
#include "cues/scripts/layout_line.h"

namespace dramatis::cues::scripts {

// The forms from TitledPeriod on.
bool is_weak(HeadForm form);
// The one with names in capitals that is read in the same way.
HeadForm strong_form_of(HeadForm form);

// As add_heads, for these forms. `above`: the line over it; may be null.
void add_weak_heads(const LayoutLine& line, const LayoutLine* above, const LayoutLine* below,
                    std::vector<LayoutHead>& heads);

// "Yes", "Fie": a word that may be a sentence, so that it names nobody who isn't known. `folded`: as fold_name has it.
bool may_be_a_cry(std::string_view folded);
// Whether a sentence may begin with the line: space parts it from the one above, or that one ends a sentence.
bool begins_anew(const LayoutLine& line, const LayoutLine* above);
// "First Sailor", "A Lord", "Mrs. Quill": whoever is called so is a person, even if it is only once.
bool names_a_person(std::string_view name);

}  // namespace dramatis::cues::scripts
