// One entry of the take store as bytes (docs/take-cache.md): a head with its own check sum, then the samples.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "voices/takes/take.h"
#include "voices/takes/take_info.h"

namespace dramatis::voices::takes {

// Everything before the samples, and the hash of the samples.
struct TakeHead {
    TakeInfo info;
    Hash samples_hash;
    std::size_t bytes = 0;  // of the head in the file: where the samples begin
};

// Bytes of the part that holds the length of the head.
inline constexpr std::size_t fixed_head_bytes = 80;

std::string encode_head(const Slate& slate, const Take& take);
// Length of the whole head according to its fixed part, for a file of `file_bytes`; nothing if the two contradict each
// other.
std::optional<std::size_t> head_bytes(std::span<const std::byte> fixed_part, std::uint64_t file_bytes);
// Nothing if it is damaged, of another version, of another take, or if it has words outside the take.
std::optional<TakeHead> decode_head(std::span<const std::byte> head, const Slate& slate, std::uint64_t file_bytes);

// Whether a file that begins like this is a take, of any version; or was one, before a power cut lost its content.
bool begins_like_a_take(std::string_view beginning);

Hash hash_samples(std::span<const std::int16_t> samples);

}  // namespace dramatis::voices::takes
