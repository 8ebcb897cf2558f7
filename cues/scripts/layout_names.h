// Names as the heads of a script's speeches have them: what may be one, and several that share a speech.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::cues::scripts {

// "Copyright: …", "Episode 2: …": a word that begins lines of printed matter, and is nobody's name.
bool is_layout_matter(std::string_view word);

inline constexpr std::size_t longest_layout_name = 60;  // bytes

// "Anna", "the Ferryman", "MRS. GALE": short, with capitals where names have them, and no word of printed matter ("Author", "Scene 2").
bool is_layout_name(std::string_view name);
// "MRS" of "MRS. GRUEL": the point behind it ends no name.
bool ends_in_a_title(std::string_view name);
// Those in "ANNA & BEN", trimmed.
std::vector<std::string> characters_in(std::string_view name);
// "ANNA", "ANNA and BEN", "ANNA, BEN und CAI": every name in capitals, whatever joins them.
bool are_names_in_capitals(std::string_view names);
// Whether a small word joins names in capitals, "ANNA and BEN": they are several, whoever they are.
bool are_joined_by_a_word(std::string_view names);
// The ways in which several names may be written as one: "ANNA + BEN", "ANNA, BEN AND CAI". Each has two parts at least.
std::vector<std::vector<std::string>> ways_to_part(std::string_view names);

}  // namespace dramatis::cues::scripts
