// Every effect that a treatment's chain may name, with its parameters: what mix.toml is checked against and what the docs
// list. The effects themselves are made by `make_effect`.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/toml/settings.h"

namespace dramatis::mix::effects {

enum class ParameterUnit { Hertz, Decibels, Seconds, Number };

struct ParameterSpec {
    std::string_view name;  // the key in mix.toml
    ParameterUnit unit = ParameterUnit::Number;
    Range range;
    double usual = 0.0;        // what it is when the chain doesn't say
    std::string_view meaning;  // a sentence for the docs
};

struct EffectSpec {
    std::string_view name;
    std::string_view meaning;
    std::vector<ParameterSpec> parameters;
};

// In the order of the docs.
std::span<const EffectSpec> effect_catalogue();
// Null if there is none of that name (compared folded).
const EffectSpec* find_effect(std::string_view name);

}  // namespace dramatis::mix::effects
