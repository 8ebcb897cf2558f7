// Curtains, fades and ends, which nobody says, wherever a script has them.
#include "cues/scripts/layout_course.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cues/scripts/layout_support.h"

namespace dramatis::cues::scripts {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsSupersetOf;

TEST(LayoutCourse, IsReadInTheLanguagesOfTheStage) {
    for (const char* const mark :
         {"Vorhang.", "Der Vorhang f\u00e4llt.", "Langsam senkt sich der Vorhang.", "Rideau.", "LE RIDEAU TOMBE.",
          "Tel\u00f3n.", "Cae el tel\u00f3n", "Cala il sipario.", "The curtain falls slowly.", "Ende.", "Fin.", "FIM",
          "Das Ende", "Ende des zweiten Aktes.", "FIN DU PREMIER ACTE", "Fin de l\u2019acte.", "Blackout.",
          "*** ENDS ***"})
        EXPECT_TRUE(is_end_mark(mark)) << mark;
    for (const char* const fade :
         {"ABBLENDE", "Aufblende.", "FONDU AU NOIR", "Fondu encha\u00een\u00e9.", "FUNDIDO A NEGRO",
          "CUT TO:", "Cut to:", "Fade out.", "SLOW FADE OUT", "Dissolve to:"})
        EXPECT_TRUE(is_named_transition(fade)) << fade;
    for (const char* const said : {"The curtain is dirty.", "Vorhang auf, bitte.", "Fine.", "Cut in.", "Fade",
                                   "Cut it out.", "Ende gut, alles gut.", "End of my tether.", "La fin du jour"})
        EXPECT_FALSE(is_mark_of_course(said)) << said;
}

TEST(LayoutCourse, IsNobodysSpeechWithoutBlankLines) {
    EXPECT_THAT(
        outline("SCENE 1: BAKERY\n\nORLA: Flour?\nPETE: None.\nCUT TO:\nORLA: Why?\nPETE: Sold.\nFADE OUT:\n"
                "ORLA: Oh dear.\nBlackout.\nPETE: I am sorry.\nFade out.\nDISSOLVE TO: THE YARD\nORLA: So am I.\n"
                "CREDITS\nPETE: Good night.\nENDS\n"),
        ElementsAre("Scene 1: BAKERY", "ORLA: Flour?", "PETE: None.", "Transition: CUT TO:", "ORLA: Why?",
                    "PETE: Sold.", "Transition: FADE OUT:", "ORLA: Oh dear.", "Transition: Blackout.",
                    "PETE: I am sorry.", "Transition: Fade out.", "Transition: DISSOLVE TO: THE YARD", "ORLA: So am I.",
                    "Transition: CREDITS", "PETE: Good night.", "Transition: ENDS"));
}

TEST(LayoutCourse, LeavesWordsToTheirSpeakers) {
    // A line that is wrapped, a name above its words, and a sentence that goes on.
    EXPECT_THAT(outline("ORLA: And then, as they say, comes the\nblackout.\nPETE: It was written over it:\nTHE END.\n"
                        "ORLA: Well. That is\nFin.\nPETE: Who?\n"),
                ElementsAre("ORLA: And then, as they say, comes the blackout.",
                            "PETE: It was written over it: THE END.", "ORLA: Well. That is Fin.", "PETE: Who?"));
    EXPECT_THAT(outline("ORLA\nAnd now?\n\nPETE\nBlackout.\n\nORLA\nHow so?\n\nPETE\nThe fuse.\n"),
                Contains("PETE: Blackout."));
}

TEST(LayoutCourse, IsReadInPlaysOfOtherLanguages) {
    EXPECT_THAT(
        outline("ERSTER AKT\n\nORLA. Guten Tag.\n\nPETE. Kein Mehl.\n\nORLA. Schade.\n\nVorhang.\n\nZWEITER AKT\n\n"
                "PETE. Noch immer keines.\n\nORLA. Dann geh ich.\n\nDer Vorhang f\u00e4llt.\n\nEnde.\n"),
        IsSupersetOf({"ORLA: Schade.", "Transition: Vorhang.", "ORLA: Dann geh ich.",
                      "Transition: Der Vorhang f\u00e4llt.", "Transition: Ende."}));
    EXPECT_THAT(outline("SZENE 1\n\nORLA: Mehl?\nPETE: Nein.\nABBLENDE\nORLA: Warum?\nPETE: Darum.\nFONDU AU NOIR\n"
                        "ORLA: Aha.\nTel\u00f3n.\n"),
                IsSupersetOf({"PETE: Nein.", "Transition: ABBLENDE", "PETE: Darum.", "Transition: FONDU AU NOIR",
                              "ORLA: Aha.", "Transition: Tel\u00f3n."}));
}

TEST(LayoutCourse, HasActionInCapitalsBelowWords) {
    EXPECT_THAT(
        outline("ORLA: Nobody.\nA TRAY FALLS.\nPETE: What was that?\n      THE OVEN OPENS AND SHUTS.\nORLA: The wind.\n"
                "CLOSING MUSIC\nPETE: And now it says:\nNO BREAD TODAY.\nORLA: I heard.\nGET OUT OF HERE!\n"
                "PETE: I KNOW. I KNOW.\nTHE BELL RANG.\n"),
        ElementsAre("ORLA: Nobody.", "Action: A TRAY FALLS.", "PETE: What was that?",
                    "Action: THE OVEN OPENS AND SHUTS.", "ORLA: The wind.", "Music: CLOSING MUSIC",
                    "PETE: And now it says: NO BREAD TODAY.", "ORLA: I heard. GET OUT OF HERE!",
                    "PETE: I KNOW. I KNOW. THE BELL RANG."));
}

TEST(LayoutCourse, LeavesCapitalsInTheColumnOfWordsToTheirSpeaker) {
    EXPECT_THAT(
        outline("ORLA:      It is on the door.\n           NO BREAD TODAY.\nA TRAY FALLS.\n\nPETE:      So I see.\n\n"
                "ORLA:      Well.\n\nTHEME PARK\n\nPETE:      What?\n"),
        ElementsAre("ORLA: It is on the door. NO BREAD TODAY.", "Action: A TRAY FALLS.", "PETE: So I see.",
                    "ORLA: Well.", "Action: THEME PARK", "PETE: What?"));
}

TEST(LayoutCourse, HasPausesBelowWords) {
    EXPECT_THAT(outline("ORLA: Well.\nPAUSE\nPETE: Well what?\n\nLONG PAUSE.\n\nORLA: Nothing.\nPETE: Good.\n"),
                ElementsAre("ORLA: Well.", "Pause: PAUSE", "PETE: Well what?", "Pause: LONG PAUSE.", "ORLA: Nothing.",
                            "PETE: Good."));
}

TEST(LayoutCourse, EndsAScene) {
    EXPECT_THAT(outline("SCENE 1: BAKERY\n\nORLA: Flour?\n\nPETE: None.\n\nSCENE ENDS.\n\nORLA: Why?\n\nPETE: Sold.\n\n"
                        "ACT ENDS\n"),
                ElementsAre("Scene 1: BAKERY", "ORLA: Flour?", "PETE: None.", "Transition: SCENE ENDS.", "ORLA: Why?",
                            "PETE: Sold.", "Transition: ACT ENDS"));
    EXPECT_TRUE(is_end_mark("ЗАНАВЕС"));
    EXPECT_TRUE(is_end_mark("Конец сцены."));
}

}  // namespace
}  // namespace dramatis::cues::scripts
