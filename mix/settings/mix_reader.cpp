#include "mix/settings/mix_reader.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "core/phrasing.h"
#include "core/text.h"
#include "mix/effects/effect_catalogue.h"
#include "mix/effects/plugin.h"

namespace dramatis::mix::settings {
namespace {

constexpr Range bus_level{-60.0, 24.0};
constexpr Range speech_floor{0.0, 60.0};
constexpr Range line_floor{-40.0, 0.0};
constexpr Range line_ceiling{0.0, 20.0};
constexpr Range line_peak{6.0, 40.0};
constexpr Range duck_depth{-60.0, 0.0};
constexpr Range duck_time{0.0, 10.0};
constexpr Range position_gain{-60.0, 12.0};
constexpr Range audible{20.0, 20000.0};
constexpr Range plugin_tail{0.0, 30.0};
constexpr Range impulse_length{0.01, longest_impulse_response.value};

template <class Value>
void set(Value& value, std::optional<Value> read) {
    if (read) value = std::move(*read);
}

// "-8 LU", or "off".
void read_bound(const Settings& table, std::string_view key, std::string_view unit, Range range,
                std::optional<Decibels>& bound) {
    if (table.is_text(key) && fold_name(table.text(key).value_or("")) == "off")
        bound.reset();
    else if (const auto level = table.level(key, unit, range))
        bound = *level;
}

// The keys that every named entry has.
template <class Named>
void read_naming(const Settings& table, Named& named) {
    set(named.aliases, table.texts("aliases"));
    set(named.about, table.text("about"));
    named.where = table.where();
}

void read_position_point(const Settings& table, PositionPoint& point) {
    set(point.gain, table.decibels("gain", position_gain));
    set(point.low_pass, table.hertz("low_pass", audible));
    set(point.send, table.decibels("room", position_gain));
    set(point.pan, table.number("pan", {-1.0, 1.0}));
}

std::optional<double> read_parameter(const Settings& table, const effects::ParameterSpec& spec) {
    switch (spec.unit) {
        case effects::ParameterUnit::Hertz:
            if (const auto frequency = table.hertz(spec.name, spec.range)) return frequency->value;
            return std::nullopt;
        case effects::ParameterUnit::Number:
            return table.number(spec.name, spec.range);
        case effects::ParameterUnit::Decibels:
            if (const auto level = table.decibels(spec.name, spec.range)) return level->value;
            return std::nullopt;
        case effects::ParameterUnit::Seconds:
            if (const auto time = table.seconds(spec.name, spec.range)) return time->value;
            return std::nullopt;
    }
    return std::nullopt;
}

std::optional<double> read_control(const Settings& table, const effects::PluginControl& control) {
    const std::string& key = control.symbol;
    if (control.is_switch) {
        const std::optional<bool> on = table.boolean(key);
        return on ? std::optional(*on ? control.range.highest : control.range.lowest) : std::nullopt;
    }
    if (!control.choices.empty() && table.is_text(key)) {
        const auto names = names_of(control.choices, [](const auto& choice) { return choice.first; });
        const std::optional<std::string> chosen = table.choice(key, names);
        for (const auto& [name, value] : control.choices)
            if (chosen && fold_name(name) == fold_name(*chosen)) return value;
        return std::nullopt;
    }
    if (control.is_whole) return table.integer(key, control.range);
    return table.number(key, control.range);
}

// { lv2 = "URI", controls = { gain = -3.0 }, tail = "1 s" }
std::optional<effects::EffectSettings> read_plugin(const Settings& table) {
    const std::optional<std::string> uri = table.text("lv2");
    if (!uri) return std::nullopt;
    const auto plugin = effects::describe_plugin(*uri);
    if (!plugin) {
        const Diagnostic& why = plugin.error();
        table.report(why.code, why.message, why.help, "lv2");
        return std::nullopt;
    }
    effects::EffectSettings effect{.effect = "lv2",
                                   .parameters = {},
                                   .plugin = *uri,
                                   .plugin_tail = (*plugin)->tail,
                                   .plugin_where = table.where("lv2")};
    const Settings controls = table.table("controls");
    std::vector<std::string> symbols;
    for (const effects::PluginControl& control : (*plugin)->controls) {
        symbols.push_back(control.symbol);
        if (!controls.has(control.symbol)) continue;
        if (const auto value = read_control(controls, control)) effect.parameters[control.symbol] = *value;
    }
    for (const std::string& key : controls.keys()) {
        if (std::ranges::find(symbols, key) != symbols.end()) continue;
        const std::string controls_of_it = symbols.empty() ? "it has none" : "it has " + listed(symbols);
        controls.report("E0372", fmt::format("the plugin '{}' has no control '{}'", (*plugin)->name, key),
                        did_you_mean(key, symbols, controls_of_it), key);
    }
    if (const auto tail = table.seconds("tail", plugin_tail)) effect.plugin_tail = *tail;
    table.finish();
    return effect;
}

std::optional<effects::EffectSettings> read_effect(const Settings& table) {
    if (table.has("lv2")) return read_plugin(table);
    const std::optional<std::string> name = table.text("effect");
    const effects::EffectSpec* const spec = name ? effects::find_effect(*name) : nullptr;
    if (spec == nullptr) {
        const auto names = names_of(effects::effect_catalogue(), &effects::EffectSpec::name);
        if (name)
            table.report("E0301", fmt::format("there is no effect '{}'", *name), did_you_mean(*name, names), "effect");
        else if (!table.has("effect"))
            table.report("E0301", "an element of a chain names no effect",
                         "as in { effect = \"high-pass\", hz = 300 }, or { lv2 = \"URI\" } for a plugin");
        return std::nullopt;
    }
    effects::EffectSettings effect{.effect = std::string(spec->name), .parameters = {}};
    for (const effects::ParameterSpec& parameter : spec->parameters)
        effect.parameters[std::string(parameter.name)] = read_parameter(table, parameter).value_or(parameter.usual);
    table.finish();
    return effect;
}

// A recorded room: the keys of artificial rooms are errors, and by default the recording isn't filtered or delayed.
void read_impulse(const Settings& table, AcousticSettings& acoustic) {
    set(acoustic.impulse.files, table.texts("impulse"));
    acoustic.impulse.where = table.where("impulse");
    if (const std::size_t count = acoustic.impulse.files.size(); count < 1 || count > 2) {
        table.report("E0361", "a room has one impulse response, or two for the left and the right side",
                     "as in impulse = [\"ir/hall-left.wav\", \"ir/hall-right.wav\"]", "impulse");
        acoustic.impulse.files.clear();
    }
    for (const char* const key : {"decay", "low_decay", "high_decay", "size", "early"})
        if (table.has(key))
            table.report("E0361", fmt::format("'{}' is of artificial rooms, and this one has an impulse response", key),
                         "leave one of the two out; impulse_length, level, pre_delay, low_cut and high_cut change a "
                         "recorded room",
                         key);
    acoustic.room.pre_delay = {};
    acoustic.room.low_cut = Hertz{audible.lowest};
    acoustic.room.high_cut = Hertz{audible.highest};
}

std::vector<effects::EffectSettings> read_chain(const Settings& table) {
    std::vector<effects::EffectSettings> chain;
    for (const Settings& element : table.tables("chain"))
        if (std::optional<effects::EffectSettings> effect = read_effect(element)) chain.push_back(std::move(*effect));
    return chain;
}

void read_stage(const Settings& table, PolishStage& stage) {
    set(stage.on, table.boolean("on"));
    if (table.has("chain")) stage.chain = read_chain(table);
    table.finish();
}

}  // namespace

void read_target(const Settings& table, Target& target) {
    set(target.loudness, table.level("loudness", "LUFS", {-40.0, -5.0}));
    set(target.true_peak, table.level("true_peak", "dBTP", {-20.0, 0.0}));
}

void read_levels(const Settings& table, Levels& levels) {
    for (const audio::Bus bus : {audio::Bus::Dialogue, audio::Bus::Ambience, audio::Bus::Effects, audio::Bus::Music})
        set(levels[bus], table.decibels(audio::name_of(bus), bus_level));
    set(levels.level_voices, table.boolean("level_voices"));
    read_bound(table, "floor", "LU", line_floor, levels.line_floor);
    read_bound(table, "ceiling", "LU", line_ceiling, levels.line_ceiling);
    read_bound(table, "peak", "dB", line_peak, levels.line_peak);
    set(levels.speech_over_ambience, table.level("speech_over_ambience", "LU", speech_floor));
    set(levels.speech_over_music, table.level("speech_over_music", "LU", speech_floor));
    table.finish();
}

void read_ducking(const Settings& table, Ducking& ducking) {
    set(ducking.depth, table.decibels("depth", duck_depth));
    set(ducking.attack, table.seconds("attack", duck_time));
    set(ducking.release, table.seconds("release", duck_time));
    set(ducking.look_ahead, table.seconds("look_ahead", duck_time));
    set(ducking.hold, table.seconds("hold", duck_time));
}

void read_polish(const Settings& table, Polish& polish) {
    set(polish.on, table.boolean("on"));
    read_stage(table.table("phase"), polish.phase);
    read_stage(table.table("equaliser"), polish.equaliser);
    read_stage(table.table("de_esser"), polish.de_esser);
    read_stage(table.table("compressor"), polish.compressor);
    read_stage(table.table("rumble"), polish.rumble);
    read_stage(table.table("air"), polish.air);
    const Settings reflections = table.table("reflections");
    set(polish.reflects, reflections.boolean("on"));
    set(polish.reflections.level, reflections.decibels("level", {-60.0, 0.0}));
    set(polish.reflections.size, reflections.number("size", {0.0, 1.0}));
    reflections.finish();
    table.finish();
    polish.settle();
}

void read_acoustic(const Settings& table, AcousticSettings& acoustic) {
    read_naming(table, acoustic);
    if (table.has("impulse")) read_impulse(table, acoustic);
    if (acoustic.impulse.files.empty() && table.has("impulse_length"))
        table.report("E0361", "impulse_length is of the file that `impulse` names, and there is none",
                     "as in impulse = \"ir/hall.wav\"", "impulse_length");
    if (const auto length = table.seconds("impulse_length", impulse_length)) acoustic.impulse.length = *length;
    set(acoustic.room.level, table.decibels("level", {-100.0, 12.0}));
    set(acoustic.room.decay, table.seconds("decay", {0.05, 20.0}));
    set(acoustic.room.low_decay, table.number("low_decay", {0.1, 4.0}));
    set(acoustic.room.high_decay, table.number("high_decay", {0.05, 2.0}));
    set(acoustic.room.pre_delay, table.seconds("pre_delay", {0.0, 0.5}));
    set(acoustic.room.size, table.number("size", {0.0, 1.0}));
    set(acoustic.room.early, table.decibels("early", {-60.0, 24.0}));
    set(acoustic.room.low_cut, table.hertz("low_cut", audible));
    set(acoustic.room.high_cut, table.hertz("high_cut", audible));
    table.finish();
}

void read_position(const Settings& table, Position& position) {
    read_naming(table, position);
    const bool moved = position.moves();
    read_position_point(table, position.from);
    if (table.has("to") || !moved) {
        position.to = position.from;
        const Settings to = table.table("to");
        read_position_point(to, position.to);
        to.finish();
    }
    if (table.has("via")) {
        PositionPoint middle = position.from;
        const Settings via = table.table("via");
        read_position_point(via, middle);
        via.finish();
        position.via = middle;
    }
    table.finish();
}

void read_treatment(const Settings& table, Treatment& treatment) {
    read_naming(table, treatment);
    set(treatment.room, table.boolean("room"));
    const bool is_new = treatment.chain.empty();
    if (table.has("chain")) {
        treatment.chain = read_chain(table);
    } else if (is_new) {
        table.report("E0307", fmt::format("the treatment '{}' has no chain", treatment.name),
                     "as in chain = [{ effect = \"high-pass\", hz = 300 }, { effect = \"drive\" }]");
    }
    table.finish();
}

}  // namespace dramatis::mix::settings
