// The ways in which a script marks who speaks, kind by kind: names in small letters, among capitals, wrapped lines that begin with a name.
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cues/scripts/layout_support.h"

namespace dramatis::cues::scripts {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsSupersetOf;
using testing::Not;
using testing::StartsWith;

TEST(LayoutHeadKinds, AreTitledNamesWithAPoint) {
    EXPECT_THAT(
        outline("ACT ONE\n\nOswin.  Is the kiln lit, Tab?\n\nTab.  Since noon, sir.  [Opens its door.]\n\nOswin.  "
                "[Coughing.]  Shut it!  The whole of the yard\nis full of smoke.\n\nMrs. Hale.  My washing!\n\n"
                "Tab.  It is shut.\n"),
        ElementsAre("Section: ACT ONE", "Oswin: Is the kiln lit, Tab?", "Tab: Since noon, sir. {Opens its door.}",
                    "Oswin (Coughing.): Shut it! The whole of the yard is full of smoke.", "Mrs. Hale: My washing!",
                    "Tab: It is shut."));
}

TEST(LayoutHeadKinds, AreTitledNamesWithoutGaps) {
    const auto lines = outline(
        "Oswin. Is the kiln lit? I would trust it to nobody but\nTab. He has matches.\nTab. Since noon.\nOswin "
        "[coughing]. Shut it!\nTab. It is shut.\nOswin. Not tight.\n");
    EXPECT_THAT(lines, IsSupersetOf({"Tab: Since noon.", "Oswin (coughing): Shut it!", "Oswin: Not tight."}));
    EXPECT_THAT(lines, Not(Contains("Tab: He has matches.")));
}

TEST(LayoutHeadKinds, AreNoSentencesOfProse) {
    EXPECT_THAT(outline("Oswin. That was the name on the door.\n\nShe knocked. Nobody came.\n\nNo. She would not "
                        "knock twice.\n\nYes. She would.\n\nNo. It was late.\n\nYes. It was.\n\nOswin. What a name.\n"),
                ElementsAre("no script"));
}

TEST(LayoutHeadKinds, AreTitledNamesAmongCapitals) {
    EXPECT_THAT(outline("TAB\tYou are late.\n\nOSWIN\tNever.\n\nFirst Potter\tIs the clay in?\n\nTAB\tIt is.\n\nFirst "
                        "Potter\tThen I'll throw.\n\nOSWIN\tThrow, then.\n"),
                IsSupersetOf({"First Potter: Is the clay in?", "First Potter: Then I'll throw."}));
    EXPECT_THAT(outline("TAB\nYou are late.\nOSWIN\nNever, as the bell\nknows.\nFirst Potter\nIs the clay in?\nTAB\nIt "
                        "is.\nA Carter\nHere it is.\nOSWIN\nThrow, then.\n"),
                IsSupersetOf({"First Potter: Is the clay in?", "A Carter: Here it is.", "TAB: It is."}));
}

TEST(LayoutHeadKinds, AreSetOffOnce) {
    EXPECT_THAT(outline("_Oswin._ Is it lit?\n\n_Tab._ Since noon.\n\n_Lady Hale._ I smelt it.\n\n_Oswin._ Did you?\n\n"
                        "_Tab._ She did.\n"),
                Contains("Lady Hale: I smelt it."));
}

TEST(LayoutHeadKinds, MayDropTheirPointBehindBrackets) {
    std::string text;
    for (int i = 0; i < 12; ++i) text += "OSWIN. Is it lit?\n\nTAB. It is.\n\n";
    EXPECT_THAT(outline(text + "OSWIN [aside] I have the key.\n\nTAB. What key?\n"),
                Contains("OSWIN (aside): I have the key."));
}

TEST(LayoutHeadKinds, AreNoWrappedLines) {
    const auto points = outline(
        "OSWIN. I gave it to the carter, who stood beside\nTab: he has lost it.\n\nTAB. Never.\n\n"
        "OSWIN. You did.\n\nTAB. I did not.\n");
    EXPECT_THAT(points, Not(Contains(StartsWith("Tab:"))));
    const auto columns =
        outline("OSWIN\tI shall not ask of\n\tTab: I shall go.\n\nTAB\tGo.\n\nOSWIN\tNow.\n\nTAB\tYes.\n");
    EXPECT_THAT(columns, Not(Contains(StartsWith("Tab:"))));
    const auto colons = outline(
        "Oswin: They were men from the south of\nWesterby: they were cold.\n\nTab: Poor men.\n\n"
        "Oswin: Cold men.\n\nTab: Both.\n");
    EXPECT_THAT(colons, Contains(HasSubstr("Westerby: they were cold.")));
    EXPECT_THAT(colons, Not(Contains(StartsWith("Westerby"))));
}

TEST(LayoutHeadKinds, MayBeHeadings) {
    EXPECT_THAT(
        outline("# The Kiln\n\n## Morning\n\n#### OSWIN\n\nIs it lit?\n\n#### TAB\n\nSince noon.\n\n#### OSWIN\n\n"
                "Shut it!\n\n[SFX: a door]\n\n#### TAB\n\n(coughing)\n\nIt is shut.\n"),
        IsSupersetOf({"OSWIN: Is it lit?", "TAB: Since noon.", "OSWIN: Shut it!", "Sound: a door"}));
    // Directions that return are headings of nobody.
    EXPECT_THAT(
        outline(
            "## Morning\n\n#### OSWIN\n\nIs it lit?\n\n##### [To TAB]\n\nWell?\n\n#### TAB\n\nSince noon.\n\n##### [To "
            "OSWIN]\n\nLook.\n\n#### OSWIN\n\nShut it!\n\n##### [To TAB]\n\nNow!\n\n##### [To OSWIN]\n\n#### "
            "TAB\n\nShut.\n"),
        IsSupersetOf({"TAB (To OSWIN): Shut."}));
    EXPECT_THAT(
        outline("# add\n\n### Returns\n\nThe sum.\n\n### Example\n\nTwo of them.\n\n# cut\n\n### Returns\n\nThe "
                "rest.\n\n### Example\n\nOne of them.\n\n# fold\n\n### Returns\n\nHalf.\n\n### Example\n\nNone.\n"),
        ElementsAre("no script"));
}

TEST(LayoutHeadKinds, MayTouchTheirWords) {
    EXPECT_THAT(
        outline("OSWIN: Is it lit?\n\nTHE CARTER:Since noon.\n\nOSWIN: Shut it!\n\nTHE CARTER:It is 10:30.\n"),
        ElementsAre("OSWIN: Is it lit?", "THE CARTER: Since noon.", "OSWIN: Shut it!", "THE CARTER: It is 10:30."));
}

TEST(LayoutHeadKinds, AreNoNumberedSounds) {
    EXPECT_THAT(
        outline("OSWIN: Is it lit?\n12 FX:   KILN DOOR.\nTAB: Since noon.\n13 GRAMS:  THEME.\nOSWIN: Shut it!\n"),
        IsSupersetOf({"Sound: KILN DOOR.", "Music: THEME."}));
}

TEST(LayoutHeadKinds, MayStandAmongMuchAction) {
    std::string text;
    for (int i = 0; i < 6; ++i)
        text +=
            "OSWIN: Is it lit?\n\n[Tab bends, opens the small door of the kiln and looks in for a long time.]\n\nTAB: "
            "It is.\n\n";
    EXPECT_THAT(outline(text), Contains("TAB: It is."));
}

TEST(LayoutHeadKinds, AreNoKeysOfRecords) {
    std::string text;
    for (const std::string part : {"doors", "hinges", "locks", "keys"})
        text += "Shelf: " + part + "\nOwner: The yard\nPrice: Two of them.\n\n";
    EXPECT_THAT(outline(text), ElementsAre("no script"));
}

TEST(LayoutHeadKinds, MayBeTagsOrStandBeforeADash) {
    EXPECT_THAT(outline("[Oswin] Is it lit?\n\n[Tab] Since noon.\n\n[Oswin] Shut it!\n\n[Tab] It is shut.\n"),
                ElementsAre("Oswin: Is it lit?", "Tab: Since noon.", "Oswin: Shut it!", "Tab: It is shut."));
    for (const std::string dash : {" - ", "--", " \u2014 "})
        EXPECT_THAT(outline("Oswin" + dash + "Is it lit?\n\nTab" + dash + "Since noon.\n\nOswin" + dash +
                            "Shut it!\n\nTab" + dash + "It is shut.\n"),
                    ElementsAre("Oswin: Is it lit?", "Tab: Since noon.", "Oswin: Shut it!", "Tab: It is shut."));
}

TEST(LayoutHeadKinds, MayStandBetweenOrBehindMarks) {
    for (const auto& [before, behind] : {std::pair{">> ", ": "}, std::pair{"<", "> "}, std::pair{"", " | "}}) {
        const auto line = [&](const std::string& name, const std::string& words) {
            return before + name + behind + words + '\n';
        };
        EXPECT_THAT(outline(line("Oswin", "Is it lit?") + line("Tab", "Since noon.") + line("Oswin", "Shut it!") +
                            line("Tab", "It is shut.")),
                    ElementsAre("Oswin: Is it lit?", "Tab: Since noon.", "Oswin: Shut it!", "Tab: It is shut."))
            << before << behind;
    }
}

TEST(LayoutHeadKinds, AreTitledNamesThatSpeakOnceWhereItIsSaidToBeAScript) {
    const std::string text = "Oswin.  Is it lit?\n\nTab.  Since noon.\n";
    EXPECT_THAT(outline(text, true), ElementsAre("Oswin: Is it lit?", "Tab: Since noon."));
    EXPECT_THAT(outline(text), ElementsAre("no script"));
}

TEST(LayoutHeadKinds, AreNamesInSmallLetters) {
    EXPECT_THAT(outline("oswin: Is it lit?\ntab: Since noon.\noswin: Shut it!\nold carter: Whose is it?\ntab: Mine.\n"),
                ElementsAre("Oswin: Is it lit?", "Tab: Since noon.", "Oswin: Shut it!", "Old Carter: Whose is it?",
                            "Tab: Mine."));
    EXPECT_THAT(outline("name: Kiln\ncolour: Red\nname: Wheel\ncolour: Grey\nname: Shelf\ncolour: None\n"),
                ElementsAre("no script"));
}

TEST(LayoutHeadKinds, AreMoreThanAColon) {
    EXPECT_THAT(outline("OSWIN: Is it lit?\n\n: since noon.\n\nTAB: Mine.\n\nOSWIN: Shut it!\n", true),
                ElementsAre("OSWIN: Is it lit? / : since noon.", "TAB: Mine.", "OSWIN: Shut it!"));
}

TEST(LayoutHeadKinds, MayHaveATimeBehindThem) {
    EXPECT_THAT(outline("Oswin Hale  0:05\nIs it lit?\n\nTab Reed  0:07\nSince noon.\n\nOswin Hale  0:11\nShut "
                        "it!\n\nTab Reed  1:00:12\nIt is shut.\n"),
                ElementsAre("Oswin Hale: Is it lit?", "Tab Reed: Since noon.", "Oswin Hale: Shut it!",
                            "Tab Reed: It is shut."));
}

TEST(LayoutHeadKinds, AreNoFieldsOfALicence) {
    std::string text = "Format: plain\n\n";
    for (const std::string file : {"kiln", "wheel", "yard"})
        text += "Files: " + file + "\nCopyright: the yard\nLicense: any\n\nAUTHORS: Oswin\nAUTHORS: Tab\n\n";
    EXPECT_THAT(outline(text), ElementsAre("no script"));
}

TEST(LayoutHeadKinds, AreNoCapitalsInARefusal) {
    EXPECT_THAT(outline("THE YARD: takes no blame for the kiln.\n\nTHE YARD: takes none for the wheel.\n\nTHE YARD: "
                        "takes none for the shelf.\n\nTHE KILN: is sold as it is.\n"),
                ElementsAre("no script"));
}

TEST(LayoutHeadKinds, AreShortNamesThatSpeakOnce) {
    const auto lines = outline(
        "OSWIN. Is it lit?\n\nHALE. It is.\n\nTAB. The kiln is cracked!\n\nOSWIN. What?\n\n"
        "AYE. It is cracked.\n\nHALE. So it is.\n\nOSWIN. I see\nTOM. He runs.\n");
    EXPECT_THAT(lines,
                ElementsAre("OSWIN: Is it lit?", "HALE: It is.", "TAB: The kiln is cracked!",
                            "OSWIN: What? / AYE. It is cracked.", "HALE: So it is.", "OSWIN: I see TOM. He runs."));
}

TEST(LayoutHeadKinds, TellBehindACommaHowIsSpoken) {
    EXPECT_THAT(outline("OSWIN: Is it lit?\n\nTAB: It is.\n\nOSWIN: Since when?\n\nTAB, softly: Since noon.\n\n"
                        "OSWIN, leise : Gut.\n"),
                ElementsAre("OSWIN: Is it lit?", "TAB: It is.", "OSWIN: Since when?", "TAB (softly): Since noon.",
                            "OSWIN (leise): Gut."));
    EXPECT_THAT(outline("ROSE. Qui est l\u00e0 ?\n\nLUC. Moi.\n\nROSE, riant, un bouquet \u00e0 la main. \u2014 "
                        "Bonjour !\n\nLUC. Bonjour.\n"),
                Contains(StartsWith("ROSE (riant, un bouquet \u00e0 la main):")));
    EXPECT_THAT(outline("ROSE. You wait?\n\nLUC. No.\n\nROSE (rising, tired). I wait.\n\nLUC. Well.\n"),
                Contains("ROSE (rising, tired): I wait."));
}

TEST(LayoutHeadKinds, AreNobodysBehindACommaInAStory) {
    EXPECT_THAT(outline("Oswin, however: he never came.\n\nTab, at last: she went home, and the rest was silence.\n\n"
                        "Oswin, then: he slept.\n\nTab, too: she slept until noon.\n"),
                ElementsAre("no script"));
    EXPECT_THAT(outline("OSWIN: Is it lit?\n\nTAB: It is.\n\nOSWIN: Good.\n\nHale, however: he is cold.\n\nTAB: So?\n"),
                Contains("OSWIN: Good. / Hale, however: he is cold."));
}

TEST(LayoutHeadKinds, NeedNoMarkWhereOthersHaveBrackets) {
    EXPECT_THAT(outline("OSWIN (tired) It was late.\n\nTAB (quietly) Are you open?\n\nOSWIN We are.\n\nTAB Thanks.\n\n"
                        "OSWIN (low) He paid.\n\nTAB How?\n"),
                ElementsAre("OSWIN (tired): It was late.", "TAB (quietly): Are you open?", "OSWIN: We are.",
                            "TAB: Thanks.", "OSWIN (low): He paid.", "TAB: How?"));
    const std::string bare = "OSWIN It was late.\n\nOLD TAB Are you open?\n\nOSWIN I am.\n\nOLD TAB Thanks.\n";
    EXPECT_THAT(outline(bare, true),
                ElementsAre("OSWIN: It was late.", "OLD TAB: Are you open?", "OSWIN: I am.", "OLD TAB: Thanks."));
    EXPECT_THAT(outline(bare), ElementsAre("no script"));
}

TEST(LayoutHeadKinds, MayHaveASoundBeforeTheirWords) {
    EXPECT_THAT(
        outline("OSWIN: One.\n\nTAB: [SFX: rain] Two.\n\nOSWIN: Three.\n\nTAB: [MUSIC: harp] [SFX: bell] Four.\n"),
        ElementsAre("OSWIN: One.", "TAB: {sound rain}Two.", "OSWIN: Three.", "TAB: {sound harp}{sound bell} Four."));
}

TEST(LayoutHeadKinds, AreNotSpokenTo) {
    EXPECT_THAT(outline("OSWIN: Is it lit?\n\nTAB: It is.\n\nOSWIN: Good.\n\nTab, you see: it is cold.\n\nTAB: So?\n"),
                Contains("OSWIN: Good. / Tab, you see: it is cold."));
}

}  // namespace
}  // namespace dramatis::cues::scripts
