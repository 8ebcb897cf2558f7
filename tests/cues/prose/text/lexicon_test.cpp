#include "cues/prose/text/lexicon.h"

#include <gtest/gtest.h>

namespace dramatis::cues::prose::text {
namespace {

TEST(Lexicon, FindsEachWordAndItsValue) {
    const Lexicon lexicon("# Words.\nask\tquestion\nsay\nwhisper\tquiet delivery\n");
    EXPECT_EQ(lexicon.find("ask"), "question");
    EXPECT_EQ(lexicon.find("say"), "");
    EXPECT_EQ(lexicon.find("whisper"), "quiet delivery");
}

TEST(Lexicon, FindsNothingElse) {
    const Lexicon lexicon("# Words.\nask\tquestion\nsay\nwhisper\tquiet delivery\n");
    for (const char* const word : {"", "a", "as", "asks", "sa", "sayx", "z", "# Words.", "#", "quiet", "ask\tquestion"})
        EXPECT_FALSE(lexicon.contains(word)) << word;
    EXPECT_FALSE(Lexicon("").contains("a"));
    EXPECT_FALSE(Lexicon("# nothing").contains("a"));
    EXPECT_TRUE(Lexicon("a").contains("a"));
}

}  // namespace
}  // namespace dramatis::cues::prose::text
