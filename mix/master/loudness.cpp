#include "mix/master/loudness.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstring>
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
    {
        constexpr double frequency = 1681.9744509555319, gain_db = 3.99984385397, q = 0.7071752369554193;
        const double k = std::tan(std::numbers::pi * frequency / rate.hz);
        const double high = std::pow(10.0, gain_db / 20.0), band = std::pow(high, 0.499666774155);
        const double a0 = 1.0 + k / q + k * k;
        shelf_ = {(high + band * k / q + k * k) / a0, 2.0 * (k * k - high) / a0, (high - band * k / q + k * k) / a0,
                  2.0 * (k * k - 1.0) / a0, (1.0 - k / q + k * k) / a0};
    }
    {
        constexpr double frequency = 38.13547087613982, q = 0.5003270373253953;
        const double k = std::tan(std::numbers::pi * frequency / rate.hz);
        const double a0 = 1.0 + k / q + k * k;
        high_pass_ = {2.0 * (k * k - 1.0) / a0, (1.0 - k / q + k * k) / a0};
    }
}

namespace {

// The filter's chain of additions is slow for one signal and free for several side by side: four stretches, of two channels
// each, go through it at once.
constexpr std::size_t side_by_side = 4, lanes = 2 * side_by_side;
using Lanes = double __attribute__((vector_size(lanes * sizeof(double))));
using FloatLanes = float __attribute__((vector_size(lanes * sizeof(float))));
using FourFloats = float __attribute__((vector_size(4 * sizeof(float))));
using Sources = std::array<const float*, lanes>;

struct Coefficients {
    double b0, b1, b2, a1, a2, h1, h2;
};

struct FilterState {
    Lanes shelf1{}, shelf2{}, high1{}, high2{};
    Lanes energy{};  // sum of the squares of what came out
};

// Both filters in transposed direct form II, one frame.
inline void filter(const Coefficients& c, FilterState& s, const Lanes& x) {
    const Lanes y = c.b0 * x + s.shelf1;
    s.shelf1 = (c.b1 * x + s.shelf2) - c.a1 * y;
    s.shelf2 = c.b2 * x - c.a2 * y;
    const Lanes z = y + s.high1;
    s.high1 = (s.high2 - (y + y)) - c.h1 * z;
    s.high2 = y - c.h2 * z;
    s.energy += z * z;
}

// Four frames of four sources, so that each result holds one frame of all.
inline void transpose(const float* const* from, std::size_t offset, std::array<FourFloats, 4>& frames) {
    std::array<FourFloats, 4> rows;
    for (std::size_t i = 0; i < 4; ++i) std::memcpy(&rows[i], from[i] + offset, sizeof(FourFloats));
    const FourFloats a = __builtin_shufflevector(rows[0], rows[1], 0, 4, 1, 5);
    const FourFloats b = __builtin_shufflevector(rows[2], rows[3], 0, 4, 1, 5);
    const FourFloats c = __builtin_shufflevector(rows[0], rows[1], 2, 6, 3, 7);
    const FourFloats d = __builtin_shufflevector(rows[2], rows[3], 2, 6, 3, 7);
    frames[0] = __builtin_shufflevector(a, b, 0, 1, 4, 5);
    frames[1] = __builtin_shufflevector(a, b, 2, 3, 6, 7);
    frames[2] = __builtin_shufflevector(c, d, 0, 1, 4, 5);
    frames[3] = __builtin_shufflevector(c, d, 2, 3, 6, 7);
}

void run(const Coefficients& coefficients, FilterState& state, const Sources& from, std::size_t frames) {
    // Far below anything audible, and what keeps a filter that runs out in silence from crawling through denormals.
    constexpr double offset = 1e-30;
    const Coefficients c = coefficients;
    FilterState s = state;
    std::size_t i = 0;
    for (; i + 4 <= frames; i += 4) {
        std::array<FourFloats, 4> low, high;
        transpose(from.data(), i, low);
        transpose(from.data() + 4, i, high);
        for (std::size_t k = 0; k < 4; ++k) {
            const FloatLanes both = __builtin_shufflevector(low[k], high[k], 0, 1, 2, 3, 4, 5, 6, 7);
            filter(c, s, __builtin_convertvector(both, Lanes) + offset);
        }
    }
    for (; i < frames; ++i) {
        Lanes x{};
        for (std::size_t lane = 0; lane < lanes; ++lane) x[lane] = static_cast<double>(from[lane][i]);
        filter(c, s, x + offset);
    }
    state = s;
}

}  // namespace

void KWeighting::measure(std::span<Stretch> stretches) const {
    const Coefficients c{shelf_[0], shelf_[1], shelf_[2], shelf_[3], shelf_[4], high_pass_[0], high_pass_[1]};
    std::ranges::sort(stretches, std::ranges::greater(), &Stretch::hops);  // those side by side are as good as equal
    for (std::size_t first = 0; first < stretches.size(); first += side_by_side) {
        const auto group = stretches.subspan(first, std::min(side_by_side, stretches.size() - first));
        // Lanes without work repeat the first stretch's.
        Sources from{};
        for (std::size_t lane = 0; lane < lanes; ++lane)
            from[lane] = group[lane / 2 < group.size() ? lane / 2 : 0].samples[lane % 2];
        FilterState state;
        for (std::size_t done = 0; done <= group[0].hops; ++done) {
            state.energy = Lanes{};
            run(c, state, from, hop_);
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
