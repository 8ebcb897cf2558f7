// A mix from any place on, as the master would write it: mixed, brought to its level, limited. What comes out is what a
// render with the same gain holds at the same frames, bit for bit: the limiter is run in over all that it remembers.
// [one thread at a time; not the audio thread: it mixes]
#pragma once

#include <memory>
#include <optional>

#include "core/audio_buffer.h"
#include "core/diagnostic.h"
#include "mix/dsp/limiter.h"
#include "mix/timeline/mixer.h"

namespace dramatis::mix::live {

struct LiveLevel {
    Decibels gain{0.0};              // what a master would apply to reach its target
    Decibels true_peak{-1.0};        // dBTP, of the target
    std::optional<audio::Bus> solo;  // this one alone
};

class LiveStream {
  public:
    // Begins at `position`, on the mixer's timeline.
    LiveStream(std::shared_ptr<timeline::Mixer> mixer, Frames position, const LiveLevel& level);

    // The next frames, stereo; silence past the end of the timeline. An error of a source leaves out what couldn't be had:
    // the stream goes on.
    Result<> read(AudioView out);
    Frames mixed_to() const { return fed_; }  // what was asked of the mixer: the limiter looks ahead
    Frames position() const { return fed_ - limiter_.latency(); }  // of the next frame read
    // Goes on in a mixer that held the same samples so far.
    void continue_in(std::shared_ptr<timeline::Mixer> mixer) { mixer_ = std::move(mixer); }

  private:
    std::shared_ptr<timeline::Mixer> mixer_;
    std::optional<audio::Bus> solo_;
    float gain_;
    dsp::TruePeakLimiter limiter_;
    Frames fed_;  // the frame that the limiter is fed next
};

}  // namespace dramatis::mix::live
