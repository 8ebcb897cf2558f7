#include "mix/timeline/hop_meter.h"

#include "mix/dsp/loudness.h"

namespace dramatis::mix::timeline {

std::size_t speech_step(SampleRate rate) { return rate.hz % 30 == 0 ? 3 : 1; }

std::size_t hops_of_speech(Frames length, SampleRate rate) {
    const std::int64_t hop = dsp::hop_of(rate).count;
    return static_cast<std::size_t>(std::max<std::int64_t>(1, (length.count + hop / 2) / hop));
}

void keep_every(std::size_t step, ConstAudioView in, AudioView out) {
    for (int c = 0; c < out.channel_count(); ++c)
        for (std::size_t i = 0; i < out.size(); ++i) out.channel(c)[i] = in.channel(c)[i * step];
}

}  // namespace dramatis::mix::timeline
