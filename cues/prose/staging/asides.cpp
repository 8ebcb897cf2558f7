#include "cues/prose/staging/asides.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/text.h"
#include "cues/prose/staging/actor_directions.h"
#include "cues/prose/staging/lists.h"

namespace dramatis::cues::prose::staging {
namespace {

bool ends_sentence(std::string_view word) {
    while (!word.empty() && (word.back() == '"' || word.back() == '\'' || word.back() == ')' || word.back() == ']'))
        word.remove_suffix(1);
    for (const std::string_view end : {".", "!", "?", "\u2026", "\u2014", "--", "\u201d", "\u2019"})
        if (word.ends_with(end)) return true;
    return false;
}

bool begins_sentence(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint c = decode(word, at);
        if (is_letter(c.value)) return !is_lower(c.value);
        if (is_digit(c.value)) return true;
        at += c.bytes;
    }
    return false;
}

std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> words;
    read_words(text, 0, Gap::None, lists().vocabulary, words);
    return words;
}

std::string text_of(std::string_view text, const Word& word) {
    return to_lower(text.substr(word.span.begin, word.span.size()));
}

bool is_participle(std::string_view text, const Word& word) {
    const std::string written = text_of(text, word);
    if (!written.ends_with("ing")) return false;
    // Words of speech in this form: "(including me)", "(nothing new)", "(being the elder)".
    static constexpr std::array speech{"nothing",   "something",   "anything",  "everything", "including",  "excluding",
                                       "according", "considering", "depending", "regarding",  "concerning", "meaning",
                                       "being",     "having",      "during",    "thing",      "king",       "ring",
                                       "morning",   "evening",     "spring",    "string",     "assuming",   "barring",
                                       "building",  "wedding",     "speaking"};
    return std::ranges::find(speech, written) == speech.end();
}

// "The door opens", "She sits", "crosses to the window": a subject of at most three words, then what happens.
bool reports_an_act(std::string_view text, const std::vector<Word>& words) {
    constexpr std::size_t longest_subject = 3;
    // Somebody who is spoken to, or who speaks of himself, is told of in speech.
    static constexpr std::array partners{"i", "you", "we", "who", "that", "which", "it", "this"};
    for (std::size_t i = 0; i < std::min(words.size(), longest_subject + 1); ++i) {
        if (lists().is(words[i], WordClass::Act)) return true;
        if (std::ranges::find(partners, text_of(text, words[i])) != partners.end()) return false;
    }
    return false;
}

// "to Ben", "as the doctor", "into the phone", "re: the map", "still laughing", "without looking".
bool begins_like_a_direction(std::string_view text, const std::vector<Word>& words) {
    static constexpr std::array openers{"to",    "as",  "into", "re",    "still",   "without",
                                        "aside", "off", "over", "under", "through", "behind"};
    constexpr std::size_t longest = 6;  // words
    if (words.empty() || words.size() > longest) return false;
    const std::string first = text_of(text, words.front());
    if (first.ends_with("ly") && words.size() <= 2) return first != "really" && first != "only" && first != "honestly";
    if (first == "to" && words.size() > 1 && text_of(text, words[1]) == "be") return false;
    return words.size() > 1 && std::ranges::find(openers, first) != openers.end();
}

// "I SAID NO.", "you know": words of somebody who speaks, not of a direction.
bool speaks_to_somebody(std::string_view text, const std::vector<Word>& words) {
    static constexpr std::array spoken{
        "i",   "me",    "my",     "you",    "your", "we", "us",  "our", "i'm", "i'll", "i've", "it's", "don't", "no",
        "yes", "we're", "you're", "that's", "ich",  "du", "wir", "je",  "tu",  "nous", "vous", "yo",   "tú",    "io"};
    return std::ranges::any_of(
        words, [&](const Word& word) { return std::ranges::find(spoken, text_of(text, word)) != spoken.end(); });
}

