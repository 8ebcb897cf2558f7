// What a paragraph is by its own words: a heading, a scene break, a page number, a footnote.
#pragma once

#include <string_view>

namespace dramatis::cues::prose::text {

// "* * *", "---", "#", "oOo", "⁂": signs without words.
bool is_scene_break(std::string_view text);
// "# The Lamp", "CHAPTER ONE", "IV", "3. The Lamp", "Zweites Kapitel", "THE LAMP GOES OUT".
bool is_heading(std::string_view text);
// A heading that names or numbers a chapter: "CHAPTER ONE", "IV".
bool is_chapter_heading(std::string_view text);
// A short line in capitals or with capital words and no stop: a chapter's title where a heading may stand.
bool may_be_title(std::string_view text);
bool is_bare_number(std::string_view text);
// "- 12 -", "[Pg 12]", "Page 12".
bool is_page_number(std::string_view text);
// "[Illustration: …]", "[Transcriber's note: …]", "[Footnote 3: …]", "[3] See …".
bool is_apparatus(std::string_view text);
// "CONTENTS", "Inhalt", "Table des matières".
bool is_contents_heading(std::string_view text);

}  // namespace dramatis::cues::prose::text
