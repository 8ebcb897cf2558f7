#include "cues/prose/sheet/readaptation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cues/prose/sheet/adapted_story.h"

namespace dramatis::cues::prose::sheet {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

// Nobody is named beside the last four speeches.
constexpr std::string_view quay =
    "\"Is anybody there?\" said Anna.\n"
    "\n"
    "\"Only me,\" said Peter.\n"
    "\n"
    "The tide turned.\n"
    "\n"
    "\"It is late.\"\n"
    "\n"
    "\"It is early.\"\n"
    "\n"
    "\"For you, perhaps.\"\n"
    "\n"
    "\"For everybody.\"\n";

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    const std::size_t at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what << " isn't in:\n" << text;
    return at == std::string::npos ? text : text.replace(at, what.size(), with);
}

Readaptation again(std::string_view before, std::string_view now, const std::string& edited) {
    Diagnostics diagnostics;
    auto result = adapt_again({story_of(before), {}}, {story_of(now), {}}, edited, diagnostics);
    EXPECT_TRUE(result);
    return result ? std::move(*result) : Readaptation{};
}

// Who says a line that no tag names, and the other of the two.
struct Turn {
    std::string speaker, other;
};
Turn turn_of(const std::string& sheet, std::string_view words) {
    for (const std::string& cue : cues_of(sheet))
        if (cue.ends_with(words)) return cue.starts_with("ANNA") ? Turn{"ANNA", "PETER"} : Turn{"PETER", "ANNA"};
    ADD_FAILURE() << words;
    return {};
}

TEST(AdaptAgain, ChangesNothingWithoutEdits) {
    const std::string sheet = adapted(quay).sheet();
    const auto result = again(quay, quay, sheet);
    EXPECT_EQ(result.sheet, sheet);
    EXPECT_EQ(result.edits, 0u);
    EXPECT_EQ(result.repaired, 0u);
}

TEST(AdaptAgain, KeepsWhatIsChangedAddedAndRemoved) {
    std::string edited = adapted(quay).sheet();
    edited = replaced(edited, "The tide turned.", "The tide turned at last.");
    edited = replaced(edited, "NARRATOR: The tide", "SOUND: gull\n# Louder?\nNARRATOR: The tide");
    edited = replaced(edited, "ANNA: Is anybody there?\n", "");
    const auto result = again(quay, quay, edited);
    EXPECT_EQ(result.sheet, edited);
    EXPECT_GE(result.edits, 3u);
    EXPECT_EQ(again(quay, quay, result.sheet).sheet, edited);
}

TEST(AdaptAgain, RepairsTheNeighboursOfACorrectedSpeaker) {
    const std::string sheet = adapted(quay).sheet();
    const Turn first = turn_of(sheet, "It is late.");
    const Turn second = turn_of(sheet, "It is early.");
    ASSERT_NE(first.speaker, second.speaker);
    const std::string edited = replaced(sheet, first.speaker + ": It is late.", first.other + ": It is late.");
    const auto result = again(quay, quay, edited);
    EXPECT_EQ(turn_of(result.sheet, "It is late.").speaker, first.other);
    EXPECT_EQ(turn_of(result.sheet, "It is early.").speaker, second.other);
    EXPECT_GE(result.repaired, 1u);
    // And stays so.
    EXPECT_EQ(again(quay, quay, result.sheet).sheet, result.sheet);
}

TEST(AdaptAgain, TakesUpWhatTheStoryChanges) {
    std::string edited = adapted(quay).sheet();
    edited = replaced(edited, "Only me", "Only poor me");
    const std::string now = replaced(std::string(quay), "The tide turned.", "The wind turned.\n\nIt rained.");
    const auto result = again(quay, now, edited);
    EXPECT_THAT(result.sheet, HasSubstr("PETER: Only poor me"));
    EXPECT_THAT(result.sheet, HasSubstr("NARRATOR: The wind turned."));
    EXPECT_THAT(result.sheet, HasSubstr("NARRATOR: It rained."));
    EXPECT_THAT(result.sheet, Not(HasSubstr("The tide turned.")));
}

TEST(AdaptAgain, TakesAnAnsweredQuestionForSure) {
    Diagnostics diagnostics;
    const AdaptOptions asking{.sure_from = 1.0};
    const std::string sheet = adapted(quay, asking).sheet();
    const std::size_t question = sheet.find("# ?");
    ASSERT_NE(question, std::string::npos);
    std::string edited = sheet;
    edited.erase(question, edited.find('\n', question) + 1 - question);
    const auto result = adapt_again({story_of(quay), asking}, {story_of(quay), asking}, edited, diagnostics);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->sheet, edited);
}

