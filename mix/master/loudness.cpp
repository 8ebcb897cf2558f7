#include "mix/master/loudness.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <functional>
#include <limits>
#include <numbers>
#include <vector>

namespace dramatis::mix {
namespace {

constexpr std::size_t block_hops = 4;        // 400 ms
constexpr std::size_t short_term_hops = 30;  // 3 s
constexpr double absolute_gate = -70.0;      // LUFS
constexpr double integrated_gate = -10.0;    // LU, relative
constexpr double range_gate = -20.0;         // LU, relative

// BS.1770-5, equation 2: the offset makes a 1 kHz sine of 0 dBFS in one channel read -3.01 LUFS.
double to_lufs(double mean_square) { return -0.691 + 10.0 * std::log10(mean_square); }
double to_mean_square(double lufs) { return std::pow(10.0, (lufs + 0.691) / 10.0); }

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

Frames hop_of(SampleRate rate) { return {(rate.hz + 5) / 10}; }

double loudness_of(double energy, std::size_t hops, SampleRate rate) {
    return to_lufs(energy / (static_cast<double>(hop_of(rate).count) * static_cast<double>(hops)));
}

double integrated_loudness(std::span<const double> energies, SampleRate rate) {
    const std::vector<double> blocks = gated_windows(energies, block_hops, rate);
    if (blocks.empty()) return -std::numeric_limits<double>::infinity();
    const double gate = mean(blocks) * std::pow(10.0, integrated_gate / 10.0);
    double sum = 0.0;
    std::size_t count = 0;
    for (const double block : blocks) {
        if (block < gate) continue;
        sum += block;
        ++count;
    }
    return to_lufs(sum / static_cast<double>(count));  // the loudest block is never under the gate: count > 0
}

double ungated_loudness(std::span<const double> energies, SampleRate rate) {
    if (energies.empty()) return -std::numeric_limits<double>::infinity();
    return to_lufs(mean(energies) / static_cast<double>(hop_of(rate).count));
}

double loudness_range(std::span<const double> energies, SampleRate rate) {
    std::vector<double> windows = gated_windows(energies, short_term_hops, rate);
    if (windows.empty()) return 0.0;
    const double gate = mean(windows) * std::pow(10.0, range_gate / 10.0);
    std::erase_if(windows, [gate](double window) { return window < gate; });
    std::ranges::sort(windows);
    const auto percentile = [&windows](double share) {
        return windows[static_cast<std::size_t>(std::lround(share * static_cast<double>(windows.size() - 1)))];
    };
    return to_lufs(percentile(0.95)) - to_lufs(percentile(0.10));
}

// BS.1770-5 gives the coefficients at 48 kHz alone; the analogue prototypes that they come from, for any rate: B. De Man,
// "Evaluation of implementations of the EBU R128 loudness measurement", AES Convention 145 (2018).
KWeighting::KWeighting(SampleRate rate) : hop_(static_cast<std::size_t>(hop_of(rate).count)) {
    FilterCoefficients& c = coefficients_;
    {
        constexpr double frequency = 1681.9744509555319, gain_db = 3.99984385397, q = 0.7071752369554193;
        const double k = std::tan(std::numbers::pi * frequency / rate.hz);
        const double high = std::pow(10.0, gain_db / 20.0), band = std::pow(high, 0.499666774155);
        const double a0 = 1.0 + k / q + k * k;
        c.b0 = (high + band * k / q + k * k) / a0;
        c.b1 = 2.0 * (k * k - high) / a0;
        c.b2 = (high - band * k / q + k * k) / a0;
        c.a1 = 2.0 * (k * k - 1.0) / a0;
        c.a2 = (1.0 - k / q + k * k) / a0;
    }
    {
        constexpr double frequency = 38.13547087613982, q = 0.5003270373253953;
        const double k = std::tan(std::numbers::pi * frequency / rate.hz);
        const double a0 = 1.0 + k / q + k * k;
        c.h1 = 2.0 * (k * k - 1.0) / a0;
        c.h2 = (1.0 - k / q + k * k) / a0;
    }
}

void KWeighting::measure(std::span<Stretch> stretches) const {
    static const FilterLoop run = fastest_filter_loop();
    constexpr std::size_t side_by_side = filter_lanes / 2;
    std::ranges::sort(stretches, std::ranges::greater(), &Stretch::hops);  // those side by side are as good as equal
    for (std::size_t first = 0; first < stretches.size(); first += side_by_side) {
        const auto group = stretches.subspan(first, std::min(side_by_side, stretches.size() - first));
        // Lanes without work repeat the first stretch's.
        LaneSources from{};
        for (std::size_t lane = 0; lane < filter_lanes; ++lane)
            from[lane] = group[lane / 2 < group.size() ? lane / 2 : 0].samples[lane % 2];
        FilterState state;
        for (std::size_t done = 0; done <= group[0].hops; ++done) {
            state.energy = Lanes{};
            run(coefficients_, state, from, hop_);
            for (std::size_t i = 0; i < group.size(); ++i) {
                if (done > 0 && done <= group[i].hops)
                    group[i].energies[done - 1] = state.energy[2 * i] + state.energy[2 * i + 1];
                if (done >= group[i].hops) continue;  // at its end: what is filtered from here on is not asked for
                for (std::size_t lane = 2 * i; lane < 2 * i + 2; ++lane) from[lane] += hop_;
            }
        }
    }
}

void KWeighting::measure(ConstAudioView signal, std::span<double> energies) const {
    assert(signal.channel_count() == 2 && signal.size() == (energies.size() + 1) * hop_);
    constexpr std::size_t side_by_side = filter_lanes / 2;
    std::array<Stretch, side_by_side> stretches;
    const std::size_t length = (energies.size() + side_by_side - 1) / side_by_side;
    std::size_t count = 0;
    for (std::size_t begin = 0; begin < energies.size(); begin += length)
        stretches[count++] = {.samples = {&signal.channel(0)[begin * hop_], &signal.channel(1)[begin * hop_]},
                              .hops = std::min(length, energies.size() - begin),
                              .energies = &energies[begin]};
    measure(std::span(stretches).first(count));
}

}  // namespace dramatis::mix
