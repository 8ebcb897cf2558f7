#include "tests/support/codes.h"

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "tests/support/temporary_folder.h"

namespace dramatis {
namespace {

std::set<std::string> codes_in(const std::filesystem::path& folder) {
    std::set<std::string> codes;
    const std::regex comment("//.*");
    const std::regex quoted_code("\"([EWN][0-9]{4})\"");
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        const auto extension = entry.path().extension();
        if ((extension != ".cpp" && extension != ".h") || entry.path().stem() == "explanations") continue;
        const std::string text = std::regex_replace(read_bytes(entry.path()), comment, "");
        for (std::sregex_iterator match(text.begin(), text.end(), quoted_code), end; match != end; ++match)
            codes.insert((*match)[1]);
    }
    return codes;
}

}  // namespace

void expect_codes_explained(std::string_view room, std::span<const Explanation> explanations,
                            std::span<const std::string_view> hundreds, std::span<const Explanation> below) {
    const auto codes = codes_in(source_folder() / room);
    EXPECT_FALSE(codes.empty()) << "no codes found in " << room;
    for (const std::string& code : codes) {
        if (std::ranges::find(below, code, &Explanation::code) != below.end()) continue;
        EXPECT_TRUE(std::ranges::find(explanations, code, &Explanation::code) != explanations.end())
            << code << " is issued in " << room << " but not explained";
        EXPECT_TRUE(std::ranges::find(hundreds, std::string_view(code).substr(1, 2)) != hundreds.end())
            << code << " is not " << room << "'s to issue";
    }
    for (const Explanation& explanation : explanations) {
        EXPECT_FALSE(explanation.title.empty()) << explanation.code;
        EXPECT_TRUE(explanation.text.ends_with('\n')) << explanation.code;
    }
    const auto unordered = std::ranges::adjacent_find(explanations, std::ranges::greater_equal(), &Explanation::code);
    EXPECT_TRUE(unordered == explanations.end()) << unordered->code << " is double or out of order";
}

}  // namespace dramatis
