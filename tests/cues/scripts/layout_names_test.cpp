// Who speaks: names that share a speech, titled and numbered names, names that are cut short.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cues/scripts/layout_support.h"

namespace dramatis::cues::scripts {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsSupersetOf;
using testing::Not;

// A play of the usual form with one line more.
Lines play_with(const std::string& line) {
    return outline("ROSE. Who knocks?\n\nHUGH. The wind.\n\nROSE. It says my name.\n\nHUGH. It says all names.\n\n" +
                   line + "\n\nROSE. Still.\n");
}

TEST(LayoutNames, ShareASpeechOfAPlay) {
    for (const std::string names :
         {"ROSE and HUGH", "ROSE AND HUGH", "ROSE & HUGH", "ROSE, HUGH", "ROSE/HUGH", "ROSE + HUGH", "ROSE / HUGH"})
        EXPECT_THAT(play_with(names + ". Us!"), Contains("ROSE & HUGH: Us!")) << names;
    EXPECT_THAT(play_with("ROSE and HUGH (together). Us!"), Contains("ROSE & HUGH (together): Us!"));
    EXPECT_THAT(play_with("ROSE and MAB. Us!"), Contains("ROSE & MAB: Us!"));
    EXPECT_THAT(play_with("ROSE, HUGH and PIP. Us!"), Contains("ROSE & HUGH & PIP: Us!"));
    EXPECT_THAT(play_with("ROSE, HUGH, and PIP. Us!"), Contains("ROSE & HUGH & PIP: Us!"));
}

TEST(LayoutNames, ShareASpeechWithAColon) {
    const auto with = [](const std::string& names) {
        return outline("Rose: Who knocks?\n\nHugh: The wind.\n\nRose: It says my name.\n\nHugh: It does.\n\n" + names +
                       ": Us!\n");
    };
    for (const std::string names : {"Rose and Hugh", "Rose & Hugh", "Rose, Hugh", "Rose/Hugh", "Rose + Hugh"})
        EXPECT_THAT(with(names), Contains("Rose & Hugh: Us!")) << names;
    EXPECT_THAT(with("Both"), Contains("Both: Us!"));
}

TEST(LayoutNames, ShareASpeechAboveIt) {
    const auto with = [](const std::string& names) {
        return outline("ROSE\nWho knocks?\n\nHUGH\nThe wind.\n\nROSE\nIt says my name.\n\nHUGH\nIt does.\n\n" + names +
                       "\nUs!\n");
    };
    for (const std::string names : {"ROSE and HUGH", "ROSE AND HUGH", "ROSE & HUGH", "ROSE, HUGH", "ROSE/HUGH"})
        EXPECT_THAT(with(names), Contains("ROSE & HUGH: Us!")) << names;
    EXPECT_THAT(with("BOTH"), Contains("BOTH: Us!"));
}

TEST(LayoutNames, AreNoSentencesThatJoinTwoWords) {
    EXPECT_THAT(play_with("The wind and the rain. Us!"), Not(Contains(testing::HasSubstr("rain: "))));
    EXPECT_THAT(play_with("NO and NO. I will not."), Not(Contains(testing::StartsWith("NO & NO"))));
}

TEST(LayoutNames, MayHaveTitlesAndNumbers) {
    for (const std::string name : {"KING", "KING LEAR", "1ST SOLDIER", "SOLDIER 1", "FIRST SOLDIER", "2ND GENTLEMAN",
                                   "LORD F", "MR. GALE", "A VOICE", "THE KING", "QUEEN"}) {
        EXPECT_THAT(play_with(name + ". Who goes there?"), Contains(name + ": Who goes there?")) << name;
    }
}

TEST(LayoutNames, AreTwoWhereOneIsTheBeginningOfTheOther) {
    EXPECT_THAT(
        outline("KING. One.\n\nKING LEAR. Two.\n\nKING. Three.\n\nKING LEAR. Four.\n\n1ST SOLDIER. Five.\n\n2ND "
                "SOLDIER. Six.\n\n1ST SOLDIER. Seven.\n"),
        ElementsAre("KING: One.", "KING LEAR: Two.", "KING: Three.", "KING LEAR: Four.", "1ST SOLDIER: Five.",
                    "2ND SOLDIER: Six.", "1ST SOLDIER: Seven."));
}

TEST(LayoutNames, AreReadInFullByTheCast) {
    const auto lines = outline(
        "CAST\nLORD FENN\nLADY FENN\nA CLERK\n\nACT I\n\n_Lord F._ Shut the door.\n\n_Clerk._ By the cat, my lord.\n\n"
        "_Lady F._ What, husband!\n\n_Lord F._ Stand, then.\n\n_Lady F._ I'll to the cat.\n\n_Clerk._ After it.\n");
    EXPECT_THAT(lines, IsSupersetOf({"LORD FENN: Shut the door.", "Clerk: By the cat, my lord.",
                                     "LADY FENN: What, husband!", "LORD FENN: Stand, then."}));
}

TEST(LayoutNames, MayEndInAPointAboveTheirWords) {
    EXPECT_THAT(outline("HAM\nWhere is it?\n\nLORD F.\nIn the box.\n\nHAM\nWhich?\n\nLORD F.\nThat one.\n"),
                ElementsAre("HAM: Where is it?", "LORD F: In the box.", "HAM: Which?", "LORD F: That one."));
}

TEST(LayoutNames, AreTitlesAboveTheirWriter) {
    EXPECT_THAT(outline("HAM\n\nby A. Gale\n\nHAM\nWhere is it?\n\nORLA\nIn the box.\n\nHAM\nWhich?\n\nORLA\nThis.\n"),
                ElementsAre("HAM: Where is it?", "ORLA: In the box.", "HAM: Which?", "ORLA: This."));
}

TEST(LayoutNames, MaySpeakOnceAboveTheirWordsWithAPoint) {
    const auto lines = outline(
        "CAST\nROSE\nHUGH\nA BOY\n\nROSE.\nWho is it?\n\nHUGH.\nThe wind.\n\nBOY.\nAnd I.\n\nROSE.\nYou?\n\nHUGH.\nAye."
        "\n\n1ST GENT.\nAnd I.\n\nNO.\n\nCURTAIN.\n");
    EXPECT_THAT(lines, IsSupersetOf({"BOY: And I.", "1ST GENT: And I.", "Transition: CURTAIN."}));
}

TEST(LayoutNames, StayCutWhereSeveralBeginSo) {
    const auto lines = outline(
        "CAST\nLORD FENN\nLORD FARR\n\nACT I\n\nLORD FENN. One.\n\nLORD FARR. Two.\n\nLORD FENN. Three.\n\nLORD F. "
        "Four.\n\nLORD FARR. Five.\n\nLORD F. Six.\n");
    EXPECT_THAT(lines, IsSupersetOf({"LORD F: Four.", "LORD F: Six."}));
}

TEST(LayoutNames, MayBeOneLetter) {
    EXPECT_THAT(play_with("H. Always."), Contains("HUGH: Always."));
    EXPECT_THAT(play_with("R. Always."), Contains("ROSE: Always."));
    // Nobody is called so, and it stands in a sentence.
    EXPECT_THAT(play_with("I. Always."), Not(Contains(testing::StartsWith("I:"))));
    EXPECT_THAT(outline("Rose: One.\n\nHugh: Two.\n\nRose: Three.\n\nHugh: Four.\n\nR: Five.\n\nH: Six.\n"),
                IsSupersetOf({"Rose: Five.", "Hugh: Six."}));
}

TEST(LayoutCast, IsJoinedByBraces) {
    constexpr const char* play = "ORLA. One.\nPETE. Two.\nORLA. Three.\nPETE. Four.\n";
    EXPECT_THAT(outline(std::string("THE MILL\n\nORLA }\nPETE  } servants\nJON   }\n\nACT I\n\n") + play),
                ElementsAre("Note: ORLA }", "Note: PETE\t} servants", "Note: JON\t}", "Section: ACT I", "ORLA: One.",
                            "PETE: Two.", "ORLA: Three.", "PETE: Four."));
    EXPECT_THAT(outline(std::string("THE MILL\n\nPERSONS\n\nORLA }\nPETE }\n\n") + play),
                ElementsAre("Note: PERSONS", "Note: ORLA }", "Note: PETE }", "ORLA: One.", "PETE: Two.", "ORLA: Three.",
                            "PETE: Four."));
}

}  // namespace
}  // namespace dramatis::cues::scripts
