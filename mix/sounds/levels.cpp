#include "mix/sounds/levels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

#include "mix/sounds/four.h"

namespace dramatis::mix {
namespace {

constexpr double rounded_off = 6.0;  // dB of peaks that saturation may take

// Four stretches of the signal at once, one in each lane.
struct Biquad {
    double b0, b1, b2, a1, a2;
};
class FourBiquads {
  public:
    explicit FourBiquads(const Biquad& f)
        : b0_(spread(static_cast<float>(f.b0))),
          b1_(spread(static_cast<float>(f.b1))),
          b2_(spread(static_cast<float>(f.b2))),
          a1_(spread(static_cast<float>(f.a1))),
          a2_(spread(static_cast<float>(f.a2))) {}
    Four step(Four x) {
        const Four y = b0_ * x + z1_;
        z1_ = (b1_ * x + z2_) - a1_ * y;
        z2_ = b2_ * x - a2_ * y;
        return y;
    }

  private:
    Four b0_, b1_, b2_, a1_, a2_;
    Four z1_{}, z2_{};
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
constexpr std::size_t pieces_before =
    4;  // that a stretch hears before its own begin: 0.2 s, after which nothing is left

// Piece number `number` of the signal, counted from `pieces_before` pieces of silence before its begin, as one of four lanes.
void fill_lane(std::span<const float> samples, std::size_t number, std::size_t lane, std::span<float> frames) {
    const std::size_t piece = frames.size() / 4;
    const std::size_t begin = number >= pieces_before ? (number - pieces_before) * piece : samples.size();
    const std::size_t count = begin < samples.size() ? std::min(piece, samples.size() - begin) : 0;
    for (std::size_t i = 0; i < count; ++i) frames[4 * i + lane] = samples[begin + i];
    for (std::size_t i = count; i < piece; ++i) frames[4 * i + lane] = 0.0f;
}

// Squares of the weighted channels, summed, in pieces of 50 ms. The signal is taken in four stretches of whole pieces.
std::vector<double> weighted_power(ConstAudioView sound, SampleRate rate) {
    const auto piece = static_cast<std::size_t>(piece_seconds * rate.hz);
    const std::size_t pieces = std::max<std::size_t>(1, (sound.size() + piece - 1) / piece);
    const std::size_t stretch = (pieces + 3) / 4;
    std::vector<double> power(4 * stretch);
    std::vector<float> frames(4 * piece);  // interleaved: one of each stretch
    for (int c = 0; c < sound.channel_count(); ++c) {
        const std::span<const float> samples = sound.channel(c);
        FourBiquads first(shelf(rate.hz)), second(high_pass(rate.hz));
        for (std::size_t p = 0; p < stretch + pieces_before; ++p) {
            for (std::size_t lane = 0; lane < 4; ++lane) fill_lane(samples, lane * stretch + p, lane, frames);
            Four sum{};
            for (std::size_t i = 0; i < piece; ++i) {
                const Four weighted = second.step(first.step(load(frames.data() + 4 * i)));
                sum += weighted * weighted;
            }
            if (p < pieces_before) continue;
            for (std::size_t lane = 0; lane < 4; ++lane)
                power[lane * stretch + p - pieces_before] += static_cast<double>(sum[static_cast<int>(lane)]);
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

}  // namespace dramatis::mix
