#include "cues/prose/text/story.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cues/prose/text/story_support.h"

namespace dramatis::cues::prose::text {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::pair<BlockKind, std::string>> blocks_of(const std::string& text) {
    const Story story = story_of(text);
    std::vector<std::pair<BlockKind, std::string>> all;
    for (const Block& block : story.blocks) all.emplace_back(block.kind, story.text(block.span));
    return all;
}

auto prose(const std::string& text) { return std::pair(BlockKind::Prose, text); }
auto heading(const std::string& text) { return std::pair(BlockKind::Heading, text); }
auto verse(const std::string& text) { return std::pair(BlockKind::Verse, text); }
auto left_out(const std::string& text) { return std::pair(BlockKind::LeftOut, text); }
auto scene_break(const std::string& text) { return std::pair(BlockKind::SceneBreak, text); }

TEST(Story, SplitsAtBlankLines) {
    EXPECT_THAT(blocks_of("The lamp\nwent out.\n \t\nNobody moved.\n"),
                ElementsAre(prose("The lamp\nwent out."), prose("Nobody moved.")));
}

TEST(Story, KnowsHeadingsAndSceneBreaks) {
    EXPECT_THAT(
        blocks_of("CHAPTER ONE\n\nThe lamp went out.\n\n* * *\n\nNobody moved.\n"),
        ElementsAre(heading("CHAPTER ONE"), prose("The lamp went out."), scene_break("* * *"), prose("Nobody moved.")));
}

TEST(Story, TakesAFewWordsAboveItForItsTitle) {
    for (const char* const title : {"The empty house", "Le dernier train", "Das leere Haus", "Room nine"}) {
        const Story story = story_of(std::string(title) + "\n\nThe lamp went out. Nobody moved.\n");
        EXPECT_EQ(story.title, title);
    }
    for (const char* const sentence : {"The house was empty.", "“The house is empty”", "the house",
                                       "He said:", "A sentence of far more words than any title has in its whole line"})
        EXPECT_EQ(story_of(std::string(sentence) + "\n\nThe lamp went out. Nobody moved.\n").title, "");
}

TEST(Story, KnowsEveryKindOfHeading) {
    for (const char* const each : {"CHAPTER I",
                                   "Chapter 12",
                                   "Chapter Twelve: The Lamp",
                                   "IV",
                                   "IV.",
                                   "3.",
                                   "II. The Lamp Goes Out",
                                   "THE LAMP GOES OUT",
                                   "Prologue",
                                   "Part the Second",
                                   "## The Lamp",
                                   "The Lamp\n========",
                                   "Kapitel 3",
                                   "Zweites Kapitel",
                                   "Chapitre premier",
                                   "Capítulo IV",
                                   "BOOK TWO",
                                   "3. Kapitel",
                                   "— IV —",
                                   "01 My Early Home"})
        EXPECT_THAT(blocks_of("It was late.\n\n" + std::string(each) + "\n\nThe lamp went out.\n"),
                    ElementsAre(prose("It was late."), heading(each), prose("The lamp went out.")))
            << each;
}

TEST(Story, KnowsWhatIsNoHeading) {
    for (const char* const each :
         {"I was late.", "Part of him wanted to go.", "“STOP!”", "STOP!", "Chapter by chapter she read on.",
          "I. was all it said,", "Acting the fool, he went.", "2 men came.", "It was SO cold."})
        EXPECT_THAT(blocks_of("It was late.\n\n" + std::string(each) + "\n\nThe lamp went out.\n"),
                    ElementsAre(prose("It was late."), prose(each), prose("The lamp went out.")))
            << each;
}

TEST(Story, TakesAnnouncedCapitalsForSomethingToRead) {
    EXPECT_THAT(blocks_of("The sign on the door said:\n\nNO ENTRY\n\nShe went in.\n"),
                ElementsAre(prose("The sign on the door said:"), prose("NO ENTRY"), prose("She went in.")));
}

TEST(Story, KnowsEveryKindOfSceneBreak) {
    for (const char* const each :
         {"***", "* * *", "#", "---", "___", "~", "⁂", "◆ ◆ ◆", "oOo", "-oOo-", "•", "======", "—"})
        EXPECT_THAT(blocks_of("It was late.\n\n" + std::string(each) + "\n\nThe lamp went out.\n"),
                    ElementsAre(prose("It was late."), scene_break(each), prose("The lamp went out.")))
            << each;
}

TEST(Story, TakesSilenceForProse) {
    EXPECT_THAT(blocks_of("“Well?”\n\n“…”\n\n...\n\n“?”"),
                ElementsAre(prose("“Well?”"), prose("“…”"), prose("..."), prose("“?”")));
}

TEST(Story, BreaksASceneAtAWideGap) {
    EXPECT_THAT(blocks_of("It was late.\n\nThe lamp went out.\n\n\n\n\nNobody moved.\n\nIt was cold."),
                ElementsAre(prose("It was late."), prose("The lamp went out."), scene_break(""), prose("Nobody moved."),
                            prose("It was cold.")));
}

const std::string long_line =
    "The lamp went out, and for a while nobody on the stairs said anything, because each of them "
    "thought that another one would, and the sea was loud below the windows.";

TEST(Story, SplitsAtEachLineIfLinesArentWrapped) {
    EXPECT_THAT(
        blocks_of(long_line + "\n“Is it the oil?”\n" + long_line + "\n“No.”\n" + long_line),
        ElementsAre(prose(long_line), prose("“Is it the oil?”"), prose(long_line), prose("“No.”"), prose(long_line)));
}

TEST(Story, BreaksASceneAtOneBlankLineIfLinesAreParagraphs) {
    std::string text;
    for (int i = 0; i < 12; ++i) text += long_line + "\n“No.”\n";
    text += "\n" + long_line + "\n“No.”\n";
    const auto blocks = blocks_of(text);
    ASSERT_EQ(blocks.size(), 27u);
    EXPECT_EQ(blocks[24].first, BlockKind::SceneBreak);
}

TEST(Story, SplitsAtIndentsIfThereAreNoBlankLines) {
    const std::string first =
        "    The lamp went out, and for a while nobody on the stairs said\n"
        "anything, because each of them thought that another one would,\n"
        "and the sea was loud.\n";
    std::string text;
    for (int i = 0; i < 8; ++i) text += first + "    “No,” she said.\n";
    const auto blocks = blocks_of(text);
    ASSERT_EQ(blocks.size(), 16u);
    EXPECT_EQ(blocks[1], prose("“No,” she said."));
}

TEST(Story, SplitsBeforeTheDashOfADialogue) {
    EXPECT_THAT(
        blocks_of("The lamp went out, and nobody on the stairs said anything for a\nwhile.\n— Is it the oil?\n— No.\n"),
        ElementsAre(prose("The lamp went out, and nobody on the stairs said anything for a\nwhile."),
                    prose("— Is it the oil?"), prose("— No.")));
}

TEST(Story, KeepsVerseTogether) {
    EXPECT_THAT(
        blocks_of(
            "He sang, as he always did when the fog came up the stairs to the lamp,\nvery low:\n\n"
            "  The oil is out, the oil is out,\n  the keeper's gone to bed,\n  and who will tell the ships about\n"
            "  the rocks that lie ahead?\n\nNobody answered him, though all of them had heard him\nsing it.\n"),
        ElementsAre(testing::_,
                    verse("The oil is out, the oil is out,\n  the keeper's gone to bed,\n  and who will tell the ships "
                          "about\n  the rocks that lie ahead?"),
                    testing::_));
}

TEST(Story, ReadsTitleAndAuthor) {
    const Story story = story_of("The Lamp at Skerry Point\n\nby Nora Vane\n\nThe lamp went out.\n\nNobody moved.\n");
    EXPECT_EQ(story.title, "The Lamp at Skerry Point");
    EXPECT_EQ(story.author, "Nora Vane");
    ASSERT_EQ(story.blocks.size(), 4u);
    EXPECT_EQ(story.blocks[0].kind, BlockKind::LeftOut);
    EXPECT_EQ(story.blocks[1].kind, BlockKind::LeftOut);
    EXPECT_EQ(story.blocks[2].kind, BlockKind::Prose);
}

TEST(Story, ReadsTitleAndAuthorWithoutABlankLine) {
    const Story story = story_of("The Lamp\nA short story by Nora Vane\n\nThe lamp went out.\n\nNobody moved.\n");
    EXPECT_EQ(story.title, "The Lamp");
    EXPECT_EQ(story.author, "Nora Vane");
}

TEST(Story, ReadsAMarkdownTitleAndFields) {
    EXPECT_EQ(story_of("# The Lamp\n\n## One\n\nThe lamp went out.\n").title, "The Lamp");
    const Story story = story_of("Title: The Lamp\nAuthor: Nora Vane\n\nThe lamp went out.\n");
    EXPECT_EQ(story.title, "The Lamp");
    EXPECT_EQ(story.author, "Nora Vane");
    EXPECT_EQ(story_of("---\ntitle: \"The Lamp\"\nauthor: Nora Vane\n---\n\nThe lamp went out.\n").title, "The Lamp");
}

TEST(Story, TakesNoSentenceForATitle) {
    EXPECT_EQ(story_of("The lamp went out.\n\nNobody moved.\n").title, "");
    EXPECT_EQ(story_of("“No,” she said.\n\nNobody moved.\n").title, "");
    EXPECT_EQ(story_of("CHAPTER ONE\n\nNobody moved.\n").title, "");
}

TEST(Story, LeavesOutAPublishersHeaderAndLicence) {
    Diagnostics diagnostics;
    const std::string text =
        "The Project Gutenberg eBook of The Lamp\n\nTitle: The Lamp\n\nAuthor: Nora Vane\n\n"
        "*** START OF THE PROJECT GUTENBERG EBOOK THE LAMP ***\n\nProduced by nobody\n\n"
        "The lamp went out.\n\n*** END OF THE PROJECT GUTENBERG EBOOK THE LAMP ***\n\nA licence.\n";
    const Story story = read_story(std::make_shared<const SourceText>("story.txt", text), diagnostics);
    EXPECT_EQ(story.title, "The Lamp");
    EXPECT_EQ(story.author, "Nora Vane");
    ASSERT_EQ(story.blocks.size(), 4u);
    EXPECT_EQ(story.text(story.blocks[2].span), "The lamp went out.");
    EXPECT_EQ(story.blocks[2].kind, BlockKind::Prose);
    for (const std::size_t block : {0u, 1u, 3u}) EXPECT_EQ(story.blocks[block].kind, BlockKind::LeftOut) << block;
    ASSERT_EQ(diagnostics.size(), 1u);
    EXPECT_EQ(diagnostics[0].code, "N0142");
    EXPECT_EQ(diagnostics[0].message, "the publisher's header and licence are left out");
}

TEST(Story, LeavesOutATableOfContents) {
    EXPECT_THAT(blocks_of("CONTENTS\n\n  CHAPTER I. The Lamp\n  CHAPTER II. The Oil\n  CHAPTER III. The Sea\n\n\n"
                          "CHAPTER I. The Lamp\n\nThe lamp went out.\n\nCHAPTER II. The Oil\n\nNobody moved.\n"),
                ElementsAre(left_out("CONTENTS"),
                            left_out("CHAPTER I. The Lamp\n  CHAPTER II. The Oil\n  CHAPTER III. The Sea"),
                            heading("CHAPTER I. The Lamp"), prose("The lamp went out."), heading("CHAPTER II. The Oil"),
                            prose("Nobody moved.")));
    EXPECT_THAT(blocks_of("Chapter 1\n\nChapter 2\n\nChapter 3\n\nChapter 4\n\nChapter 1\n\nThe lamp went out.\n"),
                ElementsAre(left_out("Chapter 1"), left_out("Chapter 2"), left_out("Chapter 3"), left_out("Chapter 4"),
                            heading("Chapter 1"), prose("The lamp went out.")));
}

TEST(Story, LeavesChaptersThatAreLikeATableOfContents) {
    const std::string table =
        "CONTENTS\n\nCHAPTER                  PAGE\n   I. In which it is late       1\n  II. Home                     "
        "14\n\n";
    const auto told = [](const std::string& text) {
        auto blocks = blocks_of(text);
        std::erase_if(blocks, [](const auto& block) { return block.first == BlockKind::LeftOut; });
        return blocks;
    };
    EXPECT_THAT(
        told(table + "CHAPTER I\n\nIN WHICH IT IS LATE\n\n\"It's late,\" said Ann.\n\nShe sat down.\n\nCHAPTER "
                     "II\n\nHOME\n\nThere was a knock.\n"),
        ElementsAre(heading("CHAPTER I"), heading("IN WHICH IT IS LATE"), prose("\"It's late,\" said Ann."),
                    prose("She sat down."), heading("CHAPTER II"), heading("HOME"), prose("There was a knock.")));
    EXPECT_THAT(told("THE LAMP\n\nBY\n\nA. WRITER\n\nAUTHOR OF \"THE SEA\"\n\nLONDON\nSMITH & SONS\n1899\n\n" + table +
                     "CHAPTER I\n\nIN WHICH IT IS LATE\n\n\"It's late,\" said Ann.\n"),
                ElementsAre(heading("CHAPTER I"), heading("IN WHICH IT IS LATE"), prose("\"It's late,\" said Ann.")));
    EXPECT_THAT(
        told("The lamp went out, and nobody spoke of it.\n\n" + table + "CHAPTER I\n\nIt was late.\n"),
        ElementsAre(prose("The lamp went out, and nobody spoke of it."), heading("CHAPTER I"), prose("It was late.")));
    EXPECT_THAT(told("CONTENTS\n\nThe Lamp\n\nThe Sea\n\nThere was a knock on the door.\n"),
                ElementsAre(prose("There was a knock on the door.")));
}

TEST(Story, LeavesNoBreakOfBlankLinesInATitlePage) {
    EXPECT_THAT(
        blocks_of("a tale of lamps\n\nin three parts\n\n\n\n\n\nfor the night\n\nCONTENTS\n\n  CHAPTER I. The Lamp\n"
                  "  CHAPTER II. The Oil\n\nCHAPTER I. The Lamp\n\nThe lamp went out.\n\nNobody moved.\n"),
        ElementsAre(left_out("a tale of lamps"), left_out("in three parts"), left_out("for the night"),
                    left_out("CONTENTS"), left_out("CHAPTER I. The Lamp\n  CHAPTER II. The Oil"),
                    heading("CHAPTER I. The Lamp"), prose("The lamp went out."), prose("Nobody moved.")));
}

TEST(Story, LeavesOutPageNumbersAndNotes) {
    EXPECT_THAT(blocks_of("The lamp\n\n12\n\nwent out.\n\n[Illustration: A lamp]\n\n- 13 -\n\nNobody moved.\n\n[1] See "
                          "the map.\n\nEnd.\n"),
                ElementsAre(prose("The lamp"), left_out("12"), prose("went out."), left_out("[Illustration: A lamp]"),
                            left_out("- 13 -"), prose("Nobody moved."), left_out("[1] See the map."), prose("End.")));
}

TEST(Story, SaysWhatItLeavesOut) {
    Diagnostics diagnostics;
    read_story(std::make_shared<const SourceText>(
                   "story.txt",
                   "CONTENTS\n\n  CHAPTER I\n  CHAPTER II\n\nCHAPTER I\n\nThe lamp\n\n12\n\nwent out.\n\n[1] A note."),
               diagnostics);
    std::vector<std::string> messages;
    for (const Diagnostic& diagnostic : diagnostics) messages.push_back(diagnostic.message);
    EXPECT_THAT(messages,
                ElementsAre("the table of contents is left out (lines 1 to 4)",
                            "notes and captions in brackets are left out (1)", "page numbers are left out (1)"));
}

TEST(Story, TakesNumbersBetweenSentencesForChapters) {
    EXPECT_THAT(blocks_of("1\n\nThe lamp went out.\n\n2\n\nNobody moved.\n"),
                ElementsAre(heading("1"), prose("The lamp went out."), heading("2"), prose("Nobody moved.")));
}

TEST(Story, IsOneBlockWithoutLineEnds) {
    std::string text;
    for (int i = 0; i < 2000; ++i) text += "The lamp went out. “No,” she said. ";
    EXPECT_EQ(story_of(text).blocks.size(), 1u);
}

TEST(Story, HoldsEveryByteThatIsntWhiteSpace) {
    const std::string text = "\u00a0The Lamp\n\nby Nora Vane\n\n[1] A\n\n— B!\nC. \n\n\n\n\n*\n\n 3 \n\nTHE END\n";
    const Story story = story_of(text);
    std::string kept;
    for (const Block& block : story.blocks) kept += story.text(block.span);
    const auto without_space = [](std::string all) {
        std::erase_if(all, [](char c) { return c == ' ' || c == '\n'; });
        return all;
    };
    EXPECT_EQ("\u00a0" + without_space(kept), without_space(text));
}

TEST(Story, IsEmptyWithoutWords) {
    EXPECT_THAT(blocks_of(""), IsEmpty());
    EXPECT_THAT(blocks_of("\n \n"), IsEmpty());
}

TEST(Story, ChoosesItsLanguage) {
    EXPECT_EQ(story_of("“Is it the oil?” she said, and the lamp went out.").language, Language::English);
    EXPECT_EQ(story_of("„Ist es das Öl?“, sagte sie, und die Lampe ging aus.").language, Language::German);
    EXPECT_EQ(story_of("— C'est l'huile ? dit-elle, et la lampe ne brûlait plus dans la tour.").language,
              Language::French);
    EXPECT_EQ(story_of("—¿Es el aceite? —dijo ella, y la luz se apagó por una hora.").language, Language::Spanish);
    EXPECT_EQ(story_of("Hm.").language, Language::English);
}

}  // namespace
}  // namespace dramatis::cues::prose::text
