#include "cues/prose/sheet/line_matching.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dramatis::cues::prose::sheet {
namespace {

using testing::ElementsAre;
using Lines = std::vector<std::string_view>;

TEST(MatchLines, FindsTheSameLines) {
    EXPECT_THAT(match_lines(Lines{"a", "b", "c"}, Lines{"a", "c"}), ElementsAre(0, no_line, 1));
    EXPECT_THAT(match_lines(Lines{"a", "c"}, Lines{"a", "b", "c"}), ElementsAre(0, 2));
    EXPECT_THAT(match_lines(Lines{}, Lines{"a"}), ElementsAre());
}

TEST(MatchLines, FindsASpeechThatIsGivenToSomebodyElse) {
    EXPECT_THAT(match_lines(Lines{"MIRA: Hello.", "OSK: Hello.", "MIRA: Goodbye."},
                            Lines{"MIRA: Hello.", "MIRA (whispering): Hello.", "OSK: Goodbye."}),
                ElementsAre(0, 1, 2));
}

TEST(MatchLines, FindsASpeechWhoseWordsWereChanged) {
    EXPECT_THAT(match_lines(Lines{"MIRA: The road is out there.", "OSK: No."},
                            Lines{"MIRA: The road is out there, and it goes on.", "OSK: No."}),
                ElementsAre(0, 1));
}

TEST(MatchLines, LeavesOtherLinesAlone) {
    EXPECT_THAT(match_lines(Lines{"MIRA: The road."}, Lines{"SOUND: gull"}), ElementsAre(no_line));
    EXPECT_THAT(match_lines(Lines{"MIRA: The road is out."}, Lines{"OSK: Completely different words."}),
                ElementsAre(no_line));
}

TEST(MatchLines, KeepsTheOrder) {
    const auto matches = match_lines(Lines{"a", "b", "c", "d"}, Lines{"d", "c", "b", "a"});
    std::size_t last = 0;
    for (const std::size_t match : matches) {
        if (match == no_line) continue;
        EXPECT_GE(match, last);
        last = match;
    }
}

TEST(LinesOf, LeavesOutLineEnds) {
    EXPECT_THAT(lines_of("a\r\nb\n\nc"), ElementsAre("a", "b", "", "c"));
    EXPECT_THAT(lines_of(""), ElementsAre());
}

}  // namespace
}  // namespace dramatis::cues::prose::sheet
