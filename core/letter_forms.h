// Other forms of letters and digits: the plain ones that a presentation form stands for, and letters without their marks.
#pragma once

#include <string>
#include <string_view>

namespace dramatis {

// The text with plain letters and digits for those of presentation (NFKC of these alone): full-width letters and ligatures, "Ⅳ",
// "①", "₂", "℃", mathematical alphabets. Superscripts follow a '^' ("10⁶" gives "10^6", but ² and ³ stay), "C♯" is "C#", "B♭" "Bb".
// Letters written with combining marks are composed. Other signs (…, ½, №, ™) stay.
std::string with_plain_forms(std::string_view text);

// A Latin letter without its marks and strokes: "ễ" gives "e", "đ" "d", "þ" "th"; any other character as it is.
std::string base_letter(char32_t c);

}  // namespace dramatis
