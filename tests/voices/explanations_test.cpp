#include "voices/explanations.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include "core/explanations.h"

namespace dramatis::voices {
namespace {

std::set<std::string> codes_in_sources(const std::filesystem::path& room) {
    static const std::regex code("\"([EWN]02[0-9][0-9])\"");
    std::set<std::string> found;
    for (const auto& entry : std::filesystem::directory_iterator(room)) {
        if (entry.path().extension() != ".cpp" || entry.path().filename() == "explanations.cpp") continue;
        std::ifstream file(entry.path());
        const std::string text(std::istreambuf_iterator<char>(file), {});
        for (std::sregex_iterator match(text.begin(), text.end(), code), end; match != end; ++match)
            found.insert((*match)[1]);
    }
    return found;
}

TEST(Explanations, CoverEveryCodeThatTheRoomIssues) {
    std::set<std::string> explained;
    for (const Explanation& entry : explanations()) explained.emplace(entry.code);
    for (const Explanation& entry : dramatis::explanations()) explained.emplace(entry.code);  // the TOML reader's
    for (const std::string& code : codes_in_sources("voices"))
        EXPECT_TRUE(explained.contains(code)) << code << " has no explanation";
}

TEST(Explanations, AreInOrderOfCodeWithTitleAndText) {
    EXPECT_TRUE(
        std::ranges::is_sorted(explanations(), {}, [](const Explanation& entry) { return entry.code.substr(1); }));
    for (const Explanation& entry : explanations()) {
        EXPECT_FALSE(entry.title.empty()) << entry.code;
        EXPECT_FALSE(entry.text.empty()) << entry.code;
    }
}

}  // namespace
}  // namespace dramatis::voices
