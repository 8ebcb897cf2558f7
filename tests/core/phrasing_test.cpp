#include "core/phrasing.h"

#include <limits>

namespace dramatis {
namespace {

TEST(WrittenNumber, HasNoMoreDigitsThanItNeeds) {
    EXPECT_EQ(written_number(172.0), "172");
    EXPECT_EQ(written_number(0.82), "0.82");
    EXPECT_EQ(written_number(192000.0, "Hz"), "192000 Hz");
    EXPECT_EQ(written_number(-0.0, "dB"), "0 dB");
    EXPECT_EQ(written_number(1e300), "1e+300");
}

TEST(WrittenRange, LeavesOutALimitThatIsNone) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    EXPECT_EQ(written_range(0, 2.5, "s"), "from 0 to 2.5 s");
    EXPECT_EQ(written_range(1, infinity), "at least 1");
    EXPECT_EQ(written_range(-infinity, 0, "dB"), "at most 0 dB");
}

TEST(Shortened, CutsBetweenCodePoints) {
    EXPECT_EQ(shortened("short"), "short");
    std::string text;
    for (int i = 0; i < 61; ++i) text += "é";
    EXPECT_EQ(shortened(text), text.substr(0, 120) + "…");
}

}  // namespace
}  // namespace dramatis
