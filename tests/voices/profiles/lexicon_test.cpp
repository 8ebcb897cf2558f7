#include "voices/profiles/lexicon.h"

#include <gtest/gtest.h>

namespace dramatis::voices::profiles {
namespace {

class LexiconTest : public ::testing::Test {
  protected:
    PronunciationBook::Entries read(std::string text) {
        diagnostics_.clear();
        return read_lexicon(std::make_shared<const SourceText>("names.csv", std::move(text)), diagnostics_);
    }
    Diagnostics diagnostics_;
};

TEST_F(LexiconTest, ReadsLinesOfCsv) {
    const auto entries =
        read("word,said\n# people\nVaughn,Vawn\n\"St. Cloud\",\"Saint, Cloud\"\nOsk;[[0sk]]\nMira,/ˈmɪərə/\n");
    EXPECT_EQ(entries.at("vaughn"), "Vawn");
    EXPECT_EQ(entries.at("st cloud"), "Saint, Cloud");
    EXPECT_EQ(entries.at("osk"), "[[0sk]]");
    EXPECT_EQ(entries.at("mira"), "[['mi@r@]]");
    EXPECT_TRUE(diagnostics_.empty());
}

TEST_F(LexiconTest, ReadsPls) {
    const auto entries = read(R"(<?xml version="1.0"?>
<lexicon version="1.0" alphabet="ipa" xml:lang="en-GB">
  <!-- <lexeme><grapheme>no</grapheme><alias>one</alias></lexeme> -->
  <lexeme><grapheme>Bohr</grapheme><grapheme>Bohr's friend</grapheme><phoneme>bɔː</phoneme></lexeme>
  <lexeme><grapheme>A&amp;E</grapheme><alias>emergency room</alias></lexeme>
  <lexeme><grapheme>Zed</grapheme><phoneme alphabet="x-espeak">zEd</phoneme></lexeme>
</lexicon>)");
    EXPECT_EQ(entries.at("bohr"), "[[bO:]]");
    EXPECT_EQ(entries.at("ae"), "emergency room");
    EXPECT_EQ(entries.at("zed"), "[[zEd]]");
    EXPECT_FALSE(entries.contains("no"));
    EXPECT_TRUE(diagnostics_.empty());
}

TEST_F(LexiconTest, TellsWhatCannotBeUsed) {
    const auto entries = read("Nǃxau,/ǃxau/\nAnn,\nBob,Bobb\n");
    ASSERT_EQ(diagnostics_.size(), 2u);
    EXPECT_EQ(diagnostics_[0].code, "W0273");
    EXPECT_EQ(entries.size(), 1u);
}

TEST_F(LexiconTest, TellsOfAFileWithoutEntries) {
    read("\n\n");
    ASSERT_EQ(diagnostics_.size(), 1u);
    EXPECT_EQ(diagnostics_[0].code, "W0272");
}

TEST_F(LexiconTest, SurvivesBrokenXml) {
    for (const auto* text : {"<lexicon", "<lexicon><lexeme>", "<lexicon><lexeme><grapheme>a</lexeme>", "<lexicon><!--",
                             "<lexicon><lexeme></lexeme><lexeme"})
        EXPECT_TRUE(read(text).empty()) << text;
}

TEST_F(LexiconTest, PassesOverTheNamesOfColumns) {
    for (const auto* heading :
         {"Name,Respelling", "# places\n\nTerm;IPA", "\xEF\xBB\xBFword\tsounds like", "Spelling,Say As"}) {
        const auto entries = read(std::string(heading) + "\nOsk,Ohsk\n");
        EXPECT_EQ(entries.size(), 1u) << heading;
        EXPECT_TRUE(diagnostics_.empty()) << heading;
    }
    EXPECT_EQ(read("Name,Nah-meh\n").size(), 1u) << "a name that is pronounced so";
    EXPECT_EQ(read("Osk,Ohsk\nword,said\n").size(), 2u) << "only the first line";
}

}  // namespace
}  // namespace dramatis::voices::profiles
