#include "mix/sounds/levels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

namespace dramatis::mix {
namespace {

constexpr double rounded_off = 6.0;  // dB of peaks that saturation may take

struct Biquad {
    double b0, b1, b2, a1, a2;
    double z1 = 0.0, z2 = 0.0;
    double step(double x) {
        const double y = b0 * x + z1;
        z1 = b1 * x - a1 * y + z2;
        z2 = b2 * x - a2 * y;
        return y;
    }
};

// The two stages of K weighting, from their analogue prototypes, hence for any rate (constants: Brecht De Man,
// "Evaluation of implementations of the EBU R128 loudness measurement", AES 145, 2018).
Biquad shelf(double rate) {
    const double k = std::tan(std::numbers::pi * 1681.974450955533 / rate);
    const double q = 0.7071752369554196, vh = std::pow(10.0, 3.999843853973347 / 20.0),
                 vb = std::pow(vh, 0.4996667741545416);
    const double a0 = 1.0 + k / q + k * k;
    return {(vh + vb * k / q + k * k) / a0, 2.0 * (k * k - vh) / a0, (vh - vb * k / q + k * k) / a0,
            2.0 * (k * k - 1.0) / a0, (1.0 - k / q + k * k) / a0};
}
Biquad high_pass(double rate) {
    const double k = std::tan(std::numbers::pi * 38.13547087602444 / rate), q = 0.5003270373238773;
    const double a0 = 1.0 + k / q + k * k;
    return {1.0, -2.0, 1.0, 2.0 * (k * k - 1.0) / a0, (1.0 - k / q + k * k) / a0};
}

constexpr double piece_seconds = 0.05;

// Squares of the weighted channels, summed, in pieces of 50 ms. Both channels in one loop: their recursions overlap.
std::vector<double> weighted_power(ConstAudioView sound, SampleRate rate) {
    const auto piece = static_cast<std::size_t>(piece_seconds * rate.hz);
    std::vector<double> power(std::max<std::size_t>(1, (sound.size() + piece - 1) / piece));
    std::array<Biquad, 2> first{shelf(rate.hz), shelf(rate.hz)}, second{high_pass(rate.hz), high_pass(rate.hz)};
    const std::span<const float> left = sound.channel(0), right = sound.channel(sound.channel_count() - 1);
    for (std::size_t p = 0; p < power.size(); ++p) {
        const std::size_t end = std::min(sound.size(), (p + 1) * piece);
        double sum = 0.0;
        for (std::size_t i = p * piece; i < end; ++i) {
            const double a = second[0].step(first[0].step(static_cast<double>(left[i])));
            const double b = second[1].step(first[1].step(static_cast<double>(right[i])));
            sum += a * a + b * b;
        }
        power[p] = sound.channel_count() == 2 ? sum : 0.5 * sum;
    }
    return power;
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
    double highest = 0.0;
    for (int c = 0; c < sound.channel_count(); ++c)
        for (const float sample : sound.channel(c)) highest = std::max(highest, static_cast<double>(std::abs(sample)));
    const double now = loudness_of(sound, rate, window);
    if (highest <= 0.0 || !std::isfinite(now) || !std::isfinite(highest)) return;
    const double ceiling = to_gain({peak});
    const double gain = std::min(to_gain({loudness - now}), ceiling * to_gain({rounded_off}) / highest);
    const bool rounds = gain * highest > ceiling;
    // Straight up to half the ceiling, then bending so that the ceiling is never passed.
    const auto knee = static_cast<float>(0.5 * ceiling), room = static_cast<float>(0.5 * ceiling);
    for (int c = 0; c < sound.channel_count(); ++c) {
        for (float& sample : sound.channel(c)) {
            sample *= static_cast<float>(gain);
            const float over = std::abs(sample) - knee;
            if (rounds && over > 0.0f) sample = std::copysign(knee + room * over / (over + room), sample);
        }
    }
}

}  // namespace dramatis::mix
