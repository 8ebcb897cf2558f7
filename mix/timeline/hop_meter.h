// The loudness of what the mixer hears, hop by hop, of signals that are never wholly in memory.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>

#include "core/audio_buffer.h"
#include "core/diagnostic.h"
#include "core/units.h"
#include "mix/dsp/k_weighting.h"

namespace dramatis::mix::timeline {

// A meter of the signal's every `step`th sample. Leaving samples out folds what is high into what is lower and changes the
// power of nothing; K-weighting is flat from 3 kHz on, so at a third of the rate speech, which has little above 11 kHz and
// next to nothing between the lines of its spectrum, measures as before. A third of the work, for hours of it.
struct HopMeter {
    HopMeter(SampleRate rate, std::size_t every) : weighting({rate.hz / static_cast<int>(every)}), step(every) {}
    dsp::KWeighting weighting;
    std::size_t step;
    std::size_t hop() const { return weighting.hop() * step; }  // frames of the signal
};

// How many samples of speech can be left out for each that is taken, hops still whole.
std::size_t speech_step(SampleRate rate);

// The hops of a speech of that many frames: at least one, and the last one may reach into its tail.
std::size_t hops_of_speech(Frames length, SampleRate rate);

// Memory to measure in, used again and again: of fresh pages, the zeroing costs more than the measuring.
struct MeterBench {
    AudioBuffer piece, hop;
    static AudioView sized(AudioBuffer& buffer, std::size_t frames) {
        if (buffer.size() < frames) buffer = AudioBuffer(2, frames);
        return buffer.view().subview(0, frames);
    }
};

// out[i] = in[i * step]
void keep_every(std::size_t step, ConstAudioView in, AudioView out);

// K-weighted energies of hops. `fill(from, out)` gives the samples from a frame on, which may be before the first.
template <class Fill>
Result<> measure_hops(const HopMeter& meter, MeterBench& bench, std::span<double> energies, Fill fill) {
    constexpr std::size_t piece_hops = 60;  // what is in memory of a long clip or loop
    const std::size_t hop = meter.weighting.hop();
    const AudioView buffer = MeterBench::sized(bench.piece, (std::min(piece_hops, energies.size()) + 1) * hop);
    const AudioView one_hop = MeterBench::sized(bench.hop, meter.hop());
    for (std::size_t done = 0; done < energies.size(); done += piece_hops) {
        const std::size_t count = std::min(piece_hops, energies.size() - done);
        const AudioView piece = buffer.subview(0, (count + 1) * hop);
        auto from = static_cast<std::int64_t>(done * meter.hop()) - static_cast<std::int64_t>(meter.hop());
        for (std::size_t i = 0; i <= count; ++i, from += static_cast<std::int64_t>(meter.hop())) {
            const AudioView target = piece.subview(i * hop, hop);
            if (Result<> filled = fill(Frames{from}, meter.step == 1 ? target : one_hop); !filled) return filled;
            if (meter.step > 1) keep_every(meter.step, one_hop, target);
        }
        meter.weighting.measure(ConstAudioView(piece), energies.subspan(done, count));
    }
    for (double& energy : energies) {
        // A sample that is no number is silence in the end (the master sees to that).
        energy = std::isfinite(energy) ? energy * static_cast<double>(meter.step) : 0.0;
    }
    return {};
}

}  // namespace dramatis::mix::timeline
