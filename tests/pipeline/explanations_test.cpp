#include "pipeline/cli/explanations.h"

#include <array>
#include <vector>

#include <gtest/gtest.h>

#include "core/explanations.h"
#include "tests/support/codes.h"
#include "voices/explanations.h"

namespace dramatis::pipeline {
namespace {

TEST(PipelineExplanations, CoverEveryCodeThatTheRoomIssues) {
    constexpr std::array<std::string_view, 1> hundreds{"04"};
    // Problems of files and of text are explained where they are known.
    std::vector<Explanation> below(explanations().begin(), explanations().end());
    for (const Explanation& each : voices::explanations()) below.push_back(each);
    expect_codes_explained("pipeline", cli::explanations(), hundreds, below);
}

TEST(PipelineExplanations, AreUniqueAcrossTheHouse) {
    const auto all = cli::all_explanations();
    for (std::size_t i = 1; i < all.size(); ++i) EXPECT_NE(all[i - 1].code, all[i].code);
}

}  // namespace
}  // namespace dramatis::pipeline
