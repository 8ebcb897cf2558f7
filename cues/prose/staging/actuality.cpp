#include "cues/prose/staging/actuality.h"

#include <algorithm>

namespace dramatis::cues::prose::staging {
namespace {

constexpr std::size_t farthest = 30;          // words that are looked at before an event
constexpr std::size_t reach_of_negation = 5;  // words

struct ActualityWords {
    WordId as, if_, to, not_, only, but, sooner, nothing, no, and_, verb_of_hearing, could, than, like, was, were, is,
        are, just;
};

const ActualityWords& actuality_words() {
    static const ActualityWords all = [] {
        const Vocabulary& v = lists().vocabulary;
        return ActualityWords{v.find("as"),   v.find("if"),     v.find("to"),      v.find("not"),  v.find("only"),
                              v.find("but"),  v.find("sooner"), v.find("nothing"), v.find("no"),   v.find("and"),
                              v.find("hear"), v.find("could"),  v.find("than"),    v.find("like"), v.find("was"),
                              v.find("were"), v.find("is"),     v.find("are"),     v.find("just")};
    }();
    return all;
}

// "not only", "nothing but", "no sooner": these say that it happens.
bool is_no_negation(const std::vector<Word>& words, std::size_t at) {
    if (at + 1 >= words.size()) return false;
    const WordId word = words[at].id;
    const WordId next = words[at + 1].id;
    const ActualityWords& k = actuality_words();
    return (word == k.not_ && next == k.only) || (word == k.nothing && next == k.but) ||
           (word == k.no && next == k.sooner);
}

// "to the door" is a way, "to slam" an intention.
bool is_way(const std::vector<Word>& words, std::size_t at) {
    if (at + 1 >= words.size()) return true;
    const Word& next = words[at + 1];
    return lists().is(next, WordClass::Determiner) || next.capital || lists().is(next, WordClass::Door);
}

// "to the door", "began to ring"
bool leads_on(const std::vector<Word>& words, std::size_t to) {
    static const WordId began = lists().vocabulary.find("began");
    static const WordId begins = lists().vocabulary.find("begins");
    static const WordId started = lists().vocabulary.find("started");
    static const WordId starts = lists().vocabulary.find("starts");
    const WordId before = to > 0 ? words[to - 1].id : WordId{0};
    static const WordId channel = lists().vocabulary.find("channel");
    if (to + 1 < words.size() && words[to + 1].id == channel) return true;
    return is_way(words, to) ||
           (before != 0 && (before == began || before == begins || before == started || before == starts));
}

// What stands behind an event in its clause: "every night", "in her head".
bool unreal_behind(const std::vector<Word>& words, std::size_t from, std::size_t end) {
    for (std::size_t i = from; i < end && words[i].before == Gap::None && i < from + farthest; ++i)
        if (lists().is(words[i], WordClass::Habit) || lists().is(words[i], WordClass::ComingBack)) return true;
    return false;
}

// "The door had slammed": the event's own words say that it is over.
bool is_past(const std::vector<Word>& words, const Match& event) {
    for (std::size_t i = event.begin + 1; i < event.end; ++i)
        if (lists().is(words[i], WordClass::Perfect) || lists().is(words[i], WordClass::Negation) ||
            (lists().is(words[i], WordClass::Modal) && !(words[i].id == actuality_words().to && leads_on(words, i))))
            return true;
    return false;
}

// "The door was closed" is how it stands; "the phone was ringing" is heard.
bool is_state(const std::vector<Word>& words, const Match& event) {
    const ActualityWords& k = actuality_words();
    const Word& last = words[event.end - 1];
    if (last.ending == Ending::Ing) return false;
    for (std::size_t i = event.begin + 1; i + 1 < event.end; ++i) {
        const WordId id = words[i].id;
        if (id != 0 && (id == k.was || id == k.were || id == k.is || id == k.are)) return true;
    }
    return false;
}

}  // namespace

bool is_negated(const std::vector<Word>& words, std::size_t sentence_begin, std::size_t at) {
    for (std::size_t i = at, steps = 0; i > sentence_begin && steps < reach_of_negation; ++steps) {
        if (words[i].before != Gap::None) return false;
        i -= 1;
        if (lists().is(words[i], WordClass::Negation)) return !is_no_negation(words, i);
    }
    return false;
}

bool happens_now(const std::vector<Word>& words, std::size_t sentence_begin, std::size_t sentence_end,
                 const Match& event, bool or_has) {
    const Lists& all = lists();
    const ActualityWords& k = actuality_words();
    if (words[sentence_end - 1].asks || (!or_has && is_state(words, event)) ||
        unreal_behind(words, event.end, sentence_end))
        return false;
    if (!or_has && is_past(words, event)) return false;
    bool in_clause = true;  // no comma yet
    bool reset = false;     // "when": what is before it was before
    bool subject = false;   // a person or a thing of its own stands between
    std::size_t i = event.begin;
    for (std::size_t steps = 0; i > sentence_begin && steps < farthest; ++steps) {
        if (words[i].before >= Gap::Break) return true;
        if (words[i].before == Gap::Comma) in_clause = false;
        i -= 1;
        const Word& word = words[i];
        if (word.id == 0) continue;
        if (all.is(word, WordClass::Reset)) reset = true;
        if (all.is(word, WordClass::Person)) subject = true;
        if (in_clause) {
            if (all.is(word, WordClass::Negation) && !is_no_negation(words, i)) return false;
            if (all.is(word, WordClass::Imagine) && !reset) return false;
            if (all.is(word, WordClass::Modal) && !reset && !(word.id == k.to && is_way(words, i)) &&
                !(word.id == k.could && i + 1 < words.size() && words[i + 1].id == k.verb_of_hearing))
                return false;
        }
        // "If …" and "whether …" govern what follows their clause too, "as if …" doesn't.
        if (word.id == k.if_ && (i == sentence_begin || words[i - 1].id != k.as)) return false;
        if (all.is(word, WordClass::Perfect) && !or_has && !reset && (in_clause || !subject)) return false;
        if ((all.is(word, WordClass::Habit) || all.is(word, WordClass::ComingBack)) && !reset) return false;
    }
    return true;
}

}  // namespace dramatis::cues::prose::staging
