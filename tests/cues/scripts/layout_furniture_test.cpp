// What belongs to the pages and to the papers of a script, and not to it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cues/scripts/document/plain_text.h"
#include "cues/scripts/layout.h"
#include "tests/cues/scripts/layout_support.h"

namespace dramatis::cues::scripts {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr const char* one = "ORLA: One.\n\nPETE: Two.\n\n";
constexpr const char* two = "ORLA: Three.\n\nPETE: Four.\n";

TEST(LayoutFurniture, IsThePagesNumber) {
    for (const std::string number : {"2", "- 2 -", "Page 2", "PAGE TWO", "Page two", "page 2 of 9", "PAGE TWO OF NINE",
                                     "Page Twelve", "2.", "[2]"})
        EXPECT_THAT(outline(one + number + "\n\n" + two),
                    ElementsAre("ORLA: One.", "PETE: Two.", "ORLA: Three.", "PETE: Four."))
            << number;
}

TEST(LayoutFurniture, IsNoNumberThatSomebodySays) {
    EXPECT_THAT(outline("ORLA\nPage two.\n\nPETE\nTwo?\n\nORLA\nPAGE TWO\n\nPETE\nOh.\n"),
                ElementsAre("ORLA: Page two.", "PETE: Two?", "ORLA: PAGE TWO", "PETE: Oh."));
    EXPECT_THAT(outline("ORLA: Turn to\n      page two\n      and read.\n\n" + std::string(two) + "\nORLA: Five.\n"),
                Contains("ORLA: Turn to page two and read."));
}

TEST(LayoutFurniture, IsAPageInCapitalsRightBelowWords) {
    EXPECT_THAT(outline("ORLA: One.\nPETE: Two.\nPAGE TWO\nORLA: Three.\nPETE: Four.\n"),
                ElementsAre("ORLA: One.", "PETE: Two.", "ORLA: Three.", "PETE: Four."));
}

TEST(LayoutFurniture, IsTheTitleAtThePagesNumber) {
    const std::string title = "THE MILL ON THE HILL\n\n";
    for (const std::string turn :
         {"Page 2\nTHE MILL ON THE HILL\n\n", "Page 2\n\nThe Mill on the Hill\n\n", "THE MILL ON THE HILL\nPage 2\n\n",
          "\fTHE MILL ON THE HILL\n\n", "THE MILL ON THE HILL\n\n- 2 -\n\n", "PAGE TWO\nTHE MILL ON THE HILL\n\n"})
        EXPECT_THAT(outline(title + one + turn + two),
                    AllOf(Contains("PETE: Two."), Contains("ORLA: Three."), Not(Contains(HasSubstr("MILL"))),
                          Not(Contains(HasSubstr("Mill")))))
            << turn;
}

TEST(LayoutFurniture, IsNoNameThatIsTheTitle) {
    EXPECT_THAT(outline("ORLA\n\nACT I\n\nORLA\nOne.\n\nPETE\nTwo.\n\nPage 2\n\nORLA\nThree.\n\nPETE\nFour.\n"),
                Contains("ORLA: Three."));
}

TEST(LayoutFurniture, IsWhatFollowsTheEnd) {
    for (const std::string end : {"END", "THE END", "End of play", "END OF EPISODE", "ENDS", "Finis.", "- END -"})
        for (const std::string rest :
             {"(c) 2026 A. Gale", "Copyright 2026 A. Gale.", "\u00a9 A. Gale", "All rights reserved.",
              "This play may be read aloud by anybody.", "(C) A. Gale 2026. All rights reserved."})
            EXPECT_THAT(
                outline(one + std::string(two) + "\n" + end + "\n\n" + rest + "\n"),
                AllOf(Contains("PETE: Four."), Contains(testing::AnyOf("Note: " + rest, "Note: " + rest.substr(1)))))
                << end << ' ' << rest;
}

TEST(LayoutFurniture, IsNothingThatFollowsTheEndOfAnAct) {
    EXPECT_THAT(outline(one + std::string("END OF ACT ONE\n\nACT TWO\n\n") + two),
                AllOf(Contains("Section: ACT TWO"), Contains("ORLA: Three.")));
    EXPECT_THAT(outline(one + std::string("CURTAIN\n\nThe mill again.\n\n") + two),
                Contains("Action: The mill again."));
    // Somebody speaks on.
    EXPECT_THAT(outline(one + std::string("THE END\n\n") + two), Contains("ORLA: Three."));
}

TEST(LayoutSounds, AreMusicThatEnds) {
    for (const std::string cue : {"MUSIC UP AND OUT", "MUSIC OUT", "MUSIC FADES OUT", "MUSIC UP AND OUT.",
                                  "MUSIC FADES", "MUSIC ENDS", "MUSIC STOPS", "MUSIC DOWN AND OUT"})
        EXPECT_THAT(outline(one + cue + "\n\n" + two), Contains(testing::StartsWith("Music: "))) << cue;
    for (const std::string words : {"MUSIC IS ALL I HAVE", "Music up and out", "MUSICIANS OUT"})
        EXPECT_THAT(outline(one + words + "\n\n" + two), Not(Contains(testing::StartsWith("Music: ")))) << words;
}

TEST(LayoutFurniture, IsALongTitleAboveThePagesOfAnExport) {
    constexpr const char* running =
        "      The Slow and Careful Winding of the Clocks in the     2.\n      Tower of Market Pole\n";
    constexpr const char* title =
        "   The Slow and Careful Winding of the Clocks in\n            the Tower of Market Pole\n\n";
    const std::string pages = std::string(title) + "   by R. Vane\n\n" +
                              " 1.      ORLA\n   One.\n\n 2.      PETE\n   Two.\n\n" + running +
                              " 3.      ORLA\n   Three.\n\n 4.      PETE\n   Four.\n\n";
    EXPECT_THAT(outline(pages + "dramatis export 1\n"),
                ElementsAre("ORLA: One.", "PETE: Two.", "ORLA: Three.", "PETE: Four."));
    EXPECT_THAT(
        outline(
            "Low Water: a test\n\n1.      ORLA\n   One.\n\n2.      PETE\n   Two.\n\n\n   Low Water: a test        2.\n"
            "\n3.      ORLA\n   Three.\n\n4.      PETE\n   Four.\n\n5.      ORLA\n   Five.\n\n"
            "dramatis export 1\n"),
        ElementsAre("ORLA: One.", "PETE: Two.", "ORLA: Three.", "PETE: Four.", "ORLA: Five."));
    // A text of somebody else's may have anything below its title.
    EXPECT_THAT(outline(std::string("THE MILL\nin the rain\n\n") + one + two), Contains("Note: in the rain"));
}

TEST(LayoutFurniture, HasTimesOnlyWhereATranscriptHasThem) {
    EXPECT_THAT(outline("ORLA. One at 10:30.\n\nPETE. The tape says [00:01:05] and no more.\n\nORLA. Two.\n\nPETE. "
                        "10:45 is late.\n"),
                ElementsAre("ORLA: One at 10:30.", "PETE: The tape says 00:01:05 and no more.", "ORLA: Two.",
                            "PETE: 10:45 is late."));
    EXPECT_THAT(outline("Orla [00:10]: One, and [00:12] two.\n\nPete [00:14]: Three.\n\nOrla [00:16]: Four.\n\nPete "
                        "[00:18]: Five.\n"),
                Contains("Orla: One, and two."));
}

TEST(LayoutFurniture, IsNoNumberOfACueWithoutWords) {
    EXPECT_THAT(outline("1     ORLA      One.\n2     PETE      Two.\n3\n4     ORLA      Three.\n5     PETE      "
                        "Four.\n6     ORLA      Five.\n"),
                ElementsAre("ORLA: One.", "PETE: Two.", "ORLA: Three.", "PETE: Four.", "ORLA: Five."));
    // Nobody counts on with it.
    EXPECT_THAT(outline("1     ORLA      One.\n2     PETE      How many?\n3     ORLA      I say\n                4\n4  "
                        "   PETE      Four.\n5     ORLA      Five.\n"),
                Contains("ORLA: I say 4"));
}

TEST(LayoutFurniture, IsNoNumberAboveEachCue) {
    const auto document = document::read_plain_text(
        "1\n    ORLA: One.\n2\n    PETE: Two.\n3\n    ORLA: Three.\n4\n    PETE: Four.\n5\n    ORLA: Five.\n",
        "mill.txt");
    ASSERT_TRUE(document);
    const auto script = script_of_layout(*document, true);
    ASSERT_TRUE(script);
    EXPECT_TRUE(script->left_out.empty());
    ASSERT_EQ(script->elements.size(), 5u);
    EXPECT_EQ(script->elements[4].number, "5");
    // Who counts says the numbers.
    EXPECT_THAT(outline("ORLA\n1\n\nPETE\n2\n\nORLA\n3\n\nPETE\n4\n\nORLA\n5\n"), Contains("PETE: 4"));
}

}  // namespace
}  // namespace dramatis::cues::scripts
