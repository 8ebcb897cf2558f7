#include "mix/effects/effect.h"

#include <array>
#include <cassert>
#include <utility>

#include "mix/effects/flush_to_zero.h"
#include "mix/effects/makers.h"
#include "mix/finite.h"

namespace dramatis::mix {
namespace {

constexpr std::array<std::pair<std::string_view, effects::Maker>, 20> makers{{
    {"high-pass", effects::make_high_pass},
    {"low-pass", effects::make_low_pass},
    {"band-pass", effects::make_band_pass},
    {"notch", effects::make_notch},
    {"peak", effects::make_peak},
    {"low-shelf", effects::make_low_shelf},
    {"high-shelf", effects::make_high_shelf},
    {"gain", effects::make_gain},
    {"drive", effects::make_drive},
    {"bit-crush", effects::make_bit_crush},
    {"ring-modulator", effects::make_ring_modulator},
    {"compressor", effects::make_compressor},
    {"gate", effects::make_gate},
    {"tremolo", effects::make_tremolo},
    {"delay", effects::make_delay},
    {"chorus", effects::make_chorus},
    {"reverb", effects::make_reverb},
    {"noise", effects::make_noise},
    {"crackle", effects::make_crackle},
    {"dropouts", effects::make_dropouts},
}};

}  // namespace

void Effect::process(AudioView block) noexcept {
    const FlushToZero no_denormals;
    for (int c = 0; c < block.channel_count(); ++c) silence_wild_samples(block.channel(c));
    run(block);
}

std::unique_ptr<Effect> make_effect(const EffectSettings& settings) {
    for (const auto& [name, maker] : makers)
        if (name == settings.effect) return maker(effects::Parameters(settings));
    assert(!"an effect outside of the catalogue");
    return nullptr;
}

EffectChain::EffectChain(std::span<const EffectSettings> settings) {
    effects_.reserve(settings.size());
    for (const EffectSettings& effect : settings) effects_.push_back(make_effect(effect));
}

void EffectChain::prepare(EffectSetup setup) {
    for (const auto& effect : effects_) {
        effect->prepare(setup);
        ++setup.seed;  // two noises in a chain are not the same noise
    }
}

void EffectChain::process(AudioView block) noexcept {
    for (const auto& effect : effects_) effect->process(block);
}

Seconds EffectChain::tail() const {
    Seconds sum;
    for (const auto& effect : effects_) sum = sum + effect->tail();
    return sum;
}

}  // namespace dramatis::mix
