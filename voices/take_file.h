// One entry of the take store as bytes (docs/take-cache.md): a head with its own check sum, then the samples.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "voices/take_store.h"

namespace dramatis::voices {

// Everything before the samples, and what they must hash to.
struct TakeHead {
    TakeInfo info;
    Hash samples_hash;
    std::size_t bytes = 0;  // of the head in the file: where the samples begin
};

// Bytes of the part that says how long the head is.
inline constexpr std::size_t fixed_head_bytes = 80;

std::string encode_head(const Slate& slate, const Take& take);
// Length of the whole head according to its fixed part, for a file of `file_bytes`; nothing if the two can't agree.
std::optional<std::size_t> head_bytes(std::span<const std::byte> fixed_part, std::uint64_t file_bytes);
// Nothing: damaged, of another version, or another take's.
std::optional<TakeHead> decode_head(std::span<const std::byte> head, const Slate& slate, std::uint64_t file_bytes);

Hash hash_samples(std::span<const std::int16_t> samples);

}  // namespace dramatis::voices
