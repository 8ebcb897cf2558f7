#include "cues/prose/staging/heard_through.h"

#include <algorithm>

#include "cues/prose/staging/directions.h"

namespace dramatis::cues::prose::staging {
namespace {

// Whether something that speaks governs word `at`: "said …", "a voice …", "came …", "the speaker crackled".
bool is_spoken(const std::vector<Word>& words, std::size_t begin, std::size_t at) {
    static const WordId coming = lists().vocabulary.find("coming");
    static const WordId came = lists().vocabulary.find("came");
    static const WordId comes = lists().vocabulary.find("comes");
    static const WordId as = lists().vocabulary.find("as");
    static const WordId and_ = lists().vocabulary.find("and");
    static const WordId while_ = lists().vocabulary.find("while");
    static const WordId that = lists().vocabulary.find("that");
    static const WordId it = lists().vocabulary.find("it");
    // "That was Lund, over the comm."
    if ((words[begin].id == that || words[begin].id == it) && begin + 1 < at &&
        lists().is(words[begin + 1], WordClass::Be))
        return true;
    bool voice = false;
    bool other_verb = false;
    bool comes_here = false;  // a voice comes through the door, and so do people
    for (std::size_t i = at, steps = 0; i > begin && steps < reach_of_speech; ++steps) {
        i -= 1;
        const Word& word = words[i];
        if (lists().is(word, WordClass::Voice)) voice = true;
        if (word.id != 0 && (word.id == coming || word.id == came || word.id == comes)) {
            comes_here = true;
            continue;
        }
        // "said Osk as he backed in through the door"
        if (!voice && word.id != 0 && (word.id == as || word.id == and_ || word.id == while_)) return false;
        const bool moves = lists().is(word, WordClass::Move);
        if ((moves || word.ending == Ending::Ing) && !voice) other_verb = true;
        static const WordId talked = lists().vocabulary.find("talked");
        static const WordId talking = lists().vocabulary.find("talking");
        const bool talks = word.id != 0 && (word.id == talked || word.id == talking);
        if (talks) return !other_verb && !comes_here;
        if (!moves && (lists().is(word, WordClass::Say) || lists().is(word, WordClass::Speak)))
            return !other_verb && !comes_here;
        if (voice) return !other_verb;
    }
    return false;
}

// Whose treatment names the thing that speaks, so that no verb of saying is needed: "the comm crackled".
bool speaks_itself(const std::vector<Word>& words, const Match& match) {
    if (match.value.ends_with("|itself")) return true;
    for (std::size_t i = match.begin; i < match.end; ++i)
        if (lists().is(words[i], WordClass::Voice)) return true;
    return false;
}

// "The sign on the door said"
bool is_written_on(const std::vector<Word>& words, const Sentence& sentence, const Match& match) {
    if (!lists().is(words[match.begin], WordClass::Door) || match.begin < sentence.begin + 2) return false;
    const WordId before = words[match.begin - 2].id;
    for (const std::string_view place : {"on", "over", "above", "beside"})
        if (before != 0 && before == lists().vocabulary.find(place)) return true;
    return false;
}

// "It might have been inside her head" isn't.
bool is_real(const std::vector<Word>& words, const Sentence& sentence, const Match& match) {
    for (std::size_t i = match.begin, steps = 0; i > sentence.begin && steps < reach_of_speech; ++steps) {
        if (words[i].before > Gap::None) return true;
        i -= 1;
        if (lists().is(words[i], WordClass::Person)) return true;
        if (lists().is(words[i], WordClass::Modal) || lists().is(words[i], WordClass::Imagine)) return false;
    }
    return true;
}

// "Through the thick glass it was hardly more than a hum."
bool opens_with(const std::vector<Word>& words, const Sentence& sentence, const Match& match) {
    static const WordId it = lists().vocabulary.find("it");
    if (match.begin != sentence.begin) return false;
    for (std::size_t i = match.end; i < std::min(sentence.end, match.end + 3); ++i)
        if (lists().is(words[i], WordClass::Voice) || (words[i].id != 0 && words[i].id == it)) return true;
    return false;
}

}  // namespace

std::optional<Match> heard_through(const std::vector<Word>& words, const Sentence& sentence, bool in_tag) {
    std::size_t from = sentence.begin;
    while (from < sentence.end) {
        const auto found = find_treatment(words, from, sentence.end);
        if (!found) return std::nullopt;
        if (!is_real(words, sentence, *found) || is_written_on(words, sentence, *found)) {
            from = found->end;
            continue;
        }
        if (speaks_itself(words, *found) || is_spoken(words, sentence.begin, found->begin) ||
            (in_tag && found->begin == sentence.begin) || opens_with(words, sentence, *found))
            return found;
        from = found->end;
    }
    return std::nullopt;
}

}  // namespace dramatis::cues::prose::staging
