#include "cues/prose/text/reporting.h"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace dramatis::embedded {
extern const std::string_view reporting_verbs_en;
extern const std::string_view reporting_verbs_de;
extern const std::string_view reporting_verbs_fr;
extern const std::string_view reporting_verbs_es;
}  // namespace dramatis::embedded

namespace dramatis::cues::prose::text {
namespace {

const ReportFinder english(Language::English);

TEST(ReportingVerbs, AreSortedInEachLanguage) {
    for (std::string_view lines : {embedded::reporting_verbs_en, embedded::reporting_verbs_de,
                                   embedded::reporting_verbs_fr, embedded::reporting_verbs_es}) {
        std::vector<std::string> verbs;
        while (!lines.empty()) {
            const std::string_view line = lines.substr(0, lines.find('\n'));
            lines.remove_prefix(line.size() + 1);
            if (!line.starts_with('#')) verbs.emplace_back(line.substr(0, line.find('\t')));
        }
        EXPECT_GT(verbs.size(), 100u);
        const auto unordered = std::ranges::adjacent_find(verbs, std::ranges::greater_equal());
        EXPECT_TRUE(unordered == verbs.end()) << *unordered;
    }
}

TEST(ReportFinder, KnowsWhatAVerbReports) {
    EXPECT_EQ(english.verb("said"), Report::Speech);
    EXPECT_EQ(english.verb("wondered"), Report::Thought);
    EXPECT_EQ(english.verb("texted"), Report::Writing);
    EXPECT_EQ(english.verb("read"), Report::Reading);
    EXPECT_EQ(english.verb("lamp"), Report::None);
    EXPECT_EQ(english.verb("Said"), Report::None);
    EXPECT_EQ(ReportFinder(Language::French).verb("demanda-t-elle"), Report::Speech);
    EXPECT_EQ(ReportFinder(Language::French).verb("s\u2019\u00e9cria"), Report::Speech);
}

TEST(ReportFinder, ReadsTheTagBehindAQuotation) {
    for (const char* const tag :
         {" she said.", " said Mira.", " the old man at the door whispered.", " Buck Mulligan said.",
          " hoarsely whispered the boy.", "—said Osk", " I had said.", " he went on.", ", said she"})
        EXPECT_EQ(english.after(tag, 0), Report::Speech) << tag;
    for (const char* const tag :
         {" The bell had called.", " had been called the house.", " and I had thought so.", " He didn't say so.",
          " reply paid, was there", " When his enemies spoke", "", " .", " was what they said", " he said mentally."})
        EXPECT_NE(english.after(tag, 0), Report::Speech) << tag;
}

TEST(ReportFinder, ReadsTheClauseBeforeAQuotation) {
    const auto before = [](std::string_view text) { return english.before(text, 0, text.size()); };
    EXPECT_EQ(before("Then she said, ").report, Report::Speech);
    EXPECT_EQ(before("She thought, in the end, ").report, Report::Thought);
    EXPECT_EQ(before("She thought, in the end, ").words_between, 3u);
    EXPECT_EQ(before("She said so. The lamp was out, ").report, Report::None);
    EXPECT_EQ(before("").report, Report::None);
}

TEST(ReportFinder, FindsATagWithoutMarks) {
    const auto tag_of = [](Language language, std::string_view text) {
        const ReportFinder::Tag tag = ReportFinder(language).tag_at(text, 0);
        return std::string(text.substr(tag.begin, tag.verb_end - tag.begin));
    };
    EXPECT_EQ(tag_of(Language::English, "he said quietly."), "he said");
    EXPECT_EQ(tag_of(Language::English, "the old man said."), "the old man said");
    EXPECT_EQ(tag_of(Language::English, "I think so."), "");
    EXPECT_EQ(tag_of(Language::English, "the lamp was out, he said"), "");
    EXPECT_EQ(tag_of(Language::French, "dit-il enfin."), "dit-il");
    EXPECT_EQ(tag_of(Language::French, "dit doucement Jeanne."), "dit doucement Jeanne");
    EXPECT_EQ(tag_of(Language::German, "sagte leise die Frau."), "sagte leise die");
    EXPECT_EQ(tag_of(Language::Spanish, "dijo."), "dijo");
    EXPECT_EQ(tag_of(Language::German, "er sagte"), "");
}

}  // namespace
}  // namespace dramatis::cues::prose::text
