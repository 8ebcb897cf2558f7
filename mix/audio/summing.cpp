#include "mix/audio/summing.h"

#include <algorithm>
#include <array>

#include "mix/audio/pan.h"

namespace dramatis::mix::audio {
namespace {

constexpr std::size_t summed_frames = 512;  // gains of a piece live on the stack

void add_scaled(const float* __restrict in, float gain, float* __restrict out, std::size_t count) noexcept {
    for (std::size_t i = 0; i < count; ++i) out[i] += gain * in[i];
}

void add_scaled(const float* __restrict in, const float* __restrict gain, float* __restrict out,
                std::size_t count) noexcept {
    for (std::size_t i = 0; i < count; ++i) out[i] += gain[i] * in[i];
}

// Where curves and ramps are constant: two gains. The products are those of `add_modulated`.
void add_constant(ConstAudioView input, float gain, float pan, AudioView out) noexcept {
    const ChannelGains sides = pan_gains(pan, input.channel_count());
    const int right = input.channel_count() - 1;
    add_scaled(input.channel(0).data(), gain * sides.left, out.channel(0).data(), out.size());
    add_scaled(input.channel(right).data(), gain * sides.right, out.channel(1).data(), out.size());
}

void add_modulated(ConstAudioView input, Frames begin, const Placing& placing, AudioView out) noexcept {
    std::array<float, summed_frames> gain, pan, left, right;
    const std::size_t count = input.size();
    const std::span gains = std::span(gain).first(count);
    placing.gain.fill(begin, gains);
    placing.ramps.apply(begin, gains);
    placing.pan.fill(begin, std::span(pan).first(count));
    pan_gains(std::span(pan).first(count), input.channel_count(), std::span(left).first(count),
              std::span(right).first(count));
    for (std::size_t i = 0; i < count; ++i) {
        left[i] *= gain[i];
        right[i] *= gain[i];
    }
    add_scaled(input.channel(0).data(), left.data(), out.channel(0).data(), count);
    add_scaled(input.channel(input.channel_count() - 1).data(), right.data(), out.channel(1).data(), count);
}

}  // namespace

void add_placed(ConstAudioView input, Frames begin, const Placing& placing, AudioView out) noexcept {
    for (std::size_t done = 0; done < input.size();) {
        const std::size_t count = std::min(summed_frames, input.size() - done);
        const Frames here = begin + Frames{static_cast<std::int64_t>(done)};
        const Frames end = here + Frames{static_cast<std::int64_t>(count)};
        const bool at_edge = here < placing.ramps.rise() || end > placing.ramps.fall_start();
        const ConstAudioView piece = input.subview(done, count);
        const AudioView target = out.subview(done, count);
        if (!at_edge && placing.gain.is_constant(here, end) && placing.pan.is_constant(here, end))
            add_constant(piece, static_cast<float>(placing.gain.at(here)), static_cast<float>(placing.pan.at(here)),
                         target);
        else
            add_modulated(piece, here, placing, target);
        done += count;
    }
}

void place(ConstAudioView input, Frames begin, const Placing& placing, AudioView out) noexcept {
    clear(out);
    add_placed(input, begin, placing, out);
}

void add(ConstAudioView input, AudioView out) noexcept {
    for (int c = 0; c < out.channel_count(); ++c)
        add_scaled(input.channel(c).data(), 1.0f, out.channel(c).data(), out.size());
}

}  // namespace dramatis::mix::audio
