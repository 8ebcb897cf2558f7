#include "core/files/open_folder.h"

#include <fcntl.h>

#include <string>

#include <gtest/gtest.h>

#include "tests/support/temporary_folder.h"

namespace dramatis {
namespace {

std::string first_bytes_of(const std::filesystem::path& path, std::size_t bytes) {
    const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    return first_bytes(file, bytes);
}

TEST(FirstBytes, AreAtMostSoMany) {
    const TemporaryFolder folder;
    const std::string text(10'000, 'x');
    const auto file = folder.add("text", text);
    EXPECT_EQ(first_bytes_of(file, 0), "");
    EXPECT_EQ(first_bytes_of(file, 4097), text.substr(0, 4097));
    EXPECT_EQ(first_bytes_of(file, 10'000), text);
    EXPECT_EQ(first_bytes_of(file, 10'001), text);
    EXPECT_EQ(first_bytes_of(folder.add("empty", ""), 100), "");
}

// 256 MB were made for each story of a cache that was cleared.
TEST(FirstBytes, TakeTheMemoryOfWhatIsThere) {
    const TemporaryFolder folder;
    constexpr std::size_t more_than_there_is = std::size_t{1} << 60;
    EXPECT_EQ(first_bytes_of(folder.add("text", "a story"), more_than_there_is), "a story");
}

}  // namespace
}  // namespace dramatis
