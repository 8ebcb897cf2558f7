#include "cues/prose/cast/phrases.h"

#include <algorithm>
#include <array>

namespace dramatis::cues::prose::cast {

namespace {

Phrase of_mention(const Reading& reading, const Mention& mention, TokenIndex begin) {
    Phrase phrase{.kind = PhraseKind::Person, .begin = begin, .end = mention.end, .person = mention.person};
    phrase.possessive = reading.token(mention.end - 1).possessive;
    return phrase;
}

// "my brother's wife" is the wife.
const Mention& relative_of(const Reading& reading, const People& people, const Mention& owner, TokenIndex limit) {
    const Mention* last = &owner;
    while (last->end < limit && reading.token(last->end - 1).possessive) {
        const Mention* next = people.begins_at(last->end);
        const bool described = next == nullptr && last->end + 1 < limit && reading.is_word(last->end) &&
                               reading.kind(last->end).part == Part::Other && !reading.kind(last->end).verb;
        if (described) next = people.begins_at(last->end + 1);  // "Mira's little brother"
        if (next == nullptr || !next->noun || next->end > limit) break;
        last = next;
    }
    return *last;
}

void add_second(const Reading& reading, const People& people, Phrase& phrase, TokenIndex limit) {
    if (phrase.possessive || phrase.end + 1 >= limit || reading.word(phrase.end) != "and") return;
    const Mention* second = people.begins_at(phrase.end + 1);
    if (second == nullptr || second->end > limit || reading.token(second->end - 1).possessive) return;
    phrase.second = second->person;
    phrase.end = second->end;
}

bool ends_noun(const Reading& reading, TokenIndex at) {
    const WordClass& kind = reading.kind(at);
    return !reading.is_word(at) || kind.part != Part::Other || kind.speech != Speech::None ||
           kind.subject != Pronoun::None || kind.object != Pronoun::None;
}

bool is_auxiliary(std::string_view word) {
    static constexpr std::array<std::string_view, 9> words = {"are", "did", "had",  "has",  "have",
                                                              "is",  "was", "were", "would"};
    return std::ranges::find(words, word) != words.end();
}

bool stands_alone(std::string_view word) {
    return word == "another" || word == "one" || word == "two" || word == "several" || word == "both" ||
           word == "some" || word == "each";
}

// "the pedestrian", "one of the colts", "a third": the words up to what can't be part of it.
Phrase unknown_noun(const Reading& reading, TokenIndex at, TokenIndex limit) {
    TokenIndex first = at + 1;
    if (first + 1 < limit && reading.word(first) == "of" && reading.kind(first + 1).part == Part::Determiner)
        first += 2;
    TokenIndex end = first;
    if (first < limit && is_auxiliary(reading.word(first))) return {};  // "This was said"
    while (end < limit && end < first + 5 && !ends_noun(reading, end) && !(end > first && reading.kind(end).verb))
        ++end;
    if (end == first) {  // "another", "one": alone
        const bool alone = first >= limit || reading.is_mark(first) || reading.kind(first).speech != Speech::None;
        return alone && stands_alone(reading.word(at))
                   ? Phrase{.kind = PhraseKind::Noun, .begin = at, .end = at + 1, .head = at}
                   : Phrase{};
    }
    return {.kind = PhraseKind::Noun,
            .begin = at,
            .end = end,
            .head = end - 1,
            .possessive = reading.token(end - 1).possessive};
}

}  // namespace

Phrase phrase_at(const Reading& reading, const People& people, TokenIndex at, TokenIndex limit) {
    if (at >= limit || !reading.is_word(at)) return {};
    if (const Mention* mention = people.begins_at(at); mention != nullptr && mention->end <= limit) {
        Phrase phrase = of_mention(reading, relative_of(reading, people, *mention, limit), at);
        add_second(reading, people, phrase, limit);
        return phrase;
    }
    const WordClass& kind = reading.kind(at);
    if (kind.subject != Pronoun::None)
        return {.kind = PhraseKind::Pronoun, .begin = at, .end = at + 1, .pronoun = kind.subject};
    if (kind.part != Part::Determiner && reading.kind(at).title != Title::Soft) return {};
    for (TokenIndex name = at + 1; name < limit && name < at + 5;
         ++name) {  // "the Vulcan", "little Mira", "her sister Mira"
        const Mention* mention = people.begins_at(name);
        if (mention != nullptr && mention->end <= limit)
            return of_mention(reading, relative_of(reading, people, *mention, limit), at);
        if (ends_noun(reading, name) || reading.kind(name).verb) break;
    }
    // "the voice of Greg"
    if (const TokenIndex of = at + 2; of + 1 < limit && reading.kind(at + 1).noun.voice && reading.word(of) == "of") {
        const Mention* owner = people.begins_at(of + 1);
        if (owner != nullptr && owner->end <= limit) return of_mention(reading, *owner, at);
    }
    if (kind.determiner_of_own) {
        const Pronoun owner = reading.word(at) == "my"      ? Pronoun::I
                              : reading.word(at) == "their" ? Pronoun::They
                                                            : kind.object;
        return {.kind = PhraseKind::Pronoun, .begin = at, .end = at + 1, .pronoun = owner, .possessive = true};
    }
    return kind.part == Part::Determiner ? unknown_noun(reading, at, limit) : Phrase{};
}

Phrase phrase_before(const Reading& reading, const People& people, TokenIndex at, TokenIndex limit) {
    if (at < limit) return {};
    if (const Mention* mention = people.ends_at(at); mention != nullptr && mention->begin >= limit) {
        Phrase phrase = of_mention(reading, *mention, mention->begin);
        if (mention->begin >= limit + 2 && reading.word(mention->begin - 1) == "and") {
            const Mention* first = people.ends_at(mention->begin - 2);
            if (first != nullptr && first->begin >= limit) phrase.second = first->person;
        }
        return phrase;
    }
    const WordClass& kind = reading.kind(at);
    if (kind.subject != Pronoun::None)
        return {.kind = PhraseKind::Pronoun, .begin = at, .end = at + 1, .pronoun = kind.subject};
    return {};
}

}  // namespace dramatis::cues::prose::cast
