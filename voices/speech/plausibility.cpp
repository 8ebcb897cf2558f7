#include "voices/speech/plausibility.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <fmt/format.h>

#include "core/phrasing.h"
#include "core/text.h"

namespace dramatis::voices::speech {
namespace {

// eSpeak NG speaks 14 characters a second at 170 words a minute. Of 412 lines of plays and stories in two languages, its takes last
// from 0.45 to 2.2 times what that gives; in a script of syllables or words, a character lasts as long as one to three letters, and
// has as many bytes.
constexpr double characters_per_second = 14.0;
constexpr double usual_rate_wpm = 170.0;
constexpr double shortest_share = 0.2;
constexpr double longest_share = 4.0;
constexpr Seconds any_line_may_last{3.0};
constexpr Seconds needs_no_least{1.0};  // estimated: an "ah" may be as short as it likes

// RMS, dB below full scale. Whispers are at -35, the loudest voices at -18; noise at full scale is at -5.
constexpr double softest = -60.0;
constexpr double loudest = -6.0;

Seconds usual_length(const takes::Line& line, std::size_t characters) {
    const double rate = std::max(1, line.prosody.rate_wpm) / usual_rate_wpm;
    return {static_cast<double>(characters) / characters_per_second / rate};
}

std::size_t words_in(const takes::Line& line) {
    std::set<std::uint32_t> words;
    for (const text::TextRun& run : line.text.runs) words.insert(run.word);
    return words.size();
}

double level_of(const takes::Take& take) {
    double energy = 0.0;
    for (const std::int16_t sample : take.samples) energy += static_cast<double>(sample) * sample;
    const double mean = energy / static_cast<double>(std::max<std::size_t>(1, take.samples.size()));
    return to_decibels(std::sqrt(mean) / 32768.0).value;
}

}  // namespace

std::optional<std::string> doubt_of(const takes::Line& line, Seconds length) {
    if (line.text.runs.empty()) return std::nullopt;
    const Seconds least = usual_length(line, count_code_points(line.text.text));
    const Seconds most = usual_length(line, line.text.text.size());
    const bool is_short = least > needs_no_least && length.value < shortest_share * least.value;
    const bool is_long = length.value > longest_share * most.value + any_line_may_last.value;
    if (!is_short && !is_long) return std::nullopt;
    return fmt::format("lasts {:.1f} s for {}", length.value, counted(words_in(line), "word"));
}

std::optional<std::string> doubt_of(const takes::Line& line, const takes::Take& take) {
    if (line.text.runs.empty()) return std::nullopt;
    if (auto doubt = doubt_of(line, to_seconds(take.length(), take.rate))) return doubt;
    const double level = level_of(take);
    if (level < softest) return "is all but silent";
    if (level > loudest) return "is as loud as noise";
    return std::nullopt;
}

}  // namespace dramatis::voices::speech
