#include "core/hash.h"

#include <array>
#include <bit>
#include <new>

#include <fmt/format.h>
#include <xxhash.h>

namespace dramatis {
namespace {

void append_little_endian(std::string& bytes, std::uint64_t number) {
    for (int shift = 0; shift < 64; shift += 8) bytes.push_back(static_cast<char>((number >> shift) & 0xFFu));
}

std::optional<std::uint64_t> parse_digits(std::string_view digits) {
    std::uint64_t number = 0;
    for (const char c : digits) {
        unsigned digit = 0;
        if (c >= '0' && c <= '9')
            digit = static_cast<unsigned>(c - '0');
        else if (c >= 'a' && c <= 'f')
            digit = static_cast<unsigned>(c - 'a') + 10;
        else
            return std::nullopt;
        number = number << 4 | digit;
    }
    return number;
}

}  // namespace

std::string Hash::hex() const { return fmt::format("{:016x}{:016x}", high, low); }

std::optional<Hash> parse_hash(std::string_view hex) {
    if (hex.size() != 32) return std::nullopt;
    const auto high = parse_digits(hex.substr(0, 16));
    const auto low = parse_digits(hex.substr(16));
    if (!high || !low) return std::nullopt;
    return Hash{*high, *low};
}

Hash hash_bytes(std::span<const std::byte> bytes) {
    const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
    return {hash.high64, hash.low64};
}

Hasher& Hasher::add(std::string_view text) {
    append_little_endian(bytes_, text.size());
    bytes_.append(text);
    return *this;
}

Hasher& Hasher::add(double number) {
    append_little_endian(bytes_, sizeof number);
    append_little_endian(bytes_, std::bit_cast<std::uint64_t>(number));
    return *this;
}

Hasher& Hasher::add(std::int64_t number) {
    append_little_endian(bytes_, sizeof number);
    append_little_endian(bytes_, static_cast<std::uint64_t>(number));
    return *this;
}

Hash Hasher::finish() const { return hash_bytes(std::as_bytes(std::span(bytes_))); }

struct StreamHasher::State {
    XXH3_state_t* xxh = XXH3_createState();
    State() {
        if (xxh == nullptr) throw std::bad_alloc();
        XXH3_128bits_reset(xxh);
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() { XXH3_freeState(xxh); }
};

StreamHasher::StreamHasher() : state_(std::make_unique<State>()) {}
StreamHasher::~StreamHasher() = default;

void StreamHasher::add(std::span<const std::byte> bytes) {
    XXH3_128bits_update(state_->xxh, bytes.data(), bytes.size());
}

Hash StreamHasher::finish() const {
    const XXH128_hash_t hash = XXH3_128bits_digest(state_->xxh);
    return {hash.high64, hash.low64};
}

}  // namespace dramatis
