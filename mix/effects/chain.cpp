#include "mix/effects/chain.h"

#include <array>
#include <cassert>
#include <utility>

#include "mix/effects/makers.h"
#include "mix/effects/plugin.h"

namespace dramatis::mix::effects {
namespace {

constexpr std::array<std::pair<std::string_view, Maker>, 16> makers{{
    {"gain", make_gain},
    {"drive", make_drive},
    {"bit-crush", make_bit_crush},
    {"ring-modulator", make_ring_modulator},
    {"compressor", make_compressor},
    {"de-esser", make_de_esser},
    {"air", make_air},
    {"gate", make_gate},
    {"tremolo", make_tremolo},
    {"delay", make_delay},
    {"chorus", make_chorus},
    {"pitch", make_pitch},
    {"reverb", make_reverb},
    {"noise", make_noise},
    {"crackle", make_crackle},
    {"dropouts", make_dropouts},
}};

}  // namespace

std::unique_ptr<Effect> make_effect(const EffectSettings& settings) {
    if (!settings.plugin.empty()) return make_plugin(settings);
    if (auto design = filter_design(settings)) return make_filters({std::move(design)});
    for (const auto& [name, maker] : makers)
        if (name == settings.effect) return maker(Parameters(settings));
    assert(false && "an effect outside of the catalogue");
    return nullptr;
}

EffectChain::EffectChain(std::span<const EffectSettings> settings) {
    std::vector<FilterDesign> filters;  // in a row, they are one effect: that is faster
    const auto finish_filters = [&] {
        if (!filters.empty()) effects_.push_back(make_filters(std::exchange(filters, {})));
    };
    for (const EffectSettings& effect : settings) {
        if (auto design = filter_design(effect)) {
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

}  // namespace dramatis::mix::effects
