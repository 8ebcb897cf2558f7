#include "cues/scripts/document/zip_archive.h"

#include <gtest/gtest.h>

#include "tests/support/zip_file.h"

namespace dramatis::cues::scripts::document {
namespace {

std::string read_entry(std::string bytes, const std::string& entry, ZipLimits limits = {}) {
    Result<ZipArchive> archive = ZipArchive::open(std::move(bytes), "a.zip", limits);
    if (!archive) return archive.error().code;
    const Result<std::string> text = archive->read(entry);
    return text ? *text : text.error().code;
}

TEST(ZipArchive, ReadsEntries) {
    const std::string bytes = zip_of({{"a", "stored", {}, true}, {"b/c", std::string(1000, 'x')}, {"empty", ""}});
    EXPECT_EQ(read_entry(bytes, "a"), "stored");
    EXPECT_EQ(read_entry(bytes, "b/c"), std::string(1000, 'x'));
    EXPECT_EQ(read_entry(bytes, "empty"), "");
    EXPECT_EQ(read_entry(bytes, "c"), "E0169");
}

TEST(ZipArchive, RefusesWhatIsNoArchive) {
    EXPECT_EQ(read_entry("", "a"), "E0160");
    EXPECT_EQ(read_entry("PK\x03\x04 and nothing", "a"), "E0160");
    const std::string bytes = zip_of({{"a", std::string(10'000, 'x'), {}, true}});
    EXPECT_EQ(read_entry(bytes.substr(0, bytes.size() / 2), "a"), "E0160");
    EXPECT_EQ(read_entry(bytes.substr(0, bytes.size() - 10), "a"), "E0160");
}

TEST(ZipArchive, RefusesDamagedEntries) {
    std::string bytes = zip_of({{"a", std::string(10'000, 'x'), {}, true}});
    bytes[5000] = 'y';
    EXPECT_EQ(read_entry(bytes, "a"), "E0160");
}

TEST(ZipArchive, RefusesEncryptedEntries) {
    EXPECT_EQ(read_entry(zip_of({{"a", "secret", "password"}}), "a"), "E0161");
}

TEST(ZipArchive, RefusesBombs) {
    // Six megabytes in six kilobytes; a third of it is no trap.
    EXPECT_EQ(read_entry(zip_of({{"a", std::string(6'000'000, ' ')}}), "a"), "E0163");
    EXPECT_EQ(read_entry(zip_of({{"a", std::string(2'000'000, ' ')}}), "a").size(), 2'000'000u);
}

TEST(ZipArchive, LimitsEachEntry) {
    const std::string bytes = zip_of({{"a", std::string(1000, ' '), {}, true}});
    EXPECT_EQ(read_entry(bytes, "a", {.entry = 1000}).size(), 1000u);
    EXPECT_EQ(read_entry(bytes, "a", {.entry = 999}), "E0163");
}

TEST(ZipArchive, LimitsTheSumOfAllEntries) {
    Result<ZipArchive> archive = ZipArchive::open(zip_of({{"a", std::string(50, ' ')}}), "a.zip", {.sum = 256});
    ASSERT_TRUE(archive);
    for (int i = 0; i < 5; ++i) EXPECT_TRUE(archive->read("a"));
    const auto sixth = archive->read("a");
    ASSERT_FALSE(sixth);
    EXPECT_EQ(sixth.error().code, "E0163");
}

}  // namespace
}  // namespace dramatis::cues::scripts::document
