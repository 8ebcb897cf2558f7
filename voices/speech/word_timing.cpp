#include "voices/speech/word_timing.h"

#include <algorithm>
#include <limits>

#include "core/text.h"

namespace dramatis::voices::speech {
namespace {

constexpr std::size_t unseen = std::numeric_limits<std::size_t>::max();

}  // namespace

WordWeights word_weights(const text::NormalisedText& text) {
    WordWeights spoken;
    std::vector<std::size_t> index_of;
    for (const text::TextRun& run : text.runs) {
        if (run.word >= index_of.size()) index_of.resize(run.word + std::size_t{1}, unseen);
        if (index_of[run.word] == unseen) {
            index_of[run.word] = spoken.words.size();
            spoken.words.push_back(run.word);
            spoken.code_points.push_back(0);
        }
        const std::string_view said = std::string_view(text.text).substr(run.begin, run.end - run.begin);
        spoken.code_points[index_of[run.word]] +=
            std::max<std::int64_t>(1, static_cast<std::int64_t>(count_code_points(said)));
    }
    return spoken;
}

std::vector<takes::WordTiming> share_out_words(const text::NormalisedText& text, Frames length) {
    const WordWeights spoken = word_weights(text);
    std::int64_t total = 0;
    for (const std::int64_t count : spoken.code_points) total += count;
    total = std::max<std::int64_t>(total, 1);
    std::vector<takes::WordTiming> timings;
    timings.reserve(spoken.words.size());
    std::int64_t before = 0;
    for (std::size_t i = 0; i < spoken.words.size(); ++i) {
        const std::int64_t after = before + spoken.code_points[i];
        // Integer arithmetic, so that every machine gets the same result; a line's frames × code points fit easily.
        timings.push_back({spoken.words[i], {length.count * before / total}, {length.count * after / total}});
        before = after;
    }
    return timings;
}

}  // namespace dramatis::voices::speech
