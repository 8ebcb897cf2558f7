#include "cues/scripts/document/style_sheet.h"

#include <gtest/gtest.h>

#include "cues/scripts/document/length.h"

namespace dramatis::cues::scripts::document {
namespace {

TEST(StyleSheet, TakesWhatAStyleLeavesOpenFromThoseBelow) {
    StyleSheet sheet;
    sheet.set_usual({.italic = true, .left = 72.0});
    sheet.add("a", {.name = "A", .based = "b", .look = {.bold = true}});
    sheet.add("b", {.name = "B", .look = {.bold = false, .left = 144.0}});
    const Style& style = sheet.resolved("a");
    EXPECT_EQ(style.name, "A");
    EXPECT_EQ(style.look.bold, true);
    EXPECT_EQ(style.look.left, 144.0);
    EXPECT_EQ(style.look.italic, true);
    EXPECT_EQ(sheet.look_alone("a").italic, std::nullopt);
}

TEST(StyleSheet, EndsCircles) {
    StyleSheet sheet;
    sheet.add("a", {.name = "A", .based = "b", .automatic = true});
    sheet.add("b", {.name = "B", .based = "a", .automatic = true});
    EXPECT_EQ(sheet.resolved("a").name, "");
    EXPECT_EQ(sheet.resolved("none").name, "");
}

TEST(Length, KnowsUnits) {
    EXPECT_DOUBLE_EQ(points("1in", 0.0).value(), 72.0);
    EXPECT_DOUBLE_EQ(points(" 2.54CM ", 0.0).value(), 72.0);
    EXPECT_DOUBLE_EQ(points("-12pt", 0.0).value(), -12.0);
    EXPECT_DOUBLE_EQ(points("1440", 0.05).value(), 72.0);
    EXPECT_DOUBLE_EQ(points("96px", 0.0).value(), 72.0);
    for (const char* none : {"", "auto", "1 mile", "nan", "1e99in", "99999999", "12"})
        EXPECT_FALSE(points(none, none == std::string_view("12") ? 0.0 : 1.0)) << none;
}

}  // namespace
}  // namespace dramatis::cues::scripts::document
