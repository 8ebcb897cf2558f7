// Makes each kind of effect from checked parameters. For make_effect alone.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "core/units.h"
#include "mix/dsp/biquad.h"
#include "mix/effects/effect.h"
#include "mix/effects/effect_settings.h"

namespace dramatis::mix::effects {

// The parameters of one element of a chain; every one that the catalogue lists is there.
class Parameters {
  public:
    explicit Parameters(const EffectSettings& settings) : settings_(settings) {}
    double operator[](const char* name) const { return settings_.parameters.at(name); }
    Hertz hertz(const char* name) const { return {(*this)[name]}; }
    Seconds seconds(const char* name) const { return {(*this)[name]}; }
    Decibels decibels(const char* name) const { return {(*this)[name]}; }

  private:
    const EffectSettings& settings_;
};

// The sections of a filter at a rate.
using FilterDesign = std::function<std::vector<dsp::Biquad>(SampleRate)>;
// Empty unless the effect is a filter and nothing else.
FilterDesign filter_design(const EffectSettings& settings);
// Filters one after the other, in one pass over the samples.
std::unique_ptr<Effect> make_filters(std::vector<FilterDesign> designs);

using Maker = std::unique_ptr<Effect> (*)(const Parameters&);

std::unique_ptr<Effect> make_gain(const Parameters& parameters);
std::unique_ptr<Effect> make_drive(const Parameters& parameters);
std::unique_ptr<Effect> make_bit_crush(const Parameters& parameters);
std::unique_ptr<Effect> make_ring_modulator(const Parameters& parameters);
std::unique_ptr<Effect> make_compressor(const Parameters& parameters);
std::unique_ptr<Effect> make_de_esser(const Parameters& parameters);
std::unique_ptr<Effect> make_air(const Parameters& parameters);
std::unique_ptr<Effect> make_gate(const Parameters& parameters);
std::unique_ptr<Effect> make_tremolo(const Parameters& parameters);
std::unique_ptr<Effect> make_delay(const Parameters& parameters);
std::unique_ptr<Effect> make_chorus(const Parameters& parameters);
std::unique_ptr<Effect> make_pitch(const Parameters& parameters);
std::unique_ptr<Effect> make_reverb(const Parameters& parameters);
std::unique_ptr<Effect> make_noise(const Parameters& parameters);
std::unique_ptr<Effect> make_crackle(const Parameters& parameters);
std::unique_ptr<Effect> make_dropouts(const Parameters& parameters);

}  // namespace dramatis::mix::effects
