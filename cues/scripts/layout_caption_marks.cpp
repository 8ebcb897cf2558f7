#include "cues/scripts/layout_caption_marks.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "cues/scripts/layout_names.h"

namespace dramatis::cues::scripts {
namespace {

// ">>" of captions for the deaf, a dash where two speak in one caption.
constexpr std::array<std::string_view, 4> caption_marks{">>", "-", "\u2013", "\u2014"};

// The bytes of the mark and the spaces behind it; 0: there is none.
std::size_t mark_of(std::string_view text) {
    for (const std::string_view mark : caption_marks) {
        if (!text.starts_with(mark) || text.substr(mark.size()).starts_with(mark.front())) continue;
        const std::size_t words = text.find_first_not_of(' ', mark.size());
        return words == std::string_view::npos ? 0 : words;
    }
    return 0;
}

bool names_speaker(const LayoutLine& line) {
    const std::size_t mark = mark_of(line.text), colon = line.text.find(':');
    return mark > 0 && colon > mark && colon != std::string::npos &&
           is_layout_name(std::string_view(line.text).substr(mark, colon - mark));
}

}  // namespace

void leave_out_caption_marks(std::vector<LayoutLine>& lines) {
    constexpr std::ptrdiff_t least = 2;
    if (std::ranges::count_if(lines, names_speaker) < least) return;
    for (LayoutLine& line : lines)
        if (names_speaker(line)) remove_from(line, 0, mark_of(line.text));
}

}  // namespace dramatis::cues::scripts
