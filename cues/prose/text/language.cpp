#include "cues/prose/text/language.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "cues/prose/text/letters.h"

namespace dramatis::cues::prose::text {
namespace {

// Frequent words that none of the other three languages writes.
constexpr std::array english = {"about", "and",  "are",  "been",  "but",  "could", "for",   "from", "had",  "have",
                                "her",   "him",  "his",  "into",  "is",   "it",    "my",    "not",  "of",   "said",
                                "she",   "that", "the",  "their", "them", "then",  "there", "they", "this", "to",
                                "were",  "what", "when", "which", "who",  "with",  "would", "you",  "your"};
constexpr std::array german = {"aber", "als",  "auch",  "auf",   "aus",   "das", "dem",   "den",  "der",  "dich",
                               "ein",  "eine", "einen", "er",    "hatte", "ich", "ihm",   "ihn",  "ihr",  "ist",
                               "mich", "mit",  "nach",  "nicht", "noch",  "nur", "sagte", "sein", "sich", "sie",
                               "sind", "um",   "und",   "vom",   "von",   "vor", "wie",   "wir",  "zu",   "zum"};
constexpr std::array french = {"au",  "aux",  "avait", "avec", "ce",  "c'est", "cette", "chez", "dans",  "deux",
                               "dit", "elle", "est",   "et",   "il",  "ils",   "je",    "leur", "lui",   "mais",
                               "mon", "ne",   "nous",  "ou",   "par", "pas",   "plus",  "pour", "qu'il", "qui",
                               "sa",  "ses",  "sont",  "sur",  "une", "votre", "vous",  "était"};
constexpr std::array spanish = {"al",    "cuando", "del", "dijo", "donde", "el",      "ella", "era", "esta", "estaba",
                                "había", "hasta",  "las", "lo",   "los",   "muy",     "más",  "ni",  "o",    "pero",
                                "por",   "porque", "sin", "su",   "sus",   "también", "una",  "y",   "ya",   "él"};

template <std::size_t n>
bool is_one_of(std::string_view word, const std::array<const char*, n>& words) {
    return std::ranges::any_of(words, [word](std::string_view each) { return each == word; });
}

constexpr std::size_t sample_size = 6'000;

}  // namespace

Language language_of(std::string_view text) {
    std::array<std::size_t, 4> found{};
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
            if (word.end - word.begin > 8) continue;
            const std::string lower = to_lower(sample.substr(word.begin, word.end - word.begin));
            found[0] += is_one_of(lower, english) ? 1 : 0;
            found[1] += is_one_of(lower, german) ? 1 : 0;
            found[2] += is_one_of(lower, french) ? 1 : 0;
            found[3] += is_one_of(lower, spanish) ? 1 : 0;
        }
    }
    // The first of the largest: English wins a tie.
    return static_cast<Language>(std::ranges::max_element(found) - found.begin());
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
