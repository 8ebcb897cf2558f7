#include "cues/prose/sheet/adapt.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cues/parser.h"
#include "tests/cues/prose/sheet/adapted_story.h"

namespace dramatis::cues::prose::sheet {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr std::string_view harbour =
    "The harbour was empty.\n"
    "\n"
    "\"Is anybody there?\" whispered Anna. She held the lamp higher.\n"
    "\n"
    "\"Only me,\" said Peter, \"and I'm leaving.\"\n"
    "\n"
    "\"Wait!\" Anna called.\n";

TEST(Adapt, LeavesOutOfADramaWhatIsHeard) {
    constexpr std::string_view text =
        "An alarm shrieked.\n\n\"Run!\" said Anna.\n\nA door slammed, and the lamps on the long wall went out.\n";
    const std::string drama = adapted(text, {.narration = Narration::Drama}).sheet();
    EXPECT_THAT(drama, AllOf(HasSubstr("SOUND: alarm"), Not(HasSubstr("shrieked.\n")),
                             HasSubstr("NARRATOR: A door slammed, and the lamps")));
    EXPECT_THAT(adapted(text).sheet(), HasSubstr("NARRATOR: An alarm shrieked."));
}

TEST(Adapt, EndsSentencesWhereTheCommaStandsBehindTheMark) {
    const auto cues = cues_of(adapted("\u00bbKein Licht\u00ab, sagte Anna. \u00bbSie warten darauf.\u00ab\n\n\u00bbDu "
                                      "kommst sp\u00e4t\u00ab, sagte Peter.\n")
                                  .sheet());
    EXPECT_THAT(cues, Contains("ANNA: Kein Licht. Sie warten darauf."));
    EXPECT_THAT(cues, Contains("PETER: Du kommst sp\u00e4t."));
}

TEST(Adapt, GivesEachSpeechToItsSpeaker) {
    const auto cues = cues_of(adapted(harbour).sheet());
    EXPECT_THAT(cues, Contains("PETER: Only me, and I'm leaving."));
    EXPECT_THAT(cues, Contains("ANNA (whispering): Is anybody there?"));
    EXPECT_THAT(cues, Contains("NARRATOR: The harbour was empty."));
}

TEST(Adapt, LeavesOutTagsThatOnlySayWhoAndHow) {
    const std::string sheet = adapted(harbour).sheet();
    EXPECT_THAT(sheet, Not(HasSubstr("said Peter")));
    EXPECT_THAT(sheet, Not(HasSubstr("whispered Anna")));
    EXPECT_THAT(sheet, HasSubstr("NARRATOR: She held the lamp higher."));
}

TEST(Adapt, KeepsWhatATagSaysBeyondWhoAndHow) {
    const auto lines = [](std::string_view tag) {
        return cues_of(adapted("Anna and Peter stood there.\n\n\"One,\" " + std::string(tag) + "\n").sheet()).size();
    };
    for (const std::string_view tag : {"said Peter.", "Peter said softly.", "said Peter at last.", "he told Anna.",
                                       "said Peter in a very small voice.", "Peter said quietly to Anna."})
        EXPECT_EQ(lines(tag), lines("said Peter.")) << tag;
    for (const std::string_view tag : {"said Peter and fired.", "said Peter as he drew the knife.",
                                       "said Peter from under the table.", "said Peter when the clock had stopped.",
                                       "said Peter, his hands shaking.", "Peter took the gun and said to Anna."})
        EXPECT_EQ(lines(tag), lines("said Peter.") + 1) << tag;
    EXPECT_THAT(cues_of(adapted("Peter aimed at her heart and said, \"One.\"\n").sheet()),
                ::testing::ElementsAre("NARRATOR: Peter aimed at her heart and said,", "PETER: One."));
}

TEST(Adapt, WarnsOfAQuotationThatIsNotClosed) {
    const auto codes = [](const std::string& text) {
        Diagnostics diagnostics;
        EXPECT_TRUE(adapt(story_of(text), {}, diagnostics));
        std::string all;
        for (const Diagnostic& one : diagnostics) all += one.code + "@" + std::to_string(one.where.span.begin) + " ";
        return all;
    };
    EXPECT_EQ(codes("It was late.\n\n\"I closed it, said Anna. She sat down.\n\nIt was dark.\n"), "W0142@14 ");
    EXPECT_EQ(codes("Nobody moved \" at all.\n\n\"Good night,\" said Peter.\n"), "W0142@13 ");
    EXPECT_EQ(codes("\"I closed it,\" said Anna.\n\n\"It was late.\n\n\"It was dark,\" she said.\n"), "");
    std::string many;
    for (int i = 0; i < 9; ++i) many += "\"I closed it, said Anna.\n\nIt was late.\n\n";
    EXPECT_EQ(codes(many), "W0142@0 W0142@40 W0142@80 W0142@120 W0142@160 W0142@0 ");
}

TEST(Adapt, NarratesEverythingIfAsked) {
    const std::string sheet = adapted(harbour, {.narration = Narration::All}).sheet();
    EXPECT_THAT(sheet, HasSubstr("NARRATOR: whispered Anna. She held the lamp higher."));
    EXPECT_THAT(sheet, HasSubstr("NARRATOR: said Peter"));
}

TEST(Adapt, MakesAScenesOfHeadings) {
    const auto cues = cues_of(adapted("Chapter One\n\nThe rain came.\n\nChapter Two\n\nIt went.\n").sheet());
    EXPECT_THAT(cues, ElementsAre("SCENE 1: Chapter One", "NARRATOR: The rain came.", "SCENE 2: Chapter Two",
                                  "NARRATOR: It went."));
}

TEST(Adapt, WritesHeadingsWithoutTheirMarks) {
    const auto cues = cues_of(adapted("## One\n\nIt was late.\n\n## Two\n\nIt was dark.\n").sheet());
    EXPECT_THAT(cues, ::testing::Contains("SCENE 1: One"));
    EXPECT_THAT(cues, ::testing::Contains("SCENE 2: Two"));
}

TEST(Adapt, JoinsANumberAndItsTitle) {
    const auto cues =
        cues_of(adapted("CHAPTER ONE\n\nThe Door\n\n\"So,\" said Anna.\n\nCHAPTER TWO\n\nThe Key\n\nIt rained.\n",
                        {.narration = Narration::All})
                    .sheet());
    EXPECT_THAT(cues, Contains("SCENE 1: CHAPTER ONE: The Door"));
    EXPECT_THAT(cues, Contains("SCENE 2: CHAPTER TWO: The Key"));
}

TEST(Adapt, WritesASheetWithoutMistakes) {
    for (const char* const text :
         {"\"Hello.\"", "(In brackets.)\n\n\"(So.)\"", "{a} [[b]] *c* _d_\n\n\"{e}\" said Anna.", "MIRA: not a cue",
          "SOUND: bang", "# a comment?\n\nText.", "\"SCENE 2: x\" said Anna.", "A\n\n***\n\nB",
          "Chapter (the first)\n\nText.", "\"Unbalanced said Anna.\n\n\"Why?\" said Peter."}) {
        const std::string sheet = adapted(text, {.narration = Narration::All}).sheet();
        const auto parsed = parse_cue_sheet(std::make_shared<SourceText>("sheet", sheet));
        EXPECT_FALSE(has_errors(parsed.diagnostics)) << text << "\n" << sheet << to_text(parsed.diagnostics);
    }
}

TEST(Adapt, SaysThatNothingIsToBeSpoken) {
    Diagnostics diagnostics;
    for (const char* const text : {"", "\n\n", "\"", "\"\u2014\"\n\n\"\u2026\"", "* * *"}) {
        const auto nothing = adapt(story_of(text), {}, diagnostics);
        ASSERT_FALSE(nothing) << text;
        EXPECT_EQ(nothing.error().code, "E0143");
    }
}

TEST(Adapt, EndsSentencesWhoseTagsAreLeftOut) {
    const auto cues = cues_of(
        adapted("\"Helm,\" said Anna. \"Talk to me.\"\n\n\"So,\" said Peter, \"it is late,\" and left.").sheet());
    EXPECT_THAT(cues, Contains("ANNA: Helm. Talk to me."));
    EXPECT_THAT(cues, Contains("PETER: So, it is late."));
}

TEST(Adapt, CutsAnEndlessParagraphWhereSentencesEnd) {
    std::string text;
    for (int i = 0; i < 2000; ++i) text += "The tide went out and nobody saw it go. ";
    for (const SheetLine& line : adapted(text).lines) EXPECT_LT(line.text.size(), 1400u);
}

TEST(Adapt, AsksWhereTheSpeakerIsUnsure) {
    const auto adaptation = adapted(harbour, {.sure_from = 1.1});
    EXPECT_EQ(adaptation.unsure.size(), 3u);
    EXPECT_THAT(adaptation.sheet(), HasSubstr("# ? ANNA"));
    EXPECT_TRUE(adapted(harbour, {.sure_from = 0.0}).unsure.empty());
}

TEST(Adapt, IsTheSameEachTime) { EXPECT_EQ(adapted(harbour).sheet(), adapted(harbour).sheet()); }

}  // namespace
}  // namespace dramatis::cues::prose::sheet
