// Whole messages, for sheets full of mistakes (tests/data/cues/mistakes).
#include <algorithm>
#include <filesystem>
#include <string>

#include "cues/dump.h"
#include "tests/cues/cue_support.h"
#include "tests/support/golden.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::cues {
namespace {

class Mistakes : public testing::TestWithParam<std::string> {};

TEST_P(Mistakes, AreReportedInTheirPlaces) {
    const std::string text = read_bytes(source_folder() / "tests/data/cues/mistakes" / (GetParam() + ".cues"));
    const auto parsed = parse_cue_sheet(std::make_shared<const SourceText>(GetParam() + ".cues", text));
    expect_matches_golden("cues/" + GetParam() + ".txt", to_text(parsed.diagnostics) + "\n" + dump(parsed.sheet));
}

INSTANTIATE_TEST_SUITE_P(Sheets, Mistakes,
                         testing::Values("ten-mistakes", "heads", "options", "speech", "characters", "header-only",
                                         "header"),
                         [](const auto& sheet) {
                             std::string name = sheet.param;
                             std::erase(name, '-');
                             return name;
                         });

}  // namespace
}  // namespace dramatis::cues
