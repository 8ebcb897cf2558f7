// Who speaks which line of a script in a layout of its own, and what is no speech at all.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cues/scripts/layout_course.h"
#include "cues/scripts/layout_forms.h"
#include "cues/scripts/layout_marks.h"
#include "tests/cues/scripts/layout_support.h"

namespace dramatis::cues::scripts {
namespace {

using testing::Contains;
using testing::ElementsAre;

std::vector<LayoutHead> heads(std::string text) {
    LayoutLine line;
    line.text = text;
    line.runs = {{text, false}};
    std::vector<LayoutHead> found;
    add_heads(line, nullptr, found);
    return found;
}

TEST(LayoutHeads, StandBeforeAColon) {
    const auto found = heads("ANNA (off) [door slams]: Hello.");
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found.front().form, HeadForm::Colon);
    EXPECT_THAT(found.front().characters, ElementsAre("ANNA"));
    EXPECT_THAT(found.front().directions, ElementsAre("off"));
    EXPECT_EQ(found.front().sound, "door slams");
}

TEST(LayoutHeads, StandBeforeAPointThatEndsNoTitle) {
    const auto found = heads("MRS. ORRIN. There is always a ship.");
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found.front().form, HeadForm::Period);
    EXPECT_THAT(found.front().characters, ElementsAre("MRS. ORRIN"));
}

TEST(LayoutHeads, HaveDirectionsBeforeTheirPoint) {
    const auto found = heads("BESS [turning]. Two.");
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found.front().form, HeadForm::Period);
    EXPECT_THAT(found.front().directions, ElementsAre("turning"));
}

TEST(LayoutHeads, AreNoTimesAndNoMatter) {
    EXPECT_TRUE(heads("10:30 the gate opened.").empty());
    EXPECT_TRUE(heads("Episode 2: Low Water").empty());
}

TEST(Layout, LeavesOutRunningHeadsWhoseNumberRises) {
    const auto lines =
        outline("THE WAVE    1\n\nANNA: One.\n\nTHE WAVE    2\n\nBEN: Two.\n\nTHE WAVE    3\n\nANNA: Three.\n");
    EXPECT_THAT(lines, ElementsAre("ANNA: One.", "BEN: Two.", "ANNA: Three."));
}

TEST(Layout, LeavesOutTimes) {
    EXPECT_THAT(outline("[00:00:12] Anna: At 10:30.\n\n[00:00:15] Ben: Yes.\n\n[00:00:16] Anna: No.\n"),
                ElementsAre("Anna: At 10:30.", "Ben: Yes.", "Anna: No."));
}

TEST(Layout, HearsSeveralWhoSpeakTogether) {
    const auto lines =
        outline("ANNA: One.\n\nBEN: Two.\n\nANNA: Three.\n\nBEN: Four.\n\nANNA + BEN: Five.\n\nBEN/ANNA: Six.\n");
    EXPECT_THAT(lines, Contains("ANNA & BEN: Five."));
    EXPECT_THAT(lines, Contains("BEN & ANNA: Six."));
}

TEST(Layout, ReadsInitialsInFull) {
    const auto lines = outline(
        "MARGERY     One.\n\nTHOMAS      Two.\n\nMARGERY     Three.\n\nTHOMAS      Four.\n\nM           Five.\n\nT     "
        "      Six.\n");
    EXPECT_THAT(lines, Contains("MARGERY: Five."));
    EXPECT_THAT(lines, Contains("THOMAS: Six."));
}

TEST(Layout, ReadsANameTooLongForItsColumn) {
    const auto lines = outline(
        "CAST\nMRS. PRUITT ..... A. Gale\n\n1  HOBB        One.\n\n2  HOBB        Two.\n\n3  HOBB        Three.\n\n4  "
        "MRS. PRUITT I heard a goose.\n\n5  HOBB        Four.\n");
    EXPECT_THAT(lines, Contains("MRS. PRUITT: I heard a goose."));
}

TEST(Layout, ReadsADirectionBehindAComma) {
    const auto lines =
        outline("ANNE. One.\n\nPETER. Two.\n\nANNE. NO. I will not.\n\nPETER, sadly. It does not.\n\nANNE. Three.\n");
    EXPECT_THAT(lines, ElementsAre("ANNE: One.", "PETER: Two.", "ANNE: NO. I will not.", "PETER (sadly): It does not.",
                                   "ANNE: Three."));
}

TEST(Layout, GoesOnBehindACueInBrackets) {
    const auto lines = outline(
        "LOU (low)\nDon't move.\n\n[SFX: twig]\n\nI said don't.\n\nMAY (close) Lou?\n\n[SFX: "
        "owl]\n\nLOU\nRun.\n\n[MUSIC: hit]\n\nMAY\nWhere?\n");
    EXPECT_THAT(lines, ElementsAre("LOU (low): Don't move.", "Sound: twig", "LOU: I said don't.", "MAY (close): Lou?",
                                   "Sound: owl", "LOU: Run.", "Music: hit", "MAY: Where?"));
}

