#include "mix/master/gain_search.h"

#include <algorithm>
#include <cmath>

#include "mix/master/ranges.h"

namespace dramatis::mix {
namespace {

// A step this small needs no trial: were the limiter to swallow a third of it, 0.03 LU would be missing.
constexpr double small_step = 0.1;  // LU
constexpr int most_rounds = 8;

// Loudness at this gain. Only hops that the limiter changes are measured again; the others just scale.
Result<double> loudness_at(const Programme& programme, Decibels gain, std::vector<LimitedRange>& benches,
                           std::stop_token stop) {
    const auto factor = static_cast<float>(to_gain(gain));
    std::vector<double> energies = scaled_energies(programme, gain);
    const std::vector<HopSpan> spans = benches.front().limited_spans(factor);
    auto done = for_each_range(spans.size(), benches.size(), stop,
                               [&](std::size_t index, std::size_t worker, std::stop_token) -> Result<> {
                                   LimitedRange& bench = benches[worker];
                                   if (auto rendered = bench.render(spans[index], factor); !rendered) return rendered;
                                   bench.measure_changed(energies);
                                   return {};
                               });
    if (!done) return std::unexpected(std::move(done).error());
    return integrated_loudness(energies, programme.rate);
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
    const double before = integrated_loudness(programme.energies, programme.rate);
    if (!std::isfinite(before)) return Decibels{0.0};
    double gain = std::min(target_loudness.value - before, largest_gain.value);
    double slope = 0.8;  // LU that a dB more brings: 1 without a limiter
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

}  // namespace dramatis::mix
