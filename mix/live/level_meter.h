// Levels of what is being heard: peaks since they were last asked for, loudness over the last three seconds and of all so
// far (EBU R128's short-term and integrated). [one thread]
#pragma once

#include <array>
#include <vector>

#include "core/audio_buffer.h"
#include "mix/dsp/k_weighting.h"
#include "mix/dsp/loudness.h"

namespace dramatis::mix::live {

class LevelMeter {
  public:
    explicit LevelMeter(SampleRate rate);

    // Frames that were heard, in order; any number. Stereo.
    void measure(ConstAudioView frames);

    // Linear, of left and right, since the call before.
    std::array<double, 2> take_peaks();
    double short_term() const { return short_term_; }  // LUFS; -infinity for silence
    double integrated() const { return integrated_; }  // LUFS

  private:
    void measure_hop();

    SampleRate rate_;
    dsp::KWeighting weighting_;
    AudioBuffer hops_;  // the one before and the one that is being filled
    std::size_t filled_ = 0;
    std::vector<double> energies_;
    std::array<double, 2> peaks_{};
    double short_term_;
    double integrated_;
};

}  // namespace dramatis::mix::live
