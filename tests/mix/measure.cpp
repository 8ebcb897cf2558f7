#include "tests/mix/measure.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>

namespace dramatis::mix {
namespace {

using Complex = std::complex<double>;

void transform(std::vector<Complex>& data, bool inverse) {
    const std::size_t n = data.size();
    for (std::size_t i = 1, j = 0; i < n; ++i) {
        std::size_t bit = n >> 1;
        for (; (j & bit) != 0; bit >>= 1) j ^= bit;
        j ^= bit;
        if (i < j) std::swap(data[i], data[j]);
    }
    for (std::size_t length = 2; length <= n; length *= 2) {
        const double angle = 2.0 * std::numbers::pi / static_cast<double>(length) * (inverse ? 1.0 : -1.0);
        std::vector<Complex> turn(length / 2);
        for (std::size_t k = 0; k < turn.size(); ++k) turn[k] = std::polar(1.0, angle * static_cast<double>(k));
        for (std::size_t begin = 0; begin < n; begin += length)
            for (std::size_t k = 0; k < length / 2; ++k) {
                const Complex a = data[begin + k], c = data[begin + k + length / 2], t = turn[k];
                // Written out: the library's product looks for infinities.
                const Complex b(c.real() * t.real() - c.imag() * t.imag(), c.real() * t.imag() + c.imag() * t.real());
                data[begin + k] = a + b;
                data[begin + k + length / 2] = a - b;
            }
    }
    if (inverse)
        for (Complex& value : data) value /= static_cast<double>(n);
}

std::vector<Complex> spectrum_of(std::span<const float> samples) {
    std::size_t size = 1;
    while (size < samples.size()) size *= 2;
    std::vector<Complex> data(size);
    std::ranges::copy(samples, data.begin());
    transform(data, false);
    return data;
}

double frequency(std::size_t bin, std::size_t size, SampleRate rate) {
    return static_cast<double>(std::min(bin, size - bin)) * rate.hz / static_cast<double>(size);
}

template <class Weight>
std::vector<float> weighted(std::span<const float> samples, SampleRate rate, Weight weight) {
    auto spectrum = spectrum_of(samples);
    for (std::size_t bin = 0; bin < spectrum.size(); ++bin)
        spectrum[bin] *= weight(frequency(bin, spectrum.size(), rate));
    transform(spectrum, true);
    std::vector<float> result(samples.size());
    for (std::size_t i = 0; i < result.size(); ++i) result[i] = static_cast<float>(spectrum[i].real());
    return result;
}

}  // namespace

double band_db(std::span<const float> samples, double low_hz, double high_hz, SampleRate rate) {
    const auto spectrum = spectrum_of(samples);
    double power = 0.0;
    for (std::size_t bin = 0; bin < spectrum.size(); ++bin) {
        const double hz = frequency(bin, spectrum.size(), rate);
        if (hz >= low_hz && hz < high_hz) power += std::norm(spectrum[bin]);
    }
    return 10.0 *
           std::log10(power / static_cast<double>(spectrum.size()) / static_cast<double>(samples.size()) + 1e-30);
}

std::vector<float> octave_of(std::span<const float> samples, double centre_hz, SampleRate rate) {
    return weighted(samples, rate, [&](double hz) {
        const double octaves = std::fabs(std::log2(std::max(hz, 1e-6) / centre_hz));
        return octaves < 1.0 ? std::pow(std::cos(octaves * std::numbers::pi / 2), 2) : 0.0;
    });
}

std::vector<float> band_of(std::span<const float> samples, double low_hz, double high_hz, SampleRate rate) {
    return weighted(samples, rate, [&](double hz) { return hz >= low_hz && hz < high_hz ? 1.0 : 0.0; });
}

double decay_seconds(std::span<const float> impulse_response, SampleRate rate) {
    std::vector<double> left(impulse_response.size() + 1);  // energy still to come
    for (std::size_t i = impulse_response.size(); i-- > 0;)
        left[i] = left[i + 1] + static_cast<double>(impulse_response[i]) * impulse_response[i];
    double n = 0.0, sum_t = 0.0, sum_l = 0.0, sum_tt = 0.0, sum_tl = 0.0;
    for (std::size_t i = 0; i < impulse_response.size(); ++i) {
        const double level = 10.0 * std::log10(left[i] / left[0] + 1e-30);
        if (level > -5.0) continue;
        if (level < -35.0) break;
        const double time = static_cast<double>(i) / rate.hz;
        n += 1.0, sum_t += time, sum_l += level, sum_tt += time * time, sum_tl += time * level;
    }
    const double slope = (n * sum_tl - sum_t * sum_l) / (n * sum_tt - sum_t * sum_t);
    return -60.0 / slope;
}

double tone_db(std::span<const float> samples, double hz, SampleRate rate) {
    double real = 0.0, imaginary = 0.0, weight = 0.0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double place = static_cast<double>(i) / static_cast<double>(samples.size());
        const double window = 0.5 - 0.5 * std::cos(2.0 * std::numbers::pi * place);
        const double angle = 2.0 * std::numbers::pi * hz * static_cast<double>(i) / rate.hz;
        real += window * samples[i] * std::cos(angle);
        imaginary += window * samples[i] * std::sin(angle);
        weight += window;
    }
    return 20.0 * std::log10(2.0 * std::hypot(real, imaginary) / weight + 1e-15);
}

float largest_step(std::span<const float> samples) {
    float step = 0.0f;
    for (std::size_t i = 1; i < samples.size(); ++i) step = std::max(step, std::fabs(samples[i] - samples[i - 1]));
    return step;
}

}  // namespace dramatis::mix
