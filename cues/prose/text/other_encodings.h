// Texts in encodings that aren't read: those of scripts other than Latin, in which most letters have bytes of the upper half.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace dramatis::cues::prose::text {

struct OtherEncoding {
    std::string_view name;  // as iconv has it: "SHIFT_JIS"
    std::size_t line = 0;   // of the first letters that show it, from 1
};
// Of bytes that are no UTF-8. Nothing if they may be a Western text. Linear. Pure. [any thread]
std::optional<OtherEncoding> other_encoding_of(std::string_view bytes);

}  // namespace dramatis::cues::prose::text
