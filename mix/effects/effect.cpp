#include "mix/effects/effect.h"

#include <array>
#include <cassert>
#include <utility>

#include "mix/effects/flush_to_zero.h"
#include "mix/effects/makers.h"
#include "mix/effects/plugin.h"
#include "mix/finite.h"

namespace dramatis::mix {
namespace {

constexpr std::array<std::pair<std::string_view, effects::Maker>, 15> makers{{
    {"gain", effects::make_gain},
    {"drive", effects::make_drive},
    {"bit-crush", effects::make_bit_crush},
    {"ring-modulator", effects::make_ring_modulator},
    {"compressor", effects::make_compressor},
    {"de-esser", effects::make_de_esser},
    {"gate", effects::make_gate},
    {"tremolo", effects::make_tremolo},
    {"delay", effects::make_delay},
    {"chorus", effects::make_chorus},
    {"pitch", effects::make_pitch},
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
    if (!settings.plugin.empty()) return make_plugin(settings);
    if (auto design = effects::filter_design(settings)) return effects::make_filters({std::move(design)});
    for (const auto& [name, maker] : makers)
        if (name == settings.effect) return maker(effects::Parameters(settings));
    assert(!"an effect outside of the catalogue");
    return nullptr;
}

EffectChain::EffectChain(std::span<const EffectSettings> settings) {
    std::vector<effects::FilterDesign> filters;  // in a row, they are one effect: that is faster
    const auto finish_filters = [&] {
        if (!filters.empty()) effects_.push_back(effects::make_filters(std::exchange(filters, {})));
    };
    for (const EffectSettings& effect : settings) {
        if (auto design = effects::filter_design(effect)) {
            filters.push_back(std::move(design));
            continue;
        }
        finish_filters();
        effects_.push_back(make_effect(effect));
    }
    finish_filters();
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

Frames EffectChain::latency() const {
    Frames sum;
    for (const auto& effect : effects_) sum += effect->latency();
    return sum;
}

Result<> EffectChain::ready() const {
    for (const auto& effect : effects_)
        if (Result<> ready = effect->ready(); !ready) return ready;
    return {};
}

}  // namespace dramatis::mix
