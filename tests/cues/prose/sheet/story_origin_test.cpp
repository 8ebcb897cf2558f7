#include "cues/prose/sheet/story_origin.h"

#include <gtest/gtest.h>

namespace dramatis::cues::prose::sheet {
namespace {

TEST(StoryOrigin, IsReadAsItWasWritten) {
    for (const auto narration : {Narration::All, Narration::Lean, Narration::Drama}) {
        for (const bool sounds : {true, false}) {
            const StoryOrigin origin{"a (b), c.txt", "9f8e", sounds ? "04c1" : "", narration, sounds};
            const auto read = parse_origin(to_field(origin));
            ASSERT_TRUE(read) << to_field(origin);
            EXPECT_EQ(read->file, origin.file);
            EXPECT_EQ(read->version, origin.version);
            EXPECT_EQ(read->cast, origin.cast);
            EXPECT_EQ(read->narration, origin.narration);
            EXPECT_EQ(read->sounds, origin.sounds);
        }
    }
}

TEST(StoryOrigin, IsNothingElse) {
    for (const char* const field : {"", "a.txt", "a.txt ()", "a.txt (lean)", "a.txt (lean, sounds)",
                                    "a.txt (lean, sounds, )", "a.txt (lean, sounds, 9f, 04, 5)",
                                    "a.txt (loud, sounds, 9f)", "a.txt (lean, music, 9f)", "(lean, sounds, 9f"})
        EXPECT_FALSE(parse_origin(field)) << field;
}

}  // namespace
}  // namespace dramatis::cues::prose::sheet
