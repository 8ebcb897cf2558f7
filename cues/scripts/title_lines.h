// The lines above a script in a layout of its own: "THE LAMP", "by", "A. Writer", "Title: The Lamp".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "cues/scripts/script_document.h"

namespace dramatis::cues::scripts {

// "de", "en-us"
bool is_language_tag(std::string_view text);

// "Series: Low Water", "Episode: 3", "Language: de", as exported scripts have them.
std::optional<TitleField> read_title_field(std::string_view text);

// "by", "written by A. Writer": who wrote what is named above it.
bool is_by_line(std::string_view text);
// Where the name begins in such a line, in bytes; 0: not in this one.
std::size_t end_of_by_line(std::string_view text);

class TitleLines {
  public:
    // Adds the line to the title page, or leaves it to notes.
    bool read(std::string_view text, ScriptDocument& script);

  private:
    bool by_ = false;  // the author's name follows
};

}  // namespace dramatis::cues::scripts
