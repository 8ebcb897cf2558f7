#include "mix/master/true_peak.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <numbers>

namespace dramatis::mix {
namespace {

constexpr std::size_t taps = peak_history + 1 + peak_ahead;
constexpr std::size_t phases = 3;  // at 1/4, 1/2 and 3/4 of the way; the sample itself needs no filter

// Zeroth-order modified Bessel function of the first kind, by its series.
double bessel_i0(double x) {
    double sum = 1.0, term = 1.0;
    for (int k = 1; term > 1e-12 * sum; ++k) {
        term *= (x / (2.0 * k)) * (x / (2.0 * k));
        sum += term;
    }
    return sum;
}

struct Interpolator {
    std::array<std::array<float, taps>, phases> filter;
    float bound;
};

// A sinc under a Kaiser window; 6.5 keeps the passband within 0.03 dB up to 20 kHz at 48 kHz.
Interpolator design() {
    constexpr double beta = 6.5;
    Interpolator made{};
    double bound = 1.0;
    for (std::size_t p = 0; p < phases; ++p) {
        std::array<double, taps> exact{};
        double sum = 0.0, absolute = 0.0;
        for (std::size_t k = 0; k < taps; ++k) {
            const double t =
                static_cast<double>(k) - static_cast<double>(peak_history) - static_cast<double>(p + 1) / 4.0;
            const double edge = 2.0 * t / static_cast<double>(taps);
            const double window = bessel_i0(beta * std::sqrt(std::max(0.0, 1.0 - edge * edge))) / bessel_i0(beta);
            exact[k] = std::sin(std::numbers::pi * t) / (std::numbers::pi * t) * window;
            sum += exact[k];
        }
        for (std::size_t k = 0; k < taps; ++k) {
            made.filter[p][k] = static_cast<float>(exact[k] / sum);
            absolute += std::abs(exact[k] / sum);
        }
        bound = std::max(bound, absolute);
    }
    made.bound = static_cast<float>(bound * 1.0001);  // room for rounding in float
    return made;
}

const Interpolator interpolator = design();

}  // namespace

float interpolation_bound() { return interpolator.bound; }

float sample_peak(ConstAudioView signal) {
    float peak = 0.0f;
    for (int c = 0; c < signal.channel_count(); ++c) {
        // Side by side, so that the compiler can take eight at once.
        std::array<float, 8> lanes{};
        const std::span<const float> samples = signal.channel(c);
        std::size_t i = 0;
        for (; i + lanes.size() <= samples.size(); i += lanes.size()) {
            for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
                const float value = std::abs(samples[i + lane]);
                lanes[lane] = value > lanes[lane] ? value : lanes[lane];
            }
        }
        for (; i < samples.size(); ++i) peak = std::max(peak, std::abs(samples[i]));
        for (const float lane : lanes) peak = std::max(peak, lane);
    }
    return peak;
}

void raise_to_true_peaks(std::span<const float> samples, std::span<float> peaks) {
    assert(samples.size() == peaks.size() + peak_history + peak_ahead);
    const float* const x = samples.data();
    float* const peak = peaks.data();
    const std::size_t count = peaks.size();
    for (std::size_t i = 0; i < count; ++i) {
        const float value = std::abs(x[peak_history + i]);
        peak[i] = value > peak[i] ? value : peak[i];
    }
    for (const auto& filter : interpolator.filter) {
        for (std::size_t i = 0; i < count; ++i) {
            float sum = 0.0f;
            for (std::size_t k = 0; k < taps; ++k) sum += filter[k] * x[i + k];
            const float value = std::abs(sum);
            peak[i] = value > peak[i] ? value : peak[i];
        }
    }
}

float true_peak(ConstAudioView signal, float floor) {
    constexpr std::size_t block = 32, context = peak_history + peak_ahead;
    float highest = floor;
    if (signal.size() < context + 1) return highest;
    const std::size_t end = signal.size() - context;  // curves begin at samples peak_history … peak_history + end - 1
    std::array<float, block> peaks{};
    for (int c = 0; c < signal.channel_count(); ++c) {
        const std::span<const float> samples = signal.channel(c);
        for (std::size_t begin = 0; begin < end; begin += block) {
            const std::size_t count = std::min(block, end - begin);
            const std::span<const float> part = samples.subspan(begin, count + context);
            if (sample_peak(ConstAudioView(part)) * interpolator.bound <= highest) continue;
            std::ranges::fill(peaks, highest);
            raise_to_true_peaks(part, std::span(peaks).first(count));
            highest = *std::ranges::max_element(peaks);
        }
    }
    return highest;
}

}  // namespace dramatis::mix
