#include "cues/prose/staging/phrases.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace dramatis::cues::prose::staging {
namespace {

constexpr std::size_t longest_gap = 3;

template <class Use>
void for_each_part(std::string_view text, char separator, const Use& use) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        if (end > 0) use(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

// "sob" → "sobbed", but "shout" → "shouted" and "murmur" → "murmured".
bool doubles(std::string_view base) {
    const std::size_t n = base.size();
    if (n < 3 || n > 4 || is_vowel(base[n - 1]) || !is_vowel(base[n - 2]) || is_vowel(base[n - 3])) return false;
    return std::ranges::count_if(base, is_vowel) == 1 &&
           std::string_view("wxy").find(base[n - 1]) == std::string_view::npos;
}

}  // namespace

int WordClasses::number(std::string_view name) {
    const auto found = std::ranges::find(names_, name);
    if (found != names_.end()) return static_cast<int>(found - names_.begin());
    names_.emplace_back(name);
    return static_cast<int>(names_.size() - 1);
}

std::uint64_t WordClasses::mask(std::string_view name) const {
    const auto found = std::ranges::find(names_, name);
    return found == names_.end() ? 0 : std::uint64_t{1} << (found - names_.begin());
}

std::vector<std::string> verb_forms(std::string_view base) {
    std::vector<std::string> forms;
    if (base.find('/') != std::string_view::npos) {
        for_each_part(base, '/', [&](std::string_view form) { forms.emplace_back(form); });
        return forms;
    }
    const std::string verb(base);
    const char last = verb.back();
    const bool y = last == 'y' && verb.size() > 2 && !is_vowel(verb[verb.size() - 2]);
    const std::string stem = y || last == 'e' ? verb.substr(0, verb.size() - 1) : verb;
    const bool hisses = last == 's' || last == 'x' || verb.ends_with("sh") || verb.ends_with("ch");
    const std::string twice = doubles(verb) ? verb + last : stem;
    forms.push_back(verb);
    forms.push_back(y ? stem + "ies" : hisses ? verb + "es" : verb + "s");
    forms.push_back(y ? stem + "ied" : twice + "ed");
    forms.push_back(y ? verb + "ing" : twice + "ing");
    return forms;
}

PhraseTable::Element PhraseTable::read_element(std::string_view text, Vocabulary& vocabulary,
                                               WordClasses& classes) const {
    Element element;
    if (text.size() > 1 && text.back() == '?') {
        element.optional = true;
        text.remove_suffix(1);
    }
    if (text == "~") {
        element.gap = true;
    } else if (text == ",") {
        element.comma = true;
    } else {
        for_each_part(text, '|', [&](std::string_view part) {
            if (part == "$name") {
                element.name = true;
            } else if (part.front() == '$') {
                element.classes |= std::uint64_t{1} << classes.number(part.substr(1));
            } else if (part.back() == '*') {
                part.remove_suffix(1);
                for (const std::string& form : verb_forms(part)) element.words.push_back(vocabulary.add(form));
            } else {
                element.words.push_back(vocabulary.add(part));
            }
        });
    }
    for (const WordId word : element.words) element.sieve |= std::uint64_t{1} << (word % 64U);
    return element;
}

void PhraseTable::add_lines(std::string_view lines, Vocabulary& vocabulary, WordClasses& classes) {
    for_each_part(lines, '\n', [&](std::string_view line) {
        if (line.front() == '#') return;
        const std::size_t tab = line.find('\t');
        const std::string_view value = tab == std::string_view::npos ? std::string_view() : line.substr(tab + 1);
        add_phrase(line.substr(0, tab), value, vocabulary, classes);
    });
}

void PhraseTable::add_phrase(std::string_view pattern, std::string_view value, Vocabulary& vocabulary,
                             WordClasses& classes) {
    Pattern phrase;
    phrase.value = value;
    for_each_part(pattern, ' ',
                  [&](std::string_view part) { phrase.elements.push_back(read_element(part, vocabulary, classes)); });
    if (std::ranges::find(values_, value) == values_.end()) values_.push_back(value);
    patterns_.push_back(std::move(phrase));
}

void PhraseTable::finish(const Vocabulary& vocabulary) {
    // Pairs of a word and a pattern that may begin with it, in order of patterns.
    std::vector<std::pair<WordId, std::uint16_t>> begins;
    for (std::size_t p = 0; p < patterns_.size(); ++p) {
        const auto add = [&](WordId word) { begins.emplace_back(word, static_cast<std::uint16_t>(p)); };
        // A pattern with optional elements at its beginning may begin with what comes after them.
        for (const Element& element : patterns_[p].elements) {
            for (const WordId word : element.words) add(word);
            for (std::uint64_t rest = element.classes; rest != 0; rest &= rest - 1)
                for (const WordId word : vocabulary.members(std::countr_zero(rest))) add(word);
            if (!element.optional) break;
        }
    }
    first_.assign(vocabulary.size() + 1, 0);
    for (const auto& [word, pattern] : begins) first_[word + 1U] += 1;
    for (std::size_t word = 1; word < first_.size(); ++word) first_[word] += first_[word - 1];
    by_word_.resize(begins.size());
    std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
    for (const auto& [word, pattern] : begins) {
        by_word_[next[word]] = pattern;
        next[word] += 1;
    }
}

struct PhraseTable::Walk {
    const std::vector<Word>& words;
    const std::vector<Element>& elements;
    const Vocabulary& vocabulary;
    std::size_t limit;

    bool fits(const Element& element, const Word& word) const {
        return (vocabulary.classes(word.id) & element.classes) != 0 || (element.name && word.capital) ||
               ((element.sieve >> (word.id % 64U) & 1U) != 0 && word.id != 0 &&
                std::ranges::find(element.words, word.id) != element.words.end());
    }
    // Where the pattern ends when element `e` stands at word `at`; 0: it doesn't fit. `widest`: the gap that it may cross.
    std::size_t end_from(std::size_t e, std::size_t at, Gap widest) const {
        if (e == elements.size()) return at;
        const Element& element = elements[e];
        if (element.comma) return end_from(e + 1, at, Gap::Comma);
        if (element.gap) {
            for (std::size_t skipped = 0; skipped <= longest_gap; ++skipped) {
                if (const std::size_t end = end_from(e + 1, at + skipped, Gap::None); end != 0) return end;
                if (at + skipped >= limit || words[at + skipped].before > Gap::None) break;
            }
            return 0;
        }
        if (at < limit && words[at].before <= widest && fits(element, words[at]))
            if (const std::size_t end = end_from(e + 1, at + 1, Gap::None); end != 0) return end;
        return element.optional ? end_from(e + 1, at, widest) : 0;
    }
};

std::optional<Match> PhraseTable::match(const std::vector<Word>& words, std::size_t at, std::size_t end,
                                        const Vocabulary& vocabulary) const {
    const WordId id = words[at].id;
    if (id == 0) return std::nullopt;
    std::optional<Match> best;
    for (std::uint32_t i = first_[id]; i < first_[id + 1U]; ++i) {
        const Pattern& pattern = patterns_[by_word_[i]];
        const std::size_t last = Walk{words, pattern.elements, vocabulary, end}.end_from(0, at, Gap::Quotation);
        if (last > at && (!best || last > best->end)) best = Match{at, last, pattern.value};
    }
    return best;
}

}  // namespace dramatis::cues::prose::staging
