#include "pipeline/arrange/arrange.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/pipeline/arrange/script_builder.h"

namespace dramatis::pipeline::arrange {
namespace {

using ::testing::ElementsAre;

std::vector<std::int64_t> starts(const Arrangement& arrangement) {
    std::vector<std::int64_t> starts;
    for (const auto& line : arrangement.lines) starts.push_back(line.start.count);
    return starts;
}

std::vector<std::int64_t> clip_starts(const Arrangement& arrangement) {
    std::vector<std::int64_t> starts;
    for (const auto& clip : arrangement.timeline->clips) starts.push_back(clip.start.count);
    return starts;
}

double gain_at(const mix::timeline::Bed& bed, std::int64_t frame) { return bed.gain.at(Frames{frame} - bed.start); }

TEST(Arrange, LeavesTheSpeakersGapBetweenTwoSpeakers) {
    const auto a = ScriptBuilder().scene("s").speech("MIRA", 2).speech("OSK", 1).arrange();
    EXPECT_THAT(starts(a), ElementsAre(1000, 3500));
}

TEST(Arrange, LeavesTheLinesGapBetweenSpeechesOfOneSpeaker) {
    const auto a = ScriptBuilder().scene("s").speech("MIRA", 2).speech("MIRA", 1).arrange();
    EXPECT_THAT(starts(a), ElementsAre(1000, 3300));
}

TEST(Arrange, LeavesNoGapAfterASpeechThatIsCutOff) {
    const auto a = ScriptBuilder().scene("s").speech("MIRA", 2, {}, true).speech("OSK", 1).arrange();
    EXPECT_THAT(starts(a), ElementsAre(1000, 3000));
}

TEST(Arrange, PutsAPauseInPlaceOfTheGap) {
    const auto a = ScriptBuilder().scene("s").speech("MIRA", 2).pause(1.2).speech("OSK", 1).arrange();
    EXPECT_THAT(starts(a), ElementsAre(1000, 4200));
}

TEST(Arrange, AddsUpPauses) {
    const auto a = ScriptBuilder().scene("s").speech("MIRA", 2).pause(1).pause(0.5).speech("OSK", 1).arrange();
    EXPECT_THAT(starts(a), ElementsAre(1000, 4500));
}

TEST(Arrange, WaitsForASpotEffect) {
    const auto a = ScriptBuilder().scene("s").speech("MIRA", 2).effect(0.7).speech("OSK", 1).arrange();
    EXPECT_THAT(clip_starts(a), ElementsAre(1000, 3100, 3900));
}

TEST(Arrange, DoesNotWaitForAnEffectThatIsUnder) {
    const auto a = ScriptBuilder().scene("s").speech("MIRA", 2).effect(5, {.under = true}).speech("OSK", 1).arrange();
    EXPECT_THAT(starts(a), ElementsAre(1000, 3500));
}

TEST(Arrange, WaitsAsLongAsWaitSays) {
    script::Timing wait;
    wait.wait = Seconds{0.4};
    const auto a = ScriptBuilder().scene("s").speech("MIRA", 2).effect(5, wait).speech("OSK", 1).arrange();
    // The effect starts at 3.1; 0.4 later the cursor stands, and the gap after a sound is 0.1.
    EXPECT_THAT(starts(a), ElementsAre(1000, 3600));
}

TEST(Arrange, OverlapsThePreviousCueByExactlyThatMuch) {
    script::Timing overlap;
    overlap.overlap = Seconds{0.25};
    const auto a = ScriptBuilder().scene("s").speech("MIRA", 2).speech("OSK", 1, overlap).arrange();
    EXPECT_THAT(starts(a), ElementsAre(1000, 2750));
}

TEST(Arrange, NeverOverlapsBeforeThePreviousCueStarts) {
    script::Timing overlap;
    overlap.overlap = Seconds{9};
    const auto a = ScriptBuilder().scene("s").speech("MIRA", 2).speech("OSK", 1, overlap).arrange();
    EXPECT_THAT(starts(a), ElementsAre(1000, 1000));
}

TEST(Arrange, StartsTogetherWithThePreviousCueAndGoesOnAfterTheLonger) {
    const auto a =
        ScriptBuilder().scene("s").speech("MIRA", 2).speech("OSK", 1, {.together = true}).speech("MIRA", 1).arrange();
    EXPECT_THAT(starts(a), ElementsAre(1000, 1000, 3500));
}

TEST(Arrange, StartsAtATimeAfterThePreviousStart) {
    script::Timing at;
    at.at = Seconds{0.75};
    const auto a = ScriptBuilder().scene("s").speech("MIRA", 2).effect(0.2, at).arrange();
    EXPECT_THAT(clip_starts(a), ElementsAre(1000, 1750));
}

TEST(Arrange, SplitsTheScenesGapAtTheBoundary) {
    const auto a = ScriptBuilder().scene("one").speech("MIRA", 2).scene("two").speech("OSK", 1).arrange();
    EXPECT_THAT(starts(a), ElementsAre(1000, 5000));
    ASSERT_EQ(a.timeline->scenes.size(), 2u);
    EXPECT_EQ(a.timeline->scenes[1].start.count, 4000);
}

TEST(Arrange, EndsWithTheLeadOut) {
    const auto a = ScriptBuilder().scene("s").speech("MIRA", 2).arrange();
    EXPECT_EQ(a.timeline->length.count, 6000);
}

TEST(Arrange, SpeaksInOneVoiceEachWhenTheySpeakTogether) {
    ScriptBuilder script;
    script.scene("s");
    const auto mira = script.add_line("MIRA", 2);
    const auto osk = script.add_line("OSK", 3);
    const auto a = script.speech("MIRA & OSK", {{script::LineElement{mira}}, {script::LineElement{osk}}})
                       .speech("MIRA", 1)
                       .arrange();
    EXPECT_THAT(starts(a), ElementsAre(1000, 1000, 4500));
}

TEST(Arrange, PutsInlinePausesAndSoundsBetweenTheLinesOfASpeech) {
    ScriptBuilder script;
    script.scene("s");
    const auto first = script.add_line("OSK", 1);
    const auto second = script.add_line("OSK", 1);
    const auto third = script.add_line("OSK", 1);
    const script::SpotElement cough{script.source(0.5), "cough", {}};
    const auto a = script
                       .speech("OSK", {{script::LineElement{first}, script::GapElement{{0.4}},
                                        script::LineElement{second}, cough, script::LineElement{third}}})
                       .arrange();
    // 0.08 s of breath on either side of the cough.
    EXPECT_THAT(starts(a), ElementsAre(1000, 2400, 3400 + 80 + 500 + 80));
}

TEST(Arrange, StartsABedAtTheHeadOfASceneWithTheSceneItself) {
    const auto a = ScriptBuilder().scene("s").bed().speech("MIRA", 2).arrange();
    ASSERT_EQ(a.timeline->beds.size(), 1u);
    EXPECT_EQ(a.timeline->beds[0].start.count, 0);
    EXPECT_EQ(a.timeline->beds[0].end.count, 6000);
}

TEST(Arrange, EndsBedsWithTheScene) {
    const auto a = ScriptBuilder().scene("one").bed().speech("MIRA", 2).scene("two").speech("OSK", 1).arrange();
    ASSERT_EQ(a.timeline->beds.size(), 1u);
    EXPECT_EQ(a.timeline->beds[0].end.count, 4000);
    EXPECT_NEAR(gain_at(a.timeline->beds[0], 3999), 0.0, 0.01);
}

TEST(Arrange, DucksABedBeforeDuringAndAfterASpeech) {
    const auto a = ScriptBuilder().scene("s").bed().pause(3).speech("MIRA", 2).arrange();
    const auto& bed = a.timeline->beds.at(0);
    EXPECT_DOUBLE_EQ(gain_at(bed, 3600), 1.0);   // before the attack
    EXPECT_NEAR(gain_at(bed, 3800), 0.1, 1e-9);  // 0.2 s ahead of the first word at 4.0 it is down 20 dB
    EXPECT_NEAR(gain_at(bed, 5000), 0.1, 1e-9);
    EXPECT_NEAR(gain_at(bed, 6000), 0.1, 1e-9);  // to the last word
    EXPECT_NEAR(gain_at(bed, 6400), 1.0, 1e-9);  // back after the release
}

TEST(Arrange, KeepsABedDownThroughAShortGap) {
    const auto a = ScriptBuilder().scene("s").bed().speech("MIRA", 2).speech("OSK", 2).arrange();
    EXPECT_NEAR(gain_at(a.timeline->beds.at(0), 3250), 0.1, 1e-9);
}

TEST(Arrange, StopsABedWithItsFade) {
    const auto a = ScriptBuilder()
                       .scene("s")
                       .bed()
                       .speech("MIRA", 2)
                       .stop(cues::SoundKind::Ambience, 0.5)
                       .pause(3)
                       .speech("OSK", 1)
                       .arrange();
    ASSERT_EQ(a.timeline->beds.size(), 1u);
    EXPECT_EQ(a.timeline->beds[0].end.count, 3500);
}

TEST(Arrange, GivesWayToANewBedByACrossfade) {
    const auto a = ScriptBuilder().scene("s").bed().speech("MIRA", 2).pause(2).bed().pause(4).arrange();
    ASSERT_EQ(a.timeline->beds.size(), 2u);
    EXPECT_EQ(a.timeline->beds[1].start.count, 5000);
    EXPECT_EQ(a.timeline->beds[0].end.count, 6000);
}

TEST(Arrange, ChangesABedsLevelGradually) {
    const auto a = ScriptBuilder().scene("s").bed().pause(3).level(cues::SoundKind::Ambience, -20).pause(4).arrange();
    const auto& bed = a.timeline->beds.at(0);
    EXPECT_DOUBLE_EQ(gain_at(bed, 4000), 1.0);
    EXPECT_NEAR(gain_at(bed, 5000), 0.1, 1e-9);
}

TEST(Arrange, TakesBedsOutForASilence) {
    const auto a = ScriptBuilder().scene("s").bed().pause(2).pause(1, true).pause(2).arrange();
    const auto& bed = a.timeline->beds.at(0);
    EXPECT_DOUBLE_EQ(gain_at(bed, 2900), 1.0);
    EXPECT_DOUBLE_EQ(gain_at(bed, 3500), 0.0);
    EXPECT_DOUBLE_EQ(gain_at(bed, 4100), 1.0);
}

TEST(Arrange, FadesAnEffectThatWouldRingPastTheScene) {
    const auto a = ScriptBuilder().scene("one").effect(60, {.under = true}).speech("MIRA", 2).scene("two").arrange();
    EXPECT_EQ(a.timeline->clips.at(0).end(), a.timeline->scenes.at(1).start);
    EXPECT_NEAR(a.timeline->clips[0].gain.at(a.timeline->clips[0].length), 0.0, 1e-6);
}

TEST(Arrange, DucksMusicThatPlaysUnder) {
    const auto a = ScriptBuilder().scene("s").music(20, {.under = true}).pause(2).speech("MIRA", 2).arrange();
    const auto& music = a.timeline->clips.at(0);
    EXPECT_NEAR(music.gain.at(Frames{4000} - music.start), 0.1, 1e-9);
}

TEST(Arrange, LetsASpeechThatIsUnderFinishBeforeTheSceneEnds) {
    const auto a =
        ScriptBuilder().scene("one").speech("MIRA", 9, {.under = true}).speech("OSK", 1).scene("two").arrange();
    EXPECT_EQ(a.timeline->clips.at(0).length.count, 9000);
    EXPECT_EQ(a.timeline->scenes.at(1).start, a.timeline->clips[0].end() + Frames{1000});
}

TEST(Arrange, InterruptsTheSpeechThroughASoundThatGoesOnUnderIt) {
    const auto a = ScriptBuilder()
                       .scene("s")
                       .speech("MIRA", 2)
                       .effect(20, {.under = true})
                       .speech("OSK", 1, {.interrupts = Seconds{0.15}})
                       .arrange();
    EXPECT_EQ(a.lines.at(1).start, a.lines.at(0).start + a.lines.at(0).length - Frames{150});
}

TEST(Arrange, InterruptsTheWaitForASoundThatGoesOn) {
    const auto a = ScriptBuilder()
                       .scene("s")
                       .speech("MIRA", 2)
                       .effect(20, {.wait = Seconds{1}})
                       .speech("OSK", 1, {.interrupts = Seconds{0.15}})
                       .arrange();
    EXPECT_EQ(a.lines.at(1).start, a.timeline->clips.at(1).start + Frames{850});
}

TEST(Arrange, InterruptsASoundThatWasWaitedFor) {
    const auto a = ScriptBuilder()
                       .scene("s")
                       .speech("MIRA", 2)
                       .effect(3)
                       .speech("OSK", 1, {.interrupts = Seconds{0.15}})
                       .arrange();
    EXPECT_EQ(a.lines.at(1).start, a.timeline->clips.at(1).end() - Frames{150});
}

TEST(Arrange, DucksMusicThatIsNotWaitedForToItsEnd) {
    const auto a = ScriptBuilder().scene("s").music(20, {.wait = Seconds{3}}).speech("MIRA", 2).arrange();
    EXPECT_NEAR(a.timeline->clips.at(0).gain.at(Frames{4000}), 0.1, 1e-9);
}

TEST(Arrange, LeavesMusicThatIsWaitedForAsItIs) {
    const auto a = ScriptBuilder().scene("s").music(4).speech("MIRA", 2).arrange();
    EXPECT_TRUE(a.timeline->clips.at(0).gain.is_constant());
}

TEST(Arrange, StopsMusicThatIsNotWaitedForToItsEnd) {
    const auto a = ScriptBuilder()
                       .scene("s")
                       .music(20, {.wait = Seconds{3}})
                       .stop(cues::SoundKind::Music, 0.5)
                       .pause(9)
                       .speech("MIRA", 2)
                       .arrange();
    const auto& music = a.timeline->clips.at(0);
    EXPECT_EQ(music.length.count, 3500);
    EXPECT_NEAR(music.gain.at(music.length), 0.0, 1e-6);
}

TEST(Arrange, LeavesMusicThatIsOverWhenTheNextIsStopped) {
    const auto a = ScriptBuilder()
                       .scene("s")
                       .music(2, {.under = true})
                       .pause(5)
                       .music(20, {.under = true})
                       .pause(3)
                       .stop(cues::SoundKind::Music, 0.5)
                       .pause(5)
                       .arrange();
    EXPECT_DOUBLE_EQ(a.timeline->clips.at(0).gain.at(a.timeline->clips[0].length), 1.0);
    EXPECT_LT(a.timeline->clips.at(1).length.count, 20000);
}

TEST(Arrange, ChangesTheLevelOfMusicThatPlaysOnceUnder) {
    const auto a = ScriptBuilder()
                       .scene("s")
                       .music(20, {.under = true})
                       .pause(3)
                       .level(cues::SoundKind::Music, -20)
                       .pause(4)
                       .arrange();
    const auto& music = a.timeline->clips.at(0);
    EXPECT_DOUBLE_EQ(music.gain.at(Frames{4000} - music.start), 1.0);
    EXPECT_NEAR(music.gain.at(Frames{5000} - music.start), 0.1, 1e-9);
}

TEST(Arrange, TakesMusicThatPlaysOnceUnderOutForASilence) {
    const auto a = ScriptBuilder().scene("s").music(20, {.under = true}).pause(2).pause(1, true).pause(2).arrange();
    const auto& music = a.timeline->clips.at(0);
    EXPECT_DOUBLE_EQ(music.gain.at(Frames{3500} - music.start), 0.0);
    EXPECT_DOUBLE_EQ(music.gain.at(Frames{4100} - music.start), 1.0);
}

TEST(Arrange, MakesAnEpisodeOfNothingWithoutTrouble) {
    const auto a = ScriptBuilder().arrange();
    EXPECT_TRUE(a.timeline->clips.empty());
    EXPECT_EQ(a.timeline->length.count, 4000);
}

}  // namespace
}  // namespace dramatis::pipeline::arrange
