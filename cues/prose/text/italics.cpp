#include "cues/prose/text/italics.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "cues/prose/text/letters.h"
#include "cues/prose/text/quotation_kind.h"

namespace dramatis::cues::prose::text {
namespace {

// Nobody narrates with these outside a first-person story: they turn an italic clause into a thought.
constexpr std::array<std::string_view, 18> own_words = {"i",  "i'm", "i'll", "i've", "i'd", "me",  "my", "you", "your",
                                                        "we", "ich", "du",   "mein", "je",  "moi", "tu", "yo",  "mi"};

bool speaks_of_itself(std::string_view said) {
    for (std::size_t at = 0; at < said.size();) {
        const Word word = word_at(said, at);
        if (word.empty()) {
            at += code_point_size(said, at);
            continue;
        }
        at = word.end;
        if (word.end - word.begin > 5) continue;
        const std::string lower = to_lower(said.substr(word.begin, word.end - word.begin));
        if (std::ranges::find(own_words, lower) != own_words.end()) return true;
    }
    return false;
}

bool is_sentence_start(std::string_view text, std::size_t begin, std::size_t at) {
    const std::size_t before = skip_spaces_back(text, at);
    return before == 0 || before <= begin || std::string_view(".!?:\"").contains(text[before - 1]) ||
           text.substr(0, before).ends_with("\u201d") || text.substr(0, before).ends_with(ellipsis) ||
           text.substr(0, before).ends_with(em_dash);
}

// What italics are, or Mention if they only stress, name or cite.
// `earlier`: what the italics before them in the block are.
QuotationKind kind_of(std::string_view text, std::size_t limit, Italic italic, QuotationKind earlier,
                      const ReportFinder& reports) {
    const std::string_view said = text.substr(italic.begin + 1, italic.end - italic.begin - 2);
    const Report after = reports.after(text, italic.end);
    if (after == Report::Thought) return QuotationKind::Thought;
    const std::size_t before_end = skip_spaces_back(text, italic.begin);
    const ReportFinder::Before before = reports.before(text, limit, before_end);
    const bool led_in = before_end > limit && std::string_view(",:").contains(text[before_end - 1]);
    const bool sentence = is_sentence_start(text, limit, italic.begin);
    const bool clause = ends_in_stop(said) || said.ends_with(',') || ends_in_stop(text.substr(italic.end, 1));
    if (sentence && after != Report::None && is_read_out(text, italic.begin, italic.end, {}, reports))
        return QuotationKind::Writing;
    if (sentence && (clause || italic.end == text.size()) &&
        (earlier == QuotationKind::Thought || earlier == QuotationKind::Writing))
        return earlier;
    const bool many = std::ranges::count_if(said, is_blank_byte) >= 2;
    if (led_in && before.report == Report::Thought && before.words_between <= 6) return QuotationKind::Thought;
    if (led_in && (before.report == Report::Writing || before.report == Report::Reading) && before.words_between <= 3)
        return QuotationKind::Writing;
    // A voice that needs no marks: The voice said, _Come closer._
    const bool words = many || std::ranges::any_of(said, is_blank_byte) || ends_in_stop(said);
    const bool close = led_in ? before.words_between <= 8 : before.words_between == 1 && upper_at(said, 0);
    if (words && close && before.report == Report::Speech) return QuotationKind::Speech;
    if (words && sentence && clause && after == Report::Speech) return QuotationKind::Speech;
    if (many && names_something_readable(text, limit, before_end)) return QuotationKind::Writing;
    if ((led_in || sentence) && (after == Report::Writing || after == Report::Reading)) return QuotationKind::Writing;
    if (sentence && clause && (ends_in_stop(said) || many) && (speaks_of_itself(said) || said.ends_with('?')))
        return QuotationKind::Thought;
    return QuotationKind::Mention;
}

QuotationKind kind_of(Report announced) {
    if (announced == Report::Thought) return QuotationKind::Thought;
    return announced == Report::Speech ? QuotationKind::Speech : QuotationKind::Writing;
}

}  // namespace

void find_italics(std::string_view earlier, std::string_view text, std::size_t begin, std::size_t end,
                  const ReportFinder& reports, std::vector<Italic>& found) {
    std::size_t at = begin;
    while (at < end) {
        const auto* const mark_at =
            std::find_if(text.data() + at, text.data() + end, [](char c) { return c == '_' || c == '*'; });
        const auto open = static_cast<std::size_t>(mark_at - text.data());
        if (open >= end) return;
        at = open + 1;
        const char mark = text[open];
        if (at >= end || letter_before(text, open) || space_at(text, at) > 0 || text[at] == mark) continue;
        const std::size_t close = text.find(mark, at);
        if (close >= end) return;
        at = close + 1;
        if (space_before(text, close) > 0 || letter_at(text, at)) continue;
        Italic italic{open, at, QuotationKind::Thought};
        const Report announced = open == 0 ? lead_in(earlier, reports) : Report::None;
        const QuotationKind last = found.empty() ? QuotationKind::Mention : found.back().kind;
        italic.kind = announced == Report::None ? kind_of(text, begin, italic, last, reports) : kind_of(announced);
        if (italic.kind != QuotationKind::Mention) found.push_back(italic);
    }
}

}  // namespace dramatis::cues::prose::text
