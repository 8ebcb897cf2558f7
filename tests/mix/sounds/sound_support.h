// What tests of sounds share: recipes from a few lines of TOML, and measurements of what they sound like.
#pragma once

#include <cmath>
#include <memory>
#include <string>

#include <fmt/format.h>

#include "core/audio_buffer.h"
#include "core/toml/settings.h"
#include "mix/settings/mix_book.h"
#include "mix/synthesis/recipe.h"
#include "mix/synthesis/synthesis.h"

namespace dramatis::mix::sounds {

inline settings::MixBook book_of(const std::string& toml, Diagnostics& diagnostics) {
    return settings::load_mix_book(std::make_shared<SourceText>("mix.toml", toml), diagnostics);
}

// [sound.test] with this body, read alone: quicker than a whole book.
inline settings::SoundDefinition sound_of(const std::string& body, Diagnostics& diagnostics) {
    const auto source = std::make_shared<SourceText>("mix.toml", "[sound.test]\n" + body);
    const SettingsFile file = parse_settings(source, diagnostics);
    return settings::read_sound(file.root().table("sound").table("test"), "test", false);
}

// Its recipe; a test failure if it has mistakes.
inline std::shared_ptr<const synthesis::Recipe> recipe_of(const std::string& body) {
    Diagnostics diagnostics;
    const settings::SoundDefinition sound = sound_of(body, diagnostics);
    EXPECT_TRUE(diagnostics.empty()) << to_text(diagnostics);
    return sound.recipe;
}

inline AudioBuffer performed(const std::string& body, int variation = 0, SampleRate rate = {}) {
    const auto recipe = recipe_of(body);
    return recipe ? synthesis::perform(*recipe, rate, variation) : AudioBuffer(1, 1);
}

// Codes of everything that is wrong with [sound.test].
inline std::string mistakes_of(const std::string& body) {
    Diagnostics diagnostics;
    sound_of(body, diagnostics);
    std::string codes;
    for (const Diagnostic& diagnostic : diagnostics) codes += (codes.empty() ? "" : " ") + diagnostic.code;
    return codes;
}

inline double peak_of(std::span<const float> samples) {
    double peak = 0.0;
    for (const float sample : samples) peak = std::max(peak, static_cast<double>(std::abs(sample)));
    return peak;
}

// Amplitude of the part of `samples` at `hertz`, by correlation.
inline double amplitude_at(double hertz, std::span<const float> samples, SampleRate rate = {}) {
    double re = 0.0, im = 0.0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double angle = 2.0 * 3.14159265358979323846 * hertz * static_cast<double>(i) / rate.hz;
        re += static_cast<double>(samples[i]) * std::cos(angle);
        im += static_cast<double>(samples[i]) * std::sin(angle);
    }
    return 2.0 * std::hypot(re, im) / static_cast<double>(samples.size());
}

inline double rms_of(std::span<const float> samples) {
    double sum = 0.0;
    for (const float sample : samples) sum += static_cast<double>(sample) * static_cast<double>(sample);
    return std::sqrt(sum / static_cast<double>(std::max<std::size_t>(samples.size(), 1)));
}

}  // namespace dramatis::mix::sounds
