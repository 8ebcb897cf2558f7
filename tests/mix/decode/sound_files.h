// Sound files made in code: honest ones and liars.
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::mix::decode {

inline std::vector<float> sine_samples(std::size_t frames, double hertz = 440.0, double rate = 48000.0,
                                       double level = 0.5) {
    std::vector<float> samples(frames);
    for (std::size_t i = 0; i < frames; ++i)
        samples[i] =
            static_cast<float>(level * std::sin(2.0 * 3.14159265358979 * hertz * static_cast<double>(i) / rate));
    return samples;
}

inline void put(std::string& bytes, std::uint32_t value, int count) {
    for (int i = 0; i < count; ++i) bytes += static_cast<char>((value >> (8 * i)) & 0xFF);
}

// 16-bit PCM. `claimed_bytes` of data unless 0 lies about how much follows.
inline std::string wav_file(int rate, const std::vector<std::vector<float>>& channels,
                            std::uint32_t claimed_bytes = 0) {
    const auto count = static_cast<std::uint32_t>(channels.size());
    const std::size_t frames = channels.empty() ? 0 : channels[0].size();
    const auto data = static_cast<std::uint32_t>(frames * count * 2);
    const std::uint32_t claimed = claimed_bytes != 0 ? claimed_bytes : data;
    std::string bytes = "RIFF";
    put(bytes, 36 + claimed, 4);
    bytes += "WAVEfmt ";
    put(bytes, 16, 4);
    put(bytes, 1, 2);
    put(bytes, count, 2);
    put(bytes, static_cast<std::uint32_t>(rate), 4);
    put(bytes, static_cast<std::uint32_t>(rate) * count * 2, 4);
    put(bytes, count * 2, 2);
    put(bytes, 16, 2);
    bytes += "data";
    put(bytes, claimed, 4);
    for (std::size_t i = 0; i < frames; ++i)
        for (const auto& channel : channels)
            put(bytes, static_cast<std::uint16_t>(static_cast<std::int16_t>(std::lround(channel[i] * 32767.0f))), 2);
    return bytes;
}

// One channel of 32-bit floats, which may have any value.
inline std::string float_wav_file(int rate, const std::vector<float>& samples) {
    const auto data = static_cast<std::uint32_t>(samples.size() * 4);
    std::string bytes = "RIFF";
    put(bytes, 36 + data, 4);
    bytes += "WAVEfmt ";
    put(bytes, 16, 4);
    put(bytes, 3, 2);
    put(bytes, 1, 2);
    put(bytes, static_cast<std::uint32_t>(rate), 4);
    put(bytes, static_cast<std::uint32_t>(rate) * 4, 4);
    put(bytes, 4, 2);
    put(bytes, 32, 2);
    bytes += "data";
    put(bytes, data, 4);
    for (const float sample : samples) put(bytes, std::bit_cast<std::uint32_t>(sample), 4);
    return bytes;
}

// The header of a FLAC file that claims this many frames, and no sound at all.
inline std::string flac_header(int rate, std::uint64_t frames) {
    std::string bytes = "fLaC";
    bytes += '\x80';  // last metadata block: STREAMINFO
    bytes += std::string("\0\0\x22", 3);
    const auto big = [&](std::uint64_t value, int count) {
        for (int i = count - 1; i >= 0; --i) bytes += static_cast<char>((value >> (8 * i)) & 0xFF);
    };
    big(4096, 2);
    big(4096, 2);
    big(0, 3);
    big(0, 3);
    // 20 bits rate, 3 bits channels - 1, 5 bits depth - 1, 36 bits frames
    big((static_cast<std::uint64_t>(rate) << 44) | (std::uint64_t{1} << 41) | (std::uint64_t{15} << 36) | frames, 8);
    bytes += std::string(16, '\0');
    return bytes;
}

}  // namespace dramatis::mix::decode
