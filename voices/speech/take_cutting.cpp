#include "voices/speech/take_cutting.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "core/text.h"
#include "voices/speech/word_timing.h"

namespace dramatis::voices::speech {
namespace {

constexpr Seconds empty_take{0.1};
constexpr std::int64_t unknown = -1;

bool is_silent(std::int16_t sample) { return std::abs(int{sample}) <= silence_threshold; }

// Index of the run that holds byte `offset`, or of the next one after it (an event may stand at a bracket or a quote).
std::optional<std::size_t> run_at(const text::NormalisedText& text, std::uint32_t offset) {
    const auto run = std::ranges::upper_bound(text.runs, offset, {}, &text::TextRun::end);
    if (run == text.runs.end()) return {};
    return static_cast<std::size_t>(run - text.runs.begin());
}

// Byte offsets of code points, asked for in any order but quick when rising.
class CharacterOffsets {
  public:
    explicit CharacterOffsets(std::string_view text) : text_(text) {}
    // Of character `number`, from 1; the end of the text if there is none.
    std::uint32_t offset(std::uint32_t number) {
        if (number < number_) number_ = 1, offset_ = 0;
        while (number_ < number && offset_ < text_.size()) {
            offset_ += decode(text_, offset_).bytes;
            ++number_;
        }
        return static_cast<std::uint32_t>(offset_);
    }

  private:
    std::string_view text_;
    std::uint32_t number_ = 1;
    std::size_t offset_ = 0;
};

// Beginnings by index of spoken word; `unknown` for words without an event.
std::vector<std::int64_t> beginnings(const text::NormalisedText& text, const WordWeights& spoken,
                                     std::span<const SpokenWordEvent> events, std::int64_t length) {
    std::vector<std::size_t> index_of;
    for (std::size_t i = 0; i < spoken.words.size(); ++i) {
        if (spoken.words[i] >= index_of.size()) index_of.resize(spoken.words[i] + std::size_t{1}, 0);
        index_of[spoken.words[i]] = i;
    }
    std::vector<std::int64_t> begins(spoken.words.size(), unknown);
    CharacterOffsets characters(text.text);
    std::size_t next = 0;  // first word that an event may still begin
    std::int64_t earliest = 0;
    for (const SpokenWordEvent& event : events) {
        if (event.sample < earliest || event.sample > length) continue;
        const auto run = run_at(text, characters.offset(event.character));
        if (!run) continue;
        const std::size_t index = index_of[text.runs[*run].word];
        if (index < next) continue;  // a further event of a word that has begun
        begins[index] = earliest = event.sample;
        next = index + 1;
    }
    return begins;
}

// Gives the words [first, last) the time [begin, end) in proportion to their letters.
void share_out(const WordWeights& spoken, std::vector<takes::WordTiming>& timings, std::size_t first, std::size_t last,
               std::int64_t begin, std::int64_t end) {
    std::int64_t total = 0;
    for (std::size_t i = first; i < last; ++i) total += spoken.code_points[i];
    std::int64_t before = 0;
    for (std::size_t i = first; i < last; ++i) {
        const std::int64_t after = before + spoken.code_points[i];
        timings[i].begin = {begin + (end - begin) * before / total};
        timings[i].end = {begin + (end - begin) * after / total};
        before = after;
    }
}

// A word before a pause ends where its sound does.
void end_with_sound(takes::WordTiming& timing, std::span<const std::int16_t> samples) {
    while (timing.end > timing.begin && is_silent(samples[static_cast<std::size_t>(timing.end.count - 1)]))
        --timing.end.count;
}

}  // namespace

FrameRange sounding_range(std::span<const std::int16_t> samples, SampleRate rate) {
    const auto first = std::ranges::find_if_not(samples, is_silent);
    if (first == samples.end()) return {};
    auto last = samples.end();
    // Bounded by `first`, although a sound was found there: the worker may change shared memory meanwhile.
    while (last - first > 1 && is_silent(*(last - 1))) --last;
    const std::int64_t kept = to_frames(kept_silence, rate).count;
    const auto size = static_cast<std::int64_t>(samples.size());
    return {.begin = {std::max<std::int64_t>(0, first - samples.begin() - kept)},
            .end = {std::min<std::int64_t>(size, last - samples.begin() + kept)}};
}

std::vector<takes::WordTiming> time_words(const text::NormalisedText& text, std::span<const SpokenWordEvent> events,
                                          std::span<const std::int16_t> samples) {
    const WordWeights spoken = word_weights(text);
    const auto length = static_cast<std::int64_t>(samples.size());
    auto begins = beginnings(text, spoken, events, length);
    std::vector<takes::WordTiming> timings;
    timings.reserve(spoken.words.size());
    for (const std::uint32_t word : spoken.words) timings.push_back({.word = word, .begin = {}, .end = {}});
    if (!begins.empty() && begins.front() == unknown) begins.front() = 0;
    for (std::size_t first = 0; first < begins.size();) {
        std::size_t last = first + 1;
        while (last < begins.size() && begins[last] == unknown) ++last;
        share_out(spoken, timings, first, last, begins[first], last < begins.size() ? begins[last] : length);
        first = last;
    }
    for (takes::WordTiming& timing : timings) end_with_sound(timing, samples);
    return timings;
}

takes::Take cut_take(const text::NormalisedText& text, std::span<const std::int16_t> samples, SampleRate rate,
                     std::span<const SpokenWordEvent> events) {
    takes::Take take{.rate = rate, .samples = {}, .words = {}};
    const FrameRange range = sounding_range(samples, rate);
    if (range.end <= range.begin) {
        take.samples.resize(static_cast<std::size_t>(to_frames(empty_take, rate).count));
        take.words = share_out_words(text, take.length());
        return take;
    }
    take.samples.assign(samples.begin() + range.begin.count, samples.begin() + range.end.count);
    if (events.empty()) {
        take.words = share_out_words(text, take.length());
        return take;
    }
    take.words = time_words(text, events, samples);
    for (takes::WordTiming& timing : take.words) {
        timing.begin = std::clamp(timing.begin - range.begin, Frames{0}, take.length());
        timing.end = std::clamp(timing.end - range.begin, timing.begin, take.length());
    }
    return take;
}

}  // namespace dramatis::voices::speech
