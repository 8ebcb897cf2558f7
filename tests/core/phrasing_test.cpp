#include "core/phrasing.h"

#include <limits>
#include <map>

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

TEST(Counted, OneThingIsNoPlural) {
    EXPECT_EQ(counted(0, "line"), "0 lines");
    EXPECT_EQ(counted(1, "line"), "1 line");
    EXPECT_EQ(counted(2, "line"), "2 lines");
}

TEST(ClockTime, ShowsHoursOnlyFromAnHourOn) {
    EXPECT_EQ(clock_time({187.0}), "3:07");
    EXPECT_EQ(clock_time({3599.0}), "59:59");
    EXPECT_EQ(clock_time({3765.0}), "1:02:45");
}

TEST(ClockTime, RoundsDown) {
    EXPECT_EQ(clock_time({7.999}), "0:07");
    EXPECT_EQ(clock_time({3599.999}), "59:59");
}

TEST(ClockTime, TakesWhatIsNoTimeForZero) {
    EXPECT_EQ(clock_time({-3.0}), "0:00");
    EXPECT_EQ(clock_time({std::numeric_limits<double>::quiet_NaN()}), "0:00");
    EXPECT_EQ(clock_time({-std::numeric_limits<double>::infinity()}), "0:00");
}

TEST(MinutesAndSeconds, HasNoHours) {
    EXPECT_EQ(minutes_and_seconds({7.9}), "0:07");
    EXPECT_EQ(minutes_and_seconds({4503.0}), "75:03");
}

TEST(Listed, PutsTheSeparatorBetweenTexts) {
    EXPECT_EQ(listed(std::vector<std::string>{}), "");
    EXPECT_EQ(listed(std::vector<std::string>{"a"}), "a");
    EXPECT_EQ(listed(std::vector<std::string>{"a", "", "c"}), "a, , c");
    EXPECT_EQ(listed(std::vector<std::string>{"a", "b"}, " "), "a b");
}

TEST(ListedFileNames, LeavesOutTheFolders) {
    EXPECT_EQ(listed_file_names(std::vector<std::filesystem::path>{"show/voices.toml", "mix.toml"}),
              "voices.toml, mix.toml");
}

TEST(NamesOf, KeepsTheOrder) {
    struct Voice {
        std::string name;
    };
    EXPECT_EQ(names_of(std::vector<Voice>{{"Osk"}, {"Mira"}}, &Voice::name), (std::vector<std::string>{"Osk", "Mira"}));
    EXPECT_EQ(names_in(std::map<std::string, Voice>{{"mira", {"Mira"}}, {"osk", {"Osk"}}}, &Voice::name),
              (std::vector<std::string>{"Mira", "Osk"}));
}

TEST(Shortened, CutsBetweenCodePoints) {
    EXPECT_EQ(shortened("short"), "short");
    std::string text;
    for (int i = 0; i < 61; ++i) text += "é";
    EXPECT_EQ(shortened(text), text.substr(0, 120) + "…");
    EXPECT_EQ(shortened("ééé", 2), "éé…");
    EXPECT_EQ(shortened("ééé", 3), "ééé");
}

TEST(WithoutControls, HasABlankForEach) {
    EXPECT_EQ(without_controls("a\r\n\x1b[1m\x7F"
                               "é"),
              "a   [1m é");
    EXPECT_EQ(without_controls(""), "");
}

}  // namespace
}  // namespace dramatis
