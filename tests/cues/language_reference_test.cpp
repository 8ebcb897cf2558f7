// docs/language.md teaches by example: every example must be right, and every option is named.
#include <sstream>
#include <string>

#include "cues/option_keys.h"
#include "tests/cues/cue_support.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::cues {
namespace {

std::vector<std::string> examples_of(const std::string& page) {
    std::vector<std::string> examples;
    std::istringstream lines(page);
    bool inside = false;
    for (std::string line; std::getline(lines, line);) {
        if (line == "```cues") {
            examples.emplace_back();
            inside = true;
        } else if (line == "```") {
            inside = false;
        } else if (inside) {
            examples.back().append(line).append("\n");
        }
    }
    return examples;
}

TEST(LanguageReference, HasOnlyExamplesWithoutMistakes) {
    const auto examples = examples_of(read_bytes(source_folder() / "docs/language.md"));
    constexpr std::size_t at_least = 10;
    ASSERT_GE(examples.size(), at_least);
    for (const std::string& example : examples) EXPECT_EQ(to_text(parse(example).diagnostics), "") << example;
}

TEST(LanguageReference, NamesEveryOption) {
    const std::string page = read_bytes(source_folder() / "docs/language.md");
    ASSERT_FALSE(option_names().empty());
    for (const OptionName& option : option_names())
        EXPECT_THAT(page, testing::ContainsRegex("`" + std::string(option.name) + "[` :]"));
}

}  // namespace
}  // namespace dramatis::cues
