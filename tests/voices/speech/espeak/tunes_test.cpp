// The tunes as they are heard: the pitch of sentences that eSpeak NG speaks.
#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "tests/voices/lines.h"
#include "voices/profiles/tune.h"
#include "voices/speech/espeak/espeak_engine.h"
#include "voices/speech/espeak/intonations.h"

namespace dramatis::voices::speech::espeak {
namespace {

using profiles::Tune;

constexpr double rate = 22050.0;
constexpr double wanted_hz = 120.0;

takes::Take speak(std::string_view text, Tune tune) {
    static EspeakEngine engine;
    takes::Line line = line_of(text);
    line.timbre.pitch_hz = wanted_hz;
    line.timbre.flutter = 0.0;
    line.timbre.tune = tune;
    auto take = engine.speak(line);
    EXPECT_TRUE(take) << take.error().message;
    return take ? std::move(*take) : takes::Take{};
}

// Semitones over 100 Hz every 10 ms where the take is voiced.
std::vector<double> pitch_of(const takes::Take& take) {
    constexpr std::size_t frame = 500, hop = 220, shortest = 80, longest = 330;  // 67 to 276 Hz
    std::vector<double> pitches;
    for (std::size_t begin = 0; begin + frame + longest < take.samples.size(); begin += hop) {
        const auto energy = [&](std::size_t at) {
            const auto* samples = take.samples.data() + at;
            return std::inner_product(samples, samples + frame, samples, 0.0);
        };
        const double here = energy(begin);
        if (here < frame * 150.0 * 150.0) continue;
        std::vector<double> likeness;
        for (std::size_t lag = shortest; lag <= longest; ++lag) {
            const auto* samples = take.samples.data() + begin;
            const double product = std::inner_product(samples, samples + frame, samples + lag, 0.0);
            likeness.push_back(product / std::sqrt(here * energy(begin + lag) + 1.0));
        }
        const double best = *std::ranges::max_element(likeness);
        if (best < 0.6) continue;
        // The shortest period of those that fit about as well: twice the period fits, too.
        std::size_t at = 1;
        while (at + 1 < likeness.size() &&
               (likeness[at] < 0.92 * best || likeness[at] < likeness[at - 1] || likeness[at] < likeness[at + 1]))
            ++at;
        pitches.push_back(12.0 * std::log2(rate / static_cast<double>(shortest + at) / 100.0));
    }
    return pitches;
}

double median(std::vector<double> values) {
    if (values.empty()) return 0.0;
    std::ranges::sort(values);
    return values[values.size() / 2];
}

// How far the end lies above the median, in semitones.
double end_over_median(std::string_view text, Tune tune) {
    const auto pitches = pitch_of(speak(text, tune));
    if (pitches.size() < 10) return 0.0;
    return median({pitches.end() - 5, pitches.end()}) - median(pitches);
}

double mean(std::span<const double> values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

// Of two melodies of the same length.
double correlation(std::span<const double> a, std::span<const double> b) {
    double ab = 0.0, aa = 0.0, bb = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double x = a[i] - mean(a), y = b[i] - mean(b);
        ab += x * y, aa += x * x, bb += y * y;
    }
    return ab / std::sqrt(aa * bb + 1e-9);
}

constexpr std::string_view statement = "I told you all along that the old bridge would never hold.";

TEST(EspeakTunes, AreDifferentMelodies) {
    constexpr std::size_t points = 60;
    std::vector<std::vector<double>> melodies;
    for (const Tune tune : profiles::own_tunes) {
        const auto pitches = pitch_of(speak(statement, tune));
        ASSERT_GT(pitches.size(), points / 2);
        std::vector<double> melody;
        for (std::size_t i = 0; i < points; ++i) melody.push_back(pitches[i * pitches.size() / points]);
        melodies.push_back(std::move(melody));
    }
    std::vector<double> likeness;
    for (std::size_t i = 0; i < melodies.size(); ++i)
        for (std::size_t k = 0; k < i; ++k) likeness.push_back(correlation(melodies[i], melodies[k]));
    EXPECT_LT(median(likeness), 0.5);
    EXPECT_LT(*std::ranges::max_element(likeness), 0.95);
}

TEST(EspeakTunes, FallAtTheEndOfAStatementAndRiseInAQuestion) {
    for (const Tune tune : profiles::own_tunes) {
        const double closed = end_over_median("Are you going along with the others?", tune);
        EXPECT_LT(end_over_median(statement, tune), -1.0) << static_cast<int>(tune);
        EXPECT_GT(closed, 2.5) << static_cast<int>(tune);
        EXPECT_LT(end_over_median("Where are you going with the others?", tune), closed - 2.0)
            << static_cast<int>(tune);
    }
}

TEST(EspeakTunes, KeepTheMeanPitchOfTheVoice) {
    for (const Tune tune : profiles::own_tunes) {
        std::vector<double> pitches;
        for (const std::string_view text : {statement, std::string_view("We have two hours before the tide comes in."),
                                            std::string_view("Nobody has seen the captain since the storm began.")}) {
            const auto these = pitch_of(speak(text, tune));
            pitches.insert(pitches.end(), these.begin(), these.end());
        }
        EXPECT_NEAR(100.0 * std::exp2(mean(pitches) / 12.0), wanted_hz, wanted_hz * 0.1) << static_cast<int>(tune);
    }
}

TEST(EspeakTunes, AreRecordsBehindTheInstalledOnes) {
    const std::string installed(2 * tune_record_bytes, 'x');
    const std::string all = with_our_tunes(installed);
    EXPECT_TRUE(all.starts_with(installed));
    EXPECT_EQ(all.size(), installed.size() + 4 * profiles::own_tunes.size() * tune_record_bytes);
    std::set<std::string> names;
    for (std::size_t at = installed.size(); at < all.size(); at += tune_record_bytes)
        names.insert(all.substr(at, all.find('\0', at) - at));
    for (const Tune tune : profiles::own_tunes) {
        const std::string four = tune_names(tune);
        for (std::size_t begin = 0; begin < four.size(); begin = four.find(' ', begin) + 1) {
            EXPECT_EQ(names.erase(four.substr(begin, four.find(' ', begin) - begin)), 1u) << four;
            if (four.find(' ', begin) == std::string::npos) break;
        }
    }
    EXPECT_TRUE(names.empty());
}

}  // namespace
}  // namespace dramatis::voices::speech::espeak
