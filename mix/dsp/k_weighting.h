// K-weighting (ITU-R BS.1770-5, Annex 1): the energy of a signal that has passed its filter, for every loudness figure.
//
// Energies are measured by hops of 100 ms. A hop depends on nothing but its own samples and the hop before, so hops can be
// measured in any order, on any thread, and again where the signal has changed.
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "core/audio_buffer.h"
#include "core/units.h"
#include "mix/dsp/k_weighting_filter.h"

namespace dramatis::mix::dsp {

// Frames in 100 ms.
Frames hop_of(SampleRate rate);

// Some hops in a row to measure: `hops` energies go to `energies`. The samples begin one hop earlier, which runs the
// filter in: 100 ms are enough for it to forget what was before (by 200 dB).
struct HopRun {
    std::array<const float*, 2> samples{};  // left, right: hops + 1 hops of each
    std::size_t hops = 0;
    double* energies = nullptr;
};

// An energy is the sum of the squares of both channels, K-weighted; not finite if the signal isn't. Real-time safe.
// [any thread]
class KWeighting {
  public:
    explicit KWeighting(SampleRate rate);

    std::size_t hop() const { return hop_; }
    const KWeightingFilter& filter() const { return filter_; }
    // Any number of runs, fastest if four or more; puts them in order of length.
    void measure(std::span<HopRun> runs) const;
    // energies[i] is that of hop i + 1 of `signal` (stereo, one hop more than energies).
    void measure(ConstAudioView signal, std::span<double> energies) const;

  private:
    KWeightingFilter filter_;
    std::size_t hop_;
};

}  // namespace dramatis::mix::dsp
