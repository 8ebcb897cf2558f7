#include "voices/normaliser.h"

#include <algorithm>

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

}  // namespace

NormalisedText normalise(std::span<const WrittenWord> words, std::string_view,
                         const std::map<std::string, std::string>&) {
    std::vector<std::uint32_t> unspoken;
    auto spoken = split_written_words(words, unspoken);
    for (auto& word : spoken)
        if (word.dotted) word.after = std::max(word.after, Break::Stop);
    return written_out(spoken, std::move(unspoken));
}

}  // namespace dramatis::voices
