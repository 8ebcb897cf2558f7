#include <algorithm>

#include "cues/prose/staging/arrivals.h"
#include "cues/prose/staging/devices.h"
#include "cues/prose/staging/heard_through.h"
#include "cues/prose/staging/phrases.h"
#include "cues/prose/staging/utterances.h"

namespace dramatis::cues::prose::staging {
namespace {

// "said a voice", "the voice agreed", "her father's voice said"; but not "said in a low voice", "in her driest voice".
bool is_bare_voice(const std::vector<Word>& words, std::size_t begin, std::size_t at) {
    static const WordId in = lists().vocabulary.find("in");
    static const WordId with = lists().vocabulary.find("with");
    for (std::size_t i = at, steps = 0; i > begin && steps < 4; ++steps) {
        i -= 1;
        if (words[i].id != 0 && (words[i].id == in || words[i].id == with)) return false;
    }
    return true;
}

// What a sentence says of its subject is seen, not only heard or known: not "It was Ezra", "She laughed".
bool is_seen(const std::vector<Word>& words, const Sentence& sentence) {
    const std::size_t end = std::min(sentence.end, sentence.begin + 4);
    static const WordId it = lists().vocabulary.find("it");
    static const WordId there = lists().vocabulary.find("there");
    const WordId first = words[sentence.begin].id;
    if (first != 0 && (first == it || first == there)) return false;
    if (first != 0 && !lists().is(first, WordClass::Person) && !lists().is(first, WordClass::Determiner) &&
        !lists().is(first, WordClass::Possessive))
        return false;
    // "He was eating something."
    static const WordId was = lists().vocabulary.find("was");
    if (sentence.begin + 1 < end && words[sentence.begin + 1].id == was) return false;
    for (std::size_t i = sentence.begin + 1; i < end; ++i)
        if (lists().is(words[i], WordClass::Audible)) return false;
    return true;
}

}  // namespace

// "from inside", "on the other side": of what is known, or else of a door; not "on the other side of the table".
Arrivals::Arrival Arrivals::out_of_sight_at(const Narration& block, const Match& match, const Sentence& sentence,
                                            bool in_tag) const {
    const auto& words = block.words();
    const bool voice = std::any_of(words.begin() + static_cast<std::ptrdiff_t>(sentence.begin),
                                   words.begin() + static_cast<std::ptrdiff_t>(match.begin),
                                   [](const Word& word) { return lists().is(word, WordClass::Voice); });
    const bool ends = match.end >= sentence.end || words[match.end].before > Gap::None ||
                      (voice && lists().is(words[match.end], WordClass::Be));
    if (beyond_) return beyond_;
    static const WordId it = lists().vocabulary.find("it");
    if (!(in_tag || voice) || !ends || words[match.end - 1].id == it) return {};
    const Arrival arrival{"behind-door", block.span(match.begin, match.end)};
    return block.story().text(arrival.from).contains("dark") ? Arrival{} : arrival;
}

Arrivals::Arrival Arrivals::beside(const Narration& block, const People& people, const std::vector<QuotationTag>& tags,
                                   std::size_t part) const {
    const auto& parts = block.parts();
    const auto& words = block.words();
    const auto arrival = [&](const Sentence& sentence, bool in_tag) -> Arrival {
        const auto found = heard_through(words, sentence, in_tag);
        if (found && found->value == out_of_sight) return out_of_sight_at(block, *found, sentence, in_tag);
        return found ? Arrival{as_heard_here(first_of(found->value)), block.span(found->begin, found->end)} : Arrival{};
    };
    const std::size_t tag = tags[part].part;
    if (tag != none)
        if (const Arrival found = arrival(parts[tag].sentence, true)) return found;
    const std::size_t speaker = people.speaker_of(parts[part].quotation);
    for (const std::size_t other : {part - 1, part + 1, part + 2}) {
        if (other >= parts.size() || parts[other].speaks() || other == tag) continue;
        if (other == part + 2 && parts[part + 1].speaks()) continue;
        if (tags[other].owner != none) continue;
        if (people.about(words, parts[other].sentence, speaker) == People::About::SomebodyElse) continue;
        if (const Arrival found = arrival(parts[other].sentence, false)) return found;
    }
    return {};
}

// Whether the paragraph tells what the speaker does: whoever is seen is here.
bool Arrivals::is_beside(const Narration& block, const People& people, const std::vector<QuotationTag>& tags,
                         std::size_t part) const {
    const auto& parts = block.parts();
    const auto& words = block.words();
    const std::size_t speaker = people.speaker_of(parts[part].quotation);
    for (const std::size_t other : {part - 1, part + 1, part + 2}) {
        if (other >= parts.size() || parts[other].speaks() || tags[other].owner != none) continue;
        const Sentence& sentence = parts[other].sentence;
        static const WordId sounded = lists().vocabulary.find("sounded");
        const auto is_voice = [&](const Word& word) {
            return lists().is(word, WordClass::Voice) || lists().is(word, WordClass::Speak) ||
                   (word.id != 0 && word.id == sounded);
        };
        if (std::any_of(words.begin() + static_cast<std::ptrdiff_t>(sentence.begin),
                        words.begin() + static_cast<std::ptrdiff_t>(sentence.end), is_voice))
            continue;
        if (!is_seen(words, sentence)) continue;
        if (people.about(words, sentence, speaker) == People::About::Speaker) return true;
    }
    return false;
}

// Who is new while somebody is on the line or behind a door is that one; "said the voice" is too, whoever it is.
Arrivals::Arrival Arrivals::inferred(const Narration& block, const People& people,
                                     const std::vector<QuotationTag>& tags, std::size_t part,
                                     std::size_t speaker) const {
    const auto& words = block.words();
    bool is_voice = false;
    if (const std::size_t tag = tags[part].part; tag != none && tags[part].tag.verb != Tag::none_found) {
        const Sentence& sentence = block.parts()[tag].sentence;
        const std::size_t end = std::min(sentence.end, tags[part].tag.verb + 4);
        for (std::size_t i = sentence.begin; i < end && !is_voice; ++i) {
            const bool how = i > sentence.begin && lists().is(words[i - 1], WordClass::Possessive);
            is_voice = lists().is(words[i], WordClass::Voice) && !how &&
                       (i == tags[part].tag.verb - 1 || i > tags[part].tag.verb) &&
                       is_bare_voice(words, sentence.begin, i);
        }
    }
    const text::Quotation& piece = block.quotations()[block.parts()[part].quotation];
    const std::string_view said = block.story().text(piece.inner);
    const bool again = call_ && call_.treatment == "recording" && speaker != none && speaker != caller_ &&
                       far_[speaker].treatment == call_.treatment;
    if (again) return call_;
    if (!is_voice && (!is_new(speaker) || is_beside(block, people, tags, part))) return {};
    if (call_ && speaker != caller_) return call_;
    if (beyond_ && !is_voice && answers_knock(said)) return {};
    if (!beyond_ && is_voice && speaker != none) {
        return !far_[speaker] && is_new(speaker) ? named_device_ : far_[speaker];
    }
    return beyond_;
}

// "The intercom buzzed. “Delivery,” it said.", "“And now the weather,” said the announcer."
Arrivals::Arrival Arrivals::from_device(const Narration& block, const std::vector<QuotationTag>& tags,
                                        std::size_t part) const {
    const std::size_t at = tags[part].part;
    if (at == none || tags[part].tag.verb == Tag::none_found) return {};
    const auto& words = block.words();
    const Sentence& sentence = block.parts()[at].sentence;
    static const WordId it = lists().vocabulary.find("it");
    const std::size_t verb = tags[part].tag.verb;
    if (words[sentence.begin].id == it && verb == sentence.begin + 1) return is_playing() ? call_ : named_device_;
    for (std::size_t i = sentence.begin; i < std::min(sentence.end, verb + 4); ++i)
        if (lists().is(words[i], WordClass::Broadcaster)) return broadcast_;
    return {};
}

// "“Go ahead,” Dana said into the handset.": she is with us.
Arrivals::Arrival Arrivals::speaks_into(const Narration& block, const People& people,
                                        const std::vector<QuotationTag>& tags, std::size_t part) const {
    const auto& parts = block.parts();
    const auto& words = block.words();
    const std::size_t speaker = people.speaker_of(parts[part].quotation);
    for (const std::size_t other : {tags[part].part, part - 1, part + 1}) {
        if (other >= parts.size() || parts[other].speaks()) continue;
        const bool in_tag = other == tags[part].part;
        if (!in_tag && (tags[other].owner != none || speaker == none)) continue;
        const Sentence& sentence = parts[other].sentence;
        if (!in_tag && people.about(words, sentence, speaker) != People::About::Speaker) continue;
        const auto call = find_call(words, sentence, sentence.begin);
        if (!call || call->kind != Call::Kind::Taken || call->begin == sentence.begin) continue;
        if (lists().is(words[call->begin - 1], WordClass::Determiner)) continue;  // "the line clicked"
        return {call->treatment.empty() ? device_ : call->treatment, block.span(call->begin, call->end)};
    }
    return {};
}

}  // namespace dramatis::cues::prose::staging
