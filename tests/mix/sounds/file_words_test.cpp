#include "mix/sounds/file_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dramatis::mix::sounds {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string chunk(const std::string& name, const std::string& content) {
    std::string bytes = name;
    for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(content.size() >> shift & 0xFF);
    return bytes + content + (content.size() % 2 != 0 ? std::string(1, '\0') : "");
}
std::string wave(const std::string& chunks) { return chunk("RIFF", "WAVE" + chunks); }

TEST(FileWords, TakeTheDescribingPartOfAUcsName) {
    EXPECT_THAT(words_of_name("WATRWave_Lake Shore Lapping_JQ_Lib"), ElementsAre("Lake Shore Lapping"));
    EXPECT_THAT(words_of_name("AMBUrbn_MarketSquare"), ElementsAre("Market Square"));
}

TEST(FileWords, PartOtherNamesIntoWords) {
    EXPECT_THAT(words_of_name("BarnOwl-call_03"), ElementsAre("Barn Owl call"));
    EXPECT_THAT(words_of_name("Old Tractor"), ElementsAre("Old Tractor"));
}

TEST(FileWords, ReadTheDescriptionsInAHead) {
    EXPECT_THAT(words_in_head(wave(chunk("bext", "tractor idles" + std::string(600, '\0')))),
                ElementsAre("tractor idles"));
    EXPECT_THAT(words_in_head(wave(chunk("fmt ", std::string(16, 'x')) +
                                   chunk("iXML", "<BWFXML><NOTE>loose gate</NOTE></BWFXML>"))),
                ElementsAre("loose gate"));
    EXPECT_THAT(words_in_head(wave(chunk("LIST", "INFO" + chunk("INAM", "hen house")))), ElementsAre("hen house"));
    const std::string title = std::string("TIT2\0\0\0\x06\0\0\0", 11) + "goose";
    EXPECT_THAT(words_in_head(std::string("ID3\x03\0\0\0\0\0\x10", 10) + title), ElementsAre("goose"));
}

TEST(FileWords, TakeDamagedHeadsForWhatIsThere) {
    EXPECT_THAT(words_in_head(""), IsEmpty());
    EXPECT_THAT(words_in_head("RIFF"), IsEmpty());
    const std::string whole = wave(chunk("LIST", "INFO" + chunk("INAM", "hen house")) + chunk("iXML", "<NOTE>x"));
    for (std::size_t length = 0; length < whole.size(); ++length) words_in_head(whole.substr(0, length));
    EXPECT_THAT(words_in_head(wave("LIST\xFF\xFF\xFF\xFFINFOINAM\xFF\xFF\xFF\x7F")), IsEmpty());
}

}  // namespace
}  // namespace dramatis::mix::sounds
