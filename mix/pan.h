// Where a signal stands between the loudspeakers. One channel is panned with constant power, -3 dB in the middle; two
// channels are balanced: in the middle both are untouched, and the far one fades as the sound moves away from it.
// Real-time safe.
#pragma once

#include <span>

namespace dramatis::mix {

struct ChannelGains {
    float left = 1.0f;
    float right = 1.0f;
};

// `pan`: -1 left … +1 right; beyond is as far as it goes.
ChannelGains pan_gains(float pan, int channel_count) noexcept;
// The same numbers for many frames; the three are of one size.
void pan_gains(std::span<const float> pan, int channel_count, std::span<float> left, std::span<float> right) noexcept;

}  // namespace dramatis::mix
