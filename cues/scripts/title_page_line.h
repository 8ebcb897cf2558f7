// A line of a title page in Fountain: "Title: Low Tide", "Draft date: 3 May".
#pragma once

#include <optional>
#include <string_view>

#include "cues/scripts/script_document.h"

namespace dramatis::cues::scripts {

// A word or some, a colon; the value may be empty, it then follows.
std::optional<TitleField> read_title_page_line(std::string_view line);

// "Author", "Draft date": a key that title pages usually have.
bool is_usual_title_key(std::string_view key);

}  // namespace dramatis::cues::scripts
