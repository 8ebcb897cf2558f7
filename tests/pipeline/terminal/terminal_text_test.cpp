// Strangers' text on a terminal: harmless, and as wide as it says.
#include "pipeline/terminal/terminal_text.h"

#include <random>
#include <string>

#include "core/text.h"

namespace dramatis::pipeline::terminal {
namespace {

using testing::ElementsAre;

TEST(TerminalText, KeepsOrdinaryTextAsItIs) {
    for (const char* text : {"I don't think so.", "Ça va, Zoë — “oui”…", "日本語", "Ελλάδα"})
        EXPECT_EQ(harmless(text), text);
}

TEST(TerminalText, LetsNoControlCharacterThrough) {
    for (char32_t c = 0; c < 0xA0; ++c) {
        if (c >= 0x20 && c < 0x7F) continue;
        std::string text = "a";
        append_utf8(text, c);
        text += 'b';
        const bool is_blank = is_space(c);
        EXPECT_EQ(harmless(text), is_blank ? "a b"
                                           : "a\xEF\xBF\xBD"
                                             "b")
            << static_cast<unsigned>(c);
    }
}

TEST(TerminalText, LetsNothingTurnTheWritingDirection) {
    for (const char32_t c : {0x202Au, 0x202Bu, 0x202Du, 0x202Eu, 0x2066u, 0x2067u, 0x2068u, 0x200Eu, 0x200Fu}) {
        std::string text = "a";
        append_utf8(text, c);
        EXPECT_EQ(harmless(text + "b"), "ab");
    }
}

TEST(TerminalText, DropsWhatIsInvisible) {
    EXPECT_EQ(harmless("a\u200B\uFEFF\u200D\u00AD\uFE0F"
                       "b"),
              "ab");
}

TEST(TerminalText, ReplacesBrokenUtf8) {
    EXPECT_EQ(harmless("a\xFF"
                       "b\xC3"),
              "a\uFFFD"
              "b\uFFFD");
    EXPECT_EQ(columns_of("\xE2\x82"), 2);
}

TEST(TerminalText, CountsColumns) {
    EXPECT_EQ(columns_of("abc"), 3);
    EXPECT_EQ(columns_of("日本"), 4);
    EXPECT_EQ(columns_of("e\u0301te\u0301"), 3);
}

TEST(TerminalText, KeepsMarksWithTheirLetter) {
    const auto cells = to_cells("e\u0301日");
    ASSERT_EQ(cells.size(), 2u);
    EXPECT_EQ(cells[0].text, "e\u0301");
    EXPECT_EQ(cells[1].columns, 2);
}

TEST(TerminalText, GivesAMarkWithoutALetterABlank) { EXPECT_EQ(harmless("\u0301"), " \u0301"); }

TEST(TerminalText, KeepsTheFirstMarksOfMany) {
    std::string stacked = "e";
    for (int i = 0; i < 100; ++i) stacked += "\u0301";
    EXPECT_EQ(harmless(stacked), "e\u0301\u0301\u0301");
}

TEST(TerminalText, ClipsAtTheEnd) {
    EXPECT_EQ(clipped("abcdef", 6), "abcdef");
    EXPECT_EQ(clipped("abcdef", 4), "abc…");
    EXPECT_EQ(clipped("日本語", 5), "日本…");
    EXPECT_EQ(clipped("日本語", 4), "日…");
    EXPECT_EQ(clipped("abc", 1), "…");
    EXPECT_EQ(clipped("abc", 0), "");
}

TEST(TerminalText, ClipsAtTheFront) {
    EXPECT_EQ(clipped_front("shows/lamp.cues:41", 10), "…p.cues:41");
    EXPECT_EQ(clipped_front("日本語", 4), "…語");
    EXPECT_EQ(clipped_front("abc", 0), "");
}

TEST(TerminalText, WrapsBetweenWords) {
    EXPECT_THAT(wrapped("who is there", 6), ElementsAre("who is", "there"));
    EXPECT_THAT(wrapped("who is there", 7), ElementsAre("who is", "there"));
    EXPECT_THAT(wrapped("abcdefgh ij", 3), ElementsAre("abc", "def", "gh", "ij"));
    EXPECT_THAT(wrapped("日本語", 5), ElementsAre("日本", "語"));
    EXPECT_THAT(wrapped("", 5), ElementsAre(""));
}

TEST(TerminalText, NeverExceedsItsColumnsWhateverTheBytes) {
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        std::string text;
        for (auto i = random() % 60; i > 0; --i) {
            if (random() % 3 == 0) {
                text += static_cast<char>(random() % 256);
            } else {
                append_utf8(text, static_cast<char32_t>(random() % 0x3000));
            }
        }
        for (int columns = 2; columns < 12; ++columns) {
            EXPECT_LE(columns_of(clipped(text, columns)), columns);
            EXPECT_LE(columns_of(clipped_front(text, columns)), columns);
            for (const auto& line : wrapped(text, columns)) EXPECT_LE(columns_of(line), columns);
        }
        EXPECT_EQ(harmless(harmless(text)), harmless(text));
    }
}

}  // namespace
}  // namespace dramatis::pipeline::terminal
