#include "mix/master/quantise.h"

#include <bit>
#include <cassert>
#include <cstring>

#include "mix/dsp/simd.h"

namespace dramatis::mix::master {
namespace {

static_assert(std::endian::native == std::endian::little, "pack() stores words as they are in memory");

// A hash of `index` between 0 and 2^32: two rounds of multiply and shift (C. Wellons, "Prospecting for hash functions", 2018:
// the constants with the least bias found).
inline std::uint32_t scatter(std::uint32_t index) {
    index ^= index >> 16;
    index *= 0x7FEB352Du;
    index ^= index >> 15;
    index *= 0x846CA68Bu;
    index ^= index >> 16;
    return index;
}

// `Dropped` bits are dithered away. The sum of two even random numbers is triangular; at 24 bits the signal itself is
// resolved to 1/256 of a step, and so is the dither.
template <int Dropped>
inline std::int32_t round_with_dither(float sample, std::uint32_t index) {
    constexpr std::uint32_t mask = (std::uint32_t{1} << Dropped) - 1;
    constexpr std::int32_t mean = static_cast<std::int32_t>(mask);
    constexpr std::int32_t half = std::int32_t{1} << (Dropped - 1);
    // The largest floats that are still within full scale after dither and rounding.
    constexpr float highest = 2147483648.0f - (Dropped == 8 ? 512.0f : 131072.0f);
    constexpr float lowest = -2147483648.0f + (Dropped == 8 ? 256.0f : 65536.0f);
    float scaled = sample * 2147483648.0f;
    scaled = scaled < highest ? scaled : highest;  // also what a NaN becomes
    scaled = scaled > lowest ? scaled : lowest;
    const std::uint32_t noise = scatter(index);
    const auto dither = static_cast<std::int32_t>((noise & mask) + ((noise >> 16) & mask)) - mean;
    return (static_cast<std::int32_t>(scaled) + dither + half) & ~static_cast<std::int32_t>(mask);
}

template <int Dropped>
DRAMATIS_SIMD_CLONES void quantise_to(ConstAudioView samples, std::uint32_t index, std::int32_t* out) {
    const std::size_t frames = samples.size();
    if (samples.channel_count() == 1) {
        const float* const mono = samples.channel(0).data();
        for (std::size_t i = 0; i < frames; ++i)
            out[i] = round_with_dither<Dropped>(mono[i], index + static_cast<std::uint32_t>(i));
        return;
    }
    const float* const left = samples.channel(0).data();
    const float* const right = samples.channel(1).data();
    for (std::size_t i = 0; i < frames; ++i) {
        const std::uint32_t at = index + 2 * static_cast<std::uint32_t>(i);
        out[2 * i] = round_with_dither<Dropped>(left[i], at);
        out[2 * i + 1] = round_with_dither<Dropped>(right[i], at + 1);
    }
}

}  // namespace

void quantise(ConstAudioView samples, Frames position, int bits, std::span<std::int32_t> out) {
    assert(bits == 16 || bits == 24);
    assert(out.size() == samples.size() * static_cast<std::size_t>(samples.channel_count()));
    if (samples.empty()) return;
    // The dither repeats after 2^32 samples, twelve hours of stereo.
    const auto index = static_cast<std::uint32_t>(static_cast<std::uint64_t>(position.count) *
                                                  static_cast<std::uint64_t>(samples.channel_count()));
    if (bits == 16)
        quantise_to<16>(samples, index, out.data());
    else
        quantise_to<8>(samples, index, out.data());
}

void pack(std::span<const std::int32_t> samples, int bits, std::span<std::byte> out) {
    assert(out.size() == samples.size() * static_cast<std::size_t>(bits / 8));
    std::byte* to = out.data();
    if (bits == 16) {
        for (const std::int32_t sample : samples) {
            const auto value = static_cast<std::int16_t>(sample >> 16);
            std::memcpy(to, &value, 2);
            to += 2;
        }
        return;
    }
    // Two samples at a time, in one word whose two spare bytes the next two overwrite.
    std::size_t i = 0;
    for (; i + 4 <= samples.size(); i += 2) {
        std::uint64_t both;
        std::memcpy(&both, &samples[i], sizeof both);
        const std::uint64_t packed = (both >> 8 & 0xFFFFFFu) | (both >> 16 & 0xFFFFFF000000u);
        std::memcpy(to, &packed, sizeof packed);
        to += 6;
    }
    for (; i < samples.size(); ++i) {
        const std::uint32_t value = static_cast<std::uint32_t>(samples[i]) >> 8;
        std::memcpy(to, &value, 3);
        to += 3;
    }
}

}  // namespace dramatis::mix::master
