#include "voices/takes/take.h"

#include <set>
#include <string_view>

#include "tests/voices/lines.h"
#include "voices/speech/word_timing.h"

namespace dramatis::voices::takes {
namespace {

TEST(MakeLine, AppliesTheDeliveryToTheVoice) {
    profiles::VoiceProfile voice;
    voice.rate_wpm = 200;
    voice.pitch = 40;
    voice.pitch_range = 60;
    voice.timbre.formant_shift = 1.1;
    voice.timbre.breath = 0.1;
    profiles::Delivery weak;
    weak.rate = 0.8;
    weak.pitch = -5;
    weak.pitch_range = 0.5;
    weak.formant_shift = 1.2;
    weak.breath = 0.4;
    weak.whisper = true;
    const Line line = make_line(voice, &weak, 1.5, 2.0, {});
    EXPECT_EQ(line.prosody.rate_wpm, 240);
    EXPECT_EQ(line.prosody.pitch, 37);
    EXPECT_EQ(line.prosody.pitch_range, 30);
    EXPECT_DOUBLE_EQ(line.timbre.formant_shift, 1.1 * 1.2);
    EXPECT_DOUBLE_EQ(line.timbre.breath, 0.4);
    EXPECT_TRUE(line.timbre.whisper);
}

TEST(MakeLine, ClampsToWhatTheEngineCanDo) {
    profiles::VoiceProfile voice;
    const Line fast = make_line(voice, nullptr, 100.0, 500.0, {});
    EXPECT_EQ(fast.prosody.rate_wpm, 449);
    EXPECT_EQ(fast.prosody.pitch, 99);
    const Line slow = make_line(voice, nullptr, 0.001, -500.0, {});
    EXPECT_EQ(slow.prosody.rate_wpm, 80);
    EXPECT_EQ(slow.prosody.pitch, 0);
}

TEST(MakeLine, DrawsATuneFromTextVoiceAndDelivery) {
    const auto tune = [](std::string_view text, const char* name, const char* delivery) {
        profiles::VoiceProfile voice;
        voice.name = name;
        profiles::Delivery way;
        way.name = delivery;
        return make_line(voice, &way, 1.0, 0.0, line_of(text).text).timbre.tune;
    };
    EXPECT_EQ(tune("No.", "mira", "sad"), tune("No.", "mira", "sad"));
    EXPECT_EQ(tune("No, not now.", "mira", "sad"), tune("No, not here.", "mira", "sad")) << "its end was edited";
    std::set<profiles::Tune> by_text, by_voice, by_delivery;
    for (const char* word : {"one", "two", "three", "four", "five", "six", "seven", "eight"}) {
        by_text.insert(tune(word, "mira", "sad"));
        by_voice.insert(tune("No.", word, "sad"));
        by_delivery.insert(tune("No.", "mira", word));
    }
    for (const auto& drawn : {by_text, by_voice, by_delivery}) {
        EXPECT_GE(drawn.size(), 3u);
        EXPECT_FALSE(drawn.contains(profiles::Tune::Varied));
        EXPECT_FALSE(drawn.contains(profiles::Tune::Language));
    }
}

TEST(MakeLine, TakesTheTuneOfTheDeliveryThenOfTheVoice) {
    profiles::VoiceProfile voice;
    voice.tune = profiles::Tune::Even;
    profiles::Delivery way;
    EXPECT_EQ(make_line(voice, &way, 1.0, 0.0, {}).timbre.tune, profiles::Tune::Even);
    way.tune = profiles::Tune::Language;
    EXPECT_EQ(make_line(voice, &way, 1.0, 0.0, {}).timbre.tune, profiles::Tune::Language);
    voice.engine = profiles::EngineKind::Command;
    voice.tune = profiles::Tune::Varied;
    EXPECT_EQ(make_line(voice, nullptr, 1.0, 0.0, {}).timbre.tune, profiles::Tune::Language);
}

TEST(Slate, FollowsEveryParameterThatIsHeard) {
    const Line line = line_of("There is a light");
    const Slate slate = slate_of(line, "engine 1");
    EXPECT_EQ(slate_of(line, "engine 1"), slate);
    EXPECT_NE(slate_of(line, "engine 2"), slate);
    const auto differs = [&](auto change) {
        Line other = line;
        change(other);
        return slate_of(other, "engine 1") != slate;
    };
    EXPECT_TRUE(differs([](Line& l) { l.text.text += "s"; }));
    EXPECT_TRUE(differs([](Line& l) { l.text.runs.front().end = 3; }));
    EXPECT_TRUE(differs([](Line& l) { l.language = "en-us"; }));
    EXPECT_TRUE(differs([](Line& l) { l.prosody.rate_wpm += 1; }));
    EXPECT_TRUE(differs([](Line& l) { l.prosody.pitch += 1; }));
    EXPECT_TRUE(differs([](Line& l) { l.prosody.pitch_range += 1; }));
    EXPECT_TRUE(differs([](Line& l) { l.word_gap_ms += 1; }));
    EXPECT_TRUE(differs([](Line& l) { l.timbre.base = "f3"; }));
    EXPECT_TRUE(differs([](Line& l) { l.timbre.formant_shift = 1.01; }));
    EXPECT_TRUE(differs([](Line& l) { l.timbre.formants = {1.0}; }));
    EXPECT_TRUE(differs([](Line& l) { l.timbre.breath = 0.1; }));
    EXPECT_TRUE(differs([](Line& l) { l.timbre.roughness = 1; }));
    EXPECT_TRUE(differs([](Line& l) { l.timbre.flutter = 2; }));
    EXPECT_TRUE(differs([](Line& l) { l.timbre.voicing = 0.5; }));
    EXPECT_TRUE(differs([](Line& l) { l.timbre.consonants = 0.5; }));
    EXPECT_TRUE(differs([](Line& l) { l.timbre.echo = 0.5; }));
    EXPECT_TRUE(differs([](Line& l) { l.timbre.echo_delay_ms = 50; }));
    EXPECT_TRUE(differs([](Line& l) { l.timbre.brightness = 0.5; }));
    EXPECT_TRUE(differs([](Line& l) { l.timbre.stress = 0.5; }));
    EXPECT_TRUE(differs([](Line& l) { l.timbre.whisper = true; }));
    EXPECT_TRUE(differs([](Line& l) { l.timbre.klatt = 2; }));
}

TEST(Slate, OfACommandFollowsItsCommandAndVersionButNotItsTimeLimit) {
    Line line = line_of("There is a light");
    line.engine = profiles::EngineKind::Command;
    line.command.command = {"flite", "{text}"};
    const Slate slate = slate_of(line, "command");
    Line patient = line;
    patient.command.time_limit = {99.0};
    EXPECT_EQ(slate_of(patient, "command"), slate);
    Line newer = line;
    newer.command.version = std::string("2");
    EXPECT_NE(slate_of(newer, "command"), slate);
    Line other = line;
    other.command.command.push_back("-x");
    EXPECT_NE(slate_of(other, "command"), slate);
}

TEST(ShareOutWords, GivesEachSpokenWordItsPartOfTheLengthInOrder) {
    const text::NormalisedText text{.text = "one seven", .runs = {{0, 3, 0}, {4, 9, 2}}, .unspoken = {1}};
    const std::vector<WordTiming> words = speech::share_out_words(text, {800});
    ASSERT_EQ(words.size(), 2u);
    EXPECT_EQ(words[0].word, 0u);
    EXPECT_EQ(words[0].begin, Frames{0});
    EXPECT_EQ(words[0].end, words[1].begin);
    EXPECT_EQ(words[1].word, 2u);
    EXPECT_EQ(words[1].end, Frames{800});
    EXPECT_EQ(words[0].end, Frames{300});
}

TEST(Deliveries, AddUpWhenSeveralAreAskedForAtOnce) {
    profiles::Delivery weak;
    weak.name = "weak";
    weak.rate = 0.8;
    weak.gain = {-4.0};
    weak.brightness = -0.2;
    weak.breath = 0.3;
    profiles::Delivery frightened;
    frightened.name = "frightened";
    frightened.rate = 1.1;
    frightened.gain = {-1.0};
    frightened.brightness = 0.3;
    frightened.breath = 0.5;
    frightened.flutter = 2.0;
    const profiles::Delivery both = combine({&weak, &frightened});
    EXPECT_EQ(both.name, "weak + frightened");
    EXPECT_DOUBLE_EQ(both.rate, 0.8 * 1.1);
    EXPECT_DOUBLE_EQ(both.gain.value, -5.0);
    EXPECT_DOUBLE_EQ(both.brightness, -0.2 + 0.3);
    EXPECT_EQ(both.breath, 0.5);
    EXPECT_EQ(both.flutter, 2.0);
}

}  // namespace
}  // namespace dramatis::voices::takes
