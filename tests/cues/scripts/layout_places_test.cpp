// Lines that their place or their style explains, whatever they look like: words right below a name, notes, what stands below "SFX:".
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cues/scripts/layout_support.h"

namespace dramatis::cues::scripts {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsSupersetOf;
using testing::Not;
using testing::StartsWith;

Lines styled(const Lines& paragraphs) { return outline(styled_document(paragraphs), false); }

TEST(StyledLayout, SpeaksWhateverHasTheStyleOfDialogue) {
    for (const std::string words : {"12.", "Page 3", "4. The gate", "MORE", "SOUND: that is a word.", "END OF ACT ONE",
                                    "INT. is short for interior", "CAST", "Enter the plumber."}) {
        EXPECT_THAT(styled({"Character: ORLA", "Dialogue: " + words, "Character: PETE", "Dialogue: What?"}),
                    ElementsAre("ORLA: " + words, "PETE: What?"));
    }
}

TEST(StyledLayout, CountsNoNumbersOfDialogueAsCues) {
    EXPECT_THAT(styled({"Character: ORLA", "Dialogue: 1 is mine.", "Character: PETE", "Dialogue: 2 is yours.",
                        "Character: ORLA", "Dialogue: 3 is hers.", "Character: PETE", "Dialogue: 4 is whose?"}),
                ElementsAre("ORLA: 1 is mine.", "PETE: 2 is yours.", "ORLA: 3 is hers.", "PETE: 4 is whose?"));
}

TEST(StyledLayout, CutsNoBracketsOffDialogue) {
    EXPECT_THAT(styled({"Character: ORLA", "Dialogue: It reads (more)"}), ElementsAre("ORLA: It reads {more}"));
}

TEST(StyledLayout, KeepsCommentsAndFootnotesAsNotes) {
    EXPECT_THAT(styled({"Character: ORLA", "Dialogue: Is it raining?", "Comment: Pete: make it snow?",
                        "Character: PETE", "Dialogue: Look up.", "Footnote: In the first draft it snows."}),
                ElementsAre("ORLA: Is it raining?", "Note: Pete: make it snow?", "PETE: Look up.",
                            "Note: In the first draft it snows."));
}

TEST(StyledLayout, IsAScriptByOneNameThatHasItsStyle) {
    EXPECT_THAT(styled({"It rained on the mill for nine days, and on the tenth it went on raining as before.",
                        "Character: ORLA", "Dialogue: Well."}),
                Contains("ORLA: Well."));
    EXPECT_THAT(styled({"It rained on the mill for nine days, and on the tenth it went on raining as before.", "ORLA",
                        "Well."}),
                ElementsAre("no script"));
}

TEST(Layout, SpeaksWhatIsRightBelowAName) {
    for (const std::string words :
         {"Sound: advice, that.", "12.", "Enter, friend.", "INT. means inside.", "PAUSE. No, go.", "THE END",
          "Note: it was Tuesday.", "CUT TO: that is film.", "SILENCE!"}) {
        const auto lines = outline("ORLA\n" + words + "\n\nPETE\nWhat?\n\nORLA\nThat.\n\nPETE\nOh.\n");
        EXPECT_THAT(lines, ElementsAre("ORLA: " + words, "PETE: What?", "ORLA: That.", "PETE: Oh.")) << words;
    }
}

TEST(Layout, SpeaksNoBracketsRightBelowAName) {
    EXPECT_THAT(outline("ORLA\n(low)\nWho is it?\n\nPETE\n[SFX: latch]\nMe.\n\nORLA\nGo.\n\nPETE\nNo.\n"),
                IsSupersetOf({"ORLA: {low}Who is it?", "ORLA: Go."}));
}

TEST(Layout, HearsWhatIsBelowTheWordOfASound) {
    EXPECT_THAT(outline("ORLA: One.\n\nSFX:\nA latch, then boots.\n\nPETE: Two.\n\nMUSIC:\nFiddle, slow.\n\nORLA: "
                        "Three.\n\nPETE: Four.\n"),
                ElementsAre("ORLA: One.", "Sound: A latch, then boots.", "PETE: Two.", "Music: Fiddle, slow.",
                            "ORLA: Three.", "PETE: Four."));
}

TEST(Layout, StaysWithTheSpeakerRightBelowALineInBrackets) {
    EXPECT_THAT(
        outline("ORLA\nWho is it?\n[SFX: latch]\nCome in.\n\nPETE\nMe.\n\nORLA\nWell.\n\nPETE\nWell.\n"),
        ElementsAre("ORLA: Who is it?", "Sound: latch", "ORLA: Come in.", "PETE: Me.", "ORLA: Well.", "PETE: Well."));
}

TEST(Layout, NeedsOneSpeechWhereItIsSaidToBeAScript) {
    constexpr const char* text = "The mill at night.\n\nORLA: Is it raining?\n";
    EXPECT_THAT(outline(text), ElementsAre("no script"));
    EXPECT_THAT(outline(text, true), Contains("ORLA: Is it raining?"));
    EXPECT_THAT(outline("It rained for nine days.\n", true), ElementsAre("no script"));
    for (const std::string one : {"Orla: Is it raining?", "ORLA. Is it raining?", "ORLA\nIs it raining?",
                                  "ORLA.\nIs it raining?", "ORLA (low) Is it raining?", "ORLA      Is it raining?"})
        EXPECT_THAT(outline("It rained for nine days.\n\n" + one + "\n", true),
                    Contains(AllOf(StartsWith("O"), HasSubstr("Is it raining?"))))
            << one;
}

TEST(Layout, SpeaksNoEndOfATranscript) {
    const auto lines = outline("ORLA: One.\n\nPETE: Two.\n\nORLA: Three.\n\nPETE: Four.\n\nENDS\n");
    EXPECT_THAT(lines, Contains("Transition: ENDS"));
    EXPECT_THAT(outline("ORLA: One.\n\nPETE: Two.\n\nORLA: Three.\n\nPETE: Four.\n\nEnds\n"),
                Contains("Transition: Ends"));
}

TEST(StyledLayout, SingsWhatHasTheStyleOfLyrics) {
    EXPECT_THAT(styled({"Character: ORLA", "Dialogue: Listen:", "Lyrics: Water and stone", "Character: PETE",
                        "Singing: Stone and water"}),
                ElementsAre("ORLA: Listen: / ~Water and stone", "PETE: ~Stone and water"));
}

// A play that has a direction beside two names, and a speech with these words.
Lines play_with_words(const std::string& words) {
    return outline("ROSE (aside). Who knocks?\n\nHUGH. (Within.) The wind.\n\nROSE. " + words +
                   "\n\nHUGH. It says all names.\n\nROSE (low). Still.\n");
}

TEST(Layout, SpeaksNoParenthesesOfAPlayThatDirectsInThem) {
    EXPECT_THAT(play_with_words("He knocks twice (he always does) and then he goes."),
                Contains("ROSE: He knocks twice {he always does} and then he goes."));
    EXPECT_THAT(play_with_words("Come in. (The door opens.) Or not."),
                Contains("ROSE: Come in. {The door opens.} Or not."));
    EXPECT_THAT(play_with_words("Come in. (Turning to\nthe door.) Or not."),
                Contains("ROSE: Come in. {Turning to the door.} Or not."));
    EXPECT_THAT(play_with_words("In the year (1840) it snowed."), Contains("ROSE: In the year (1840) it snowed."));
}

TEST(Layout, SpeaksParenthesesOfAPlayThatDirectsInBrackets) {
    EXPECT_THAT(outline("ROSE [aside]. Who knocks?\n\nHUGH. [Within.] The wind.\n\nROSE. He knocks twice (he always "
                        "does) and goes.\n\nHUGH. It says all names.\n"),
                Contains("ROSE: He knocks twice (he always does) and goes."));
}

TEST(Layout, JoinsADirectionOverTwoLines) {
    EXPECT_THAT(outline("ROSE. Who [turning to\nthe door] knocks?\n\nHUGH. The wind.\n\nROSE. No.\n\nHUGH. Yes.\n"),
                Contains("ROSE: Who {turning to the door} knocks?"));
    // Nothing closes it.
    EXPECT_THAT(outline("ROSE. Who [turning to\nthe door knocks?\n\nHUGH. The wind.\n\nROSE. No.\n\nHUGH. Yes.\n"),
                Contains("ROSE: Who [turning to the door knocks?"));
}

TEST(Layout, SpeaksAShortSentenceAloneWhereActionIsSetOff) {
    const auto lines = outline(
        "ROSE. Who knocks?\n\nThe cat sits.\n\nHUGH. The wind.\n\n[A bell.]\n\nROSE. It says my name.\n\nHUGH. It "
        "does.\n");
    EXPECT_THAT(lines, Contains("ROSE: Who knocks? / The cat sits."));
    EXPECT_THAT(
        outline(
            "ROSE. Who knocks?\n\nA trumpet sounds.\n\nHUGH. The wind.\n\nROSE. It says my name.\n\nHUGH. It does.\n"),
        Contains("Action: A trumpet sounds."));
}

TEST(Layout, KnowsGroupsThatSpeakOnce) {
    for (const std::string group : {"ALL", "BOTH", "EVERYONE", "EVERYBODY", "OMNES"}) {
        EXPECT_THAT(outline("ORLA. One.\n\nPETE. Two.\n\nORLA. Three.\n\nPETE. Four.\n\n" + group + ". Five!\n"),
                    Contains(group + ": Five!"));
    }
}

}  // namespace
}  // namespace dramatis::cues::scripts
