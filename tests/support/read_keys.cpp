#include "tests/support/read_keys.h"

#include <regex>

#include <gtest/gtest.h>

#include "tests/support/temporary_folder.h"

namespace dramatis {

std::set<std::string> keys_read_in(std::span<const std::string_view> sources) {
    const std::regex comment("//.*");
    const std::regex key("(?:\\([^\"()]*|Element\\{)\"([a-z][a-z_0-9]*)\"");
    std::set<std::string> keys;
    for (const std::string_view source : sources) {
        const std::string text = std::regex_replace(read_bytes(source_folder() / source), comment, "");
        const std::sregex_iterator first(text.begin(), text.end(), key), end;
        EXPECT_TRUE(first != end) << "no keys found in " << source;
        for (auto match = first; match != end; ++match) keys.insert((*match)[1]);
    }
    return keys;
}

}  // namespace dramatis
