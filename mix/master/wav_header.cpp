#include "mix/master/wav_header.h"

#include <limits>
#include <string_view>

namespace dramatis::mix::master {
namespace {

constexpr std::uint64_t largest_size = std::numeric_limits<std::uint32_t>::max();

void append(std::string& out, std::uint64_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) out += static_cast<char>((value >> (8 * i)) & 0xFF);
}

std::string chunk(std::string_view name, std::string_view content) {
    std::string out(name);
    append(out, content.size(), 4);
    out += content;
    if (content.size() % 2 != 0) out += '\0';
    return out;
}

std::string format_chunk(const WavFormat& format) {
    constexpr std::uint64_t pcm = 1, ieee_float = 3;
    const bool is_float = format.bits == 32;
    std::string out;
    append(out, is_float ? ieee_float : pcm, 2);
    append(out, static_cast<std::uint64_t>(format.channels), 2);
    append(out, static_cast<std::uint64_t>(format.rate.hz), 4);
    append(out, static_cast<std::uint64_t>(format.rate.hz) * static_cast<std::uint64_t>(format.frame_bytes()), 4);
    append(out, static_cast<std::uint64_t>(format.frame_bytes()), 2);
    append(out, static_cast<std::uint64_t>(format.bits), 2);
    if (is_float) append(out, 0, 2);
    return chunk("fmt ", out);
}

std::string info_list(const WavFormat& format) {
    std::string out = "INFO";
    for (const auto& [name, text] : format.info) {
        const std::string_view until_nul = std::string_view(text).substr(0, text.find('\0'));
        if (!until_nul.empty()) out += chunk(name, std::string_view(until_nul.data(), until_nul.size() + 1));
    }
    return out.size() > 4 ? chunk("LIST", out) : std::string();
}

}  // namespace

std::string wav_header(const WavFormat& format, Frames length) {
    const auto frames = static_cast<std::uint64_t>(length.count);
    const std::uint64_t data = frames * static_cast<std::uint64_t>(format.frame_bytes());
    std::string chunks = format_chunk(format);
    if (format.bits == 32) {
        std::string fact;
        append(fact, std::min(frames, largest_size), 4);
        chunks += chunk("fact", fact);
    }
    chunks += info_list(format);

    constexpr std::uint64_t wave = 4, data_header = 8, ds64_chunk = 8 + 28;
    const std::uint64_t size = wave + chunks.size() + data_header + data + data % 2;
    const bool is_long = size > largest_size;
    std::string out(is_long ? "RF64" : "RIFF");
    append(out, is_long ? largest_size : size, 4);
    out += "WAVE";
    if (is_long) {
        std::string ds64;
        append(ds64, size + ds64_chunk, 8);
        append(ds64, data, 8);
        append(ds64, frames, 8);
        append(ds64, 0, 4);  // no table of further long chunks
        out += chunk("ds64", ds64);
    }
    out += chunks;
    out += "data";
    append(out, is_long ? largest_size : data, 4);
    return out;
}

}  // namespace dramatis::mix::master
