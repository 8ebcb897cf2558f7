#include "pipeline/cli/word_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pipeline/script/script_writer.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::pipeline::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class WordListTest : public ::testing::Test {
  protected:
    std::vector<ListedWord> list(std::string_view sheet) {
        Diagnostics diagnostics;
        auto show = show::load_show(folder_.add("show.cues", sheet), {}, diagnostics);
        EXPECT_TRUE(show);
        return list_words(script::write_script(*show, {}, diagnostics));
    }
    static std::vector<std::string> written(const std::vector<ListedWord>& words) {
        std::vector<std::string> all;
        for (const auto& word : words) all.push_back(word.written);
        return all;
    }
    TemporaryFolder folder_;
};

TEST_F(WordListTest, HasNamesAndNotTheCapitalsOfSentences) {
    EXPECT_THAT(written(list("MIRA: The boat went to Skarvøy. Then I saw Mr. Pym's dog.\n")),
                ElementsAre("Skarvøy", "Mr", "Pym"));
}

TEST_F(WordListTest, CountsAndTellsOfItsKind) {
    const auto words = list("MIRA: Ask Dag about the UNHCR. Dag knows the café.\n");
    ASSERT_THAT(written(words), ElementsAre("Dag", "UNHCR", "café"));
    EXPECT_EQ(words[0].kind, WordKind::Name);
    EXPECT_EQ(words[0].count, 1u) << "the second begins a sentence";
    EXPECT_EQ(words[1].kind, WordKind::Capitals);
    EXPECT_EQ(words[2].kind, WordKind::Letters);
}

TEST_F(WordListTest, ShowsWhatTheEngineGets) {
    folder_.add("voices.toml", "[pronounce]\nSkarv = \"Skarf\"\n");
    const auto words = list("MIRA: Where is Skarv?\n");
    ASSERT_EQ(words.size(), 1u);
    EXPECT_EQ(words[0].spoken, "Skarf");
}

TEST_F(WordListTest, OfPlainWordsIsEmpty) { EXPECT_THAT(list("MIRA: Nothing is here, I'm sure.\n"), IsEmpty()); }

}  // namespace
}  // namespace dramatis::pipeline::cli
