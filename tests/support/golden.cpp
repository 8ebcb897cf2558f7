#include "tests/support/golden.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <gtest/gtest.h>

#include "tests/support/temporary_folder.h"

namespace dramatis {
namespace {

std::string_view line_at(std::string_view text, std::size_t offset) {
    const std::size_t begin = offset == 0 ? 0 : text.rfind('\n', offset - 1) + 1;
    return text.substr(begin, std::min(text.find('\n', offset), text.size()) - begin);
}

void approve(const std::filesystem::path& file, std::string_view actual) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream stream(file, std::ios::binary);
    stream << actual;
    ASSERT_TRUE(stream.flush()) << "can't write " << file;
}

}  // namespace

void expect_matches_golden(std::string_view name, std::string_view actual) {
    const auto file = source_folder() / "tests" / "golden" / name;
    const char* const approved = std::getenv("DRAMATIS_APPROVE");
    if (approved != nullptr && std::string_view(approved) == "1") return approve(file, actual);
    if (!std::filesystem::exists(file)) {
        ADD_FAILURE() << file << " does not exist; approve this with DRAMATIS_APPROVE=1:\n" << actual;
        return;
    }
    const std::string expected = read_bytes(file);
    if (actual == expected) return;
    const auto [in_actual, in_expected] = std::ranges::mismatch(actual, expected);
    const auto at = static_cast<std::size_t>(in_actual - actual.begin());
    ADD_FAILURE() << file << ":" << 1 + std::count(actual.begin(), in_actual, '\n')
                  << " differs\n  expected: " << line_at(expected, at) << "\n  actual:   " << line_at(actual, at)
                  << "\nIf it is meant, run again with DRAMATIS_APPROVE=1. The whole text:\n"
                  << actual;
}

}  // namespace dramatis
