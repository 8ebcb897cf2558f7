// Which marks of a block open and close which quotation.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "cues/prose/text/marks.h"
#include "cues/prose/text/quoting_style.h"

namespace dramatis::cues::prose::text {

struct Pair {
    std::size_t begin = 0;        // the opening mark
    std::size_t inner_begin = 0;  // behind it
    std::size_t inner_end = 0;
    std::size_t end = 0;  // behind the closing mark
    Glyph opening = Glyph::Double;
    bool closed = false;  // false: it ends where the block or the next quotation does
};

// Outermost quotations in order. Linear in the number of marks. [any thread]
std::vector<Pair> pair_marks(std::string_view text, std::span<const Mark> marks, const QuotingStyle& style,
                             bool singles);
// Whether the first mark of a block begins it and can open a quotation of the same sort.
bool reopens(std::span<const Mark> marks, Glyph opening);

}  // namespace dramatis::cues::prose::text
