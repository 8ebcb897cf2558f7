#include "voices/word_timing.h"

#include <algorithm>
#include <limits>

#include "core/text.h"

namespace dramatis::voices {
namespace {

constexpr std::size_t unseen = std::numeric_limits<std::size_t>::max();

}  // namespace

SpokenWords spoken_words(const NormalisedText& text) {
    SpokenWords spoken;
    std::vector<std::size_t> index_of;
    for (const TextRun& run : text.runs) {
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

std::vector<WordTiming> share_out_words(const NormalisedText& text, Frames length) {
    const SpokenWords spoken = spoken_words(text);
    std::int64_t total = 0;
    for (const std::int64_t count : spoken.code_points) total += count;
    std::vector<WordTiming> timings;
    timings.reserve(spoken.words.size());
    std::int64_t before = 0;
    for (std::size_t i = 0; i < spoken.words.size(); ++i) {
        const std::int64_t after = before + spoken.code_points[i];
        // Integer arithmetic, so that every machine shares out alike; a line's frames × code points fit by far.
        timings.push_back({spoken.words[i], {length.count * before / total}, {length.count * after / total}});
        before = after;
    }
    return timings;
}

}  // namespace dramatis::voices
