#include "cues/scripts/document/left_out.h"

#include <algorithm>

#include "core/text.h"

namespace dramatis::cues::scripts::document {

std::size_t count_words(std::string_view text) {
    std::size_t count = 0;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        if (is_space(c.value))
            inside = false;
        else if (!inside && (is_letter(c.value) || is_digit(c.value)))
            inside = true, ++count;
        at += c.bytes;
    }
    return count;
}

void count_left_out(std::vector<LeftOut>& left_out, std::string_view what, std::size_t count) {
    if (count == 0) return;
    const auto same = std::ranges::find(left_out, what, &LeftOut::what);
    if (same == left_out.end())
        left_out.push_back({std::string(what), count});
    else
        same->count += count;
}

}  // namespace dramatis::cues::scripts::document
