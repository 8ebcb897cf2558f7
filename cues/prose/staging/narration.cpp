#include "cues/prose/staging/narration.h"

#include <algorithm>

namespace dramatis::cues::prose::staging {

void Narration::add_sentences(std::uint32_t begin, std::uint32_t end) {
    if (begin >= end) return;
    const std::size_t first = words_.size();
    read_words(story_.text({begin, end}), begin, Gap::Quotation, lists().vocabulary, words_);
    std::size_t from = first;
    for (std::size_t i = first + 1; i <= words_.size(); ++i) {
        if (i < words_.size() && words_[i].before < Gap::Sentence) continue;
        if (from < i) parts_.push_back({none, {from, i}});
        from = i;
    }
}

void Narration::read(const text::Block& block, std::size_t& first_quotation) {
    words_.clear();
    parts_.clear();
    block_ = block;
    std::uint32_t at = block.span.begin;
    while (first_quotation < quotations_.size() && quotations_[first_quotation].marked.begin < block.span.end) {
        const text::Quotation& quotation = quotations_[first_quotation];
        if (quotation.marked.begin < block.span.begin) {  // of a block that nobody speaks
            first_quotation += 1;
            continue;
        }
        // Words that are only mentioned belong to the narration, but say nothing of what happens.
        add_sentences(at, std::max(at, quotation.marked.begin));
        if (quotation.kind != text::QuotationKind::Mention) parts_.push_back({first_quotation, {}});
        at = std::max(at, quotation.marked.end);
        first_quotation += 1;
    }
    add_sentences(at, block.span.end);
}

std::size_t Narration::offset_behind(std::size_t at) const {
    const std::string_view text = story_.source->text();
    std::size_t end = words_[at].span.end;
    constexpr std::size_t most_signs = 4;
    const std::size_t last = std::min<std::size_t>(block_.span.end, end + most_signs);
    while (end < last && std::string_view(".,;:!?)").find(text[end]) != std::string_view::npos) end += 1;
    return end;
}

std::size_t Narration::clause_end(std::size_t at, std::size_t end) const {
    std::size_t next = at + 1;
    while (next < end && words_[next].before == Gap::None) next += 1;
    return next;
}

char Narration::sign_before(std::size_t quotation) const {
    const std::string_view text = story_.source->text();
    std::size_t at = quotations_[quotation].marked.begin;
    while (at > block_.span.begin && std::string_view(" \t\r\n").find(text[at - 1]) != std::string_view::npos) at -= 1;
    return at > block_.span.begin ? text[at - 1] : '\0';
}

}  // namespace dramatis::cues::prose::staging
