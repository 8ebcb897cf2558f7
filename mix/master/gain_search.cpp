#include "mix/master/gain_search.h"

#include <algorithm>
#include <cmath>

#include "mix/master/ranges.h"

namespace dramatis::mix::master {
namespace {

// A step this small is taken without a trial: even if the limiter took a third of it, only 0.03 LU would be missing.
constexpr double small_step = 0.1;  // LU
constexpr int most_rounds = 8;

// The loudness at this gain. Only the hops that the limiter changes are measured again; the energies of the others are scaled.
Result<double> loudness_at(const Programme& programme, Decibels gain, std::vector<LimitedRange>& benches,
                           std::stop_token stop) {
    const auto factor = static_cast<float>(to_gain(gain));
    std::vector<double> energies = scaled_energies(programme, gain);
    const std::vector<HopSpan> spans = benches.front().limited_spans(factor);
    auto done = for_each_range(spans.size(), benches.size(), stop,
                               [&](std::size_t index, std::size_t worker, const std::stop_token&) -> Result<> {
                                   LimitedRange& bench = benches[worker];
                                   if (auto rendered = bench.render(spans[index], factor); !rendered) return rendered;
                                   bench.measure_changed(energies);
                                   return {};
                               });
    if (!done) return std::unexpected(std::move(done).error());
    return dsp::integrated_loudness(energies, programme.rate).value;
}

}  // namespace

std::vector<double> scaled_energies(const Programme& programme, Decibels gain) {
    const auto factor = static_cast<double>(static_cast<float>(to_gain(gain)));
    std::vector<double> energies = programme.energies;
    for (double& energy : energies) energy *= factor * factor;
    return energies;
}

Result<Decibels> find_gain(const Programme& programme, Decibels target_loudness, std::vector<LimitedRange>& benches,
                           std::stop_token stop) {
    const double before = dsp::integrated_loudness(programme.energies, programme.rate).value;
    if (!std::isfinite(before)) return Decibels{0.0};
    double gain = std::min(target_loudness.value - before, largest_gain.value);
    double slope = 0.8;  // LU for each dB of gain: 1 without a limiter
    double last_gain = 0.0, last_loudness = 0.0;
    for (int round = 0; round < most_rounds; ++round) {
        const auto loudness = loudness_at(programme, {gain}, benches, stop);
        if (!loudness) return std::unexpected(loudness.error());
        if (round > 0 && gain != last_gain)
            slope = std::clamp((*loudness - last_loudness) / (gain - last_gain), 0.1, 1.0);
        last_gain = gain;
        last_loudness = *loudness;
        const double missing = target_loudness.value - *loudness;
        gain = std::min(gain + missing / slope, largest_gain.value);
        if (std::abs(missing) <= small_step || gain == last_gain) break;
    }
    return Decibels{gain};
}

}  // namespace dramatis::mix::master
