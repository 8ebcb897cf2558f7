// The units of audio as types, so that seconds are never added to frames. Decibels live at the edges of the program,
// linear gains inside; seconds become frames here and nowhere else.
#pragma once

#include <cmath>
#include <compare>
#include <cstdint>
#include <limits>

namespace dramatis {

struct SampleRate {
    int hz = 48000;
    constexpr auto operator<=>(const SampleRate&) const = default;
};

// A time in seconds; may be negative (an offset).
struct Seconds {
    double value = 0.0;
    constexpr auto operator<=>(const Seconds&) const = default;
};
constexpr Seconds operator+(Seconds a, Seconds b) { return {a.value + b.value}; }
constexpr Seconds operator-(Seconds a, Seconds b) { return {a.value - b.value}; }
constexpr Seconds operator*(Seconds a, double factor) { return {a.value * factor}; }
constexpr Seconds operator-(Seconds a) { return {-a.value}; }

// A frequency in cycles per second.
struct Hertz {
    double value = 0.0;
    constexpr auto operator<=>(const Hertz&) const = default;
};
constexpr Hertz operator*(Hertz a, double factor) { return {a.value * factor}; }

// A number of frames (one sample of every channel), or a position counted in them; may be negative (an offset).
struct Frames {
    std::int64_t count = 0;
    constexpr auto operator<=>(const Frames&) const = default;
    constexpr Frames& operator+=(Frames other) {
        count += other.count;
        return *this;
    }
    constexpr Frames& operator-=(Frames other) {
        count -= other.count;
        return *this;
    }
};
constexpr Frames operator+(Frames a, Frames b) { return {a.count + b.count}; }
constexpr Frames operator-(Frames a, Frames b) { return {a.count - b.count}; }
constexpr Frames operator-(Frames a) { return {-a.count}; }

// Nearest whole frame; ties away from zero.
inline Frames to_frames(Seconds time, SampleRate rate) { return {std::llround(time.value * rate.hz)}; }
constexpr Seconds to_seconds(Frames frames, SampleRate rate) {
    return {static_cast<double>(frames.count) / static_cast<double>(rate.hz)};
}
// How many frames `frames` at rate `from` become at rate `to`: rounded to nearest.
inline Frames rescale(Frames frames, SampleRate from, SampleRate to) {
    return {std::llround(static_cast<double>(frames.count) * to.hz / from.hz)};
}

// A gain or level in decibels; -infinity is silence.
struct Decibels {
    double value = 0.0;
    constexpr auto operator<=>(const Decibels&) const = default;
};
constexpr Decibels operator+(Decibels a, Decibels b) { return {a.value + b.value}; }
constexpr Decibels operator-(Decibels a, Decibels b) { return {a.value - b.value}; }
constexpr Decibels operator-(Decibels a) { return {-a.value}; }
constexpr Decibels silence() { return {-std::numeric_limits<double>::infinity()}; }

// Amplitude ratio of a level: 20 dB is a factor of 10.
inline double to_gain(Decibels level) { return std::pow(10.0, level.value / 20.0); }
inline Decibels to_decibels(double gain) { return gain > 0.0 ? Decibels{20.0 * std::log10(gain)} : silence(); }

}  // namespace dramatis
