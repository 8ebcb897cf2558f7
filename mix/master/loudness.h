// Loudness as ITU-R BS.1770-5, EBU R128, Tech 3341 and Tech 3342 define it. All of its figures come from one series: the
// K-weighted energy of each 100 ms ("hop") of the programme. A hop depends on nothing but its own samples and the moment
// before, so hops can be measured in any order, on any thread, and again where the signal has changed.
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "core/audio_buffer.h"
#include "core/units.h"
#include "mix/master/filter_lanes.h"

namespace dramatis::mix {

// Frames in 100 ms.
Frames hop_of(SampleRate rate);

// Some hops in a row to measure: `hops` energies go to `energies`. The samples begin one hop earlier, which runs the
// filter in: 100 ms are enough for it to forget what was before (by 200 dB).
struct Stretch {
    std::array<const float*, 2> samples{};  // left, right: hops + 1 hops of each
    std::size_t hops = 0;
    double* energies = nullptr;
};

// The filter in front of every loudness figure: a shelf for the head, a high-pass for low frequencies. An energy is the sum
// of the squares of both channels, K-weighted; not finite if the signal isn't. Real-time safe; any thread.
class KWeighting {
  public:
    explicit KWeighting(SampleRate rate);

    std::size_t hop() const { return hop_; }
    const FilterCoefficients& coefficients() const { return coefficients_; }
    // Any number of stretches, fastest if four or more; puts them in order of length.
    void measure(std::span<Stretch> stretches) const;
    // energies[i] is that of hop i + 1 of `signal` (stereo, one hop more than energies).
    void measure(ConstAudioView signal, std::span<double> energies) const;

  private:
    FilterCoefficients coefficients_;
    std::size_t hop_;
};

// LUFS of a stretch of `hops` whose energies add up to `energy`, without any gate; -infinity for silence.
double loudness_of(double energy, std::size_t hops, SampleRate rate);

// LUFS, gated at -70 LUFS and 10 LU under the rest, of 400 ms blocks that start every 100 ms; -infinity for silence and
// for less than one block.
double integrated_loudness(std::span<const double> energies, SampleRate rate);

// LUFS of all of them together, ungated: momentary of 4 hops, short-term of 30. -infinity for silence and for none.
double ungated_loudness(std::span<const double> energies, SampleRate rate);

// LRA in LU: from the 10th to the 95th percentile of 3 s windows that start every 100 ms, gated at -70 LUFS and 20 LU
// under the rest; 0 for less than one window.
double loudness_range(std::span<const double> energies, SampleRate rate);

}  // namespace dramatis::mix
