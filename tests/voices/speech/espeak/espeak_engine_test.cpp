#include "voices/speech/espeak/espeak_engine.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <numeric>
#include <thread>

#include "tests/support/temporary_folder.h"
#include "tests/voices/lines.h"
#include "voices/speech/espeak/espeak_data.h"
#include "voices/speech/performer.h"

namespace dramatis::voices::speech::espeak {
namespace {

constexpr std::string_view sentence = "Every morning we are all going away over there, my dear old friend.";

takes::Take speak(EspeakEngine& engine, const takes::Line& line) {
    auto take = engine.speak(line);
    EXPECT_TRUE(take) << take.error().message << " " << take.error().help;
    return take ? std::move(*take) : takes::Take{};
}

// A neutral timbre with one thing changed.
template <class Value>
profiles::Timbre with(Value profiles::Timbre::* parameter, Value value) {
    profiles::Timbre timbre;
    timbre.*parameter = value;
    return timbre;
}

takes::Take speak(const profiles::Timbre& timbre, std::string_view text = sentence) {
    static EspeakEngine engine;
    takes::Line line = line_of(text);
    line.timbre = timbre;
    return speak(engine, line);
}

double root_mean_square(std::span<const std::int16_t> samples) {
    double sum = 0.0;
    for (const std::int16_t sample : samples) sum += static_cast<double>(sample) * sample;
    return std::sqrt(sum / static_cast<double>(std::max<std::size_t>(1, samples.size())));
}

// How periodic the louder 40 ms frames are (0 noise … 1 a tone), and at what frequency: medians.
struct Voicing {
    double periodicity = 0.0;
    double pitch_hz = 0.0;
};

Voicing voicing_of(const takes::Take& take) {
    constexpr std::size_t frame = 882;
    constexpr std::size_t shortest = 55;  // lag of 400 Hz
    constexpr std::size_t longest = 440;  // of 50 Hz
    const double loud = root_mean_square(take.samples) / 2.0;
    std::vector<double> periodicities;
    std::vector<double> pitches;
    for (std::size_t begin = 0; begin + frame + longest < take.samples.size(); begin += frame) {
        const std::span<const std::int16_t> here(take.samples.data() + begin, frame);
        if (root_mean_square(here) < loud) continue;
        double best = 0.0;
        std::size_t best_lag = shortest;
        for (std::size_t lag = shortest; lag <= longest; ++lag) {
            const std::span<const std::int16_t> later(take.samples.data() + begin + lag, frame);
            const double product = std::inner_product(here.begin(), here.end(), later.begin(), 0.0);
            const double correlation =
                product / (static_cast<double>(frame) * root_mean_square(here) * root_mean_square(later) + 1e-9);
            if (correlation > best) best = correlation, best_lag = lag;
        }
        periodicities.push_back(best);
        pitches.push_back(22050.0 / static_cast<double>(best_lag));
    }
    const auto median = [](std::vector<double>& values) {
        if (values.empty()) return 0.0;
        std::ranges::sort(values);
        return values[values.size() / 2];
    };
    return {median(periodicities), median(pitches)};
}

// Mean frequency of the zero crossings: rises with brightness and with the formants.
double brightness_of(const takes::Take& take) {
    int crossings = 0;
    for (std::size_t i = 1; i < take.samples.size(); ++i)
        crossings += (take.samples[i] < 0) != (take.samples[i - 1] < 0) ? 1 : 0;
    return crossings * 22050.0 / 2.0 / static_cast<double>(take.samples.size());
}

TEST(EspeakEngine, SpeaksALineWithTheTimeOfEveryWord) {
    EspeakEngine engine;
    const takes::Take take = speak(engine, line_of(sentence));
    EXPECT_GT(root_mean_square(take.samples), 500.0);
    ASSERT_EQ(take.words.size(), 13u);
    for (std::uint32_t i = 0; i < 13; ++i) {
        EXPECT_EQ(take.words[i].word, i);
        EXPECT_LT(take.words[i].begin, take.words[i].end);
        if (i > 0) {
            EXPECT_GE(take.words[i].begin, take.words[i - 1].end);
        }
    }
    EXPECT_LE(take.words.back().end, take.length());
}

TEST(EspeakEngine, AWordsTimeIsWhereItSounds) {
    EspeakEngine engine;
    const takes::Take take = speak(engine, line_of("Stop. Wait. Listen."));
    ASSERT_EQ(take.words.size(), 3u);
    constexpr Seconds shortest_pause{0.15};
    for (std::size_t i = 1; i < 3; ++i) {
        const Frames silent = take.words[i].begin - take.words[i - 1].end;
        EXPECT_GT(to_seconds(silent, take.rate), shortest_pause);
        const std::span<const std::int16_t> pause(take.samples.data() + take.words[i - 1].end.count,
                                                  static_cast<std::size_t>(silent.count));
        EXPECT_LT(root_mean_square(pause), 20.0);
    }
}

TEST(EspeakEngine, TrimsTheSilenceAtTheEndsThatQuotesMake) {
    EspeakEngine engine;
    const takes::Take take = speak(engine, line_of("“Hello there.”"));
    const auto first = std::ranges::find_if(take.samples, [](std::int16_t sample) { return std::abs(sample) > 12; });
    EXPECT_LE(first - take.samples.begin(), 45);
    const auto last = std::find_if(take.samples.rbegin(), take.samples.rend(),
                                   [](std::int16_t sample) { return std::abs(sample) > 12; });
    EXPECT_LE(last - take.samples.rbegin(), 45);
}

TEST(EspeakEngine, TheSameLineIsTheSameTakeWhateverCameBeforeAndOnAnyWorker) {
    const std::string_view texts[] = {sentence,
                                      "Stop!",
                                      "There is a light, far below us.",
                                      "No, there isn't. Is there?",
                                      "It cost $3.20, Dr. Ward.",
                                      "Run. Run. Run.",
                                      "I think, therefore I am.",
                                      "Good night."};
    std::vector<takes::Line> lines;
    for (const std::string_view text : texts) {
        for (const char* base : {"", "f3", "croak"}) {
            lines.push_back(line_of(text));
            lines.back().timbre.base = base;
        }
    }
    const auto perform = [&](int jobs, bool backwards) {
        EspeakEngine engine({.worker = {}, .data_folder = {}, .jobs = jobs});
        std::vector<takes::Take> takes(lines.size());
        std::atomic<std::size_t> next = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < jobs; ++t)
            threads.emplace_back([&] {
                for (std::size_t i; (i = next++) < lines.size();) {
                    const std::size_t index = backwards ? lines.size() - 1 - i : i;
                    takes[index] = speak(engine, lines[index]);
                }
            });
        for (std::thread& thread : threads) thread.join();
        return takes;
    };
    const auto forwards = perform(1, false);
    const auto backwards = perform(1, true);
    const auto parallel = perform(4, true);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        EXPECT_EQ(forwards[i].samples, backwards[i].samples) << lines[i].text.text;
        EXPECT_EQ(forwards[i].samples, parallel[i].samples) << lines[i].text.text;
        EXPECT_EQ(forwards[i].words, parallel[i].words) << lines[i].text.text;
    }
}

