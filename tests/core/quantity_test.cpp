#include "core/quantity.h"

namespace dramatis {
namespace {

TEST(ParseSeconds, KnowsItsUnits) {
    EXPECT_EQ(parse_seconds("1.2 s"), Seconds{1.2});
    EXPECT_EQ(parse_seconds("40ms"), Seconds{0.04});
    EXPECT_EQ(parse_seconds("2 min"), Seconds{120.0});
    EXPECT_EQ(parse_seconds("0.5"), Seconds{0.5});
    EXPECT_EQ(parse_seconds("3 seconds"), Seconds{3.0});
    EXPECT_EQ(parse_seconds(" +1.5 s "), Seconds{1.5});
    EXPECT_EQ(parse_seconds("-.5s"), Seconds{-0.5});
}

TEST(ParseSeconds, RefusesWhatIsNoTime) {
    for (const auto* text :
         {"", " ", "s", "1 dB", "1.2.3 s", "1,2 s", "1e3 s", "inf s", "nan", "--1", "+-1", "0x10", "1 s s"})
        EXPECT_EQ(parse_seconds(text), std::nullopt) << text;
    EXPECT_EQ(parse_seconds(std::string(500, '9')), std::nullopt);
}

TEST(ParseDecibels, TakesEveryMinus) {
    EXPECT_EQ(parse_decibels("-6 dB"), Decibels{-6.0});
    EXPECT_EQ(parse_decibels("\u22126 dB"), Decibels{-6.0});
    EXPECT_EQ(parse_decibels("-6db"), Decibels{-6.0});
    EXPECT_EQ(parse_decibels("+3"), Decibels{3.0});
    EXPECT_EQ(parse_decibels("-6 LUFS"), std::nullopt);
    EXPECT_EQ(parse_decibels("-inf dB"), std::nullopt);
}

TEST(ParsePercent, NeedsItsSign) {
    EXPECT_EQ(parse_percent("40%"), 0.4);
    EXPECT_EQ(parse_percent("40 %"), 0.4);
    EXPECT_EQ(parse_percent("40"), std::nullopt);
}

TEST(ParseNumberWithUnit, NeedsThatUnit) {
    EXPECT_EQ(parse_number_with_unit("-16 LUFS", "LUFS"), -16.0);
    EXPECT_EQ(parse_number_with_unit("-16 lufs", "LUFS"), -16.0);
    EXPECT_EQ(parse_number_with_unit("-16", "LUFS"), std::nullopt);
    EXPECT_EQ(parse_number_with_unit("-16 LU", "LUFS"), std::nullopt);
}

}  // namespace
}  // namespace dramatis
