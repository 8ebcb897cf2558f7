// The pool as it sounds: distinct on paper, and as eSpeak NG speaks it.
#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <string>
#include <vector>

#include "voices/casting/voice_distance.h"
#include "voices/normalise/normaliser.h"
#include "voices/profiles/voice_book.h"
#include "voices/speech/espeak/espeak_engine.h"

namespace dramatis::voices::profiles {
namespace {

// Two semitones of pitch, 8 % of formants, or as much of something else.
constexpr double least_distance = 2.0;
// Share of a voice's intended mean pitch by which the spoken one may differ.
constexpr double pitch_tolerance = 0.08;
// Periodicity (0…1) of a voice is above, of a whisper below.
constexpr double voiced = 0.6;
constexpr double unvoiced = 0.4;

const VoiceBook& book() {
    static const VoiceBook loaded = [] {
        Diagnostics diagnostics;
        return load_voice_book(nullptr, diagnostics);
    }();
    return loaded;
}

// With eSpeak NG's own tune, so that voices and deliveries can be compared.
takes::Take spoken(const char* voice, const char* delivery) {
    static speech::espeak::EspeakEngine engine;
    VoiceProfile profile = *book().voice(voice);
    profile.tune = Tune::Language;
    std::vector<text::WrittenWord> words;
    for (const char* word : {"We", "were", "away", "a", "year", "ago."}) {
        words.emplace_back();
        words.back().text = word;
    }
    const Delivery* way = delivery == nullptr ? nullptr : book().delivery(profile, delivery);
    const auto take =
        engine.speak(takes::make_line(profile, way, 1.0, 0.0, normalise::normalise(words, profile.language, {})));
    EXPECT_TRUE(take.has_value()) << take.error().message;
    return take.value_or(takes::Take{});
}

double level(std::span<const std::int16_t> samples) {
    double sum = 0.0;
    for (const double sample : samples) sum += sample * sample;
    return 10.0 * std::log10(sum / static_cast<double>(samples.size()) / 32768.0 / 32768.0);
}

struct Periodicity {
    double strength = 0.0;  // of the strongest period, median over windows
    double pitch_hz = 0.0;  // median
};

Periodicity periodicity(const takes::Take& take) {
    const std::size_t window = 1100;  // 50 ms
    const std::size_t shortest = 55;  // 400 Hz
    const std::size_t longest = 400;  // 55 Hz
    std::vector<double> strengths;
    std::vector<double> pitches;
    for (std::size_t begin = 0; begin + window + longest < take.samples.size(); begin += window) {
        const auto dot = [&](std::size_t lag) {
            double sum = 0.0;
            double energy = 1.0;
            for (std::size_t i = begin; i < begin + window; ++i) {
                sum += static_cast<double>(take.samples[i]) * take.samples[i + lag];
                energy += (static_cast<double>(take.samples[i]) * take.samples[i] +
                           static_cast<double>(take.samples[i + lag]) * take.samples[i + lag]) /
                          2;
            }
            return sum / energy;
        };
        double best = -1.0;
        std::size_t period = shortest;
        for (std::size_t lag = shortest; lag <= longest; ++lag)
            if (const double value = dot(lag); value > best * 1.05 + 0.01) {  // not its multiples
                best = value;
                period = lag;
            }
        strengths.push_back(best);
        pitches.push_back(static_cast<double>(take.rate.hz) / static_cast<double>(period));
    }
    const auto median = [](std::vector<double>& values) {
        if (values.empty()) return 0.0;
        std::ranges::nth_element(values, values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2));
        return values[values.size() / 2];
    };
    return {median(strengths), median(pitches)};
}

TEST(BuiltInPool, HasNoTwoVoicesThatSoundAlike) {
    for (const auto& [a, first] : book().voices)
        for (const auto& [b, second] : book().voices)
            EXPECT_TRUE(a == b ||
                        casting::distance(casting::voice_point(first), casting::voice_point(second)) >= least_distance)
                << a << " and " << b;
}

TEST(BuiltInPool, IsTellableApartInALanguageWithoutAccents) {
    std::vector<VoiceProfile> voices;
    for (const auto& [name, voice] : book().voices) {
        voices.push_back(voice);
        voices.back().language = "de";
    }
    for (std::size_t i = 0; i < voices.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_GE(casting::distance(casting::voice_point(voices[i]), casting::voice_point(voices[j])),
                      least_distance)
                << voices[i].name << " and " << voices[j].name;
}

TEST(BuiltInPool, SpeaksAtThePitchThatItSays) {
    for (const char* name : {"man-low", "man", "woman", "girl"}) {
        const double intended = book().voice(name)->timbre.pitch_hz;
        EXPECT_NEAR(periodicity(spoken(name, nullptr)).pitch_hz, intended, intended * pitch_tolerance) << name;
    }
}

TEST(BuiltInDeliveries, AWhisperHasNoVoiceInIt) {
    for (const char* name : {"man", "woman"}) {
        EXPECT_GT(periodicity(spoken(name, nullptr)).strength, voiced) << name;
        EXPECT_LT(periodicity(spoken(name, "whispering")).strength, unvoiced) << name;
    }
}

TEST(BuiltInDeliveries, AreAsLoudAsTheyShouldBe) {
    const auto heard = [](const char* delivery) {
        return level(spoken("woman", delivery).samples) + book().delivery(VoiceProfile{}, delivery)->gain.value;
    };
    const double plain = level(spoken("woman", nullptr).samples);
    EXPECT_LT(heard("whispering"), plain - 6);
    EXPECT_LT(heard("weak"), plain - 3);
    EXPECT_GT(heard("shouting"), plain + 3);
}

TEST(BuiltInDeliveries, ChangePaceAndPitchAsTheirNamesSay) {
    const auto length = [](const char* delivery) { return spoken("man", delivery).length(); };
    EXPECT_LT(length("fast"), length(nullptr));
    EXPECT_GT(length("slow"), length(nullptr));
    EXPECT_GT(periodicity(spoken("man", "shouting")).pitch_hz, 1.1 * periodicity(spoken("man", nullptr)).pitch_hz);
}

}  // namespace
}  // namespace dramatis::voices::profiles
