#include "cues/prose/staging/lists.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace dramatis::embedded {
extern const std::string_view staging_actors, staging_calls, staging_classes, staging_deliveries, staging_manners,
    staging_manners_abroad, staging_pauses, staging_places, staging_releases, staging_sounds, staging_treatments,
    staging_verbs, staging_verbs_abroad, staging_voices;
}  // namespace dramatis::embedded

namespace dramatis::cues::prose::staging {
namespace {

void expect_sorted(std::string_view name, std::string_view list) {
    std::string_view before;
    EXPECT_TRUE(list.starts_with('#')) << name << " begins with what it is";
    while (!list.empty()) {
        const std::size_t end = std::min(list.find('\n'), list.size());
        const std::string_view line = list.substr(0, end);
        list.remove_prefix(std::min(end + 1, list.size()));
        if (line.starts_with('#')) continue;
        EXPECT_LT(before, line) << name;
        EXPECT_NE(line.find('\t'), std::string_view::npos) << name << ": " << line;
        before = line;
    }
}

TEST(StagingLists, AreSorted) {
    expect_sorted("actors", embedded::staging_actors);
    expect_sorted("calls", embedded::staging_calls);
    expect_sorted("classes", embedded::staging_classes);
    expect_sorted("deliveries", embedded::staging_deliveries);
    expect_sorted("manners", embedded::staging_manners);
    expect_sorted("manners_abroad", embedded::staging_manners_abroad);
    expect_sorted("pauses", embedded::staging_pauses);
    expect_sorted("places", embedded::staging_places);
    expect_sorted("releases", embedded::staging_releases);
    expect_sorted("sounds", embedded::staging_sounds);
    expect_sorted("treatments", embedded::staging_treatments);
    expect_sorted("verbs", embedded::staging_verbs);
    expect_sorted("verbs_abroad", embedded::staging_verbs_abroad);
    expect_sorted("voices", embedded::staging_voices);
}

TEST(StagingLists, VerbsHaveTheirForms) {
    EXPECT_EQ(verb_forms("sob"), (std::vector<std::string>{"sob", "sobs", "sobbed", "sobbing"}));
    EXPECT_EQ(verb_forms("open"), (std::vector<std::string>{"open", "opens", "opened", "opening"}));
    EXPECT_EQ(verb_forms("cry"), (std::vector<std::string>{"cry", "cries", "cried", "crying"}));
    EXPECT_EQ(verb_forms("choke"), (std::vector<std::string>{"choke", "chokes", "choked", "choking"}));
    EXPECT_EQ(verb_forms("hiss"), (std::vector<std::string>{"hiss", "hisses", "hissed", "hissing"}));
    EXPECT_EQ(verb_forms("say/said"), (std::vector<std::string>{"say", "said"}));
}

TEST(Phrases, MatchTheLongest) {
    Vocabulary vocabulary;
    WordClasses classes;
    vocabulary.put_in_class(vocabulary.add("the"), classes.number("article"));
    PhraseTable table;
    table.add_lines("# test\ndoor ~ slam*\tslam\ndoor open|opened wide?\topen\nin $article? house\thouse\n", vocabulary,
                    classes);
    table.finish(vocabulary);
    const auto value = [&](std::string_view text) -> std::string {
        std::vector<Word> words;
        read_words(text, 0, Gap::None, vocabulary, words);
        const auto found = table.match(words, 0, words.size(), vocabulary);
        return found ? std::string(found->value) + " " + std::to_string(found->end) : "";
    };
    EXPECT_EQ(value("door slammed"), "slam 2");
    EXPECT_EQ(value("Door behind her back slamming"), "slam 5");
    EXPECT_EQ(value("door far away behind her slammed"), "") << "the gap is too wide";
    EXPECT_EQ(value("door, slammed"), "") << "a comma ends it";
    EXPECT_EQ(value("door opened wide"), "open 3");
    EXPECT_EQ(value("door opened slowly"), "open 2");
    EXPECT_EQ(value("in house"), "house 2");
    EXPECT_EQ(value("in the house"), "house 3");
    EXPECT_EQ(value("in a house"), "");
}

TEST(Words, AreReadWithWhatStandsBeforeThem) {
    std::vector<Word> words;
    read_words("Mr. Lund’s coat—wet. “Yes”, she said; why?", 0, Gap::None, lists().vocabulary, words);
    ASSERT_EQ(words.size(), 8U);
    EXPECT_EQ(words[1].before, Gap::None) << "a title's point ends no sentence";
    EXPECT_EQ(words[3].before, Gap::Break);
    EXPECT_EQ(words[4].before, Gap::Sentence);
    EXPECT_EQ(words[5].before, Gap::Comma);
    EXPECT_EQ(words[7].before, Gap::Break);
    EXPECT_TRUE(words[7].asks);
    EXPECT_TRUE(words[0].capital);
}

}  // namespace
}  // namespace dramatis::cues::prose::staging
