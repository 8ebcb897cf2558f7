// The forms in which a line of a script may name who speaks it: "ANNA: …", "ANNA. …", "ANNA [aside] …", a column of names, a name above
// words. Which of these a script uses is found out in layout_heads.h.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cues/scripts/layout_line.h"

namespace dramatis::cues::scripts {

enum class HeadForm {
    Colon,           // "ANNA: Hello."
    Period,          // "ANNA. Hello.", as printed plays have it
    Column,          // "ANNA     Hello.", a table
    Bracket,         // "ANNA (aside) Hello."
    Bold,            // the name is bold and stands before the words
    Dash,            // "ANNA - Hello."
    Above,           // on a line of its own
    AboveWithPoint,  // the same: "ANNA."
    // Of names in small letters, which prose has, too (layout_weak_heads.h).
    TitledPeriod,  // "Anna. Hello."
    TitledColumn,  // "First Sailor     Hello."
    TitledAbove,   // "First Sailor" on a line of its own
    TitledDash,    // "Anna - Hello."
    Tag,           // "[Anna] Hello."
    SmallColon,    // "anna: Hello."
    TimedAbove,    // "Anna Quill  0:05" on a line of its own
};
inline constexpr std::size_t number_of_head_forms = 15;

struct LayoutHead {
    HeadForm form = HeadForm::Colon;
    std::vector<std::string> characters;
    std::vector<std::string> directions;
    std::string sound;     // "ANNA (off) [door slams]: …"
    bool set_off = false;  // by its type: "_Anna._ Hello."
    std::size_t body = 0;  // where the words begin in the line's text; its end: below
};

// Adds the heads that the line would have in any form; `below`: the line under it, where there is one and no space between.
void add_heads(const LayoutLine& line, const LayoutLine* below, std::vector<LayoutHead>& heads);

// The head of a line that begins with this name, which ends at `end_of_name`, if what is behind it fits: groups in brackets, and `mark`.
std::optional<LayoutHead> head_with(std::string_view text, std::string_view name, std::size_t end_of_name,
                                    HeadForm form, std::string_view mark);
// Whether a sentence begins there: a capital, a quotation, brackets.
bool begins_sentence(std::string_view text, std::size_t at);

}  // namespace dramatis::cues::scripts
