// One input as several files: parts that a record separator (0x1E) divides.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace dramatis {

// `most` parts at most: the last one has the rest, separators and all. At least one.
inline std::vector<std::string> parts_of(const std::uint8_t* data, std::size_t size, std::size_t most) {
    constexpr char separator = '\x1E';
    std::vector<std::string> parts(1);
    for (const std::uint8_t* byte = data; byte != data + size; ++byte) {
        const char c = static_cast<char>(*byte);
        if (c == separator && parts.size() < most)
            parts.emplace_back();
        else
            parts.back() += c;
    }
    return parts;
}

}  // namespace dramatis
