// Content hashes (XXH3, 128 bits): names of takes in the cache and check sums of what is stored there, not for
// security.
#pragma once

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace dramatis {

struct Hash {
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    auto operator<=>(const Hash&) const = default;
    std::string hex() const;  // 32 digits
};
std::optional<Hash> parse_hash(std::string_view hex);

Hash hash_bytes(std::span<const std::byte> bytes);

// A hash of several fields, [one thread]: each is preceded by its length, so that "ab","c" and "a","bc" differ. Numbers
// are hashed by their bits, little-endian.
class Hasher {
  public:
    Hasher& add(std::string_view text);
    Hasher& add(double number);
    Hasher& add(std::int64_t number);
    // Any other integer, so that no literal needs a cast.
    template <std::integral Integer>
    Hasher& add(Integer number) {
        return add(static_cast<std::int64_t>(number));
    }
    Hash finish() const;

  private:
    std::string bytes_;
};

// The hash_bytes of what comes in pieces. [one thread]
class StreamHasher {
  public:
    StreamHasher();
    ~StreamHasher();
    StreamHasher(const StreamHasher&) = delete;
    StreamHasher& operator=(const StreamHasher&) = delete;
    void add(std::span<const std::byte> bytes);
    Hash finish() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace dramatis