TEST(EspeakEngine, ACrashOfTheWorkerCostsItsLineAlone) {
    EspeakEngine engine;
    const auto crashed = engine.speak(raw_line(crashing_text()));
    ASSERT_FALSE(crashed);
    EXPECT_EQ(crashed.error().code, "E0222");
    speak(engine, line_of("We go on."));
}

TEST(EspeakEngine, ACrashBecomesAMarkedSilenceInTheHandsOfThePerformer) {
    const TemporaryFolder folder;
    const auto store = std::move(*takes::TakeStore::open(folder.path(), std::uint64_t{1} << 30));
    EspeakEngine engine;
    Performer performer(*store, engine, engine);
    const Performed performed = performer.perform(raw_line(crashing_text()));
    EXPECT_EQ(performed.origin, TakeOrigin::Failed);
    EXPECT_EQ(performed.failure->code, "E0222");
    EXPECT_EQ(performer.perform(line_of("We go on.")).origin, TakeOrigin::Spoken);
}

TEST(EspeakEngine, ALineOverItsTimeIsAnError) {
    EspeakEngine engine({.worker = {}, .data_folder = {}, .jobs = 1, .time_limit = {0.001}});
    const auto late = engine.speak(raw_line(std::string(20000, '7')));
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().code, "E0223");
}

