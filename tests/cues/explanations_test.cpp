#include "cues/explanations.h"

#include <array>

#include "tests/support/codes.h"

namespace dramatis::cues {
namespace {

TEST(Explanations, CoverEveryCodeOfCueSheets) {
    static constexpr std::array<std::string_view, 1> hundreds = {"01"};
    expect_codes_explained("cues", explanations(), hundreds);
}

}  // namespace
}  // namespace dramatis::cues
