// Noise with the spectrum and the syllables of speech, for measuring what treatments do to voices.
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include "mix/synthesis/levels.h"
#include "tests/mix/measure.h"
#include "tests/mix/mix_support.h"
#include "tests/support/signals.h"

namespace dramatis::mix {

// At -23 LUFS. Per octave of the long-term average spectrum of speech (Byrne et al., JASA 96, 1994) one noise; four syllables a second.
inline std::vector<float> speech_signal(Seconds length) {
    const std::pair<double, double> octaves[] = {{125.0, 61.0},  {250.0, 64.5},  {500.0, 66.5}, {1000.0, 59.6},
                                                 {2000.0, 54.7}, {4000.0, 50.5}, {8000.0, 48.6}};
    const auto noise = white_noise(length);
    std::vector<float> speech(noise.size());
    for (const auto& [centre, level] : octaves) {
        const auto band = band_of(noise, centre / std::sqrt(2.0), centre * std::sqrt(2.0));
        const double gain = std::pow(10.0, (level - 60.0 - rms_db(band)) / 20.0);
        for (std::size_t i = 0; i < speech.size(); ++i) speech[i] += static_cast<float>(gain * band[i]);
    }
    for (std::size_t i = 0; i < speech.size(); ++i) {
        const double syllable = std::sin(3.14159265358979 * 4.0 * static_cast<double>(i) / 48'000.0);
        speech[i] *= static_cast<float>(syllable * syllable);
    }
    const double gain =
        std::pow(10.0, (-23.0 - synthesis::loudness_of(buffer_of(speech).view(), SampleRate{}, 0.0)) / 20.0);
    for (float& sample : speech) sample *= static_cast<float>(gain);
    return speech;
}

}  // namespace dramatis::mix