TEST(EspeakEngine, MissingLanguagesAndVariantsAreErrorsNotOtherVoices) {
    EspeakEngine engine;
    takes::Line line = line_of("Hello.");
    line.language = "en-uk";
    EXPECT_EQ(engine.speak(line).error().code, "E0220");
    line.language = "en-gb";
    line.timbre.base = "female3";
    EXPECT_EQ(engine.speak(line).error().code, "E0221");
}

TEST(EspeakEngine, SpeaksEveryLanguageThatItLists) {
    EspeakEngine engine;
    const auto languages = engine.languages();
    ASSERT_TRUE(languages);
    for (const EspeakLanguage& language : *languages) {
        takes::Line line = raw_line("1");
        line.language = language.code;
        line.timbre.formant_shift = 1.1;
        const auto take = engine.speak(line);
        EXPECT_TRUE(take) << language.code << ": " << take.error().message;
    }
}

TEST(EspeakEngine, AMissingWorkerOrMissingDataIsAnError) {
    EspeakEngine no_worker({.worker = "/nowhere/dramatis-speech", .data_folder = {}});
    EXPECT_EQ(no_worker.speak(line_of("Hello.")).error().code, "E0225");
    EspeakEngine no_data({.worker = {}, .data_folder = "/nowhere"});
    EXPECT_EQ(no_data.speak(line_of("Hello.")).error().code, "E0225");
}

TEST(EspeakEngine, ADictionaryThatCantBeOpenedIsAnErrorNotAnotherPronunciation) {
    const TemporaryFolder folder;
    for (const auto& item : std::filesystem::directory_iterator(EspeakData::default_folder()))
        if (item.path().filename() != "en_dict")
            std::filesystem::create_symlink(item.path(), folder / item.path().filename().string());
    std::filesystem::create_symlink("en_dict", folder / "en_dict");  // a circle
    EspeakEngine engine({.worker = {}, .data_folder = folder.path()});
    const auto spoken = engine.speak(line_of("Hello."));
    ASSERT_FALSE(spoken);
    EXPECT_EQ(spoken.error().code, "E0225");
}

TEST(EspeakEngine, ALineWithNothingToSayIsAShortSilence) {
    EspeakEngine engine({.worker = "/nowhere/dramatis-speech", .data_folder = {}});
    const takes::Take take = speak(engine, takes::Line{});
    EXPECT_GT(take.length().count, 0);
    EXPECT_TRUE(take.words.empty());
}

TEST(EspeakEngine, NamesItsVersionAndThatOfItsData) {
    const std::string identity = EspeakEngine().identity();
    EXPECT_TRUE(identity.starts_with("espeak-ng 1.")) << identity;
    EXPECT_NE(identity, EspeakEngine({.worker = {}, .data_folder = "/nowhere"}).identity());
}

TEST(EspeakVoice, PitchRateAndGapAreHeard) {
    EspeakEngine engine;
    takes::Line line = line_of(sentence);
    const takes::Take plain = speak(engine, line);
    line.prosody.pitch = 99;
    EXPECT_GT(voicing_of(speak(engine, line)).pitch_hz, 1.3 * voicing_of(plain).pitch_hz);
    line.prosody.pitch = 50;
    line.prosody.rate_wpm = 300;
    EXPECT_LT(speak(engine, line).length().count, plain.length().count * 3 / 4);
    line.prosody.rate_wpm = 170;
    line.word_gap_ms = 100;
    const double added = to_seconds(speak(engine, line).length() - plain.length(), plain.rate).value;
    constexpr double wanted = 12 * 0.1;
    EXPECT_NEAR(added, wanted, wanted / 3.0);
}

TEST(EspeakVoice, AWhisperIsUnvoicedWhateverTheVoice) {
    constexpr double voiced = 0.8;
    constexpr double unvoiced = 0.55;
    EXPECT_GT(voicing_of(speak(profiles::Timbre{})).periodicity, voiced);
    for (const char* base : {"", "f3", "m3", "croak", "klatt4"}) {
        profiles::Timbre timbre = with(&profiles::Timbre::whisper, true);
        timbre.base = base;
        const takes::Take take = speak(timbre);
        EXPECT_LT(voicing_of(take).periodicity, unvoiced) << base;
        EXPECT_GT(root_mean_square(take.samples), 300.0) << base;
    }
}

