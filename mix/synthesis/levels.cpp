#include "mix/synthesis/levels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

#include "mix/dsp/biquad.h"
#include "mix/dsp/k_weighting.h"

namespace dramatis::mix::synthesis {
namespace {

constexpr double rounded_off = 6.0;  // dB of peaks that saturation may take

constexpr double piece_seconds = 0.05;
// Filtered before a stretch's own beginning: 0.2 s, after which nothing of the filter's initial state is left.
constexpr std::size_t pieces_before = 4;

// Piece number `number` of the signal, counted from `pieces_before` pieces of silence before its begin, into one quarter of
// the interleaved frames.
void fill_quarter(std::span<const float> samples, std::size_t number, std::size_t quarter, std::span<float> frames) {
    const std::size_t piece = frames.size() / 4;
    const std::size_t begin = number >= pieces_before ? (number - pieces_before) * piece : samples.size();
    const std::size_t count = begin < samples.size() ? std::min(piece, samples.size() - begin) : 0;
    for (std::size_t i = 0; i < count; ++i) frames[4 * i + quarter] = samples[begin + i];
    for (std::size_t i = count; i < piece; ++i) frames[4 * i + quarter] = 0.0f;
}

// Squares of the weighted channels, summed, in pieces of 50 ms. Four stretches of whole pieces, the
// quarters of the signal, are filtered at once.
std::vector<double> weighted_power(ConstAudioView sound, SampleRate rate) {
    const dsp::KWeightingFilter weighting = dsp::k_weighting_filter(rate);
    const auto piece = static_cast<std::size_t>(piece_seconds * rate.hz);
    const std::size_t pieces = std::max<std::size_t>(1, (sound.size() + piece - 1) / piece);
    const std::size_t stretch = (pieces + 3) / 4;
    std::vector<double> power(4 * stretch);
    std::vector<float> frames(4 * piece);  // interleaved: one of each quarter
    for (int c = 0; c < sound.channel_count(); ++c) {
        const std::span<const float> samples = sound.channel(c);
        dsp::SimdBiquad shelf(weighting.shelf), high_pass(weighting.high_pass);
        for (std::size_t p = 0; p < stretch + pieces_before; ++p) {
            for (std::size_t quarter = 0; quarter < 4; ++quarter)
                fill_quarter(samples, quarter * stretch + p, quarter, frames);
            dsp::Float4 sum{};
            for (std::size_t i = 0; i < piece; ++i) {
                const dsp::Float4 weighted = high_pass.step(shelf.step(dsp::load(frames.data() + 4 * i)));
                sum += weighted * weighted;
            }
            if (p < pieces_before) continue;
            for (std::size_t quarter = 0; quarter < 4; ++quarter)
                power[quarter * stretch + p - pieces_before] += static_cast<double>(sum[static_cast<int>(quarter)]);
        }
    }
    power.resize(pieces);
    return power;
}

// In eight interleaved parts: a chain of comparisons each, instead of a single long one.
double peak_of(ConstAudioView sound) {
    std::array<float, 8> highest{};
    for (int c = 0; c < sound.channel_count(); ++c) {
        const std::span<const float> samples = sound.channel(c);
        std::size_t i = 0;
        for (; i + highest.size() <= samples.size(); i += highest.size())
            for (std::size_t k = 0; k < highest.size(); ++k)
                highest[k] = std::max(highest[k], std::abs(samples[i + k]));
        for (; i < samples.size(); ++i) highest[0] = std::max(highest[0], std::abs(samples[i]));
    }
    return static_cast<double>(*std::ranges::max_element(highest));
}

}  // namespace

double loudness_of(ConstAudioView sound, SampleRate rate, double window) {
    if (sound.empty()) return -std::numeric_limits<double>::infinity();
    const std::vector<double> power = weighted_power(sound, rate);
    double mean = 0.0;
    if (window <= 0.0) {
        for (const double p : power) mean += p;
        mean /= static_cast<double>(sound.size());
    } else {
        const auto pieces = static_cast<std::size_t>(std::max(1.0, std::round(window / piece_seconds)));
        double sum = 0.0;
        for (std::size_t p = 0; p < power.size(); ++p) {
            sum += power[p] - (p >= pieces ? power[p - pieces] : 0.0);
            mean = std::max(mean, sum / (window * rate.hz));
        }
    }
    return mean > 0.0 ? -0.691 + 10.0 * std::log10(mean) : -std::numeric_limits<double>::infinity();
}

void level_sound(AudioView sound, SampleRate rate, double window, double loudness, double peak) {
    const double highest = peak_of(sound);
    const double now = loudness_of(sound, rate, window);
    if (highest <= 0.0 || !std::isfinite(now) || !std::isfinite(highest)) return;
    const double ceiling = to_gain({peak});
    const double gain = std::min(to_gain({loudness - now}), ceiling * to_gain({rounded_off}) / highest);
    const bool rounds = gain * highest > ceiling;
    // Straight up to half the ceiling, then bending so that the ceiling is never passed.
    const auto knee = static_cast<float>(0.5 * ceiling), room = static_cast<float>(0.5 * ceiling);
    const auto factor = static_cast<float>(gain);
    for (int c = 0; c < sound.channel_count(); ++c) {
        const std::span<float> samples = sound.channel(c);
        for (float& sample : samples) sample *= factor;
        if (!rounds) continue;
        for (float& sample : samples) {
            const float loud = std::abs(sample), above = loud - knee;
            const float over = 0.5f * (above + std::abs(above));  // not below 0, and without a branch
            sample = std::copysign((loud - over) + room * over / (over + room), sample);
        }
    }
}

}  // namespace dramatis::mix::synthesis
