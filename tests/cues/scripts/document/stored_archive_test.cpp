#include "cues/scripts/document/stored_archive.h"

#include <gtest/gtest.h>

#include "cues/scripts/document/zip_archive.h"
#include "tests/support/zip_file.h"

namespace dramatis::cues::scripts::document {
namespace {

const std::vector<StoredEntry> entries = {{"word/document.xml", "<p>Hello, Ìris</p>"}, {"empty", ""}, {"é", "x"}};

TEST(StoredArchive, IsReadAsAnyArchiveIs) {
    auto archive = ZipArchive::open(stored_archive(entries), "a.zip");
    ASSERT_TRUE(archive);
    for (const StoredEntry& each : entries) {
        const auto read = archive->read(each.name);
        ASSERT_TRUE(read) << each.name;
        EXPECT_EQ(*read, each.bytes);
    }
}

TEST(StoredArchive, GivesItsEntriesBack) {
    const auto again = entries_of_stored_archive(stored_archive(entries));
    ASSERT_TRUE(again);
    ASSERT_EQ(again->size(), 3u);
    EXPECT_EQ((*again)[0].name, "word/document.xml");
    EXPECT_EQ((*again)[0].bytes, "<p>Hello, Ìris</p>");
    EXPECT_TRUE(entries_of_stored_archive(stored_archive({})));
}

TEST(StoredArchive, KnowsNoOtherArchive) {
    const std::string bytes = stored_archive(entries);
    EXPECT_FALSE(entries_of_stored_archive(""));
    EXPECT_FALSE(entries_of_stored_archive("PK\x03\x04 and nothing more that makes sense"));
    EXPECT_FALSE(entries_of_stored_archive(zip_of({{"a", std::string(1000, 'x')}})));
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        EXPECT_FALSE(entries_of_stored_archive(bytes.substr(0, at))) << at;
        std::string changed = bytes;
        changed[at] = static_cast<char>(changed[at] + 1);
        const auto read = entries_of_stored_archive(changed);
        // Only a change of a name or of a content that both headers tell of would be another archive.
        EXPECT_FALSE(read) << at;
    }
}

}  // namespace
}  // namespace dramatis::cues::scripts::document
