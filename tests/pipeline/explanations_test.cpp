#include "pipeline/explanations.h"

#include <array>

#include <gtest/gtest.h>

#include "tests/support/codes.h"

namespace dramatis::pipeline {
namespace {

TEST(PipelineExplanations, CoverEveryCodeThatTheRoomIssues) {
    constexpr std::array<std::string_view, 1> hundreds{"04"};
    expect_codes_explained("pipeline", explanations(), hundreds);
}

TEST(PipelineExplanations, AreUniqueAcrossTheHouse) {
    const auto all = all_explanations();
    for (std::size_t i = 1; i < all.size(); ++i) EXPECT_NE(all[i - 1].code, all[i].code);
}

}  // namespace
}  // namespace dramatis::pipeline
