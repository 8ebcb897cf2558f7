#include "voices/explanations.h"

#include <algorithm>
#include <array>

#include "core/explanations.h"
#include "tests/support/codes.h"

namespace dramatis::voices {
namespace {

TEST(Explanations, CoverEveryCodeThatTheRoomIssues) {
    static constexpr std::array<std::string_view, 1> hundreds = {"02"};
    expect_codes_explained("voices", explanations(), hundreds, dramatis::explanations());
}

TEST(Explanations, AreInOrderOfCodeWithTitleAndText) {
    EXPECT_TRUE(std::ranges::is_sorted(explanations(), {}, &Explanation::code));
    for (const Explanation& entry : explanations()) {
        EXPECT_FALSE(entry.title.empty()) << entry.code;
        EXPECT_FALSE(entry.text.empty()) << entry.code;
    }
}

}  // namespace
}  // namespace dramatis::voices
