#include "mix/audio/declick_ramps.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dramatis::mix::audio {
namespace {

// Half a cosine from 0 to 1 over `length` frames, taken in the middle of each.
float ramp(std::int64_t frame, std::int64_t length) {
    const double done = (static_cast<double>(frame) + 0.5) / static_cast<double>(length);
    return static_cast<float>(0.5 - 0.5 * std::cos(std::numbers::pi * done));
}

}  // namespace

DeclickRamps::DeclickRamps(Frames length, SampleRate rate)
    : length_(length), rise_(to_frames(declick_rise, rate)), fall_(to_frames(declick_fall, rate)) {
    const Frames both = rise_ + fall_;
    if (length >= both || both.count == 0) return;
    rise_.count = length.count * rise_.count / both.count;
    fall_ = length - rise_;
}

float DeclickRamps::at(Frames frame) const noexcept {
    if (frame < Frames{0} || frame >= length_) return 0.0f;
    if (frame < rise_) return ramp(frame.count, rise_.count);
    if (frame >= fall_start()) return ramp((length_ - frame).count - 1, fall_.count);
    return 1.0f;
}

void DeclickRamps::apply(Frames begin, std::span<float> values) const noexcept {
    const auto size = static_cast<std::int64_t>(values.size());
    const auto multiply = [&](std::int64_t from, std::int64_t to) {
        for (std::int64_t i = std::max<std::int64_t>(0, from); i < std::min(to, size); ++i)
            values[static_cast<std::size_t>(i)] *= at(begin + Frames{i});
    };
    multiply(0, rise_.count - begin.count);
    multiply(std::max(rise_, fall_start()).count - begin.count, size);
}

}  // namespace dramatis::mix::audio
