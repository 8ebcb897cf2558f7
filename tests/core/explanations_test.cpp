#include "core/explanations.h"

#include <array>

#include "tests/support/codes.h"

namespace dramatis {
namespace {

TEST(Explanations, CoverEveryCodeOfCore) {
    static constexpr std::array<std::string_view, 2> hundreds = {"02", "05"};
    expect_codes_explained("core", explanations(), hundreds);
}

}  // namespace
}  // namespace dramatis
