#include "cues/prose/text/marks.h"

#include <array>

#include "cues/prose/text/letters.h"

namespace dramatis::cues::prose::text {
namespace {

struct Found {
    Glyph glyph = Glyph::Double;
    std::uint8_t size = 0;  // 0: no mark
};

constexpr std::array<bool, 256> may_begin_a_mark = [] {
    std::array<bool, 256> table{};
    for (const unsigned lead : {0x22u, 0x27u, 0x60u, 0xc2u, 0xe2u}) table[lead] = true;
    return table;
}();

Found mark_of_e2(std::string_view text, std::size_t at) {
    if (at + 2 >= text.size() || text[at + 1] != '\x80') return {};
    switch (text[at + 2]) {
        case '\x98':
            return {Glyph::LeftSingle, 3};
        case '\x99':
            return {Glyph::RightSingle, 3};
        case '\x9a':
            return {Glyph::LowSingle, 3};
        case '\x9b':
            return {Glyph::LeftSingle, 3};
        case '\x9c':
            return {Glyph::LeftDouble, 3};
        case '\x9d':
            return {Glyph::RightDouble, 3};
        case '\x9e':
            return {Glyph::LowDouble, 3};
        case '\x9f':
            return {Glyph::LeftDouble, 3};
        case '\xb9':
            return {Glyph::LeftAngle, 3};
        case '\xba':
            return {Glyph::RightAngle, 3};
        default:
            return {};
    }
}

Found mark_at(std::string_view text, std::size_t at) {
    const char c = text[at];
    const bool twice = at + 1 < text.size() && text[at + 1] == c;
    if (c == '"') return {Glyph::Double, 1};
    // ''Tis late,' is a quotation that an apostrophe begins.
    const std::string_view after = text.substr(at).substr(0, 5);
    if (after == "''Tis" || after == "''Twa" || after == "''tis" || after == "''twa") return {Glyph::Single, 1};
    if (c == '\'' || c == '`') return twice ? Found{Glyph::Double, 2} : Found{Glyph::Single, 1};
    if (c == '\xe2') return mark_of_e2(text, at);
    if (c == '\xc2' && at + 1 < text.size()) {
        if (text[at + 1] == '\xab') return {Glyph::LeftGuillemet, 2};
        if (text[at + 1] == '\xbb') return {Glyph::RightGuillemet, 2};
        if (text[at + 1] == '\xb4') return {Glyph::Single, 2};  // an acute accent where an apostrophe should be
    }
    return {};
}

bool stop_before(std::string_view text, std::size_t at) {
    if (at == 0) return false;
    if (std::string_view(",.!?;:-)_*").contains(text[at - 1])) return true;
    const std::string_view before = text.substr(0, at);
    return before.ends_with(ellipsis) || before.ends_with(em_dash) || before.ends_with("\u2013");
}

}  // namespace

void collect_marks(std::string_view text, std::vector<Mark>& marks) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!may_begin_a_mark[static_cast<unsigned char>(text[i])]) continue;
        const Found found = mark_at(text, i);
        if (found.size == 0) continue;
        Mark mark{.at = static_cast<std::uint32_t>(i), .size = found.size, .glyph = found.glyph};
        i += found.size - 1u;
        mark.letter_before = letter_before(text, mark.at);
        mark.letter_after = letter_at(text, mark.end());
        if (is_single(found.glyph) && mark.letter_before && mark.letter_after) continue;
        mark.space_before = mark.at == 0 || space_before(text, mark.at) > 0;
        mark.space_after = mark.end() == text.size() || space_at(text, mark.end()) > 0;
        mark.stop_before = stop_before(text, mark.at);
        marks.push_back(mark);
    }
}

}  // namespace dramatis::cues::prose::text
