#include "cues/prose/cast/reading.h"

#include <algorithm>

namespace dramatis::cues::prose::cast {

namespace {

bool is_spoken(const text::Quotation& quotation) { return quotation.kind != text::QuotationKind::Mention; }

}  // namespace

Reading::Reading(const text::Story& story, const std::vector<text::Quotation>& quotations)
    : story_(story),
      quotations_(quotations),
      tokens_(text::tokenize(story)),
      classes_(classify(tokens_.words(), story.language)),
      quotation_of_(tokens_.size(), nothing),
      begins_sentence_(tokens_.size(), false) {
    find_places();
    find_sentences();
    count_letters();
}

void Reading::find_places() {
    places_.resize(quotations_.size());
    TokenIndex at = 0;
    for (std::size_t i = 0; i < quotations_.size(); ++i) {
        const text::Quotation& quotation = quotations_[i];
        while (at < size() && token(at).span.begin < quotation.marked.begin) ++at;
        Place& place = places_[i];
        place.left = place.left_end = at;
        while (at < size() && token(at).span.begin < quotation.inner.begin) ++at;
        place.begin = at;
        while (at < size() && token(at).span.begin < quotation.inner.end) {
            if (is_spoken(quotation)) quotation_of_[at] = static_cast<std::uint32_t>(i);
            ++at;
        }
        place.end = at;
        while (at < size() && token(at).span.begin < quotation.marked.end) ++at;
        place.right = place.right_end = at;
    }
    // Narration reaches to the neighbours in the same block; what is only mentioned is no neighbour.
    std::size_t before = quotations_.size();
    for (std::size_t i = 0; i < quotations_.size(); ++i) {
        const std::size_t block = quotations_[i].block;
        Place& place = places_[i];
        place.left = tokens_.block_begin(block);
        place.right_end = std::max(place.right, tokens_.block_begin(block + 1));
        if (!is_spoken(quotations_[i])) continue;
        if (before != quotations_.size() && quotations_[before].block == block) {
            place.left = std::min(places_[before].right, place.left_end);
            places_[before].right_end = std::max(place.left_end, places_[before].right);
        }
        before = i;
    }
}

void Reading::find_sentences() {
    for (TokenIndex at = 0; at < size(); ++at) {
        if (at == 0 || token(at).block != token(at - 1).block || quotation_of(at) != quotation_of(at - 1)) {
            begins_sentence_[at] = true;
            continue;
        }
        TokenIndex before = at - 1;
        while (before > 0 && is_mark(before) &&
               std::string_view("\"'()[]").find(word(before)[0]) != std::string_view::npos)
            --before;
        const bool stop = is_mark(before) && std::string_view(".!?:~").find(word(before)[0]) != std::string_view::npos;
        const bool left_quotation = before + 1 < at && quotation_of(before) != quotation_of(at);
        begins_sentence_[at] = stop || left_quotation;
    }
}

void Reading::count_letters() {
    times_small_.assign(tokens_.words().size(), 0);
    times_capital_.assign(tokens_.words().size(), 0);
    for (TokenIndex at = 0; at < size(); ++at) {
        if (!is_word(at)) continue;
        if (!token(at).capital) {
            ++times_small_[token(at).word];
        } else if (!begins_sentence(at)) {
            ++times_capital_[token(at).word];
        }
    }
}

}  // namespace dramatis::cues::prose::cast
