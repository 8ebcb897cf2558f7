#include "voices/normaliser.h"

#include <algorithm>

#include "voices/english_text.h"
#include "voices/foreign_titles.h"
#include "voices/pronunciations.h"
#include "voices/speech_guards.h"
#include "voices/speech_punctuation.h"
#include "voices/spoken_words.h"

namespace dramatis::voices {
namespace {

NormalisedText written_out(const SpokenWords& words, std::vector<std::uint32_t> unspoken) {
    SpeechText text;
    for (std::size_t first = 0; first < words.size();) {
        const auto written = words[first].written;
        bool said = false;
        auto end = first;
        for (; end < words.size() && words[end].written == written; ++end) {
            text.add(words[end]);
            said = said || text.last_was_said();
        }
        if (!said) unspoken.push_back(written);
        first = end;
    }
    std::ranges::sort(unspoken);
    auto result = text.take();
    result.unspoken = std::move(unspoken);
    return result;
}

bool is_language(std::string_view language, std::string_view base) {
    return language == base || (language.starts_with(base) && language[base.size()] == '-');
}

void end_sentences(SpokenWords& words) {
    for (auto& word : words)
        if (word.dotted) word.after = std::max(word.after, Break::Stop);
}

}  // namespace

NormalisedText normalise(std::span<const WrittenWord> words, std::string_view language,
                         const std::map<std::string, std::string>& pronounce, Notation notation) {
    std::vector<std::uint32_t> unspoken;
    auto spoken = split_written_words(words, notation, unspoken);
    const bool is_english = is_language(language, "en");
    apply_pronunciations(spoken, pronounce, is_english, notation);
    if (is_english) {
        EnglishLine line(spoken, language.starts_with("en-us") ? English::American : English::British, notation);
        apply_english(line);
    } else {
        speak_foreign_titles(spoken, language);
    }
    end_sentences(spoken);
    return written_out(spoken, std::move(unspoken));
}

}  // namespace dramatis::voices
