#include "core/files/publication_note.h"

#include <string>

#include <gtest/gtest.h>

namespace dramatis {
namespace {

using namespace std::string_literals;

TEST(PublicationNote, IsReadAsItWasWritten) {
    const std::vector<PublishedFile> files = {{"/out/a b.wav", 17}, {"/out/a.json", 18446744073709551615u}, {"", 0}};
    EXPECT_EQ(parse_note(to_note(files)), files);
    EXPECT_EQ(parse_note(to_note({})), std::vector<PublishedFile>{});
}

TEST(PublicationNote, IsNoneWithoutItsTitle) {
    EXPECT_FALSE(parse_note(""));
    EXPECT_FALSE(parse_note("dramatis publication 1"));
    EXPECT_FALSE(
        parse_note("dramatis publication 2\0/out/a.wav\0"
                   "17\0"s));
}

TEST(PublicationNote, EndsAtTheFirstEntryThatIsDamaged) {
    const std::string whole = to_note({{"/out/a.wav", 17}});
    for (const std::string& damage : {"/out/b"s, "/out/b\0"s,
                                      "/out/b\0"
                                      "17"s,
                                      "/out/b\0"
                                      "17x\0"s,
                                      "/out/b\0-1\0"s,
                                      "/out/b\0"
                                      "99999999999999999999\0"s})
        EXPECT_EQ(parse_note(whole + damage), (std::vector<PublishedFile>{{"/out/a.wav", 17}})) << damage;
}

}  // namespace
}  // namespace dramatis
