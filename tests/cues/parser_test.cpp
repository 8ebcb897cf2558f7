#include "cues/parser.h"

#include "tests/cues/cue_support.h"

namespace dramatis::cues {
namespace {

TEST(Parser, ReadsACueOfEachKind) {
    const auto parsed = parse(
        "Title: Low Water\n"
        "\n"
        "SCENE 1: The slipway (acoustic: street)\n"
        "AMBIENCE: sea (-30 dB, fade in 3 s)\n"
        "IRIS (softly): Is the tide in?\n"
        "SOUND: gulls (left 40%)\n"
        "MUSIC: low drone (under)\n"
        "PAUSE: 1.2 s\n"
        "NOTE: gulls again\n"
        "END\n");
    EXPECT_EQ(codes(parsed), std::vector<std::string>{});
    ASSERT_EQ(parsed.sheet.cues.size(), 8u);
    EXPECT_EQ(parsed.sheet.field("title")->value, "Low Water");
    EXPECT_EQ(std::get<Scene>(parsed.sheet.cues[0].body).title, "The slipway");
    EXPECT_EQ(parsed.sheet.cues[2].options.directions.at(0).value, "softly");
}

}  // namespace
}  // namespace dramatis::cues
