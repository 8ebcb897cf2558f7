#include "voices/normalise/normaliser.h"

#include <algorithm>

#include "voices/normalise/abbreviations.h"
#include "voices/normalise/completeness.h"
#include "voices/normalise/lacking_letters.h"
#include "voices/normalise/pronunciations.h"
#include "voices/text/cries.h"
#include "voices/text/english/stutters.h"
#include "voices/text/english/text.h"
#include "voices/text/initialisms.h"
#include "voices/text/speech_guards.h"
#include "voices/text/speech_punctuation.h"
#include "voices/text/spoken_words.h"

namespace dramatis::voices::normalise {
namespace {

text::NormalisedText written_out(std::span<const text::WrittenWord> written_words, const text::SpokenWords& words,
                                 std::vector<std::uint32_t> unspoken, std::vector<text::Unsaid> unsaid) {
    text::SpeechText text;
    for (std::size_t first = 0; first < words.size();) {
        const auto written = words[first].written;
        bool said = false;
        auto end = first;
        for (; end < words.size() && words[end].written == written; ++end) {
            text.add(words[end]);
            said = said || text.last_was_said();
        }
        if (!said) unspoken.push_back(written);
        const std::span<const text::SpokenWord> spoken(&words[first], end - first);
        if (leaves_out(written_words[written].text, spoken)) unsaid.push_back({written, written_words[written].text});
        first = end;
    }
    std::ranges::sort(unspoken);
    std::ranges::stable_sort(unsaid, {}, &text::Unsaid::word);
    auto result = text.take();
    result.unspoken = std::move(unspoken);
    result.unsaid = std::move(unsaid);
    return result;
}

bool is_language(std::string_view language, std::string_view base) {
    return language == base || (language.starts_with(base) && language[base.size()] == '-');
}

// The rules of languages other than English.
void speak_foreign(text::SpokenWords& words, std::string_view language, text::Notation notation) {
    speak_abbreviations(words, language);
    text::spell_initialisms(words, language.substr(0, language.find('-')));
    if (notation == text::Notation::EspeakPhonemes) text::speak_cries(words);
}

void end_sentences(text::SpokenWords& words) {
    for (auto& word : words)
        if (word.dotted) word.after = std::max(word.after, text::Break::Stop);
}

}  // namespace

text::NormalisedText normalise(std::span<const text::WrittenWord> words, std::string_view language,
                               const profiles::PronunciationBook& pronounce, text::Notation notation) {
    std::vector<std::uint32_t> unspoken;
    std::vector<text::Unsaid> unsaid;
    auto spoken = text::split_written_words(words, notation, unspoken, unsaid);
    replace_lacking_letters(spoken, language);
    const bool is_english = is_language(language, "en");
    if (is_english) {
        text::english::EnglishLine line(
            spoken, language.starts_with("en-us") ? text::english::English::American : text::english::English::British,
            notation);
        text::english::read_stutters(line);
        apply_pronunciations(spoken, pronounce, true, notation);
        text::english::apply_english(line);
    } else {
        apply_pronunciations(spoken, pronounce, false, notation);
        speak_foreign(spoken, language, notation);
    }
    end_sentences(spoken);
    return written_out(words, spoken, std::move(unspoken), std::move(unsaid));
}

}  // namespace dramatis::voices::normalise
