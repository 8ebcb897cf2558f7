#include "mix/dsp/gain_computer.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <numbers>

#include "mix/dsp/one_pole.h"

namespace dramatis::mix::dsp {
namespace {

constexpr int mantissa_bits = 52;
constexpr std::int64_t exponent_bias = 1023;
constexpr std::int64_t root_half_bits = 0x3FE6'A09E'667F'3BCD;
constexpr double to_whole = 0x1.8p52;  // added and taken away again, it rounds

// To 2e-6, for normal positive numbers.
double log2_of(double x) {
    const auto bits = std::bit_cast<std::int64_t>(x);
    // Of a mantissa between the roots of 1/2 and 2.
    const std::int64_t exponent = (bits - root_half_bits) >> mantissa_bits;
    const double mantissa = std::bit_cast<double>(bits - (exponent << mantissa_bits));
    const double t = (mantissa - 1.0) / (mantissa + 1.0);  // the series of the area tangent
    const double s = t * t;
    constexpr double unit = 2.0 / std::numbers::ln2;
    return static_cast<double>(exponent) + t * ((unit + s * (unit / 3)) + (s * s) * (unit / 5));
}

// To 3e-6 of the value, between 2 to the -1000 and to the 1000.
double exp2_of(double x) {
    const double whole = (x + to_whole) - to_whole;
    const double y = (x - whole) * std::numbers::ln2;
    const double s = y * y;
    const double part = ((1.0 + y) + s * (1.0 / 2 + y * (1.0 / 6))) + (s * s) * (1.0 / 24 + y * (1.0 / 120));
    return part * std::bit_cast<double>((static_cast<std::int64_t>(whole) + exponent_bias) << mantissa_bits);
}

}  // namespace

float loudest(std::span<const float> samples) noexcept {
    constexpr std::size_t width = 8;
    std::array<float, width> peaks{};
    std::size_t i = 0;
    for (; i + width <= samples.size(); i += width)
        for (std::size_t k = 0; k < width; ++k) {
            const float magnitude = std::fabs(samples[i + k]);
            peaks[k] = magnitude > peaks[k] ? magnitude : peaks[k];
        }
    for (; i < samples.size(); ++i) peaks[0] = std::max(peaks[0], std::fabs(samples[i]));
    return std::ranges::max(peaks);
}

void GainComputer::start(const Settings& settings, SampleRate rate) {
    settings_ = settings;
    exponent_ = 1.0 / settings.ratio - 1.0;
    per_threshold_ = 1.0 / settings.threshold;
    attack_ = one_pole(Seconds{settings.attack.value / group_frames}, rate);
    release_ = one_pole(Seconds{settings.release.value / group_frames}, rate);
    envelope_ = 0.0;
    gain_ = static_cast<float>(settings.highest);
    step_ = 0.0f;
    peak_ = 0.0f;
    done_ = 0;
}

void GainComputer::advance(std::size_t count, float peak) noexcept {
    peak_ = std::max(peak_, peak);
    done_ += count;
    if (done_ == group_frames) next_group();
}

void GainComputer::next_group() noexcept {
    envelope_ += (peak_ > envelope_ ? attack_ : release_) * (peak_ - envelope_);
    double wanted = settings_.highest;
    if (const double over = envelope_ * per_threshold_; over > 1.0)
        wanted = std::max(settings_.lowest, settings_.highest * exp2_of(exponent_ * log2_of(over)));
    gain_ += step_ * group_frames;
    step_ = (static_cast<float>(wanted) - gain_) * (1.0f / group_frames);
    done_ = 0;
    peak_ = 0.0f;
}

}  // namespace dramatis::mix::dsp
