// How a speech goes on: behind directions that stand in it, over the ends of pages, beside what nobody says.
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cues/scripts/document/html.h"
#include "tests/cues/scripts/layout_support.h"

namespace dramatis::cues::scripts {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsSupersetOf;

TEST(LayoutFlow, GoesOnBelowADirectionInBrackets) {
    EXPECT_THAT(outline("ORLA\nIs the oven hot?\n\nPETE  It was at noon.\n[Orla looks in.]\nIt may be cold now.\n\n"
                        "ORLA\nIt is.\n\nPETE  As I said.\n\nORLA\nYou did.\n"),
                ElementsAre("ORLA: Is the oven hot?", "PETE: It was at noon.", "Action: Orla looks in.",
                            "PETE: It may be cold now.", "ORLA: It is.", "PETE: As I said.", "ORLA: You did."));
}

TEST(LayoutFlow, GoesOnBelowADirectionWithoutBrackets) {
    EXPECT_THAT(
        outline("ACT I\nSCENE I. A bakery.\nEnter ORLA and PETE\nORLA\nIs the oven hot?\nPETE\nIt was at noon.\n"
                "Exit ORLA\nIt may be cold now.\nRe-enter ORLA with a tray\nORLA\nIt is.\nThey weep\nPETE\n"
                "As I said.\nExeunt\n"),
        IsSupersetOf({"Action: Enter ORLA and PETE", "PETE: It was at noon.", "Action: Exit ORLA",
                      "PETE: It may be cold now.", "Action: Re-enter ORLA with a tray", "Action: They weep",
                      "Action: Exeunt"}));
}

TEST(LayoutFlow, SpeaksOfThoseWhoEnter) {
    EXPECT_THAT(
        outline("ORLA\nTell me, pray, how I may\nEnter the bakery.\nPETE\nPush the door.\nThey are all at home.\n"
                "ORLA\nAnd then,\nExit by the yard?\nPETE\nYes.\n"),
        ElementsAre("ORLA: Tell me, pray, how I may Enter the bakery.", "PETE: Push the door. They are all at home.",
                    "ORLA: And then, Exit by the yard?", "PETE: Yes."));
}

TEST(LayoutFlow, GoesOnBelowAnItalicDirectionOfAPage) {
    const auto page = document::read_html(
        "<p><b>ORLA</b></p><blockquote><p>Is the oven hot?</p></blockquote><p><b>PETE</b></p>"
        "<blockquote><p>It was at noon.</p><p><i>Exit ORLA</i></p><p>It may be cold now.</p></blockquote>"
        "<p><b>ORLA</b></p><blockquote><p>It is.</p></blockquote><p><b>PETE</b></p>"
        "<blockquote><p>As I said.</p></blockquote>",
        "page.html");
    ASSERT_TRUE(page);
    EXPECT_THAT(outline(*page, false), IsSupersetOf({"PETE: It was at noon.", "Action: Exit ORLA",
                                                     "PETE: It may be cold now.", "ORLA: It is."}));
}

TEST(LayoutFlow, HasDirectionsInParagraphsOfTheirOwn) {
    EXPECT_THAT(outline("ORLA\n\n(wiping the flour off)\n\nIs the oven hot?\n\nPETE\n\nIt was at noon.\n\n(turning)\n\n"
                        "It may be cold now.\n\nORLA\n\nIt is.\n\nThe oven door slams.\n\nPETE\n\nAs I said.\n"),
                ElementsAre("ORLA: {wiping the flour off}Is the oven hot?",
                            "PETE: It was at noon.{turning} / It may be cold now.", "ORLA: It is.",
                            "Action: The oven door slams.", "PETE: As I said."));
    EXPECT_THAT(outline(styled_document({"Character: ORLA", "Is the oven hot?", "Parenthetical: (startled)",
                                         "It was at noon.", "Character: PETE", "As I said."}),
                        false),
                ElementsAre("ORLA: Is the oven hot?{startled}It was at noon.", "PETE: As I said."));
}

TEST(LayoutFlow, HasDirectionsRightBelowTheName) {
    EXPECT_THAT(outline("ORLA\n[walks to the oven, and\nback] Is it hot?\n\nPETE\n(CONT'D) (pointing at it) No.\n\n"
                        "ORLA\n(I was told it is.) Well.\n\nPETE\n[footsteps]\nYes.\n"),
                IsSupersetOf({"ORLA: {walks to the oven, and back} Is it hot?", "PETE: {CONT'D}{pointing at it}No.",
                              "ORLA: (I was told it is.) Well."}));
}

TEST(LayoutFlow, GoesOnWhereAPageIsTurned) {
    EXPECT_THAT(
        outline("ORLA\nIs the oven hot?\n\nPETE\nIt was at noon, and then\n(MORE)\n\n\fPETE (CONT'D)\nit went out.\n\n"
                "ORLA\nAnd now?\n\nPETE\nCold.\n"),
        ElementsAre("ORLA: Is the oven hot?", "PETE: It was at noon, and then it went out.", "ORLA: And now?",
                    "PETE: Cold."));
    // Nothing turned: it is a speech of its own.
    EXPECT_THAT(outline("ORLA\nIs it hot?\n\nPETE\nIt was.\n\nPETE (CONT'D)\nIt went out.\n\nORLA\nAnd now?\n"),
                Contains("PETE: It went out."));
}

TEST(LayoutFlow, IsFoundInAPageOfThisProgramThatHasOneSpeech) {
    EXPECT_THAT(outline("Orla: Is the oven hot?\n\ndramatis export 1\n"), Contains("Orla: Is the oven hot?"));
    EXPECT_THAT(outline("Orla: Is the oven hot?\n"), ElementsAre("no script"));
}

TEST(LayoutFlow, StopsWhereAParagraphTellsWhatSomebodyDoes) {
    EXPECT_THAT(
        outline("ORLA: Is the oven hot?\n\nPETE: It was at noon.\n\nOrla walks to the oven.\n\nORLA: It is.\n\n"
                "He shrugs and takes the tray.\n\nPETE: As I said.\n\nORLA: You did.\n"),
        ElementsAre("ORLA: Is the oven hot?", "PETE: It was at noon.", "Action: Orla walks to the oven.",
                    "ORLA: It is.", "Action: He shrugs and takes the tray.", "PETE: As I said.", "ORLA: You did."));
    // Where it is the custom, it is so of paragraphs that don't show it.
    EXPECT_THAT(outline("ORLA: Is it hot?\n\nOrla opens the oven.\n\nPETE: It was.\n\nHe points at the clock.\n\n"
                        "ORLA: It is.\n\nA cat on the sill. Flour everywhere.\n\nPETE: As I said.\n\n"
                        "She throws the towel.\n\nORLA: You did.\n"),
                Contains("Action: A cat on the sill. Flour everywhere."));
}

TEST(LayoutFlow, GoesOnInParagraphsOfATalk) {
    EXPECT_THAT(
        outline("ORLA: How did it begin?\n\nPETE: With a cold oven.\n\nHe was my uncle, and he knew ovens.\n\n"
                "He always told me: wait.\n\nShe says what she thinks, my aunt.\n\nORLA: And then?\n\n"
                "PETE: I waited.\n\nThey were good years.\n\nORLA: I see.\n"),
        IsSupersetOf({"PETE: With a cold oven. / He was my uncle, and he knew ovens. / He always told me: wait. / "
                      "She says what she thinks, my aunt.",
                      "PETE: I waited. / They were good years."}));
}

TEST(LayoutFlow, StopsAtDirectionsThatStandDeepBelow) {
    EXPECT_THAT(
        outline("ORLA. I will wait no longer, and that\nis that.\n               Exit ORLA.\nPETE. She is gone, "
                "and the\nlamp with her.\n               He sits.\nORLA. Here I am.\n               Puts the "
                "lamp on the table and\n               looks at it.\nPETE. Well.\n          [A bell rings.]\n"
                "ORLA. Well.\n"),
        ElementsAre("ORLA: I will wait no longer, and that is that.", "Action: Exit ORLA.",
                    "PETE: She is gone, and the lamp with her.", "Action: He sits.", "ORLA: Here I am.",
                    "Action: Puts the lamp on the table and looks at it.", "PETE: Well.", "Action: A bell rings.",
                    "ORLA: Well."));
    // Verse that is shared, and a song.
    EXPECT_THAT(
        outline("ORLA. The lamp is out.\n               The night is long and cold,\n               and nobody is "
                "here.\nPETE. Well.\nORLA. Sing it.\n               O the lamp, the lamp.\nPETE. No.\n"),
        Contains("ORLA: The lamp is out. The night is long and cold, and nobody is here."));
}

TEST(LayoutFlow, StopsAtADirectionWhoseBracketIsNeverClosed) {
    EXPECT_THAT(outline("ORLA. I will go.\n                    [Exit ORLA.\nPETE. She is gone.\n                    "
                        "[Exit.\nORLA. Here I am.\nPETE. Well.\n"),
                ElementsAre("ORLA: I will go.", "Action: Exit ORLA.", "PETE: She is gone.", "Action: Exit.",
                            "ORLA: Here I am.", "PETE: Well."));
}

TEST(LayoutFlow, TurnsToSomebody) {
    EXPECT_THAT(outline("ORLA: One.\n\n[To PETE]\n\nORLA: Two.\n\nPETE: Three.\n[To the MILLER]\nFour.\n\nORLA: "
                        "Five.\n\n[To PETE] PETE: Six.\n\nORLA: Seven.\n"),
                ElementsAre("ORLA: One.", "ORLA (To PETE): Two.", "PETE: Three.{To the MILLER}Four.", "ORLA: Five.",
                            "PETE (To PETE): Six.", "ORLA: Seven."));
}

// Names above their words in paragraphs, each with two of them.
Lines page_with(const std::string& before_name, const std::string& behind_name, const std::string& between) {
    const auto name = [&](const std::string& who) { return before_name + who + behind_name; };
    const auto page = document::read_html(name("ORLA") + "<p>Is the oven hot,</p><p>my friend?</p>" + name("PETE") +
                                              "<p>It was.</p><p>At noon.</p>" + between + name("ORLA") +
                                              "<p>It is.</p>" + name("PETE") + "<p>As I said.</p>",
                                          "page.html");
    return page ? outline(*page, false) : Lines{"no page"};
}

TEST(LayoutFlow, GoesOnInTheParagraphsBelowAName) {
    for (const auto& [before, behind] : {std::pair{"<p class=\"speaker\">", "</p>"}, std::pair{"<p><b>", "</b></p>"},
                                         std::pair{"<p style=\"text-align: center\">", "</p>"}}) {
        EXPECT_THAT(page_with(before, behind, "<p><i>They wait.</i></p>"),
                    ElementsAre("ORLA: Is the oven hot, my friend?", "PETE: It was. / At noon.", "Action: They wait.",
                                "ORLA: It is.", "PETE: As I said."))
            << before;
        // Without a mark for what happens only a sentence that goes on is said.
        EXPECT_THAT(page_with(before, behind, ""), ElementsAre("ORLA: Is the oven hot, my friend?", "PETE: It was.",
                                                               "Action: At noon.", "ORLA: It is.", "PETE: As I said."))
            << before;
    }
}

TEST(LayoutFlow, TakesADirectionBelowANameForNoMarkOfWhatHappens) {
    EXPECT_THAT(page_with("<p><b>", "</b></p>", "<p><b>ORLA</b></p><p>(softly)</p><p>Well.</p><p>She nods.</p>"),
                Contains("Action: She nods."));
}

TEST(LayoutFlow, StopsAtShortLinesInItalics) {
    EXPECT_THAT(outline("ORLA: Well.\n\n*They go.*\n\nPETE: No.\n\n_He laughs._\n\nORLA: Yes.\n\n_Never._\n\nPETE: "
                        "_Oh._\n"),
                ElementsAre("ORLA: Well.", "Action: They go.", "PETE: No.", "Action: He laughs.", "ORLA: Yes. / Never.",
                            "PETE: Oh."));
}

TEST(LayoutFlow, StopsAtAShortSentenceOfWhatHappens) {
    for (const std::string action : {"The bell rings.", "Es klingelt.", "Elle sort.", "She laughs.", "Pete enters."}) {
        EXPECT_THAT(
            outline("ORLA: Is it hot?\n\nPETE: It was.\n\n" + action + "\n\nORLA: It is.\n\nPETE: As I said.\n"),
            ElementsAre("ORLA: Is it hot?", "PETE: It was.", "Action: " + action, "ORLA: It is.", "PETE: As I said."));
        EXPECT_THAT(
            outline("ORLA. Is it hot?\n\nPETE. It was.\n\n" + action + "\n\nORLA. It is.\n\nPETE. As I said.\n"),
            Contains("Action: " + action));
    }
    for (const std::string words : {"The bell rings?", "The bell is mine.", "She knows.", "He said so.", "Es regnet.",
                                    "Es ist kalt.", "On verra."})
        EXPECT_THAT(outline("ORLA: Is it hot?\n\nPETE: It was.\n\n" + words + "\n\nORLA: It is.\n\nPETE: As I said.\n"),
                    Contains("PETE: It was. / " + words));
}

TEST(LayoutFlow, KnowsWhatHappensByItsClass) {
    EXPECT_THAT(page_with("<p class=\"speaker\">", "</p>", "<p class=\"direction\">They wait.</p>"),
                ElementsAre("ORLA: Is the oven hot, my friend?", "PETE: It was. / At noon.", "Action: They wait.",
                            "ORLA: It is.", "PETE: As I said."));
}

}  // namespace
}  // namespace dramatis::cues::scripts
