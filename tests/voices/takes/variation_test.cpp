#include "voices/takes/variation.h"

#include <cmath>

#include <gtest/gtest.h>

namespace dramatis::voices::takes {
namespace {

TEST(Variation, LeavesTheFirstTimeAsWritten) {
    EXPECT_EQ(variation_of("No.", 1).rate, 1.0);
    EXPECT_EQ(variation_of("No.", 1).pitch, 0.0);
}

TEST(Variation, IsTheSameEachTimeTheShowIsMade) {
    for (std::size_t time = 2; time < 9; ++time) {
        EXPECT_EQ(variation_of("No.", time).rate, variation_of("No.", time).rate);
        EXPECT_EQ(variation_of("No.", time).pitch, variation_of("No.", time).pitch);
    }
}

TEST(Variation, DiffersFromTheTimeBeforeAndStaysSmall) {
    for (std::size_t time = 2; time < 20; ++time) {
        const auto before = variation_of("Halt!", time - 1);
        const auto now = variation_of("Halt!", time);
        EXPECT_TRUE(now.rate != before.rate || now.pitch != before.pitch) << time;
        EXPECT_LE(std::abs(now.rate - 1.0), 0.08);
        EXPECT_LE(std::abs(now.pitch), 5.0);
    }
}

TEST(Variation, BeginsElsewhereForAnotherText) {
    bool differs = false;
    for (const auto* text : {"Yes.", "Well.", "Go on.", "Fine."})
        differs = differs || variation_of(text, 2).rate != variation_of("No.", 2).rate;
    EXPECT_TRUE(differs);
}

}  // namespace
}  // namespace dramatis::voices::takes