TEST(Layout, LeavesOutWhatAPublisherAdds) {
    const auto lines = outline(
        "*** START OF THE PROJECT GUTENBERG EBOOK X ***\n\nANNE. One.\n\nPETER. Two.\n\nANNE. Three.\n\nPETER. "
        "Four.\n\n"
        "*** END OF THE PROJECT GUTENBERG EBOOK X ***\n\nThis eBook is free.\n");
    EXPECT_THAT(lines, ElementsAre("ANNE: One.", "PETER: Two.", "ANNE: Three.", "PETER: Four."));
}

TEST(Layout, SpeaksNoEndsAndNoCuts) {
    const auto lines = outline(
        "ANNA: One.\n\nBEN: Two.\n\n[FLASHBACK ENDS]\n\nANNA: Three.\n\n[SOUND DESIGNER: keep it dry]\n\nBEN: "
        "Four.\n\nTHE END\n");
    EXPECT_THAT(lines, Contains("Transition: FLASHBACK ENDS"));
    EXPECT_THAT(lines, Contains("Note: SOUND DESIGNER: keep it dry"));
    EXPECT_THAT(lines, Contains("Transition: THE END"));
}

TEST(Layout, TakesNoStoryWithColonsForAScript) {
    EXPECT_THAT(outline("The ferry was late.\n\nTom said: \"We shall wait.\" Nobody answered him for a long while.\n\n"
                        "There was one thing: the bell. It rang twice, and the men on the quay turned their heads.\n\n"
                        "Mary: that was the name on the hull. She read it aloud and went below.\n"),
                ElementsAre("no script"));
}

TEST(LayoutMarks, KnowSoundsOfTwoKinds) {
    const auto sound = read_sound("SOUND AND MUSIC: OUT TOGETHER");
    ASSERT_TRUE(sound);
    EXPECT_EQ(sound->kind, ElementKind::Sound);
    EXPECT_EQ(sound->text, "OUT TOGETHER");
}

TEST(LayoutMarks, KnowEnds) {
    for (const std::string_view end : {"THE END", "-END-", "CURTAIN", "SLOW CURTAIN.", "Blackout.", "END OF ACT ONE"})
        EXPECT_TRUE(is_end_mark(end)) << end;
    for (const std::string_view none : {"The end of the pier", "ENDA", "End it now.", "Curtains"})
        EXPECT_FALSE(is_end_mark(none)) << none;
}

TEST(LayoutMarks, KnowWhatIsTold) {
    EXPECT_TRUE(describes_action("A trumpet sounds."));
    EXPECT_TRUE(describes_action("They read it."));
    EXPECT_FALSE(describes_action("It was delicious."));
    EXPECT_FALSE(describes_action("The king knows you."));
}

TEST(Layout, SpeaksNoHeadingsThatCountFirst) {
    EXPECT_THAT(outline("ANNA. Eins.\nPETER. Zwei.\n\nZWEITER AKT\n\n2. Szene.\n\nANNA. Drei.\nPETER. Vier.\n\nTHE "
                        "SECOND ACT\n\nANNA. Five.\n"),
                ElementsAre("ANNA: Eins.", "PETER: Zwei.", "Section: ZWEITER AKT", "Scene 2: ", "ANNA: Drei.",
                            "PETER: Vier.", "Section: THE SECOND ACT", "ANNA: Five."));
}

TEST(Layout, AColonBehindADirectionIsNoWord) {
    const auto lines =
        outline("ANNA: (INTO PHONE): Hello?\n\nBEN: Yes.\n\nANNA (INTO PHONE): Who is it?\n\nBEN: Me.\n");
    EXPECT_EQ(lines, (Lines{"ANNA (INTO PHONE): Hello?", "BEN: Yes.", "ANNA (INTO PHONE): Who is it?", "BEN: Me."}));
}

TEST(Layout, ANameOfTwoHundredCharactersIsKept) {
    const std::string name(200, 'A');
    const auto lines = outline("ANNA: Hello?\n\nBEN: Yes.\n\n" + name + ": Who is it?\n\nANNA: Me.\n\nBEN: Oh.\n");
    std::string all;
    for (const auto& line : lines) all += line + '\n';
    EXPECT_NE(all.find("Who is it?"), std::string::npos) << all;
    EXPECT_NE(all.find(name), std::string::npos) << all;
}

TEST(LayoutMarks, KnowSoundsBehindDots) {
    for (const std::string_view cue :
         {"MUSIC ... BRIDGE", "MUSIC... BRIDGE", "MUSIC \u2026 BRIDGE", "MUSIC: ... BRIDGE"}) {
        const auto music = read_sound(cue);
        ASSERT_TRUE(music) << cue;
        EXPECT_EQ(music->kind, ElementKind::Music);
        EXPECT_EQ(music->text, "BRIDGE");
    }
    EXPECT_FALSE(read_sound("Music\u2026 I love it."));
    EXPECT_FALSE(read_sound("Music... I love it."));
}

}  // namespace
}  // namespace dramatis::cues::scripts
