#include "tests/voices/normalise/normaliser_cases.h"

namespace dramatis::voices::normalise {
namespace {

const std::map<std::string, std::string> book = {{"moreau", "[[m@r'oU]]"}, {"mira", "Meera"},
                                                 {"st john", "Sinjun"},    {"dr", "Docteur"},
                                                 {"bliss", "[[bl'Is]]"},   {"new york city", "[[nu: j'O@k s'Iti]]"},
                                                 {"osk", "Osk the Bold"},  {"mmm", "um"}};

TEST(Pronunciations, ReplaceWordsAndKeepTheirPunctuation) {
    EXPECT_EQ(said("Moreau, MIRA! “Moreau.”", "en-gb", book), "[[m@r'oU]], Meera! [[m@r'oU]].");
}

TEST(Pronunciations, KeepTheGenitive) {
    EXPECT_EQ(said("Moreau's, Mira’s and Bliss's", "en-gb", book), "[[m@r'oUz]], Meera's and [[bl'IsI2z]]");
}

TEST(Pronunciations, WorkInsideCompounds) {
    EXPECT_EQ(said("a Moreau-like man", "en-gb", book), "a [[m@r'oU]] like man");
}

TEST(Pronunciations, BeatEveryRule) {
    EXPECT_EQ(said("Dr. Ward", "en-gb", book), "Docteur Ward");
    EXPECT_EQ(said("Mmm.", "en-gb", book), "um.");
}

TEST(Pronunciations, MatchSeveralWords) {
    const auto one = normalise(written_words("Ask St. John, now"), "en-gb", book);
    EXPECT_EQ(one.text, "Ask Sinjun, now");
    EXPECT_EQ(one.runs.size(), 3u);
    EXPECT_EQ(one.unspoken, std::vector<std::uint32_t>{2});
    const auto each = normalise(written_words("New York City's"), "en-gb", book);
    EXPECT_EQ(each.text, "[[nu:]] [[j'O@k]] [[s'Itiz]]");
    EXPECT_EQ(each.runs.size(), 3u);
    EXPECT_EQ(said("New York, City", "en-gb", book), "New York, City");
}

TEST(Pronunciations, MayBeLongerThanTheWord) {
    const auto result = normalise(written_words("Osk. Mira"), "en-gb", book);
    EXPECT_EQ(result.text, "Osk the Bold. Meera");
    EXPECT_EQ(result.runs.size(), 2u);
}

TEST(Pronunciations, InPhonemesArePassedOverByEnginesWithout) {
    EXPECT_EQ(normalise(written_words("Moreau and Mira"), "en-gb", book, text::Notation::LettersOnly).text,
              "Moreau and Meera");
}

TEST(Pronunciations, WorkInEveryLanguage) { EXPECT_EQ(said("Herr Moreau", "de", book), "Herr [[m@r'oU]]"); }

TEST(Pronunciations, AreGuardedToo) {
    const std::map<std::string, std::string> hostile = {
        {"x", "<audio> [[_^_fr " + std::string(2000, 'a') + "]] &amp; [["}};
    const auto text = said("x", "en-gb", hostile);
    EXPECT_EQ(text.find('<'), std::string::npos);
    EXPECT_EQ(text.find("_^_"), std::string::npos);
    EXPECT_EQ(text.find(std::string(250, 'a')), std::string::npos);
}

}  // namespace
}  // namespace dramatis::voices::normalise
