// Speech, thought, writing or a mention: what stands around a quotation tells.
#pragma once

#include <cstddef>
#include <string_view>

#include "cues/prose/text/quotation.h"
#include "cues/prose/text/reporting.h"

namespace dramatis::cues::prose::text {

// A quotation in its block's text.
struct InBlock {
    std::string_view block;
    std::size_t begin = 0;      // the opening mark
    std::size_t end = 0;        // behind the closing mark
    std::string_view said;      // trimmed
    std::size_t clause = 0;     // where the narration before it begins: behind the quotation before
    bool after_speech = false;  // a quotation before it in the block is speech
    std::string_view earlier;   // the text right before the block
    bool in_verse = false;
    bool fills_its_block = false;  // nothing but it stands in the block
};
// [any thread]
QuotationKind kind_of_quotation(const InBlock& quotation, const ReportFinder& reports);
// Whether the tag behind text[begin, end) has something readable for its subject: "said the sign"; "it said" of something
// readable that stands before it, in the text or in `earlier`.
bool is_read_out(std::string_view text, std::size_t begin, std::size_t end, std::string_view earlier,
                 const ReportFinder& reports);
// Whether one of the last words of text[begin, end) can be read: "with the words", "a sign:".
bool names_something_readable(std::string_view text, std::size_t begin, std::size_t end, int words = 5);
// What the paragraph before a quotation announces, if it ends with a colon: "The sign on the door said:".
Report lead_in(std::string_view earlier, const ReportFinder& reports);
// Whether it begins as a letter does: "Dear Joan,".
bool begins_a_letter(std::string_view said);

}  // namespace dramatis::cues::prose::text
