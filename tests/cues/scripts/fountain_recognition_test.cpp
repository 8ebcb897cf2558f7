// What is taken for Fountain without a name that says so.
#include "cues/scripts/fountain_recognition.h"

#include <gtest/gtest.h>

#include "cues/scripts/format.h"
#include "cues/scripts/fountain_heading.h"

namespace dramatis::cues::scripts {
namespace {

std::string reason(std::string_view text) { return std::string(reason_for_fountain(text).value_or("none")); }

constexpr const char* by_headings = "it has scene headings, and names above their words";
constexpr const char* by_title = "it has a title page, and names above their words";
constexpr const char* by_force = "it has forced elements, and names above their words";

TEST(FountainRecognition, HeadingsAndNamesShowIt) {
    EXPECT_EQ(reason("INT. SHED - DAY\n\nANNA\nHello.\n"), by_headings);
    EXPECT_EQ(reason("**EXT. QUAY - DAY**\n\nANNA\nHello.\n"), by_headings);
    EXPECT_EQ(reason("ИНТ. КУХНЯ - ДЕНЬ\n\nЛИДА\nЧай стынет.\n"), by_headings);
    EXPECT_EQ(reason("INT. SHED - DAY\n\nIt is empty.\n"), "none") << "nobody speaks";
    EXPECT_EQ(reason("Anna went to the shed. It was day.\n\nHELLO\nshe said.\n"), "none");
    EXPECT_EQ(reason("ANNA: Hello.\nBEN: Good day.\n"), "none");
}

TEST(FountainRecognition, ATitlePageNeedsTwoWhoTakeTurns) {
    EXPECT_EQ(reason("Title: Ebb\n\nANNA\nHello.\n\nBEN\nGood day.\n\nANNA\nIs it?\n"), by_title);
    EXPECT_EQ(reason("Title: Ebb\n\nANNA\nHello.\n"), "none");
    EXPECT_EQ(reason("Title: Ebb tool\n\nNAME\nebb - counts tides\n\nOPTIONS\n-a counts all of them\n"), "none");
}

TEST(FountainRecognition, ForcedElementsNeedTwoWhoTakeTurns) {
    EXPECT_EQ(reason("@McRAE\nHello.\n\n@DeWITT\nGood day.\n\n@McRAE\nIs it?\n"), by_force);
    EXPECT_EQ(
        reason("USAGE\nImport the tide table:\n\n>>> import ebb\n\n>>> ebb.count()\n\nNOTES\nNone.\n\nUSAGE\nAgain.\n"),
        "none");
}

TEST(FountainRecognition, CodeHasNoHeadings) {
    EXPECT_EQ(reason("int main()\n\nUSAGE\nCall it once.\n"), "none");
    EXPECT_EQ(reason("ext2 and others\n\nUSAGE\nMount it.\n"), "none");
}

TEST(FountainRecognition, PlaysWithATitleAreNone) {
    const std::string speeches = "HAROLD\nWell?\n\nPRIM\nIt was open.\n\nHAROLD\nI heard that.\n";
    EXPECT_EQ(reason("Title: The Weir\n\n" + speeches), by_title);
    EXPECT_EQ(reason("Title: The Weir\n\nACT I\n\nSCENE I. A weir.\n\n" + speeches), "none");
    EXPECT_EQ(reason("Title: The Weir\n\n*** START OF THE COLLECTION ***\n\n" + speeches), "none");
    EXPECT_EQ(reason("Title: The Weir\n\nHAROLD.\nWell?\n\nPRIM.\nIt was open.\n\nHAROLD.\nI heard that.\n"), "none");
    EXPECT_EQ(reason("Title: The Weir\n\nACT I\n\nINT. WEIR\n\n" + speeches), by_headings) << "of a film in acts";
}

TEST(FountainRecognition, TheReasonIsGiven) {
    const auto format = recognise_format("ebb.txt", "Title: Ebb\n\nANNA\nHello.\n\nBEN\nGood day.\n\nANNA\nIs it?\n");
    EXPECT_EQ(format.format, Format::Fountain);
    EXPECT_EQ(format.why, by_title);
}

TEST(FountainHeading, HasTheWordsOfSomeLanguages) {
    for (const std::string_view heading :
         {"INT. SHED", "int./ext. car", "I/E. CAR", "INT./EST. BARCA", "INT\u3002 \u75c5\u9662", "ИНТ. КУХНЯ",
          "ИНТ./НАТ. ДВОР", "НАТ ДВОР", "ИНТ/НАТ. ДВОР", "ІНТ. ХАТА", "INNEN. KELLER", "INNEN/AUSSEN WAGEN",
          "BUITEN. KADE", "İÇ. EV", "DIŞ. SOKAK"})
        EXPECT_TRUE(is_place_heading(heading)) << heading;
    for (const std::string_view other : {"Interior thoughts", "INTERNAL", "ИНТЕРЕСНО", "Нат. ушла", "PL 1", "INNENHOF",
                                         "Innen. warm", "PLAYS", "ИНТ/", "НАТ."})
        EXPECT_FALSE(is_place_heading(other)) << other;
}

}  // namespace
}  // namespace dramatis::cues::scripts
