// Thoughts that a plain text writes between underscores or asterisks: _What now?_ she thought.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "cues/prose/text/quotation.h"
#include "cues/prose/text/reporting.h"

namespace dramatis::cues::prose::text {

struct Italic {
    std::size_t begin = 0;  // the opening underscore or asterisk
    std::size_t end = 0;    // behind the closing one
    QuotationKind kind = QuotationKind::Thought;
};
// The thoughts and writings in text[begin, end), which holds no quotation; `text` is their block, `earlier` what stands
// before it. Emphasis, names and titles are not among them. Linear. [any thread]
void find_italics(std::string_view earlier, std::string_view text, std::size_t begin, std::size_t end,
                  const ReportFinder& reports, std::vector<Italic>& found);

}  // namespace dramatis::cues::prose::text
