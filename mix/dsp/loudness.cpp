#include "mix/dsp/loudness.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "mix/dsp/k_weighting.h"

namespace dramatis::mix::dsp {
namespace {

constexpr std::size_t block_hops = 4;        // 400 ms
constexpr std::size_t short_term_hops = 30;  // 3 s
constexpr Decibels absolute_gate{-70.0};     // LUFS
constexpr Decibels integrated_gate{-10.0};   // LU, relative
constexpr Decibels range_gate{-20.0};        // LU, relative

// BS.1770-5, equation 2: the offset makes a 1 kHz sine of 0 dBFS in one channel read -3.01 LUFS.
Decibels to_lufs(double mean_square) { return {-0.691 + 10.0 * std::log10(mean_square)}; }
double to_mean_square(Decibels lufs) { return std::pow(10.0, (lufs.value + 0.691) / 10.0); }

// Mean squares of windows of `hops` that start at every hop, those at or under the absolute gate left out.
std::vector<double> gated_windows(std::span<const double> energies, std::size_t hops, SampleRate rate) {
    std::vector<double> windows;
    if (energies.size() < hops) return windows;
    windows.reserve(energies.size() - hops + 1);
    const double frames = static_cast<double>(hop_of(rate).count) * static_cast<double>(hops);
    const double gate = to_mean_square(absolute_gate);
    for (std::size_t begin = 0; begin + hops <= energies.size(); ++begin) {
        double sum = 0.0;
        for (const double energy : energies.subspan(begin, hops)) sum += energy;
        if (const double mean_square = sum / frames; mean_square >= gate) windows.push_back(mean_square);
    }
    return windows;
}

double mean(std::span<const double> values) {
    double sum = 0.0;
    for (const double value : values) sum += value;
    return sum / static_cast<double>(values.size());
}

}  // namespace

Decibels loudness_of(double energy, std::size_t hops, SampleRate rate) {
    return to_lufs(energy / (static_cast<double>(hop_of(rate).count) * static_cast<double>(hops)));
}

Decibels integrated_loudness(std::span<const double> energies, SampleRate rate) {
    const std::vector<double> blocks = gated_windows(energies, block_hops, rate);
    if (blocks.empty()) return silence();
    const double gate = mean(blocks) * std::pow(10.0, integrated_gate.value / 10.0);
    double sum = 0.0;
    std::size_t count = 0;
    for (const double block : blocks) {
        if (block < gate) continue;
        sum += block;
        ++count;
    }
    return to_lufs(sum / static_cast<double>(count));  // the loudest block is never under the gate: count > 0
}

Decibels ungated_loudness(std::span<const double> energies, SampleRate rate) {
    if (energies.empty()) return silence();
    return to_lufs(mean(energies) / static_cast<double>(hop_of(rate).count));
}

Decibels loudness_range(std::span<const double> energies, SampleRate rate) {
    std::vector<double> windows = gated_windows(energies, short_term_hops, rate);
    if (windows.empty()) return {};
    const double gate = mean(windows) * std::pow(10.0, range_gate.value / 10.0);
    std::erase_if(windows, [gate](double window) { return window < gate; });
    std::ranges::sort(windows);
    const auto percentile = [&windows](double share) {
        return windows[static_cast<std::size_t>(std::lround(share * static_cast<double>(windows.size() - 1)))];
    };
    return to_lufs(percentile(0.95)) - to_lufs(percentile(0.10));
}

}  // namespace dramatis::mix::dsp
