#include "mix/live/live_stream.h"

#include <algorithm>
#include <utility>

namespace dramatis::mix::live {

LiveStream::LiveStream(std::shared_ptr<timeline::Mixer> mixer, Frames position, const LiveLevel& level)
    : mixer_(std::move(mixer)),
      solo_(level.solo),
      gain_(static_cast<float>(to_gain(level.gain))),
      limiter_(mixer_->timeline().rate, dsp::limiter_for(level.true_peak)),
      fed_(std::max(Frames{0}, position - limiter_.memory())) {
    // The first `read` returns errors again if what they leave out is heard then.
    AudioBuffer discarded(2, 4096);
    while (this->position() < position) {
        const auto count = std::min<std::int64_t>(4096, (position - this->position()).count);
        static_cast<void>(read(discarded.view().subview(0, static_cast<std::size_t>(count))));
    }
}

Result<> LiveStream::read(AudioView out) {
    const auto mixed = solo_ ? mixer_->mix_bus(*solo_, fed_, out) : mixer_->mix(fed_, out);
    for (int c = 0; c < out.channel_count(); ++c) {
        for (float& sample : out.channel(c)) sample *= gain_;
    }
    limiter_.process(out);
    fed_ += out.frames();
    return mixed;
}

}  // namespace dramatis::mix::live
