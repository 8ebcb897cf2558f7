// Gaps between speeches as in talk: spread as people's are, moved by what is said, and the same in every run.
#include "pipeline/arrange/turn_gap.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace dramatis::pipeline::arrange {
namespace {

script::ScriptLine line_of(std::string character, std::string text) {
    script::ScriptLine line;
    line.character = std::move(character);
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        line.words.push_back({text.substr(begin, end - begin), {}});
        begin = end + 1;
    }
    line.text = std::move(text);
    return line;
}

// MIRA says one text, then OSK (or MIRA again) another.
double gap(const std::string& before, const std::string& after, voices::profiles::Pacing pacing = {},
           double pauses = 1.0, const std::string& speaker = "OSK") {
    script::Script script;
    script.pacing = pacing;
    script.lines = {line_of("MIRA", before), line_of(speaker, after)};
    script.lines[1].pauses = pauses;
    const script::ScriptSpeech first{"MIRA", {{script::LineElement{0}}}, false};
    const script::ScriptSpeech second{speaker, {{script::LineElement{1}}}, false};
    return turn_gap(script, first, second).value;
}

// Of four hundred turns that differ by a word alone.
std::vector<double> gaps(const std::string& end, const std::string& answer, double pauses = 1.0,
                         const std::string& speaker = "OSK") {
    std::vector<double> gaps;
    for (int i = 0; i < 400; ++i)
        gaps.push_back(gap("The boat number " + std::to_string(i) + " is late" + end, answer, {}, pauses, speaker));
    std::ranges::sort(gaps);
    return gaps;
}
double median(const std::vector<double>& sorted) { return sorted[sorted.size() / 2]; }
double deviation(const std::vector<double>& values) {
    double sum = 0.0, squares = 0.0;
    for (const double value : values) sum += value, squares += value * value;
    const double mean = sum / static_cast<double>(values.size());
    return std::sqrt(squares / static_cast<double>(values.size()) - mean * mean);
}

constexpr const char* answer = "They wait for the tide at this hour.";

TEST(TurnGap, SpreadsAsInTalk) {
    const auto all = gaps(".", answer);
    EXPECT_NEAR(median(all), 0.25, 0.05);
    EXPECT_GT(deviation(all), 0.15);
    EXPECT_GT(all.front(), 0.05);
    EXPECT_LT(all.back(), 1.0);
}

TEST(TurnGap, IsThePacingsOwnWithoutVariety) {
    EXPECT_EQ(gap("Is it late?", "No.", {.speaker = {0.45}, .variety = 0.0}), 0.45);
    EXPECT_EQ(gap("It is late.", "Very.", {.line = {0.35}, .variety = 0.0}, 1.0, "MIRA"), 0.35);
    EXPECT_EQ(gap("Is it late?", "No.", {.speaker = {0.0}}), 0.0);
}

TEST(TurnGap, FollowsFromTheWordsOfBothSides) {
    EXPECT_EQ(gap("One.", answer), gap("One.", answer));
    EXPECT_NE(gap("One.", answer), gap("Two.", answer));
    EXPECT_NE(gap("One.", answer), gap("One.", "We wait for the tide at this hour."));
}

TEST(TurnGap, IsShorterAfterAQuestionAndBeforeAShortAnswer) {
    EXPECT_LT(median(gaps("?", answer)), 0.9 * median(gaps(".", answer)));
    EXPECT_LT(median(gaps("?”", answer)), 0.9 * median(gaps(".", answer)));
    EXPECT_LT(median(gaps("!", answer)), 0.9 * median(gaps(".", answer)));
    EXPECT_LT(median(gaps(".", "Yes.")), 0.9 * median(gaps(".", answer)));
}

TEST(TurnGap, IsLongerAfterWordsThatTrailOffAndBeforeASlowDelivery) {
    EXPECT_GT(median(gaps("…", answer)), 1.5 * median(gaps(".", answer)));
    EXPECT_GT(median(gaps("...", answer)), 1.5 * median(gaps(".", answer)));
    EXPECT_NEAR(median(gaps(".", answer, 2.0)), 2.0 * median(gaps(".", answer)), 0.01);
    std::string much = ", and so is the next one";
    for (int i = 0; i < 4; ++i) much += ", as it was the day before";
    EXPECT_GT(median(gaps(much + ".", answer)), 1.1 * median(gaps(".", answer)));
}

TEST(TurnGap, VariesLessForOneWhoGoesOn) {
    const auto own = gaps(".", answer, 1.0, "MIRA");
    EXPECT_NEAR(median(own), 0.35, 0.05);
    EXPECT_LT(deviation(own) / median(own), deviation(gaps(".", answer)) / median(gaps(".", answer)));
}

}  // namespace
}  // namespace dramatis::pipeline::arrange
