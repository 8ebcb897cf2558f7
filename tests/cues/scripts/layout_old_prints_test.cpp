// What printed plays and their electronic editions have: brackets that nothing closes, notes of the editor, dashes behind names, names on more
// than one line.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cues/scripts/layout_support.h"

namespace dramatis::cues::scripts {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsSupersetOf;

TEST(LayoutOldPrints, LeaveDirectionsOpen) {
    EXPECT_THAT(
        outline(
            "ORLA. Good day. [_Exit._\n\nPETE. She is gone, and so\nis the bread.\n[_Exit_ ORLA.\nAnd the flour.\n\n"
            "ORLA. I am back. [_Aside._ And cross.\n\nPETE. Oh. [_Weeps._]\n\n[_He turns._\n\nORLA. Well.\n\n"
            "   [_Enter_ CARL.\n\nPETE. [_Rises._ He comes.\nLook. [_Sits._]\n"),
        ElementsAre("ORLA: Good day. {Exit.}", "PETE: She is gone, and so is the bread.", "Action: Exit ORLA.",
                    "PETE: And the flour.", "ORLA: I am back. {Aside.} And cross.", "PETE: Oh. {Weeps.}",
                    "Action: He turns.", "ORLA: Well.", "Action: Enter CARL.",
                    "PETE: {Rises.} He comes. Look. {Sits.}"));
}

TEST(LayoutOldPrints, GoOnWithVerseBelowAnOpenDirection) {
    EXPECT_THAT(
        outline(
            "ORLA\n\n  The oven cools,\n  And so do I.\n\nPETE\n\n  And I remain.\n [_He weeps._\n  No one hears.\n\n"
            "ORLA\n\n  The flour flies.\n\nPETE\n\n  It does.\n"),
        IsSupersetOf({"PETE: And I remain.", "Action: He weeps.", "PETE: No one hears."}));
}

TEST(LayoutOldPrints, CloseBracketsBelow) {
    EXPECT_THAT(
        outline("ORLA. Good day.\n\nPETE. No bread.\n\n[Enter CARL, the miller, and\nORLA. They bow.]\n\nORLA. So.\n\n"
                "PETE. Yes.\n\nORLA. Well.\n\nPETE. Then go.\n"),
        Contains("Action: Enter CARL, the miller, and ORLA. They bow."));
}

TEST(LayoutOldPrints, TellWhoGoesOnALineOfItsOwn) {
    EXPECT_THAT(outline("ORLA. Good day.\n\nPETE. No bread.\n      [He goes out.]\n\nORLA. So.\n      [She laughs.]\n\n"
                        "   [He comes closer.]\n\nPETE. Yes.\n\nORLA. Well.\n"),
                ElementsAre("ORLA: Good day.", "PETE: No bread.", "Action: He goes out.", "ORLA: So.{She laughs.}",
                            "Action: He comes closer.", "PETE: Yes.", "ORLA: Well."));
}

TEST(LayoutOldPrints, HaveADashBehindTheName) {
    EXPECT_THAT(
        outline("ORLA.--Good day.\n\nPETE (rising).--Good day to you.\n\nORLA.\u2014And to you.\n\nPETE.--Oh.\n"),
        ElementsAre("ORLA: Good day.", "PETE (rising): Good day to you.", "ORLA: And to you.", "PETE: Oh."));
    EXPECT_THAT(outline("ORLA. --and so I left.\n\nPETE. Good.\n\nORLA. Yes.\n\nPETE. Well.\n"),
                Contains("ORLA: --and so I left."));
}

TEST(LayoutOldPrints, HaveNotesOfTheirEditors) {
    EXPECT_THAT(outline("ACT I\n\nORLA. Good day.\n\n[Illustration: A loaf of bread]\n\nPETE. No bread.[2]\n\n"
                        "[Footnote 2: Rye,\nin the first print.]\n\nORLA. Oh.\n\n[Illustration]\n\nPETE. No.\n"),
                IsSupersetOf({"Note: Illustration: A loaf of bread", "Note: Footnote 2: Rye, in the first print.",
                              "Note: Illustration", "ORLA: Oh."}));
}

TEST(LayoutOldPrints, JoinNamesWithBraces) {
    EXPECT_THAT(outline("ORLA. Good day.\n\nPETE. No bread.\n\nORLA  }\nPETE  } My lord!\n\nORLA. So.\n\nORLA. }\n"
                        "PETE. } No more?\n\nPETE. None.\n"),
                ElementsAre("ORLA: Good day.", "PETE: No bread.", "ORLA & PETE: My lord!", "ORLA: So.",
                            "ORLA & PETE: No more?", "PETE: None."));
}

TEST(LayoutOldPrints, HaveLongNamesOnTwoLines) {
    EXPECT_THAT(
        outline("SCENE 1.\n\nTHE VILLAGE\nBAKER:          Who is there, and why do\n                they knock?\n\n"
                "ORLA:           Me.\n\nTHE VILLAGE\nBAKER:          You.\n\nMRS\nHOLM:           Let me in.\n\n"
                "THE VILLAGE     Come in, all of you, and\nBAKER:          shut the door.\n\nORLA:           Yes.\n"
                "A DOOR SLAMS\nORLA:           Oh.\n"),
        ElementsAre("Scene 1: ", "THE VILLAGE BAKER: Who is there, and why do they knock?", "ORLA: Me.",
                    "THE VILLAGE BAKER: You.", "MRS HOLM: Let me in.",
                    "THE VILLAGE BAKER: Come in, all of you, and shut the door.", "ORLA: Yes.", "Action: A DOOR SLAMS",
                    "ORLA: Oh."));
}

TEST(LayoutOldPrints, SayHowSomebodySpeaksBesideTheNameAboveHisWords) {
    EXPECT_THAT(
        outline("PERSONNAGES\n\nORLA, boulang\u00e8re\nLE NOTAIRE, son oncle\n\nACTE PREMIER\n\nORLA.\n\nO\u00f9 est "
                "le pain ?\n\n"
                "LE NOTAIRE, \u00e0 part.\n\nElle a vu.\n\n(Haut.)\n\nLe pain ?\n\nORLA, riant.\n\nVous mentez.\n\n"
                "LE NOTAIRE.\n\nMoi ?\n\nORLA, seule.\n\nIl est parti.\n\nORLA.\n\nAh !\n\nRideau.\n"),
        IsSupersetOf({"ORLA: O\u00f9 est le pain ?", "LE NOTAIRE (\u00e0 part): Elle a vu.{Haut.} / Le pain ?",
                      "ORLA (riant): Vous mentez.", "LE NOTAIRE: Moi ?", "ORLA (seule): Il est parti.", "ORLA: Ah !",
                      "Transition: Rideau."}));
}

}  // namespace
}  // namespace dramatis::cues::scripts
