#include "tests/support/signals.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/random.h"

namespace dramatis {
namespace {

std::size_t frames_in(Seconds length, SampleRate rate) {
    return static_cast<std::size_t>(to_frames(length, rate).count);
}

}  // namespace

std::vector<float> sine(double frequency_hz, Seconds length, SampleRate rate, Decibels level) {
    std::vector<float> samples(frames_in(length, rate));
    const double gain = to_gain(level);
    const double step = 2.0 * std::numbers::pi * frequency_hz / rate.hz;
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = static_cast<float>(gain * std::sin(step * static_cast<double>(i)));
    return samples;
}

std::vector<float> white_noise(Seconds length, SampleRate rate, Decibels level, std::uint64_t seed) {
    std::vector<float> samples(frames_in(length, rate));
    const auto gain = static_cast<float>(to_gain(level));
    Random random(seed);
    for (float& sample : samples) sample = gain * random.bipolar();
    return samples;
}

std::vector<float> impulse(std::size_t frames, std::size_t position) {
    std::vector<float> samples(frames);
    samples.at(position) = 1.0f;
    return samples;
}

double rms_db(std::span<const float> samples) {
    double sum = 0.0;
    for (const float sample : samples) sum += static_cast<double>(sample) * sample;
    return samples.empty() ? silence().value : to_decibels(std::sqrt(sum / static_cast<double>(samples.size()))).value;
}

double peak_db(std::span<const float> samples) {
    double peak = 0.0;
    for (const float sample : samples) peak = std::max(peak, std::abs(static_cast<double>(sample)));
    return to_decibels(peak).value;
}

}  // namespace dramatis
