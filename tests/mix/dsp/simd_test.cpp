#include "mix/dsp/simd.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

namespace dramatis::mix::dsp {
namespace {

TEST(Simd, LoadsAndStoresAtAnyAddress) {
    const std::array<float, 6> from{1, 2, 3, 4, 5, 6};
    std::array<float, 6> to{};
    store(to.data() + 1, load(from.data() + 1));
    EXPECT_EQ(to, (std::array<float, 6>{0, 2, 3, 4, 5, 0}));
}

TEST(Simd, SplatsAValueOrAnElement) {
    const Float4 v{1, 2, 3, 4};
    for (int k = 0; k < 4; ++k) {
        EXPECT_EQ(splat(7.0f)[k], 7.0f);
        EXPECT_EQ(splat<0>(v)[k], 1.0f);
        EXPECT_EQ(splat<3>(v)[k], 4.0f);
    }
}

TEST(Simd, TakesMagnitudesAndMaxima) {
    const Float4 v = magnitude(Float4{-1.5f, 1.5f, -0.0f, -std::numeric_limits<float>::infinity()});
    EXPECT_EQ(v[0], 1.5f);
    EXPECT_EQ(v[1], 1.5f);
    EXPECT_FALSE(std::signbit(v[2]));
    EXPECT_EQ(v[3], std::numeric_limits<float>::infinity());
    const Float4 most = larger(Float4{1, 5, -3, std::nanf("")}, Float4{2, 4, -4, 6});
    EXPECT_EQ(most[0], 2.0f);
    EXPECT_EQ(most[1], 5.0f);
    EXPECT_EQ(most[2], -3.0f);
    EXPECT_EQ(most[3], 6.0f);
}

TEST(Simd, TransposesRowsIntoColumns) {
    std::array<Float4, 4> m;
    for (int row = 0; row < 4; ++row)
        for (int column = 0; column < 4; ++column)
            m[static_cast<std::size_t>(row)][column] = static_cast<float>(10 * row + column);
    transpose(m);
    for (int row = 0; row < 4; ++row)
        for (int column = 0; column < 4; ++column)
            EXPECT_EQ(m[static_cast<std::size_t>(row)][column], static_cast<float>(10 * column + row));
}

}  // namespace
}  // namespace dramatis::mix::dsp
