// Who comes and who goes, where it stands below the heading of a scene or at the end of a line.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cues/scripts/layout_support.h"

namespace dramatis::cues::scripts {
namespace {

using testing::Contains;
using testing::ElementsAre;

TEST(LayoutEntries, AreNoSpeechBelowTheHeadingOfAScene) {
    EXPECT_THAT(outline("Zweiter Auftritt.\n\nOSKAR. DIE VORIGEN.\n\nOSKAR. Guten Tag.\n\nLENE. Guten Tag.\n\n"
                        "Dritter Auftritt.\n\nLENE. OSKAR. DER WIRT.\n\nLENE. Ja.\n\nOSKAR. Nein.\n"),
                ElementsAre("Scene 2: ", "Note: OSKAR. DIE VORIGEN.", "OSKAR: Guten Tag.", "LENE: Guten Tag.",
                            "Scene 3: ", "Note: LENE. OSKAR. DER WIRT.", "LENE: Ja.", "OSKAR: Nein."));
    EXPECT_THAT(outline("SC\u00c8NE I\n\nLUC, ROSE\n\nLUC. Bonjour.\n\nROSE. Bonjour.\n\nSC\u00c8NE II\n\n"
                        "LES M\u00caMES, puis UN GAR\u00c7ON\n\nLUC. Non.\n\nROSE. Si.\n"),
                ElementsAre("Scene I: ", "Note: LUC, ROSE", "LUC: Bonjour.", "ROSE: Bonjour.",
                            "Scene II: ", "Note: LES M\u00caMES, puis UN GAR\u00c7ON", "LUC: Non.", "ROSE: Si."));
}

TEST(LayoutEntries, MayHaveNamesInSmallLetters) {
    EXPECT_THAT(
        outline("Erster Akt.\n\nErste Szene.\n\nOskar. Lene.\n\nOskar. Guten Tag.\n\nLene. Guten Tag.\n\nOskar. "
                "Ja.\n\nLene. Nein.\n\nZweite Szene.\n\nVorige. Der Wirt.\n\nOskar. Ja.\n\nLene. Nein.\n"),
        ElementsAre("Section: Erster Akt.", "Scene 1: ", "Note: Oskar. Lene.", "Oskar: Guten Tag.", "Lene: Guten Tag.",
                    "Oskar: Ja.", "Lene: Nein.", "Scene 2: ", "Note: Vorige. Der Wirt.", "Oskar: Ja.", "Lene: Nein."));
}

TEST(LayoutEntries, LeaveAWordToItsSpeaker) {
    EXPECT_THAT(outline("SCENE I\n\nORLA. PETE. Come!\n\nPETE. No.\n\nORLA. Come.\n\nPETE. Never.\n\nSCENE II\n\n"
                        "ORLA. NEVER.\n\nPETE. Well.\n"),
                ElementsAre("Scene I: ", "ORLA: PETE. Come!", "PETE: No.", "ORLA: Come.", "PETE: Never.",
                            "Scene II: ", "ORLA: NEVER.", "PETE: Well."));
}

TEST(LayoutExits, AreNotSaidAtTheMargin) {
    EXPECT_THAT(outline("ORLA. Good night.                 Exit.\n\nPETE. Good night to all, and may the\nnight be "
                        "long              Exeunt ORLA and PETE\nand cold.\n\nORLA. Who comes?      [Aside.\n\n"
                        "PETE. A miller.\n\nORLA. So.\n"),
                ElementsAre("ORLA: Good night.", "Action: Exit.", "PETE: Good night to all, and may the night be long",
                            "Action: Exeunt ORLA and PETE", "PETE: and cold.", "ORLA: Who comes? {Aside.}",
                            "PETE: A miller.", "ORLA: So."));
}

TEST(LayoutExits, AreSaidInAColumnOfWords) {
    EXPECT_THAT(outline("ORLA\t\tEnter, friend.\n\nPETE\t\tExit there.\n\nORLA\t\tNo.\n\nPETE\t\tYes.\n"),
                ElementsAre("ORLA: Enter, friend.", "PETE: Exit there.", "ORLA: No.", "PETE: Yes."));
}

TEST(LayoutExits, MayBeInBracketsThatNothingCloses) {
    EXPECT_THAT(
        outline("ORLA. Good night.                 (Exit.)\n\nPETE. Good night, and come with me,\n"
                "                     [Aside.\nmy lamp.\n\nORLA. Who comes? [Aside.\n\nPETE. A miller. [Softly, "
                "they say.\n\nORLA. So.\n"),
        ElementsAre("ORLA: Good night.", "Action: Exit.", "PETE: Good night, and come with me,{Aside.}my lamp.",
                    "ORLA: Who comes? {Aside.}", "PETE: A miller. [Softly, they say.", "ORLA: So."));
}

}  // namespace
}  // namespace dramatis::cues::scripts
