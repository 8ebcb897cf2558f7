#include "cues/prose/staging/directions.h"

#include <algorithm>

#include "cues/prose/staging/actuality.h"
#include "cues/prose/staging/phrases.h"

namespace dramatis::cues::prose::staging {
namespace {

constexpr std::size_t reach_of_voice = 5;     // words behind "voice" that may say how it is
constexpr std::size_t reach_of_adverb = 9;    // words behind a verb of saying
constexpr std::size_t reach_before_tag = 14;  // words before its verb

// The first of several names.
std::optional<Match> match(const PhraseTable& table, const std::vector<Word>& words, std::size_t at, std::size_t end) {
    return table.match(words, at, end, lists().vocabulary);
}

std::optional<Said> manner_at(const std::vector<Word>& words, std::size_t at) {
    const auto found = match(lists().manners, words, at, at + 1);
    if (!found) return std::nullopt;
    return Said{first_of(found->value), at, at + 1};
}

bool is_plain(const Word& word) { return lists().is(word, WordClass::Be) || lists().is(word, WordClass::Degree); }

// "in a low, hollow voice": the adjective that stands first.
std::optional<Said> before_voice(const std::vector<Word>& words, std::size_t begin, std::size_t voice) {
    std::optional<Said> said;
    for (std::size_t i = voice, steps = 0; i > begin && steps < reach_of_voice; ++steps) {
        if (words[i].before > Gap::Comma) break;
        i -= 1;
        if (lists().is(words[i], WordClass::Determiner)) break;
        if (lists().is(words[i], WordClass::Negation)) return std::nullopt;
        if (auto found = manner_at(words, i)) said = found;
    }
    if (said) said->end = voice + 1;
    return said;
}

// "her voice was very low", "his voice shook".
std::optional<Said> behind_voice(const std::vector<Word>& words, std::size_t voice, std::size_t end) {
    for (std::size_t i = voice + 1; i < end && i <= voice + reach_of_voice; ++i) {
        if (words[i].before > Gap::Comma) break;
        if (lists().is(words[i], WordClass::Negation) && !match(lists().voices, words, i, end)) break;
        if (const auto found = match(lists().voices, words, i, end))
            return Said{first_of(found->value), voice, found->end};
        if (lists().is(words[i], WordClass::Adjective)) {
            auto said = manner_at(words, i);
            if (said) said->begin = voice;
            return said;
        }
        if (lists().is(words[i], WordClass::Adverb) || is_plain(words[i])) continue;
        if (words[i].before == Gap::None && i == voice + 1 && lists().is(words[i], WordClass::Say)) break;
    }
    return std::nullopt;
}

bool is_noun_here(const std::vector<Word>& words, std::size_t begin, std::size_t at) {
    return at > begin && words[at].before == Gap::None && lists().is(words[at - 1], WordClass::Determiner);
}

// Whether an adverb at `at` belongs to a verb of its own: "quietly closing the door".
bool governs_other_verb(const std::vector<Word>& words, std::size_t at, std::size_t end) {
    return at + 1 < end && words[at + 1].before == Gap::None &&
           (words[at + 1].ending == Ending::Ing || words[at + 1].ending == Ending::Ed);
}

std::optional<Said> adverb_behind(const std::vector<Word>& words, std::size_t verb, std::size_t end) {
    static const WordId and_ = lists().vocabulary.find("and");
    for (std::size_t i = verb + 1; i < end && i < verb + reach_of_adverb; ++i) {
        const Word& word = words[i];
        const bool says_how = lists().is(word, WordClass::Adverb) || lists().is(word, WordClass::Adjective);
        if (word.before >= Gap::Break) break;
        if (lists().is(word, WordClass::Negation)) break;
        if (says_how) {
            const bool adjective = !lists().is(word, WordClass::Adverb);
            // An adjective stands by itself: "said Mira, breathless"; before a noun it is the noun's.
            const bool alone = i + 1 >= end || words[i + 1].before > Gap::None || words[i + 1].id == and_ ||
                               lists().vocabulary.find("as") == words[i + 1].id;
            if ((!adjective || alone) && !governs_other_verb(words, i, end)) return manner_at(words, i);
            if (adjective) continue;
            break;
        }
        if (word.ending == Ending::Ing) break;
        if (word.id != 0 && (word.id == and_ || lists().is(word, WordClass::Reset)) && i > verb + 1) {
            // "said, softly and slowly" goes on; "said and left" doesn't.
            if (i + 1 >= end || !lists().is(words[i + 1], WordClass::Adverb)) break;
        }
        if (word.before == Gap::Comma && !lists().is(word, WordClass::Degree) && word.id != and_) {
            if (word.capital) continue;
            break;
        }
    }
    return std::nullopt;
}

// "she quietly said", "Softly, she said".
std::optional<Said> adverb_before(const std::vector<Word>& words, std::size_t begin, std::size_t verb) {
    const auto taken = [&](std::size_t at) -> std::optional<Said> {
        if (!lists().is(words[at], WordClass::Adverb) || is_negated(words, begin, at)) return std::nullopt;
        return manner_at(words, at);
    };
    if (verb > begin && words[verb].before == Gap::None)
        if (auto said = taken(verb - 1)) return said;
    constexpr std::size_t longest_subject = 4;  // words, the adverb included
    return verb > begin && verb - begin <= longest_subject ? taken(begin) : std::nullopt;
}

std::optional<Said> verb_manner(const std::vector<Word>& words, std::size_t verb, std::size_t end) {
    const auto found = match(lists().verbs, words, verb, end);
    if (!found) return std::nullopt;
    std::string_view value = first_of(found->value);
    const bool weak = value.starts_with('~');
    if (weak) value.remove_prefix(1);
    return Said{value, found->begin, found->end, weak, found->value.ends_with("|tag")};
}

bool brings_voice(const std::vector<Word>& words, std::size_t verb, std::size_t end) {
    static const WordId came = lists().vocabulary.find("came");
    static const WordId comes = lists().vocabulary.find("comes");
    if (words[verb].id != came && words[verb].id != comes) return false;
    for (std::size_t i = verb + 1; i < std::min(end, verb + 4); ++i)
        if (lists().is(words[i], WordClass::Voice)) return true;
    return false;
}

}  // namespace

std::optional<Said> find_phrase(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
        if (words[i].id == 0) continue;
        if (const auto found = match(lists().deliveries, words, i, end)) {
            if (!is_negated(words, begin, i)) return Said{first_of(found->value), found->begin, found->end};
            i = found->end - 1;
            continue;
        }
        if (!lists().is(words[i], WordClass::Voice)) continue;
        if (auto said = before_voice(words, begin, i)) return said;
        if (auto said = behind_voice(words, i, end)) return said;
    }
    return std::nullopt;
}

