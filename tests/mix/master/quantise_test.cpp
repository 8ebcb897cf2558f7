#include "mix/master/quantise.h"

#include <cmath>
#include <limits>
#include <vector>

#include "tests/mix/master/programme_signals.h"

namespace dramatis::mix::master {
namespace {

std::vector<std::int32_t> quantised(ConstAudioView samples, Frames position, int bits) {
    std::vector<std::int32_t> out(samples.size() * static_cast<std::size_t>(samples.channel_count()));
    quantise(samples, position, bits, out);
    return out;
}

TEST(Quantise, IsOffByLessThanAStepAndAHalf) {
    const AudioBuffer signal = stereo_noise(0.2, {-1.0});
    for (const int bits : {16, 24}) {
        const double step = std::ldexp(1.0, 1 - bits);
        const auto whole = quantised(signal.view(), {}, bits);
        for (std::size_t i = 0; i < whole.size(); ++i)
            ASSERT_LE(
                std::abs(whole[i] * 0x1p-31 - static_cast<double>(signal.channel(static_cast<int>(i % 2))[i / 2])),
                1.51 * step);
    }
}

TEST(Quantise, LeavesTheLowerBitsEmpty) {
    const AudioBuffer signal = stereo_noise(0.1, {-1.0});
    for (const std::int32_t value : quantised(signal.view(), {}, 16)) ASSERT_EQ(value & 0xFFFF, 0);
    for (const std::int32_t value : quantised(signal.view(), {}, 24)) ASSERT_EQ(value & 0xFF, 0);
}

TEST(Quantise, KeepsWhatIsSmallerThanAStepAsAnAverage) {
    constexpr std::size_t frames = 400000;
    for (const int bits : {16, 24}) {
        const double step = std::ldexp(1.0, 1 - bits);
        AudioBuffer signal(2, frames);
        for (int c = 0; c < 2; ++c) std::ranges::fill(signal.channel(c), static_cast<float>(0.3 * step));
        double sum = 0.0, squares = 0.0;
        for (const std::int32_t value : quantised(signal.view(), {}, bits)) {
            const double steps = value * 0x1p-31 / step;
            sum += steps;
            squares += (steps - 0.3) * (steps - 0.3);
        }
        EXPECT_NEAR(sum / (2 * frames), 0.3, 0.01) << bits;
        // Triangular dither and rounding: a quarter of a step squared, whatever the signal.
        EXPECT_NEAR(squares / (2 * frames), 0.25, 0.005) << bits;
    }
}

TEST(Quantise, DithersChannelsAndFramesDifferently) {
    constexpr std::size_t frames = 100000;
    const AudioBuffer silence(2, frames);
    const auto whole = quantised(silence.view(), {}, 16);
    const auto correlation = [&whole](std::size_t apart) {
        double product = 0.0, power = 0.0;
        for (std::size_t i = 0; i + apart < whole.size(); ++i) {
            product += (whole[i] / 65536.0) * (whole[i + apart] / 65536.0);
            power += (whole[i] / 65536.0) * (whole[i] / 65536.0);
        }
        return product / power;
    };
    for (const std::size_t apart : {1u, 2u, 3u, 4u, 96u}) EXPECT_NEAR(correlation(apart), 0.0, 0.01) << apart;
}

TEST(Quantise, GivesTheSameInPiecesAsInOneGo) {
    const AudioBuffer signal = music_like(0.1);
    const auto whole = quantised(signal.view(), {1'000'000}, 24);
    for (const std::size_t begin : {1u, 100u, 4097u}) {
        const auto piece =
            quantised(signal.view().subview(begin, 500), {1'000'000 + static_cast<std::int64_t>(begin)}, 24);
        EXPECT_TRUE(std::equal(piece.begin(), piece.end(), whole.begin() + static_cast<std::ptrdiff_t>(2 * begin)))
            << begin;
    }
}

TEST(Quantise, ClipsWhatIsBeyondFullScale) {
    constexpr float infinity = std::numeric_limits<float>::infinity();
    const std::vector<float> beyond{1.0f, 1.5f, 1e30f, infinity, -1.0f, -1.5f, -1e30f, -infinity};
    for (int repeat = 0; repeat < 200; ++repeat) {
        const auto whole = quantised(ConstAudioView(std::span<const float>(beyond)), {repeat * 8}, 16);
        for (std::size_t i = 0; i < 4; ++i) ASSERT_GE(whole[i] >> 16, 32764) << i;
        for (std::size_t i = 4; i < 8; ++i) ASSERT_LE(whole[i] >> 16, -32765) << i;
    }
}

TEST(Pack, WritesLittleEndianWithoutGaps) {
    const std::vector<std::int32_t> samples{0x01020300, -256, 0x7FFFFF00, std::numeric_limits<std::int32_t>::min(),
                                            0x0A0B0C00};
    std::vector<std::byte> bytes(15);
    pack(samples, 24, bytes);
    const std::vector<int> expected{3, 2, 1, 255, 255, 255, 255, 255, 127, 0, 0, 128, 12, 11, 10};
    for (std::size_t i = 0; i < expected.size(); ++i) EXPECT_EQ(static_cast<int>(bytes[i]), expected[i]) << i;
    pack(std::span(samples).first(2), 16, std::span(bytes).first(4));
    EXPECT_EQ(static_cast<int>(bytes[0]), 2);
    EXPECT_EQ(static_cast<int>(bytes[1]), 1);
    EXPECT_EQ(static_cast<int>(bytes[2]), 255);
    EXPECT_EQ(static_cast<int>(bytes[3]), 255);
}

}  // namespace
}  // namespace dramatis::mix::master
