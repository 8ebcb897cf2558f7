#include "core/wave_length.h"

#include <string>

#include <gtest/gtest.h>

namespace dramatis {
namespace {

enum class Order { Little, Big };

std::string number(std::uint64_t value, int bytes, Order order = Order::Little) {
    std::string text;
    for (int i = 0; i < bytes; ++i) {
        const int shift = 8 * (order == Order::Little ? i : bytes - 1 - i);
        text += static_cast<char>(value >> shift & 0xff);
    }
    return text;
}

std::string chunk(std::string_view name, std::string_view content, Order order = Order::Little) {
    return std::string(name) + number(content.size(), 4, order) + std::string(content);
}

// A file whose head says `said` bytes and that holds `held`.
std::string wave(std::uint64_t said, std::size_t held, std::string_view before = {}) {
    return "RIFF" + number(36 + said, 4) + "WAVE" + chunk("fmt ", std::string(16, '\1')) + std::string(before) +
           "data" + number(said, 4) + std::string(held, '\7');
}

TEST(WaveLength, FindsNothingMissingInAWholeFile) {
    EXPECT_EQ(missing_sound_bytes(wave(1000, 1000)), 0u);
    EXPECT_EQ(missing_sound_bytes(wave(1000, 1000) + chunk("LIST", "INFO")), 0u) << "with more behind it";
    EXPECT_EQ(missing_sound_bytes(wave(0, 0)), 0u);
}

TEST(WaveLength, CountsWhatIsMissing) {
    EXPECT_EQ(missing_sound_bytes(wave(1000, 999)), 1u);
    EXPECT_EQ(missing_sound_bytes(wave(1000, 0)), 1000u);
}

TEST(WaveLength, SkipsChunksBeforeTheSound) {
    EXPECT_EQ(missing_sound_bytes(wave(1000, 900, chunk("LIST", std::string(60, 'x')))), 100u);
    EXPECT_EQ(missing_sound_bytes(wave(1000, 900, chunk("data", "") + chunk("x", "y"))), 0u)
        << "the first chunk of that name is the sound";
}

TEST(WaveLength, BelievesNoLengthThatWasNotKnown) {
    for (const std::uint64_t unknown : {0xffffffffu, 0x7fffffffu, 0x7ffff000u, 0x7ffff024u, 0u})
        EXPECT_EQ(missing_sound_bytes(wave(unknown, 1000)), 0u) << unknown;
}

TEST(WaveLength, ReadsTheLengthOfLongFiles) {
    const auto rf64 = [](std::uint64_t said, std::size_t held) {
        const std::string sizes = number(0, 8) + number(said, 8) + number(0, 8) + number(0, 4);
        return "RF64" + number(0xffffffff, 4) + "WAVE" + chunk("ds64", sizes) + "data" + number(0xffffffff, 4) +
               std::string(held, '\7');
    };
    EXPECT_EQ(missing_sound_bytes(rf64(1000, 1000)), 0u);
    EXPECT_EQ(missing_sound_bytes(rf64(std::uint64_t{5} << 32, 1000)), (std::uint64_t{5} << 32) - 1000u);
}

TEST(WaveLength, ReadsAiffAndAu) {
    const auto aiff = [](std::uint64_t said, std::size_t held) {
        return "FORM" + number(said, 4, Order::Big) + "AIFF" + chunk("COMM", std::string(18, '\1'), Order::Big) +
               "SSND" + number(said, 4, Order::Big) + std::string(held, '\7');
    };
    EXPECT_EQ(missing_sound_bytes(aiff(1000, 1000)), 0u);
    EXPECT_EQ(missing_sound_bytes(aiff(1000, 700)), 300u);
    const auto au = [](std::uint64_t said, std::size_t held) {
        return ".snd" + number(24, 4, Order::Big) + number(said, 4, Order::Big) + std::string(12, '\1') +
               std::string(held, '\7');
    };
    EXPECT_EQ(missing_sound_bytes(au(1000, 1000)), 0u);
    EXPECT_EQ(missing_sound_bytes(au(1000, 700)), 300u);
    EXPECT_EQ(missing_sound_bytes(au(0xffffffff, 700)), 0u);
}

TEST(WaveLength, FindsNothingMissingInWhatItDoesNotKnow) {
    for (const std::string_view other : {"", "R", "RIFF", "OggS and so on, for some length", "fLaC",
                                         "RIFF\xff\xff\xff\xffWAVE", "RIFF0000AVI and no sound at all"})
        EXPECT_EQ(missing_sound_bytes(other), 0u) << other;
}

TEST(WaveLength, EndsOnEveryCutOfAFile) {
    const std::string file = wave(100, 100, chunk("LIST", std::string(33, 'x')));
    for (std::size_t length = 0; length <= file.size(); ++length)
        EXPECT_LE(missing_sound_bytes(std::string_view(file).substr(0, length)), 101u) << length;
}

}  // namespace
}  // namespace dramatis
