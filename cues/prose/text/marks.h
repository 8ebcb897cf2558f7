// The marks of a block that may open or close a quotation, each with what stands beside it. An apostrophe between two
// letters isn't one.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace dramatis::cues::prose::text {

enum class Glyph : std::uint8_t {
    Double,         // " or `` or ''
    LeftDouble,     // “
    RightDouble,    // ”
    LowDouble,      // „
    Single,         // ' or `
    LeftSingle,     // ‘
    RightSingle,    // ’
    LowSingle,      // ‚
    LeftGuillemet,  // «
    RightGuillemet,
    LeftAngle,  // ‹
    RightAngle,
};
constexpr bool is_double(Glyph g) { return g <= Glyph::LowDouble; }
constexpr bool is_single(Glyph g) { return g >= Glyph::Single && g <= Glyph::LowSingle; }

struct Mark {
    std::uint32_t at = 0;  // bytes from the block's begin
    std::uint8_t size = 0;
    Glyph glyph = Glyph::Double;
    bool space_before = false;   // or the block's begin
    bool letter_before = false;  // a letter or digit
    bool stop_before = false;    // , . ! ? ; : - — … ) _ *
    bool space_after = false;    // or the block's end
    bool letter_after = false;

    std::uint32_t end() const { return at + size; }
    bool looks_opening() const { return !letter_before && !stop_before && !space_after; }
    bool looks_closing() const { return !space_before && !letter_after; }
};

// Appends the marks of a block's text, in order. Linear. [any thread]
void collect_marks(std::string_view text, std::vector<Mark>& marks);

}  // namespace dramatis::cues::prose::text
