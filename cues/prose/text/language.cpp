#include "cues/prose/text/language.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "core/text.h"
#include "cues/prose/text/letters.h"

namespace dramatis::cues::prose::text {
namespace {

// Frequent words that none of the other three languages writes, and that are no names.
constexpr std::array english = {"about", "and",  "are",  "been",  "but",  "could", "for",   "from", "had",  "have",
                                "her",   "him",  "his",  "into",  "is",   "it",    "my",    "not",  "of",   "said",
                                "she",   "that", "the",  "their", "them", "then",  "there", "they", "this", "to",
                                "were",  "what", "when", "which", "who",  "with",  "would", "you",  "your"};
constexpr std::array german = {"aber", "als",   "auch", "auf",  "aus",   "bist",  "das",  "dem",   "den", "der",
                               "dich", "doch",  "ein",  "eine", "einen", "er",    "habe", "hatte", "ich", "ihm",
                               "ihn",  "ihr",   "ist",  "ja",   "kein",  "keine", "mich", "mir",   "mit", "nach",
                               "nein", "nicht", "noch", "nur",  "sagte", "schon", "sein", "sich",  "sie", "sind",
                               "und",  "vom",   "von",  "vor",  "wer",   "wie",   "wir",  "zu",    "zum"};
constexpr std::array french = {"au",   "aux",  "avait", "avec",  "ce",      "c'est",     "cette", "chez", "dans",
                               "deux", "dit",  "elle",  "est",   "et",      "il",        "ils",   "j'ai", "je",
                               "leur", "lui",  "mais",  "moi",   "mon",     "nous",      "ou",    "oui",  "par",
                               "pas",  "plus", "pour",  "qu'il", "qui",     "sa",        "ses",   "sont", "suis",
                               "sur",  "une",  "votre", "vous",  "\u00e7a", "\u00e9tait"};
constexpr std::array spanish = {
    "aqu\u00ed",  "cuando", "del", "dijo",         "donde",    "el",    "era",  "est\u00e1", "esta",   "estaba",
    "hab\u00eda", "hasta",  "lo",  "muy",          "m\u00e1s", "ni",    "pero", "por",       "porque", "qu\u00e9",
    "se\u00f1or", "su",     "sus", "tambi\u00e9n", "una",      "usted", "y",    "ya",        "\u00e9l"};

template <std::size_t n>
bool is_one_of(std::string_view word, const std::array<const char*, n>& words) {
    return std::ranges::any_of(words, [word](std::string_view each) { return each == word; });
}

constexpr std::size_t sample_size = 6'000;

struct LanguageCounts {
    std::array<std::size_t, 4> found{};
    std::array<std::set<std::string>, 4> different{};
    std::size_t words = 0;
};

LanguageCounts count_words_of_languages(std::string_view text) {
    LanguageCounts counts;
    const std::size_t step = std::max(sample_size, text.size() / 4);
    for (std::size_t at = 0; at < text.size(); at += step) {
        const std::string_view sample = text.substr(at, sample_size);
        for (std::size_t i = 0; i < sample.size();) {
            const Word word = word_at(sample, i);
            if (word.empty()) {
                i += code_point_size(sample, i);
                continue;
            }
            i = word.end;
            ++counts.words;
            if (word.end - word.begin > 8) continue;
            const std::string lower = to_lower(sample.substr(word.begin, word.end - word.begin));
            const std::array is_word{is_one_of(lower, english), is_one_of(lower, german), is_one_of(lower, french),
                                     is_one_of(lower, spanish)};
            for (std::size_t language = 0; language < is_word.size(); ++language) {
                if (!is_word[language]) continue;
                ++counts.found[language];
                counts.different[language].insert(lower);
            }
        }
    }
    return counts;
}

// The first of the largest: English wins a tie.
Language most_frequent(const LanguageCounts& counts) {
    return static_cast<Language>(std::ranges::max_element(counts.found) - counts.found.begin());
}

}  // namespace

Language language_of(std::string_view text) { return most_frequent(count_words_of_languages(text)); }

std::optional<Language> sure_language_of(std::string_view text) {
    constexpr std::size_t least = 4, least_different = 3, rarest = 16;  // one of so many words
    const auto counts = count_words_of_languages(text);
    const Language language = most_frequent(counts);
    const auto best = static_cast<std::size_t>(language);
    std::size_t next = 0;
    for (std::size_t i = 0; i < counts.found.size(); ++i)
        if (i != best) next = std::max(next, counts.found[i]);
    const bool is_sure = counts.found[best] >= least && counts.different[best].size() >= least_different &&
                         counts.found[best] >= 2 * next && rarest * counts.found[best] >= counts.words;
    return is_sure ? std::optional(language) : std::nullopt;
}

std::string_view language_name(Language language) {
    static constexpr std::array<std::string_view, 4> names{"English", "German", "French", "Spanish"};
    return names[static_cast<std::size_t>(language)];
}

std::string_view language_code(Language language) {
    switch (language) {
        case Language::German:
            return "de";
        case Language::French:
            return "fr";
        case Language::Spanish:
            return "es";
        case Language::English:
            break;
    }
    return {};
}

}  // namespace dramatis::cues::prose::text
