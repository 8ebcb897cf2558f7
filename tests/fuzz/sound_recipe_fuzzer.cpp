// Any bytes, as the [sound.NAME] tables of a mix.toml: recipes whose numbers are numbers, and diagnostics with places.
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>

#include "core/toml/settings.h"
#include "mix/settings/sound_definition.h"
#include "mix/synthesis/recipe.h"
#include "mix/synthesis/recipe_hash.h"
#include "tests/fuzz/diagnostic_properties.h"

namespace {

using namespace dramatis;
using namespace dramatis::mix;

void expect_finite(std::initializer_list<double> values) {
    for (const double value : values) expect(std::isfinite(value), "a recipe's numbers are finite");
}

void check(const synthesis::Modulation& modulation) {
    expect_finite({modulation.value, modulation.low, modulation.high, modulation.over, modulation.rate,
                   modulation.phase, modulation.wobble, modulation.wobble_rate, modulation.vary});
    for (const auto& point : modulation.points) expect_finite({point.seconds, point.value});
}

void check(const std::vector<synthesis::Process>& chain) {
    for (const auto& process : chain) {
        check(process.at);
        check(process.gain);
        expect_finite({process.q, process.mix, process.feedback, process.damp, process.seconds, process.rate});
        for (const auto* numbers : {&process.frequencies, &process.decays, &process.gains, &process.times})
            for (const double number : *numbers) expect_finite({number});
    }
}

void check(const std::vector<synthesis::Layer>& layers) {
    for (const auto& layer : layers) {
        for (const auto* modulation : {&layer.frequency, &layer.pulse_width, &layer.fm_index, &layer.gain, &layer.pan})
            check(*modulation);
        check(layer.events.rate);
        expect_finite({layer.jitter,        layer.fm_ratio,       layer.detune,           layer.burst,
                       layer.width,         layer.start,          layer.duration,         layer.start_range,
                       layer.chance,        layer.events.length,  layer.events.first,     layer.events.until,
                       layer.grains.rate,   layer.grains.length,  layer.grains.material,  layer.envelope.attack,
                       layer.envelope.hold, layer.envelope.decay, layer.envelope.sustain, layer.envelope.release});
        expect(layer.voices >= 1 && layer.events.count >= 0, "counts are counts");
        for (const auto& note : layer.notes) expect_finite({note.start, note.length, note.hertz, note.gain});
        check(layer.chain);
        check(layer.layers);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Diagnostics diagnostics;
    const auto source = std::make_shared<const SourceText>("mix.toml", std::string(data, data + size));
    const SettingsFile file = parse_settings(source, diagnostics);
    const Settings sounds = file.root().table("sound");
    for (const std::string& name : sounds.keys()) {
        const auto sound = settings::read_sound(sounds.table(name), name, /*built_in=*/false);
        expect_finite({sound.gain.value, sound.loop_start.value, sound.loop_end.value});
        if (!sound.recipe) continue;
        const synthesis::Recipe& recipe = *sound.recipe;
        expect_finite({recipe.duration, recipe.loudness, recipe.peak});
        check(recipe.layers);
        check(recipe.chain);
        synthesis::hash_of(recipe);
        expect(recipe.duration > 0 && recipe.duration <= 3600, "a recipe's duration is in range");
    }
    check_diagnostics(diagnostics);
    return 0;
}
