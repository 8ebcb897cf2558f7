#include "cues/prose/text/tokens.h"

#include <gtest/gtest.h>

#include "story_support.h"

namespace dramatis::cues::prose::text {
namespace {

std::string words_of(std::string text) {
    const Story story = story_of(std::move(text));
    const Tokens tokens = tokenize(story);
    std::string all;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        all += all.empty() ? "" : " ";
        all += tokens.word(i);
    }
    return all;
}

TEST(Tokens, JoinWhatAnApostropheOrAHyphenJoins) {
    EXPECT_EQ(words_of("Don’t wake Jean-Luc, o'clock--or dogs'"), "don't wake jean-luc , o'clock - or dogs '");
}
TEST(Tokens, TakeThePossessiveOff) {
    const Story story = story_of("Mira's lamp");
    const Tokens tokens = tokenize(story);
    EXPECT_EQ(tokens.word(0), "mira");
    EXPECT_TRUE(tokens[0].possessive);
    EXPECT_EQ(tokens[0].span, (Span{0, 6}));
}
TEST(Tokens, KeepTheDotOfAnAbbreviation) { EXPECT_EQ(words_of("Mr. J. Venn and I."), "mr j venn and i ."); }
TEST(Tokens, WriteMarksPlainly) { EXPECT_EQ(words_of("“_No_…” — »ja«"), "\" no ~ \" - \" ja \""); }
TEST(Tokens, HaveSmallLettersBeyondAscii) { EXPECT_EQ(words_of("Édouard"), "édouard"); }

}  // namespace
}  // namespace dramatis::cues::prose::text