// "was", "would", "didn't": of somebody who tells; a direction says what happens now.
bool narrates(std::string_view word) {
    static constexpr std::array verbs{"was",       "were",  "wasn't", "weren't", "had",     "hadn't",   "did",
                                      "didn't",    "would", "could",  "should",  "might",   "wouldn't", "couldn't",
                                      "shouldn't", "will",  "won't",  "can't",   "cannot",  "must",     "used",
                                      "thought",   "knew",  "isn't",  "aren't",  "doesn't", "hasn't",   "haven't",
                                      "said",      "made",  "took",   "came",    "never",   "always"};
    return std::ranges::find(verbs, word) != verbs.end();
}
bool is_being(std::string_view word) {
    static constexpr std::array verbs{"is",    "are",   "has",   "does", "means", "costs",
                                      "takes", "makes", "seems", "can",  "may"};
    return std::ranges::find(verbs, word) != verbs.end();
}

// "[the king] said": what an editor puts in.
bool is_editorial(std::string_view text, const std::vector<Word>& words, AsidePlace place) {
    if (place.begins || place.ends || words.size() > 3 || words.empty()) return false;
    return (lists().is(words.front(), WordClass::Determiner) || lists().is(words.front(), WordClass::Person)) &&
           !reports_an_act(text, words);
}

}  // namespace

AsidePlace place_of(const Speech& speech, const Aside& aside) {
    AsidePlace place;
    const auto* left = aside.first == 0 ? nullptr : std::get_if<cues::Word>(&speech.parts[aside.first - 1]);
    place.begins = !left || ends_sentence(left->text);
    const auto* right =
        aside.last >= speech.parts.size() ? nullptr : std::get_if<cues::Word>(&speech.parts[aside.last]);
    // "(beat)." ends one, too.
    const auto* own = std::get_if<cues::Word>(&speech.parts[aside.last - 1]);
    place.ends = !right || begins_sentence(right->text) || (own && ends_sentence(own->text) && own->text.back() != ')');
    return place;
}

bool is_sentence_of_speech(const Aside& aside) {
    constexpr std::size_t longest_subject = 4, shortest = 3;  // words
    const std::string_view text = aside.text;
    if (aside.mark != AsideMark::Parentheses || !ends_sentence(text) || !begins_sentence(text)) return false;
    const std::vector<Word> words = words_of(text);
    if (words.size() < shortest) return false;
    // "Laughing is all he does."
    if (is_participle(text, words.front())) {
        const std::string verb = text_of(text, words[1]);
        return words[1].before == Gap::None && (narrates(verb) || is_being(verb));
    }
    // "As he would", "Still laughing": no subject.
    if (begins_like_a_direction(text, words) || words.front().ending == Ending::Ly) return false;
    for (std::size_t i = 1; i < std::min(words.size(), longest_subject + 1); ++i) {
        if (words[i].before != Gap::None || lists().is(words[i], WordClass::Act)) return false;
        if (narrates(text_of(text, words[i]))) return true;
    }
    return false;
}

bool is_direction(const Aside& aside, AsidePlace place) {
    const std::string_view text = aside.text;
    const std::vector<Word> words = words_of(text);
    if (words.empty() || is_sentence_of_speech(aside)) return false;
    // "STAY." may well be said; "MORE" and "PAUSE." are known.
    if (aside.mark == AsideMark::Capitals)
        return !speaks_to_somebody(text, words) && (words.size() > 1 || recognise(text).has_value());
    if (aside.alone) return aside.mark != AsideMark::Asterisks || place.begins;
    switch (aside.mark) {
        case AsideMark::Brackets:
            return !is_editorial(text, words, place);
        case AsideMark::Asterisks:
            // Emphasis stands between asterisks, too.
            if (!place.begins || !place.ends || begins_sentence(text)) return false;
            return is_participle(text, words.front()) || reports_an_act(text, words);
        default:
            if (const auto known = recognise(text); known && known->complete) return true;
            if ((!place.begins && !place.ends) || speaks_to_somebody(text, words)) return false;
            return is_participle(text, words.front()) || reports_an_act(text, words) ||
                   begins_like_a_direction(text, words);
    }
}

}  // namespace dramatis::cues::prose::staging
