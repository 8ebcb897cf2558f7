#include "cues/prose/staging/tags.h"

#include <algorithm>

namespace dramatis::cues::prose::staging {
namespace {

constexpr std::size_t verb_of_trailing_tag = 6;  // words before it, at most

constexpr std::size_t reach_of_lead_in = 12;  // words before what it leads to

// "…," said Mira. "…!" she said. But: "…." She said nothing.
bool trails(const Narration& block, std::size_t quotation, const Sentence& sentence, const Tag& tag) {
    if (tag.verb == Tag::none_found || tag.verb - sentence.begin > verb_of_trailing_tag) return false;
    const std::string_view said = block.story().text(block.quotations()[quotation].inner);
    if (said.ends_with(',')) return true;
    const Word& first = block.words()[sentence.begin];
    if (!first.capital) return true;
    static const WordId i = lists().vocabulary.find("i");
    return !said.ends_with('.') && (first.id == i || !lists().is(first, WordClass::Person));
}

Tag tag_of(const Narration& block, const Sentence& sentence) {
    return read_tag(block.words(), sentence.begin, sentence.end);
}

bool holds(const Narration& block, const Sentence& sentence, const Span& span) {
    const auto& words = block.words();
    return span.size() > 0 && words[sentence.begin].span.begin < span.end &&
           words[sentence.end - 1].span.end > span.begin;
}

}  // namespace

QuotationTag find_tag(const Narration& block, const cast::Cast& cast, std::size_t at) {
    const auto& parts = block.parts();
    const std::size_t quotation = parts[at].quotation;
    const auto sentence_at = [&](std::size_t part) { return part < parts.size() && !parts[part].speaks(); };
    if (quotation < cast.attributions.size()) {
        const Span named = cast.attributions[quotation].tag;
        // Two sentences on either side are as far as a tag stands.
        for (const std::size_t part : {at + 1, at - 1, at + 2, at - 2})
            if (sentence_at(part) && holds(block, parts[part].sentence, named))
                return {part, tag_of(block, parts[part].sentence)};
    }
    if (sentence_at(at + 1)) {
        const Tag tag = tag_of(block, parts[at + 1].sentence);
        if (trails(block, quotation, parts[at + 1].sentence, tag)) return {at + 1, tag};
    }
    if (at > 0 && sentence_at(at - 1)) {
        const char sign = block.sign_before(quotation);
        // The verb of what leads to speech stands near it.
        Sentence lead = parts[at - 1].sentence;
        if (lead.end - lead.begin > reach_of_lead_in) lead.begin = lead.end - reach_of_lead_in;
        const Tag tag = tag_of(block, lead);
        if (sign == ':' || (sign == ',' && tag.verb != Tag::none_found)) return {at - 1, tag};
    }
    return {};
}

std::vector<QuotationTag> find_tags(const Narration& block, const cast::Cast& cast) {
    std::vector<QuotationTag> tags(block.parts().size());
    for (std::size_t part = 0; part < tags.size(); ++part) {
        if (!block.parts()[part].speaks()) continue;
        QuotationTag found = find_tag(block, cast, part);
        found.owner = tags[part].owner;
        tags[part] = found;
        if (found.part != none && tags[found.part].owner == none) tags[found.part].owner = part;
    }
    return tags;
}

}  // namespace dramatis::cues::prose::staging
