// Reproducible random numbers: the same seed gives the same numbers with every machine and library. Never seeded by the
// clock.
#pragma once

#include <cstdint>
#include <string_view>

namespace dramatis {

// SplitMix64 (Steele, Lea & Flood, OOPSLA 2014): tiny, passes BigCrush, and takes any seed. Real-time safe. [one
// thread]
class Random {
  public:
    explicit constexpr Random(std::uint64_t seed) : state_(seed) {}
    constexpr std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15u);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }
    // Skips `count` numbers.
    constexpr void skip(std::uint64_t count) { state_ += count * 0x9E3779B97F4A7C15u; }
    // [0, 1)
    constexpr double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    constexpr double uniform(double lowest, double highest) { return lowest + (highest - lowest) * uniform(); }
    // [-1, 1)
    constexpr float bipolar() { return static_cast<float>(static_cast<std::int64_t>(next()) >> 40) * 0x1.0p-23f; }

  private:
    std::uint64_t state_;
};

// A seed from a name (FNV-1a), for things that must sound the same in every render.
constexpr std::uint64_t seed_from(std::string_view name, std::uint64_t salt = 0) {
    std::uint64_t hash = 0xCBF29CE484222325u ^ salt;
    for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
    return Random(hash).next();
}

}  // namespace dramatis
