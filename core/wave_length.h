// Finds out whether a sound file ends before its head says it does: a copy that was cut short, a disk that was full. Readers of sound
// take such a file as it is, and shorter. Only the chunks of the head are read, with bounds: the file may hold any bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>

namespace dramatis {

// Reads at an offset from the file's beginning; returns how many bytes were there.
using ReadAt = std::function<std::size_t(std::uint64_t offset, std::span<std::byte> into)>;

// How many bytes of sound are missing at the end; 0 for a whole file, for one of another kind than WAVE (RIFF, RIFX, RF64), AIFF and
// AU, and for one whose head was written before its length was known, as programs do that write to a pipe.
std::uint64_t missing_sound_bytes(std::uint64_t file_bytes, const ReadAt& read_at);
std::uint64_t missing_sound_bytes(std::string_view file);

}  // namespace dramatis
