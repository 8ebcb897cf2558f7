#include "cues/prose/staging/deliveries.h"

#include <algorithm>

namespace dramatis::cues::prose::staging {
namespace {

constexpr std::size_t farthest_beat = 2;   // sentences between a quotation and what is said of its speaker
constexpr std::size_t least_capitals = 6;  // letters of a quotation in capitals that is shouted

// "GET OUT OF THERE!" is shouted; "HMS", "NO ENTRY" on a sign and a single "NO" aren't.
bool is_shouted(std::string_view said) {
    if (!said.ends_with('!')) return false;
    std::size_t capitals = 0;
    std::size_t words = 1;
    for (const char c : said) {
        if (c >= 'a' && c <= 'z') return false;
        if (c >= 'A' && c <= 'Z') capitals += 1;
        if (c == ' ') words += 1;
    }
    return capitals >= least_capitals && words > 1;
}

// “‘Keep it dry,’” is read out or recited.
bool is_quoted_whole(std::string_view said) {
    const auto begins = [&](std::string_view mark) { return said.starts_with(mark); };
    const auto ends = [&](std::string_view mark) { return said.ends_with(mark); };
    return (begins("\u2018") && ends("\u2019")) || (begins("'") && ends("'")) || (begins("\u201c") && ends("\u201d"));
}

bool has(const std::vector<Word>& words, const Sentence& sentence, WordClass one) {
    for (std::size_t i = sentence.begin; i < sentence.end; ++i)
        if (lists().is(words[i], one)) return true;
    return false;
}

// Whether a sentence beside a quotation is about its speaker or a voice.
bool is_of(const People& people, const std::vector<Word>& words, const Sentence& sentence, std::size_t speaker) {
    const People::About about = people.about(words, sentence, speaker);
    return about == People::About::Speaker ||
           (about == People::About::Unknown && (speaker == none || has(words, sentence, WordClass::Voice)));
}

std::optional<Said> beat_of(const std::vector<Word>& words, const Sentence& sentence, bool next_to_speech) {
    if (auto phrase = find_phrase(words, sentence.begin, sentence.end)) return phrase;
    if (!next_to_speech) return std::nullopt;
    return find_body_verb(words, sentence.begin, sentence.end, next_to_speech);
}

bool is_tag(const std::vector<QuotationTag>& tags, std::size_t sentence) { return tags[sentence].owner != none; }

}  // namespace

void Deliveries::take(std::size_t quotation, const Narration& block, const Said& said) {
    Manner& manner = manners_[quotation];
    manner.delivery = said.delivery;
    manner.delivery_from = block.span(said.begin, said.end);
}

// What the paragraph says of the speaker beside the quotation.
bool Deliveries::read_beats(const Narration& block, const People& people, const std::vector<QuotationTag>& tags,
                            std::size_t part) {
    const auto& parts = block.parts();
    const auto& words = block.words();
    const std::size_t quotation = parts[part].quotation;
    const std::size_t speaker = people.speaker_of(quotation);
    for (std::size_t back = 1; back <= std::min(part, farthest_beat); ++back) {
        const Part& before = parts[part - back];
        if (before.speaks()) break;
        if (is_tag(tags, part - back) || !is_of(people, words, before.sentence, speaker)) continue;
        if (const auto said = beat_of(words, before.sentence, back == 1)) {
            take(quotation, block, *said);
            return true;
        }
    }
    // What follows counts for it if it says how things are ("She was laughing", "His voice shook"), or nothing follows that.
    std::size_t next = part + 1;
    while (next < parts.size() && !parts[next].speaks()) next += 1;
    for (std::size_t ahead = part + 1; ahead < std::min(next, part + 1 + farthest_beat); ++ahead) {
        const Sentence& sentence = parts[ahead].sentence;
        if (tags[part].part == ahead) continue;
        if (!is_of(people, words, sentence, speaker)) continue;
        const bool holds_now = has(words, sentence, WordClass::Voice) || has(words, sentence, WordClass::Be);
        if (next < parts.size() && !holds_now) continue;
        if (const auto said = beat_of(words, sentence, ahead == next - 1 && next == parts.size())) {
            take(quotation, block, *said);
            return true;
        }
    }
    return false;
}

void Deliveries::read_one(const Narration& block, const People& people, const std::vector<QuotationTag>& tags,
                          std::size_t part) {
    const std::size_t quotation = block.parts()[part].quotation;
    const Tag& tag = tags[part].tag;
    if (tag.manner && !tag.manner->weak) return take(quotation, block, *tag.manner);
    if (part == 0 && !lead_in_.empty()) {
        manners_[quotation].delivery = lead_in_;
        manners_[quotation].delivery_from = lead_in_from_;
        return;
    }
    const text::Quotation& piece = block.quotations()[quotation];
    const bool aloud = piece.kind != text::QuotationKind::Writing;
    if (aloud && read_beats(block, people, tags, part)) return;
    if (tag.manner) return take(quotation, block, *tag.manner);
    if (is_quoted_whole(block.story().text(piece.inner))) {
        manners_[quotation].delivery = "reading";
        manners_[quotation].delivery_from = piece.inner;
    }
    if (!aloud) return;
    if (is_shouted(block.story().text(piece.inner))) {
        manners_[quotation].delivery = "shouting";
        manners_[quotation].delivery_from = piece.inner;
    }
}

// A piece that only the tag of the one before parts from it is said in the same way.
void Deliveries::pass_on(const Narration& block, const People& people, const std::vector<QuotationTag>& tags) {
    const auto& parts = block.parts();
    std::size_t before = none;
    for (std::size_t part = 0; part < parts.size(); ++part) {
        if (!parts[part].speaks()) continue;
        const std::size_t quotation = parts[part].quotation;
        if (before != none && manners_[quotation].delivery.empty()) {
            const std::size_t other = parts[before].quotation;
            const bool joined = part == before + 1 || (part <= before + 3 && tags[before + 1].owner == before);
            if (joined && people.speaker_of(other) == people.speaker_of(quotation)) {
                manners_[quotation].delivery = manners_[other].delivery;
                manners_[quotation].delivery_from = manners_[other].delivery_from;
            }
        }
        before = part;
    }
}

// "Her voice was hardly a whisper." opens the paragraph behind what she said.
void Deliveries::read_voice_of_last(const Narration& block, const People& people) {
    const auto& parts = block.parts();
    if (last_ == none || parts.empty() || parts.front().speaks() || !manners_[last_].delivery.empty()) return;
    const Sentence& sentence = parts.front().sentence;
    const auto& words = block.words();
    const std::size_t end = std::min(sentence.end, sentence.begin + 3);
    for (std::size_t i = sentence.begin; i < end; ++i) {
        if (!lists().is(words[i], WordClass::Voice)) continue;
        if (people.about(words, sentence, people.speaker_of(last_)) == People::About::SomebodyElse) return;
        if (const auto said = find_phrase(words, sentence.begin, sentence.end)) take(last_, block, *said);
        return;
    }
}

void Deliveries::read(const Narration& block, const People& people, const std::vector<QuotationTag>& tags) {
    const auto& parts = block.parts();
    if (parts.empty()) return;
    read_voice_of_last(block, people);
    const bool goes_on = last_ != none && block.quotations()[last_].continued;
    for (std::size_t part = 0; part < parts.size(); ++part)
        if (parts[part].speaks()) read_one(block, people, tags, part);
    if (goes_on && parts.front().speaks() && manners_[parts.front().quotation].delivery.empty()) {
        manners_[parts.front().quotation].delivery = manners_[last_].delivery;
        manners_[parts.front().quotation].delivery_from = manners_[last_].delivery_from;
    }
    pass_on(block, people, tags);
    lead_in_ = {};
    last_ = parts.back().quotation;
    if (parts.back().speaks()) return;
    const Sentence& end = parts.back().sentence;
    const bool silent = std::ranges::none_of(parts, [](const Part& part) { return part.speaks(); });
    // "They heard a man's voice, rough and low."
    if (silent && has(block.words(), end, WordClass::Voice)) {
        if (const auto said = find_phrase(block.words(), end.begin, end.end)) {
            lead_in_ = said->delivery;
            lead_in_from_ = block.span(said->begin, said->end);
        }
    }
    const std::size_t behind = block.offset_behind(end.end - 1);
    if (block.story().source->text()[behind - 1] != ':') return;
    const Tag tag = read_tag(block.words(), end.begin, end.end);
    if (!tag.manner) return;
    lead_in_ = tag.manner->delivery;
    lead_in_from_ = block.span(tag.manner->begin, tag.manner->end);
}

}  // namespace dramatis::cues::prose::staging
