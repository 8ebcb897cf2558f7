// The acoustic of a scene, by its heading.
#include "cues/prose/staging/heading_place.h"

#include <gtest/gtest.h>

namespace dramatis::cues::prose::staging {
namespace {

TEST(HeadingPlace, IsTheFirstPlaceThatIsKnown) {
    EXPECT_EQ(acoustic_of_heading("INT. CHURCH - NIGHT"), "church");
    EXPECT_EQ(acoustic_of_heading("The church at Crail"), "church");
    EXPECT_EQ(acoustic_of_heading("INT. WHEREVER - NIGHT"), "");
}

TEST(HeadingPlace, IsOpenOutside) {
    EXPECT_EQ(acoustic_of_heading("EXT. CHURCH - NIGHT"), "open-air");
    EXPECT_EQ(acoustic_of_heading("EXT. FOREST - DAY"), "forest");
    EXPECT_EQ(acoustic_of_heading("EXT. WHEREVER"), "open-air");
}

TEST(HeadingPlace, IsNoneOutsideForAHeadingThatIsInside) {
    for (const std::string_view heading :
         {"INT. FOREST RANGER'S OFFICE - DAY", "INT. STREET CAR - NIGHT", "INT. BEACH HUT - DAY", "int. forest"}) {
        const auto acoustic = acoustic_of_heading(heading);
        EXPECT_TRUE(acoustic != "open-air" && acoustic != "forest" && acoustic != "street" && acoustic != "canyon")
            << heading << ": " << acoustic;
    }
    EXPECT_EQ(acoustic_of_heading("The forest at night"), "forest");
}

}  // namespace
}  // namespace dramatis::cues::prose::staging
