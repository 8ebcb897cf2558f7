#include "core/wave_length.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace dramatis {
namespace {

// A length from here on stands for one that was not known: sox and espeak-ng write 0x7ffff000 and more, ffmpeg 0xffffffff.
constexpr std::uint64_t unknown_length = 0x7ffff000;
constexpr int most_chunks = 10'000;
constexpr std::size_t chunk_head = 8;

enum class Order { Little, Big };

template <std::size_t Count>
struct Bytes {
    std::array<std::byte, Count> bytes{};
    bool whole = false;

    bool begins_with(std::string_view tag, std::size_t at = 0) const {
        return whole && std::memcmp(bytes.data() + at, tag.data(), tag.size()) == 0;
    }
    std::uint64_t number(std::size_t at, std::size_t size, Order order) const {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < size; ++i) {
            const std::size_t from = order == Order::Big ? at + i : at + size - 1 - i;
            value = value << 8 | std::to_integer<std::uint64_t>(bytes[from]);
        }
        return value;
    }
};

template <std::size_t Count>
Bytes<Count> read(const ReadAt& read_at, std::uint64_t offset) {
    Bytes<Count> read;
    read.whole = read_at(offset, read.bytes) == Count;
    return read;
}

std::uint64_t missing(std::uint64_t begin, std::uint64_t length, std::uint64_t file_bytes) {
    const std::uint64_t there = file_bytes > begin ? file_bytes - begin : 0;
    return length > there ? length - there : 0;
}

// The chunk of the sound among those of a RIFF or FORM file; the files differ in its name and the order of bytes.
std::uint64_t missing_of_chunks(std::uint64_t file_bytes, const ReadAt& read_at, std::string_view sound, Order order) {
    std::uint64_t long_length = 0;  // of RF64, whose sound may be longer than 32 bits tell
    std::uint64_t at = 12;
    for (int chunk = 0; chunk < most_chunks && at < file_bytes; ++chunk) {
        const auto head = read<chunk_head>(read_at, at);
        if (!head.whole) return 0;
        std::uint64_t length = head.number(4, 4, order);
        if (head.begins_with("ds64")) long_length = read<16>(read_at, at + chunk_head).number(8, 8, order);
        if (head.begins_with(sound)) {
            if (long_length > 0 && length == 0xffffffff) return missing(at + chunk_head, long_length, file_bytes);
            return length >= unknown_length ? 0 : missing(at + chunk_head, length, file_bytes);
        }
        at += chunk_head + length + length % 2;
    }
    return 0;
}

}  // namespace

std::uint64_t missing_sound_bytes(std::uint64_t file_bytes, const ReadAt& read_at) {
    const auto head = read<12>(read_at, 0);
    const bool is_wave = head.begins_with("WAVE", 8);
    if (is_wave && (head.begins_with("RIFF") || head.begins_with("RF64")))
        return missing_of_chunks(file_bytes, read_at, "data", Order::Little);
    if (is_wave && head.begins_with("RIFX")) return missing_of_chunks(file_bytes, read_at, "data", Order::Big);
    if (head.begins_with("FORM") && head.begins_with("AIF", 8))
        return missing_of_chunks(file_bytes, read_at, "SSND", Order::Big);
    if (head.begins_with(".snd")) {
        const std::uint64_t length = head.number(8, 4, Order::Big);
        return length >= unknown_length ? 0 : missing(head.number(4, 4, Order::Big), length, file_bytes);
    }
    return 0;
}

std::uint64_t missing_sound_bytes(std::string_view file) {
    return missing_sound_bytes(file.size(), [file](std::uint64_t offset, std::span<std::byte> into) {
        if (offset >= file.size()) return std::size_t{0};
        const std::size_t count = std::min<std::size_t>(into.size(), file.size() - static_cast<std::size_t>(offset));
        std::memcpy(into.data(), file.data() + static_cast<std::size_t>(offset), count);
        return count;
    });
}

}  // namespace dramatis