TEST(AdaptAgain, KeepsRemovedBlankLinesAndLineEnds) {
    constexpr std::string_view chapters = "Chapter One\n\nThe rain came.\n\nChapter Two\n\nIt went.\n";
    const std::string edited = replaced(adapted(chapters).sheet(), "\n\n", "\n");
    EXPECT_EQ(again(chapters, chapters, edited).sheet, edited);
    std::string carriage_returns;
    for (const char c : edited) carriage_returns += c == '\n' ? "\r\n" : std::string(1, c);
    EXPECT_EQ(again(chapters, chapters, carriage_returns).sheet, carriage_returns);
}

TEST(AdaptAgain, GivesALineWhoseWordsWereChangedToItsNewSpeaker) {
    const std::string sheet = adapted(quay).sheet();
    const Turn first = turn_of(sheet, "It is late.");
    const Turn second = turn_of(sheet, "It is early.");
    std::string edited = replaced(sheet, first.speaker + ": It is late.", first.other + ": It is late.");
    edited = replaced(edited, "It is early.", "It is early, still.");
    EXPECT_THAT(again(quay, quay, edited).sheet, HasSubstr(second.other + ": It is early, still.\n"));
}

TEST(AdaptAgain, CountsNoQuestionThatIsAnswered) {
    Diagnostics diagnostics;
    const AdaptOptions asking{.sure_from = 1.0};
    std::string edited;
    for (const std::string& cue : cues_of(adapted(quay, asking).sheet())) edited += cue + "\n";
    const auto result = adapt_again({story_of(quay), asking}, {story_of(quay), asking}, edited, diagnostics);
    ASSERT_TRUE(result);
    EXPECT_TRUE(result->adaptation.unsure.empty());
    EXPECT_THAT(result->sheet, Not(HasSubstr("# ?")));
}

TEST(AdaptAgain, AsksNothingOfALineThatTheNarratorReads) {
    Diagnostics diagnostics;
    const AdaptOptions asking{.sure_from = 1.0};
    const auto plain = adapted(quay, asking);
    const Turn turn = turn_of(plain.sheet(), "For everybody.");
    const std::string edited = replaced(plain.sheet(), turn.speaker + ": For everybody.", "NARRATOR: For everybody.");
    const auto result = adapt_again({story_of(quay), asking}, {story_of(quay), asking}, edited, diagnostics);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->adaptation.unsure.size() + 1, plain.unsure.size());
    EXPECT_THAT(result->sheet, HasSubstr("\nNARRATOR: For everybody.\n"));
}

TEST(AdaptAgain, KnowsANameThatASheetWritesInAnotherWay) {
    constexpr std::string_view story =
        "\"So late?\" said Dr. O\u2019Neill.\n\n\"So late,\" said Peter.\n\n\"It is early.\"\n\n\"It is late.\"\n";
    const std::string sheet = adapted(story).sheet();
    ASSERT_THAT(sheet, HasSubstr("DR. O'NEILL: "));
    for (const std::string speech : {"It is early.", "It is late."}) {
        std::string edited = sheet;
        const std::size_t name = edited.rfind('\n', edited.find(speech)) + 1;
        edited.replace(name, edited.find(':', name) - name, "DR. O'NEILL");
        const auto result = again(story, story, edited);
        EXPECT_THAT(result.sheet, AllOf(HasSubstr("\nDR. O'NEILL: " + speech), Not(HasSubstr("#2"))));
    }
}

TEST(AdaptAgain, CallsAPersonAsTheCastDoesNow) {
    constexpr std::string_view story =
        "\"Good evening,\" said the captain.\n\n\"So late?\" said Peter.\n\n\"So late,\" said Ines.\n";
    Diagnostics diagnostics;
    const std::string edited = replaced(adapted(story).sheet(), "So late?", "So very late?");
    const auto result =
        adapt_again({story_of(story), {}}, {story_of(story), {}, {{"INES", {"the captain"}}}}, edited, diagnostics);
    ASSERT_TRUE(result);
    EXPECT_THAT(result->sheet, AllOf(HasSubstr("INES: Good evening."), HasSubstr("PETER: So very late?"),
                                     HasSubstr("INES: So late."), Not(HasSubstr("CAPTAIN"))));
}

TEST(AdaptAgain, HasOneOriginHoweverItIsSpaced) {
    Diagnostics diagnostics;
    const AdaptOptions before{.origin = "a.txt (lean, sounds, 1f)"};
    const AdaptOptions now{.origin = "a.txt (lean, sounds, 2f)"};
    const std::string edited = replaced(adapted(quay, before).sheet(), "Adapted-From: ", "Adapted-From:   ");
    const auto result = adapt_again({story_of(quay), before}, {story_of(quay), now}, edited, diagnostics);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->sheet, adapted(quay, now).sheet());
}

}  // namespace
}  // namespace dramatis::cues::prose::sheet