TEST(EspeakVoice, EachParameterOfTheTimbreIsHeard) {
    const takes::Take plain = speak(profiles::Timbre{});
    EXPECT_GT(brightness_of(speak(with(&profiles::Timbre::formant_shift, 1.4))), 1.1 * brightness_of(plain));
    EXPECT_LT(brightness_of(speak(with(&profiles::Timbre::formant_shift, 0.7))), 0.9 * brightness_of(plain));
    EXPECT_GT(brightness_of(speak(with(&profiles::Timbre::brightness, 1.0))), 1.1 * brightness_of(plain));
    EXPECT_LT(brightness_of(speak(with(&profiles::Timbre::brightness, -1.0))), 0.9 * brightness_of(plain));
    EXPECT_LT(voicing_of(speak(with(&profiles::Timbre::breath, 0.8))).periodicity,
              voicing_of(plain).periodicity - 0.05);
    EXPECT_LT(voicing_of(speak(with(&profiles::Timbre::roughness, 7.0))).periodicity,
              voicing_of(plain).periodicity - 0.05);
    EXPECT_LT(root_mean_square(speak(with(&profiles::Timbre::voicing, 0.5)).samples),
              0.7 * root_mean_square(plain.samples));
    EXPECT_GT(speak(with(&profiles::Timbre::stress, 1.0)).length(), plain.length());
    EXPECT_NE(speak(with(&profiles::Timbre::flutter, 4.0)).samples, plain.samples);
    EXPECT_NE(speak(with(&profiles::Timbre::consonants, 2.0)).samples, plain.samples);
    profiles::Timbre echo = with(&profiles::Timbre::echo, 0.5);
    echo.echo_delay_ms = 150.0;
    EXPECT_NE(speak(echo).samples, plain.samples);
    EXPECT_NE(speak(with(&profiles::Timbre::klatt, 2)).samples, plain.samples);
}

TEST(EspeakVoice, StaysBelowTheLevelWhereEspeakPumps) {
    constexpr int top = 32000;
    for (const profiles::Timbre& timbre :
         {profiles::Timbre{}, with(&profiles::Timbre::formant_shift, 0.6), with(&profiles::Timbre::breath, 1.0),
          with(&profiles::Timbre::voicing, 1.5), with(&profiles::Timbre::klatt, 5)}) {
        const takes::Take take = speak(timbre, "No! Never, ever, go away! All of you, over there!");
        EXPECT_LT(*std::ranges::max_element(take.samples), top);
        EXPECT_GT(*std::ranges::min_element(take.samples), -top);
    }
}

TEST(WordGap, IsTheNearestThatEspeakCanDo) {
    EXPECT_EQ(word_gap_units(0, 170), 0);
    EXPECT_EQ(word_gap_units(10, 170), 0);
    EXPECT_EQ(word_gap_units(40, 170), 1);
    EXPECT_EQ(word_gap_units(170, 170), 10);
    EXPECT_EQ(word_gap_units(302, 170), 20);
    EXPECT_EQ(word_gap_units(478, 80), 10);
    EXPECT_EQ(word_gap_units(73, 250), 10);
}

TEST(EspeakEngine, TellsTheSoundsOfWords) {
    EspeakEngine engine;
    EXPECT_EQ(engine.phonemes("en-gb", "lamp").value(), "l'amp");
    EXPECT_EQ(engine.phonemes("en-gb", "[[m@r'oU]] lamp").value(), "m@r'oU l'amp");
    EXPECT_NE(engine.phonemes("fr", "lampe").value(), engine.phonemes("en-gb", "lampe").value());
    EXPECT_EQ(engine.phonemes("xx-none", "lamp").error().code, "E0220");
    EXPECT_EQ(engine.phonemes("en-gb", "").value(), "");
}

}  // namespace
}  // namespace dramatis::voices::speech::espeak
