#include "mix/master/gain_search.h"

#include <algorithm>
#include <cmath>

#include "mix/master/ranges.h"

namespace dramatis::mix {
namespace {

constexpr double close_enough = 0.02;  // LU
constexpr int most_rounds = 8;

// Energies of all hops at this gain. Only those that the limiter changes are measured again; the others just scale.
Result<std::vector<double>> energies_at(const Programme& programme, Decibels gain, std::vector<LimitedRange>& benches,
                                        std::stop_token stop) {
    const auto factor = static_cast<float>(to_gain(gain));
    std::vector<double> energies = programme.energies;
    for (double& energy : energies) energy *= static_cast<double>(factor) * static_cast<double>(factor);
    const std::vector<HopSpan> spans = benches.front().limited_spans(factor);
    auto done = for_each_range(
        spans.size(), benches.size(), stop, [&](std::size_t index, std::size_t worker, std::stop_token) -> Result<> {
            LimitedRange& bench = benches[worker];
            if (auto rendered = bench.render(spans[index], factor); !rendered) return rendered;
            bench.measure_changed([&energies](std::size_t hop, double energy) { energies[hop] = energy; });
            return {};
        });
    if (!done) return std::unexpected(std::move(done).error());
    return energies;
}

}  // namespace

Result<FoundGain> measure_at(const Programme& programme, Decibels gain, std::vector<LimitedRange>& benches,
                             std::stop_token stop) {
    const auto energies = energies_at(programme, gain, benches, stop);
    if (!energies) return std::unexpected(energies.error());
    return FoundGain{gain, integrated_loudness(*energies, programme.rate), loudness_range(*energies, programme.rate)};
}

Result<FoundGain> find_gain(const Programme& programme, Decibels target_loudness, std::vector<LimitedRange>& benches,
                            std::stop_token stop) {
    const double before = integrated_loudness(programme.energies, programme.rate);
    const bool is_silent = !std::isfinite(before);
    const auto clamped = [](double gain) { return std::min(gain, largest_gain.value); };
    double gain = is_silent ? 0.0 : clamped(target_loudness.value - before);
    double slope = 0.85;  // LU gained for each dB more: 1 without a limiter
    FoundGain found;
    for (int round = 0; round < most_rounds; ++round) {
        const auto measured = measure_at(programme, {gain}, benches, stop);
        if (!measured) return measured;
        if (round > 0 && gain != found.gain.value && std::isfinite(measured->integrated))
            slope = std::clamp((measured->integrated - found.integrated) / (gain - found.gain.value), 0.1, 1.0);
        found = *measured;
        const double missing = target_loudness.value - found.integrated;
        if (is_silent || std::abs(missing) <= close_enough) break;
        const double next = clamped(gain + missing / slope);
        if (next == gain) break;
        gain = next;
    }
    return found;
}

}  // namespace dramatis::mix
