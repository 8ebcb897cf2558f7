#include "mix/audio/pan.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace dramatis::mix::audio {
namespace {

// Taylor series, to 1e-7 within ±pi/4: exact enough for gains, and a loop of them becomes vector code.
inline float small_sine(float x) {
    const float s = x * x;
    return x * (1.0f + s * (-1.0f / 6 + s * (1.0f / 120 + s * (-1.0f / 5040 + s * (1.0f / 362880)))));
}
inline float small_cosine(float x) {
    const float s = x * x;
    return 1.0f + s * (-0.5f + s * (1.0f / 24 + s * (-1.0f / 720 + s * (1.0f / 40320))));
}

constexpr float quarter_pi = 0.785398163397448f;
constexpr float half_root = 0.707106781186548f;

inline float limited(float pan) {
    pan = pan < 1.0f ? pan : 1.0f;
    return pan > -1.0f ? pan : -1.0f;
}

// Left is cos((pan + 1) pi/4), right the sine of it, turned about the middle to keep the series short.
inline ChannelGains constant_power(float pan) {
    const float angle = limited(pan) * quarter_pi;
    const float cosine = small_cosine(angle);
    const float sine = small_sine(angle);
    return {half_root * (cosine - sine), half_root * (cosine + sine)};
}

// The channel on the other side goes by the cosine of the way; cos 2x = 1 - 2 sin² x stays within the series.
inline ChannelGains balance(float pan) {
    const float sine = small_sine(limited(pan) * quarter_pi);
    const float far = 1.0f - 2.0f * sine * sine;
    return {pan > 0.0f ? far : 1.0f, pan < 0.0f ? far : 1.0f};
}

}  // namespace

ChannelGains pan_gains(float pan, int channel_count) noexcept {
    return channel_count == 1 ? constant_power(pan) : balance(pan);
}

PanGains layer_pan_gains(double pan, int channel_count) noexcept {
    const double angle = (std::clamp(pan, -1.0, 1.0) + 1.0) * std::numbers::pi / 4.0;
    const double middle = channel_count == 2 ? std::numbers::sqrt2 : 1.0;
    return {std::min(1.0, middle * std::cos(angle)), std::min(1.0, middle * std::sin(angle))};
}

void pan_gains(std::span<const float> pan, int channel_count, std::span<float> left, std::span<float> right) noexcept {
    const std::size_t count = std::min({pan.size(), left.size(), right.size()});
    for (std::size_t i = 0; i < count; ++i) {
        const ChannelGains gains = channel_count == 1 ? constant_power(pan[i]) : balance(pan[i]);
        left[i] = gains.left;
        right[i] = gains.right;
    }
}

}  // namespace dramatis::mix::audio