Tag read_tag(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
    Tag tag;
    const std::size_t last = std::min(end, begin + reach_before_tag);
    for (std::size_t i = begin; i < last && tag.verb == Tag::none_found; ++i) {
        const bool speaks = lists().is(words[i], WordClass::Say) || lists().is(words[i], WordClass::Speak);
        // "came Okafor's voice"
        if (lists().is(words[i], WordClass::Be) && brings_voice(words, i, end)) tag.verb = i;
        if (speaks && !is_noun_here(words, begin, i) && words[i].ending != Ending::Ly) tag.verb = i;
    }
    if (tag.verb == Tag::none_found) return tag;
    const bool negated = is_negated(words, begin, tag.verb);
    std::optional<Said> verb = negated ? std::nullopt : verb_manner(words, tag.verb, end);
    if (verb && !verb->weak) {
        tag.manner = verb;
        return tag;
    }
    std::optional<Said> adverb = adverb_behind(words, tag.verb, end);
    if (!adverb) adverb = adverb_before(words, begin, tag.verb);
    std::optional<Said> phrase = find_phrase(words, begin, end);
    if (adverb && phrase)
        tag.manner = adverb->begin <= phrase->begin ? adverb : phrase;
    else
        tag.manner = adverb ? adverb : phrase ? phrase : verb;
    return tag;
}

std::optional<Said> find_body_verb(const std::vector<Word>& words, std::size_t begin, std::size_t end,
                                   bool next_to_speech) {
    for (std::size_t i = begin; i < end; ++i) {
        if (!lists().is(words[i], WordClass::Speak) || is_noun_here(words, begin, i)) continue;
        const auto said = verb_manner(words, i, end);
        if (!said || said->weak || said->only_in_tag) continue;
        const std::string_view how = said->delivery;
        const bool of_body = how == "laughing" || how == "crying" || how == "sleepy";
        const bool of_voice = how == "whispering" || how == "shouting" || how == "screaming" || how == "quiet";
        if (!of_body && !(of_voice && next_to_speech)) continue;
        // "She had to shout"
        static const WordId to = lists().vocabulary.find("to");
        const bool has_to = i > begin + 1 && words[i - 1].id == to && lists().is(words[i - 2], WordClass::Perfect);
        if (has_to ? !is_negated(words, begin, i) : happens_now(words, begin, end, {said->begin, said->end, {}}))
            return said;
    }
    return std::nullopt;
}

std::optional<Match> find_treatment(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
        if (words[i].id == 0) continue;
        const auto found = match(lists().treatments, words, i, end);
        if (found && !is_negated(words, begin, i) && !joins_two(words, *found)) return found;
    }
    return std::nullopt;
}

bool joins_two(const std::vector<Word>& words, const Match& match) {
    static const WordId and_ = lists().vocabulary.find("and");
    for (std::size_t i = match.begin; i < match.end; ++i)
        if (and_ != 0 && words[i].id == and_) return true;
    return false;
}

std::optional<Said> find_manner(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
    std::optional<Said> said = find_phrase(words, begin, end);
    for (std::size_t i = begin; i < end && !said; ++i) {
        if (is_negated(words, begin, i)) continue;
        said = verb_manner(words, i, end);
        if (!said) said = manner_at(words, i);
    }
    return said;
}

}  // namespace dramatis::cues::prose::staging
