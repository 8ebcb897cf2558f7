// Pan laws: the gains of left and right for a position between the loudspeakers. One channel is panned with constant
// power, -3 dB in the middle; two channels are balanced: in the middle both are unchanged, and the far one fades as the sound
// moves away from it. Real-time safe.
#pragma once

#include <span>

namespace dramatis::mix::audio {

struct ChannelGains {
    float left = 1.0f;
    float right = 1.0f;
};

// `pan`: -1 left … +1 right; clamped.
ChannelGains pan_gains(float pan, int channel_count) noexcept;
// The same numbers for many frames; the three are of one size.
void pan_gains(std::span<const float> pan, int channel_count, std::span<float> left, std::span<float> right) noexcept;

// For layers of synthesised sounds, at full precision: constant power for one channel and for two, which are untouched in the
// middle; the near one stays at 1.
struct PanGains {
    double left = 1.0;
    double right = 1.0;
};
PanGains layer_pan_gains(double pan, int channel_count) noexcept;

}  // namespace dramatis::mix::audio
