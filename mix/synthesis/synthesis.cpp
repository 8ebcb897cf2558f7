#include "mix/synthesis/synthesis.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "mix/dsp/flush_to_zero.h"
#include "mix/synthesis/layers.h"
#include "mix/synthesis/levels.h"
#include "mix/synthesis/processors.h"

namespace dramatis::mix::synthesis {
namespace {

constexpr double lead_in = 0.002;   // seconds of silence before a sound that is struck: room for the mixer's fade
constexpr double last_fade = 0.01;  // seconds: whatever still rings at the end of a sound
constexpr double loudest_window = 0.4;

void fade_end(AudioView sound, SampleRate rate) {
    const auto frames = std::min(sound.size(), static_cast<std::size_t>(last_fade * rate.hz));
    for (int c = 0; c < sound.channel_count(); ++c) {
        const auto samples = sound.channel(c).last(frames);
        for (std::size_t i = 0; i < frames; ++i)
            samples[i] *= 1.0f - static_cast<float>(i + 1) / static_cast<float>(frames);
    }
}

// Nothing below hearing: a constant would shift every sample and click where the sound starts.
void remove_offset(AudioView sound, const Performance& performance) {
    Process process;
    process.kind = Processing::HighPass;
    process.at = Modulation::constant(18.0);
    run_chain({process}, performance, sound);
}

}  // namespace

Frames length_of(const Recipe& recipe, SampleRate rate) { return to_frames({recipe.duration}, rate); }

AudioBuffer perform(const Recipe& recipe, SampleRate rate, int variation) {
    const dsp::FlushToZero no_denormals;
    Performance performance{.rate = rate, .seed = Random(recipe.seed + static_cast<std::uint64_t>(variation)).next()};
    const auto frames = static_cast<std::size_t>(length_of(recipe, rate).count);
    performance.root = performance.seed;
    if (recipe.loops) performance.loop = static_cast<double>(frames) / rate.hz;
    const int channels = is_stereo(recipe.layers, recipe.chain) ? 2 : 1;
    const std::size_t lead = recipe.loops ? 0 : std::min(frames, static_cast<std::size_t>(lead_in * rate.hz));
    AudioBuffer sound = perform_layers(recipe.layers, performance, channels, frames - lead);
    if (lead > 0) {
        AudioBuffer later(channels, frames);
        for (int c = 0; c < channels; ++c) std::ranges::copy(sound.channel(c), later.channel(c).subspan(lead).begin());
        sound = std::move(later);
    }
    run_chain(recipe.chain, performance.with_seed(performance.seed_for("whole")), sound.view());
    remove_offset(sound.view(), performance);
    if (!recipe.loops) fade_end(sound.view(), rate);
    level_sound(sound.view(), rate, recipe.loops ? 0.0 : loudest_window, recipe.loudness, recipe.peak);
    return sound;
}

}  // namespace dramatis::mix::synthesis
