#include "voices/normalise/normaliser_memo.h"

#include <gtest/gtest.h>

namespace dramatis::voices::normalise {
namespace {

const std::map<std::string, std::string> nobody;

text::NormalisedText of(NormaliserMemo& memo, const std::vector<text::WrittenWord>& words,
                        std::string_view language = "en-gb",
                        const std::map<std::string, std::string>& pronounce = nobody,
                        text::Notation notation = text::Notation::EspeakPhonemes) {
    return memo.normalise(words, language, pronounce, notation);
}

TEST(NormaliserMemo, AnswersAsTheNormaliserDoes) {
    NormaliserMemo memo;
    const std::vector<text::WrittenWord> words{
        {"Mr.", false, false}, {"Moreau", true, false}, {"paid", false, false}, {"$3.20", false, false}};
    const auto plain = normalise(words, "en-gb", {});
    for (int turn = 0; turn < 4; ++turn) {
        const auto remembered = of(memo, words);
        EXPECT_EQ(remembered.text, plain.text);
        EXPECT_EQ(remembered.runs.size(), plain.runs.size());
        memo.begin_turn();
    }
}

TEST(NormaliserMemo, TellsApartAllThatDecides) {
    NormaliserMemo memo;
    const std::vector<text::WrittenWord> words{{"Moreau", false, false}};
    const std::map<std::string, std::string> pronounce{{"moreau", "more oh"}};
    EXPECT_EQ(of(memo, words).text, normalise(words, "en-gb", {}).text);
    EXPECT_EQ(of(memo, words, "en-gb", pronounce).text, normalise(words, "en-gb", pronounce).text);
    EXPECT_NE(of(memo, words, "en-gb", pronounce).text, of(memo, words).text);
    const std::vector<text::WrittenWord> phonemes{{"m@r'oU", false, true}};
    EXPECT_EQ(of(memo, phonemes).text, normalise(phonemes, "en-gb", {}).text);
    EXPECT_EQ(of(memo, phonemes, "en-gb", {}, text::Notation::LettersOnly).text,
              normalise(phonemes, "en-gb", {}, text::Notation::LettersOnly).text);
    const std::vector<text::WrittenWord> emphasised{{"Moreau", true, false}};
    EXPECT_TRUE(of(memo, emphasised).runs.front().emphasised);
    EXPECT_FALSE(of(memo, words).runs.front().emphasised);
}

}  // namespace
}  // namespace dramatis::voices::normalise
