#include "cues/prose/text/reporting.h"

#include <algorithm>
#include <array>
#include <span>

#include "core/text.h"
#include "cues/prose/text/letters.h"

namespace dramatis::embedded {
extern const std::string_view reporting_verbs_en;
extern const std::string_view reporting_verbs_de;
extern const std::string_view reporting_verbs_fr;
extern const std::string_view reporting_verbs_es;
}  // namespace dramatis::embedded

namespace dramatis::cues::prose::text {
namespace {

std::string_view verbs_of(Language language) {
    switch (language) {
        case Language::German:
            return embedded::reporting_verbs_de;
        case Language::French:
            return embedded::reporting_verbs_fr;
        case Language::Spanish:
            return embedded::reporting_verbs_es;
        case Language::English:
            break;
    }
    return embedded::reporting_verbs_en;
}

using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 15> english_pronouns = {"he",   "she",  "they",   "i",        "we",
                                                               "it",   "you",  "one",    "someone",  "somebody",
                                                               "both", "each", "nobody", "everyone", "everybody"};
constexpr std::array<std::string_view, 7> german_pronouns = {"er", "sie", "ich", "wir", "es", "man", "jemand"};
constexpr std::array<std::string_view, 7> french_pronouns = {"il", "elle", "je", "on", "ils", "elles", "nous"};
constexpr std::array<std::string_view, 8> spanish_pronouns = {"él",    "ella",  "yo",      "ellos",
                                                              "ellas", "usted", "alguien", "nosotros"};
constexpr std::array<std::string_view, 22> english_articles = {
    "the", "a",   "an",   "his",   "her",   "my",      "their", "our",   "its",   "this",    "that",
    "one", "two", "both", "three", "every", "another", "some",  "these", "those", "several", "your"};
constexpr std::array<std::string_view, 14> german_articles = {"der", "die",  "das",  "ein",   "eine",  "sein", "seine",
                                                              "ihr", "ihre", "mein", "meine", "unser", "ein",  "beide"};
constexpr std::array<std::string_view, 13> french_articles = {"le", "la",  "les", "l",     "un",   "une",  "son",
                                                              "sa", "mon", "ma",  "notre", "leur", "cette"};
constexpr std::array<std::string_view, 10> spanish_articles = {"el",  "la", "los", "las",  "un",
                                                               "una", "su", "mi",  "otro", "otra"};

Words pronouns_of(Language language) {
    switch (language) {
        case Language::German:
            return german_pronouns;
        case Language::French:
            return french_pronouns;
        case Language::Spanish:
            return spanish_pronouns;
        case Language::English:
            break;
    }
    return english_pronouns;
}

Words articles_of(Language language) {
    switch (language) {
        case Language::German:
            return german_articles;
        case Language::French:
            return french_articles;
        case Language::Spanish:
            return spanish_articles;
        case Language::English:
            break;
    }
    return english_articles;
}

// In dash dialogue these are the speaker's own words: "— I say, old man", "— Yes, I think so."
constexpr std::array<std::string_view, 17> plain_forms = {"say",    "ask",    "cry",  "shout",   "whisper", "murmur",
                                                          "reply",  "answer", "call", "exclaim", "add",     "repeat",
                                                          "mutter", "sing",   "tell", "think",   "wonder"};

// With "be" a verb beside it reports nothing: "'the house' was called", "'it' is said to be".
constexpr std::array<std::string_view, 12> linking = {"is",    "was", "were",  "are",   "be",    "been",
                                                      "being", "has", "would", "could", "which", "to"};

bool holds(Words words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }

// "said he mentally", "she said inwardly": nobody hears it.
bool said_silently(std::string_view text, std::size_t at) {
    for (int n = 0; n < 3; ++n) {
        const Word word = word_at(text, skip_spaces(text, at));
        const std::string_view written = text_of(text, word);
        if (written == "mentally" || written == "inwardly" || written == "silently") return true;
        if (word.empty()) return false;
        at = word.end;
    }
    return false;
}

bool is_tag_verb(Report report) {
    return report == Report::Speech || report == Report::Thought || report == Report::Reading;
}

bool ends_a_clause(char c) { return std::string_view(".!?;:\"(").contains(c); }

}  // namespace

bool is_subject_pronoun(std::string_view word, Language language) { return holds(pronouns_of(language), word); }

bool begins_a_subject(std::string_view word, Language language) {
    return is_subject_pronoun(word, language) || holds(articles_of(language), word);
}

ReportFinder::ReportFinder(Language language) : verbs_(verbs_of(language)), language_(language) {}

Report ReportFinder::verb(std::string_view word) const {
    if (word.size() < 3 || !lower_at(word, 0)) return Report::None;
    if (language_ == Language::French && word.contains('-')) word = word.substr(0, word.find('-'));
    std::optional<std::string_view> value = verbs_.find(word);
    if (!value && language_ == Language::French && word.contains("\u2019")) {
        std::string straight(word);
        straight.replace(straight.find("\u2019"), 3, "'");
        value = verbs_.find(straight);
    }
    if (!value) return Report::None;
    if (*value == "thought") return Report::Thought;
    if (*value == "writing") return Report::Writing;
    return *value == "reading" ? Report::Reading : Report::Speech;
}

// As verb(), and "went on".
Report ReportFinder::verb_at(std::string_view text, Word word) const {
    const std::string_view written = text_of(text, word);
    if (written == "went" || written == "goes")
        return text_of(text, word_at(text, skip_spaces(text, word.end))) == "on" ? Report::Speech : Report::None;
    return verb(written);
}

Report ReportFinder::after(std::string_view text, std::size_t at) const {
    constexpr int most_words = 8;
    bool name = false;
    for (int n = 0; n < most_words; ++n) {
        at = skip_spaces(text, at);
        while (at < text.size() && (text[at] == ',' || text[at] == '-')) at = skip_spaces(text, at + 1);
        if (text.substr(at).starts_with(em_dash)) at = skip_spaces(text, at + em_dash.size());
        const Word word = word_at(text, at);
        if (word.empty()) return Report::None;
        const std::string_view written = text_of(text, word);
        const Report report = verb_at(text, word);
        if (n == 0 && holds(plain_forms, written)) return Report::None;  // "reply paid"
        if (report != Report::None) return said_silently(text, word.end) ? Report::Thought : report;
        if (n == 0) {
            // A capital begins a name ("Buck Mulligan said") or the next sentence ("The bell had called").
            name = upper_at(written, 0);
            if (name ? holds(articles_of(language_), to_lower(written)) : !may_begin_a_tag(written))
                return Report::None;
        } else {
            const bool denied = holds(linking, written) || written == "not" || written.ends_with("n't");
            const bool another = name && !upper_at(written, 0) && !written.ends_with("ly") && written != "had";
            if (denied || another) return Report::None;
        }
        at = word.end;
    }
    return Report::None;
}

// "the boy", "he", "then said he", "hoarsely whispered the boy"
bool ReportFinder::may_begin_a_tag(std::string_view word) const {
    return begins_a_subject(word, language_) || word == "then" || word == "so" || word.ends_with("ly");
}

ReportFinder::Before ReportFinder::before(std::string_view text, std::size_t begin, std::size_t end) const {
    constexpr std::size_t most_words = 14;
    Before found;
    for (std::size_t n = 0; n < most_words && end > begin;) {
        const std::size_t before = code_point_before(text, end);
        if (!letter_at(text, before)) {
            const bool at_the_mark = n == 0;
            const char c = text[before];
            if (ends_a_clause(c) && !(at_the_mark && (c == ':' || c == ';'))) return {};
            end = before;
            continue;
        }
        const Word word = word_before(text, end);
        if (word.begin < begin) return {};
        found.report = verb(text_of(text, word));
        found.words_between = n;
        found.verb_begin = word.begin;
        if (found.report != Report::None) return found;
        end = word.begin;
        ++n;
    }
    return {};
}

// "said he", "dijo la mujer", "sagte leise Mira"
ReportFinder::Tag ReportFinder::tag_from_verb(std::string_view text, std::size_t begin, std::size_t verb_end) const {
    std::size_t at = verb_end;
    for (int n = 0; n < 2; ++n) {
        const Word next = word_at(text, skip_spaces(text, at));
        if (next.empty()) break;
        const std::string lower = to_lower(text_of(text, next));
        if (upper_at(text, next.begin) || begins_a_subject(lower, language_) || lower.starts_with("l'") ||
            lower.starts_with("l\u2019"))
            return {begin, next.end};
        // One adverb may stand between.
        if (language_ == Language::English) break;
        at = next.end;
    }
    return language_ == Language::Spanish ? Tag{begin, verb_end} : Tag{};
}

ReportFinder::Tag ReportFinder::tag_at(std::string_view text, std::size_t at) const {
    Word first = word_at(text, at);
    if (first.empty()) return {};
    const auto word_after = [text](Word word) { return word_at(text, skip_spaces(text, word.end)); };
    // ", and he nodded at Mateus, — "
    if (text_of(text, first) == "and") {
        first = word_after(first);
        if (!is_subject_pronoun(text_of(text, first), language_)) return {};
    }
    const std::string_view written = text_of(text, first);
    if (is_tag_verb(verb_at(text, first))) {
        // French "dit-il"
        if (language_ == Language::French && written.contains('-')) return {at, first.end};
        return tag_from_verb(text, at, first.end);
    }
    if (language_ != Language::English) return {};
    // "he said", "Buck Mulligan said", "the old man in the corner said"
    const std::string lower = to_lower(written);
    const bool named = upper_at(written, 0) && !is_subject_pronoun(lower, language_);
    if (!named && !begins_a_subject(lower, language_)) return {};
    Word word = first;
    for (int n = 0; n < 4; ++n) {
        word = word_after(word);
        if (word.empty()) return {};
        const std::string_view next = text_of(text, word);
        if (is_tag_verb(verb_at(text, word)) && !holds(plain_forms, next)) return {at, word.end};
        if (holds(linking, next)) return {};
        if (is_subject_pronoun(lower, language_) && n > 0) return {};
        if (named && !upper_at(next, 0) && !next.ends_with("ly")) return {};
    }
    return {};
}

}  // namespace dramatis::cues::prose::text
