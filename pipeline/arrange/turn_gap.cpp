#include "pipeline/arrange/turn_gap.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <variant>
#include <vector>

#include "core/hash.h"
#include "core/random.h"

namespace dramatis::pipeline::arrange {
namespace {

constexpr double shortest = 0.04;  // seconds
constexpr double widest = 2.0;     // standard deviations
constexpr double least_pauses = 0.1;

// Natural logarithms of factors.
constexpr double between_speakers = -0.58;  // 0.45 s becomes 0.25 s
constexpr double spread_between_speakers = 0.6;
constexpr double spread_of_one_speaker = 0.3;  // who goes on takes a breath
constexpr double after_question = -0.25;
constexpr double after_exclamation = -0.3;
constexpr double after_trailing_off = 0.6;
constexpr double after_long_speech = 0.25;
constexpr double before_short_answer = -0.2;

constexpr std::size_t long_speech = 25;  // words
constexpr std::size_t short_answer = 3;

bool ends_with(std::string_view text, std::string_view mark) {
    for (const std::string_view closing : {"\"", "'", ")", "”", "’", "»"})
        if (text.ends_with(closing)) text.remove_suffix(closing.size());
    return text.ends_with(mark);
}

// The lines of a speech; of characters who speak together the first one's.
std::vector<const script::ScriptLine*> lines_of(const script::Script& script, const script::ScriptSpeech& speech) {
    std::vector<const script::ScriptLine*> lines;
    if (speech.voices.empty()) return lines;
    for (const auto& element : speech.voices.front())
        if (const auto* line = std::get_if<script::LineElement>(&element)) lines.push_back(&script.lines[line->line]);
    return lines;
}

std::size_t words_of(const std::vector<const script::ScriptLine*>& lines) {
    std::size_t words = 0;
    for (const auto* line : lines) words += line->words.size();
    return words;
}

// Of mean 0 and deviation 1. A sum of uniform numbers, since it has the same bits everywhere.
double drawn(const script::ScriptLine& before, const script::ScriptLine& after) {
    Random random(Hasher().add(before.character).add(before.text).add(after.character).add(after.text).finish().low);
    constexpr int summands = 12;  // their variances add up to 1
    double sum = -summands / 2.0;
    for (int i = 0; i < summands; ++i) sum += random.uniform();
    return std::clamp(sum, -widest, widest);
}

double shape_after(std::string_view text) {
    if (ends_with(text, "?")) return after_question;
    if (ends_with(text, "!")) return after_exclamation;
    if (ends_with(text, "…") || ends_with(text, "...")) return after_trailing_off;
    return 0.0;
}

}  // namespace

Seconds turn_gap(const script::Script& script, const script::ScriptSpeech& before, const script::ScriptSpeech& after) {
    const auto& pacing = script.pacing;
    const bool one_speaker = before.speakers == after.speakers;
    const Seconds usual = one_speaker ? pacing.line : pacing.speaker;
    const auto lines_before = lines_of(script, before), lines_after = lines_of(script, after);
    if (pacing.variety <= 0.0 || lines_before.empty() || lines_after.empty()) return usual;
    const auto& last = *lines_before.back();
    const auto& first = *lines_after.front();
    double shape = (one_speaker ? spread_of_one_speaker : spread_between_speakers) * drawn(last, first);
    shape += shape_after(last.text) + std::log(std::max(first.pauses, least_pauses));
    if (words_of(lines_before) > long_speech) shape += after_long_speech;
    if (!one_speaker) shape += between_speakers;
    if (!one_speaker && words_of(lines_after) <= short_answer) shape += before_short_answer;
    return {std::max(usual.value * std::exp(shape * pacing.variety), std::min(shortest, usual.value))};
}

}  // namespace dramatis::pipeline::arrange
