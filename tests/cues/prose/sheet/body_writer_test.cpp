#include "cues/prose/sheet/body_writer.h"

#include <memory>

#include <gtest/gtest.h>

#include "cues/parser.h"

namespace dramatis::cues::prose::sheet {
namespace {

TEST(BodyText, IsOneLine) { EXPECT_EQ(body_text(" The tide \n  had\tgone\n\nout. "), "The tide had gone out."); }

TEST(BodyText, TurnsUnderscoresIntoEmphasis) {
    EXPECT_EQ(body_text("It was _very_ cold, *so* cold."), "It was *very* cold, *so* cold.");
    EXPECT_EQ(body_text("_Two words_, he said."), "*Two words*, he said.");
    EXPECT_EQ(body_text("*Dong!**Dong!*"), "*Dong!* *Dong!*");
}

TEST(BodyText, DropsMarksWithoutAPartner) {
    EXPECT_EQ(body_text("a * c* _d"), "a c d");
    EXPECT_EQ(body_text("a_b c*d"), "a_b c d");
    EXPECT_EQ(body_text("Then co**'d and o'**d went."), "Then co 'd and o' d went.");
    EXPECT_EQ(body_text("2 * 3 * 4"), "2 3 4");
}

TEST(BodyText, HasNoBracesAndNoPhonemes) { EXPECT_EQ(body_text("a {b} [[c]] [d]"), "a (b) [c] [d]"); }

TEST(BodyText, DoesNotBeginWithOptions) {
    EXPECT_EQ(body_text("(She was lying.) And so on (perhaps)."), "She was lying. And so on (perhaps).");
    EXPECT_EQ(body_text("((a) b) c"), "a b c");
    EXPECT_EQ(body_text("(a b)c"), "a b c");
    EXPECT_EQ(body_text("(never closed"), "never closed");
    EXPECT_EQ(body_text("( (a) b) (c)"), "a b (c)");
    EXPECT_EQ(body_text("()(a) b"), "a b");
}

TEST(BodyText, ReadsEndlessParenthesesInProportion) {
    EXPECT_EQ(body_text(std::string(200000, '(') + "a"), "a");
    EXPECT_EQ(body_text(std::string(200000, '(') + "a" + std::string(200000, ')')), "a");
}

TEST(BodyText, IsReadBackWordByWord) {
    for (const char* const text :
         {"(a {b} [[c]] *d* _e_ ** __ ) # f", "— *g", "]] }} {{ [[ h", "_i *j_ k*", "[*[l]*]"}) {
        const auto parsed = parse_cue_sheet(std::make_shared<SourceText>("x", "MIRA: " + body_text(text) + " end\n"));
        EXPECT_TRUE(parsed.diagnostics.empty()) << text << " -> " << body_text(text);
    }
}

TEST(CutBody, EndsPartsWithSentencesElseBetweenWords) {
    const std::string sentence = "The tide went out and nobody saw it go. ";
    std::string long_text;
    for (int i = 0; i < 500; ++i) long_text += sentence;
    for (const std::string_view part : cut_body(long_text)) {
        EXPECT_LE(part.size(), 4000u);
        EXPECT_TRUE(part.ends_with("go.") || part.ends_with("go. ")) << part.substr(part.size() - 9);
    }
    std::string no_stop;
    for (int i = 0; i < 3000; ++i) no_stop += "word ";
    std::string joined;
    for (const std::string_view part : cut_body(no_stop)) joined.append(part).append(" ");
    EXPECT_EQ(joined, no_stop + " ");
    const std::string one_word(10000, 'x');
    EXPECT_EQ(cut_body(one_word).size(), 1u);
    EXPECT_EQ(cut_body("short").front(), "short");
}

TEST(HasWords, NeedsALetterOrADigit) {
    EXPECT_TRUE(has_words("…é!"));
    EXPECT_TRUE(has_words("7"));
    EXPECT_TRUE(has_words("½"));
    EXPECT_FALSE(has_words("—?! …"));
    EXPECT_FALSE(has_words(""));
}

}  // namespace
}  // namespace dramatis::cues::prose::sheet
