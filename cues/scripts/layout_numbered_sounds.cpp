#include "cues/scripts/layout_numbered_sounds.h"

#include <algorithm>
#include <string_view>

#include "core/text.h"
#include "cues/scripts/speaker_line.h"

namespace dramatis::cues::scripts {

void take_numbers_of_sounds(std::vector<LayoutLine>& lines) {
    constexpr std::size_t most_digits = 3;
    for (LayoutLine& line : lines) {
        const std::string_view text = line.text;
        const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
        if (digits == 0 || digits > most_digits || line.kind != document::ParagraphKind::Text || !line.number.empty())
            continue;
        const std::size_t word = text.find_first_not_of(". \t", digits);
        const std::size_t colon = text.find(':', digits);
        if (word == digits || word >= colon || colon >= text.size()) continue;
        const std::string_view name = trim(text.substr(word, colon - word));
        if (!is_in_capitals(name) || !sound_kind_of(name)) continue;
        line.number = text.substr(0, digits);
        remove_from(line, 0, word);
    }
}

}  // namespace dramatis::cues::scripts
