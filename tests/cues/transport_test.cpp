#include "cues/transport.h"

#include <gtest/gtest.h>

#include "cues/formatter.h"
#include "cues/parser.h"

namespace dramatis::cues {
namespace {

Cue only_cue(std::string_view text) {
    const auto parsed = parse_cue_sheet(std::make_shared<SourceText>("show.cues", std::string(text)));
    EXPECT_TRUE(parsed.diagnostics.empty()) << to_text(parsed.diagnostics);
    return parsed.sheet.cues.at(0);
}
SoundCue sound_of(std::string_view text) { return std::get<SoundCue>(only_cue(text).body); }

TEST(Transport, TakesWhatHappensOffTheDescription) {
    const auto transport = read_transport("OCEAN, IN BACKGROUND", "");
    EXPECT_EQ(transport.sound, "OCEAN");
    EXPECT_TRUE(transport.under);
    EXPECT_EQ(read_transport("organ, up and under", "").sound, "organ");
    EXPECT_EQ(read_transport("a clock, then in bg", "").sound, "a clock");
    EXPECT_EQ(read_transport("the sea -28 dB", "").sound, "the sea");
}

TEST(Transport, LeavesDescriptionsAlone) {
    EXPECT_EQ(read_transport("power up", "").sound, "power up");
    EXPECT_EQ(read_transport("rain for 3 s", "").sound, "rain for 3 s");
    EXPECT_FALSE(read_transport("power up", "").up);
}

TEST(Transport, KnowsHowFarOffASoundIs) {
    for (const char* const far : {"ICE CRACKS, A LONG WAY OFF", "dog barks far off", "thunder, miles off"}) {
        const auto transport = read_transport(far, "");
        EXPECT_FALSE(transport.ends) << far;
        EXPECT_EQ(transport.sound, far);
    }
    EXPECT_TRUE(read_transport("engine off", "").ends);
}

TEST(Transport, ReadsTheTimeOfAFade) {
    const auto transport = read_transport("fades out over 5 s", "");
    EXPECT_TRUE(transport.ends);
    EXPECT_EQ(transport.fade, Seconds{5.0});
    EXPECT_TRUE(transport.sound.empty());
}

TEST(Transport, IsReadInTheLanguageOfTheShow) {
    EXPECT_TRUE(read_transport("Brandung im Hintergrund", "de").under);
    EXPECT_FALSE(read_transport("Brandung im Hintergrund", "fr").under);
    EXPECT_TRUE(read_transport("la musique s'arrête", "fr").ends);
    EXPECT_TRUE(read_transport("mar de fondo", "es").under);
    EXPECT_TRUE(read_transport("la pioggia cessa", "it-ch").ends);
}

TEST(Transport, PutsMusicUnderTheSpeeches) {
    EXPECT_TRUE(only_cue("MUSIC: slow waltz under\n").options.under.has_value());
    const Cue up_first = only_cue("MUSIC: OVERTURE, UP AND UNDER\n");
    EXPECT_EQ(std::get<SoundCue>(up_first.body).description.value, "OVERTURE");
    EXPECT_TRUE(up_first.options.wait.has_value());
    const Cue sneaks = only_cue("MUSIC: strings sneak in\n");
    EXPECT_TRUE(sneaks.options.under.has_value());
    EXPECT_TRUE(sneaks.options.fade_in.has_value());
    EXPECT_TRUE(only_cue("MUSIC: SEGUE TO waltz\n").options.crossfade.has_value());
}

TEST(Transport, PutsASoundInTheBackground) {
    EXPECT_TRUE(sound_of("SOUND: sawmill, continues under\n").background);
    EXPECT_TRUE(sound_of("SOUND: sawmill (in bg)\n").background);
    EXPECT_FALSE(sound_of("SOUND: sawmill (under)\n").background);
}

class StopWords : public testing::TestWithParam<const char*> {};
TEST_P(StopWords, EndWhatRuns) {
    const SoundCue sound = sound_of(GetParam());
    EXPECT_EQ(sound.action, SoundAction::Stop);
    EXPECT_EQ(sound.description.value, "");
}
INSTANTIATE_TEST_SUITE_P(Words, StopWords,
                         testing::Values("MUSIC: OUT.\n", "MUSIC: fade out\n", "MUSIC: UP AND OUT\n", "MUSIC: ends\n",
                                         "AMBIENCE: fade out\n", "AMBIENCE: (fade out 3 s)\n", "SOUND: stop\n"));

TEST(Transport, GivesTheFadeToTheStop) {
    EXPECT_EQ(only_cue("AMBIENCE: fade out 7 s\n").options.fade_out->value, Seconds{7.0});
    EXPECT_EQ(only_cue("MUSIC: (fade out 2 s)\n").options.fade_out->value, Seconds{2.0});
}

TEST(Transport, KeepsWhatEnds) {
    const SoundCue sound = sound_of("SOUND: THE CROWD FALLS SILENT\n");
    EXPECT_EQ(sound.action, SoundAction::Stop);
    EXPECT_EQ(sound.description.value, "THE CROWD FALLS SILENT");
    EXPECT_EQ(sound.thing, "THE CROWD");
}

TEST(Transport, TurnsWhatRunsUpAndDown) {
    EXPECT_TRUE(sound_of("MUSIC: up\n").louder);
    const SoundCue down = sound_of("MUSIC: under\n");
    EXPECT_EQ(down.action, SoundAction::ChangeLevel);
    EXPECT_FALSE(down.louder);
}

TEST(Transport, StaysAsItIsWhenFormatted) {
    for (const char* const text : {"SOUND: sawmill, in background\n", "SOUND: the crowd falls silent\n", "MUSIC: up\n",
                                   "MUSIC: overture (wait 4 s)\n", "MUSIC: stop (fade out 2 s)\n"}) {
        const auto parsed = parse_cue_sheet(std::make_shared<SourceText>("show.cues", std::string(text)));
        EXPECT_EQ(format_cue_sheet(parsed.sheet), text);
    }
}

TEST(Transport, TellsAnEndThatStandsApart) {
    EXPECT_TRUE(sound_of("MUSIC: fanfare, fade out\n").or_starts);
    EXPECT_TRUE(sound_of("MUSIC: fanfare and out\n").or_starts);
    EXPECT_FALSE(sound_of("MUSIC: the fanfare fades out\n").or_starts);
    EXPECT_FALSE(sound_of("AMBIENCE: sea, fade out\n").or_starts) << "a bed that begins and ends at once is nothing";
    const Cue then = only_cue("MUSIC: fanfare, then fade out\n");
    EXPECT_EQ(std::get<SoundCue>(then.body).action, SoundAction::Start);
    EXPECT_TRUE(then.options.fade_out.has_value());
}

TEST(Transport, StartsMusicThatComesUp) {
    EXPECT_EQ(sound_of("MUSIC: waltz up\n").description.value, "waltz");
    EXPECT_EQ(sound_of("SOUND: engines power up\n").description.value, "engines power up");
}

TEST(Transport, TurnsDownByAStep) {
    EXPECT_TRUE(sound_of("AMBIENCE: down\n").softer);
    EXPECT_FALSE(sound_of("AMBIENCE: under\n").softer);
}

}  // namespace
}  // namespace dramatis::cues
