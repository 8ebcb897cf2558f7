#include "mix/dsp/k_weighting.h"

#include <algorithm>
#include <cassert>
#include <functional>

#include "mix/dsp/k_weighting_loop.h"

namespace dramatis::mix::dsp {

Frames hop_of(SampleRate rate) { return {(rate.hz + 5) / 10}; }

KWeighting::KWeighting(SampleRate rate)
    : filter_(k_weighting_filter(rate)), hop_(static_cast<std::size_t>(hop_of(rate).count)) {}

void KWeighting::measure(std::span<HopRun> runs) const {
    static const KWeightingLoop run = fastest_k_weighting_loop();
    constexpr std::size_t side_by_side = k_weighting_signals / 2;
    std::ranges::sort(runs, std::ranges::greater(), &HopRun::hops);  // those side by side are as good as equal
    for (std::size_t first = 0; first < runs.size(); first += side_by_side) {
        const auto group = runs.subspan(first, std::min(side_by_side, runs.size() - first));
        // Elements without work repeat the first run's.
        std::array<const float*, k_weighting_signals> from{};
        for (std::size_t k = 0; k < k_weighting_signals; ++k)
            from[k] = group[k / 2 < group.size() ? k / 2 : 0].samples[k % 2];
        KWeightingState state;
        for (std::size_t done = 0; done <= group[0].hops; ++done) {
            state.energy = Double8{};
            run(filter_, state, from, hop_);
            for (std::size_t i = 0; i < group.size(); ++i) {
                if (done > 0 && done <= group[i].hops)
                    group[i].energies[done - 1] = state.energy[2 * i] + state.energy[2 * i + 1];
                if (done >= group[i].hops) continue;  // at its end: what is filtered from here on is not asked for
                for (std::size_t k = 2 * i; k < 2 * i + 2; ++k) from[k] += hop_;
            }
        }
    }
}

void KWeighting::measure(ConstAudioView signal, std::span<double> energies) const {
    assert(signal.channel_count() == 2 && signal.size() == (energies.size() + 1) * hop_);
    constexpr std::size_t side_by_side = k_weighting_signals / 2;
    std::array<HopRun, side_by_side> runs;
    const std::size_t length = (energies.size() + side_by_side - 1) / side_by_side;
    std::size_t count = 0;
    for (std::size_t begin = 0; begin < energies.size(); begin += length)
        runs[count++] = {.samples = {&signal.channel(0)[begin * hop_], &signal.channel(1)[begin * hop_]},
                         .hops = std::min(length, energies.size() - begin),
                         .energies = &energies[begin]};
    measure(std::span(runs).first(count));
}

}  // namespace dramatis::mix::dsp
