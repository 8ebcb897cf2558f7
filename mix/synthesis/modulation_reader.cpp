#include <array>

#include <fmt/format.h>

#include "core/quantity.h"
#include "core/random.h"
#include "core/text.h"
#include "mix/synthesis/music.h"
#include "mix/synthesis/recipe_reader.h"

namespace dramatis::mix::synthesis {
namespace {

constexpr Range multiples{0.01, 100.0};  // of a note's frequency

// One number of a modulation, in its own unit. Frequencies may be notes.
std::optional<double> read_value(const Settings& table, std::string_view key, const ModulationRange& wanted,
                                 bool of_note) {
    switch (wanted.quantity) {
        case Quantity::Hertz:
            if (of_note) return table.number(key, multiples);
            if (table.is_text(key)) {
                if (const auto hertz = note_frequency(table.text(key).value_or(""))) return hertz;
            }
            if (const auto frequency = table.hertz(key, wanted.range)) return frequency->value;
            return std::nullopt;
        case Quantity::Level: {
            const auto level = table.decibels(key, wanted.range);
            return level ? std::optional(level->value) : std::nullopt;
        }
        default:
            return table.number(key, wanted.range);
    }
}

std::optional<CycleShape> read_shape(const Settings& table, std::string_view key) {
    static const std::vector<std::string> names{"sine", "triangle", "ramp", "square", "steps", "drift"};
    const auto name = table.choice(key, names);
    if (!name) return std::nullopt;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == *name) return static_cast<CycleShape>(i);
    return std::nullopt;
}

void read_wobble(const Settings& table, const ModulationRange& wanted, Modulation& modulation) {
    const Range depth = wanted.quantity == Quantity::Level ? Range{0.0, 60.0} : Range{0.0, 1.0};
    modulation.wobble = table.number("wobble", depth).value_or(0.0);
    modulation.wobble_rate = table.number("wobble_rate", {0.001, 1000.0}).value_or(5.0);
    modulation.wobble_shape = read_shape(table, "wobble_by").value_or(CycleShape::Sine);
    modulation.vary =
        table.number("vary", wanted.quantity == Quantity::Level ? Range{0.0, 60.0} : Range{0.0, 4.0}).value_or(0.0);
}

void read_motion(const Settings& table, const ModulationRange& wanted, Modulation& modulation) {
    const auto value = [&](std::string_view key) { return read_value(table, key, wanted, modulation.of_note); };
    const bool glides = table.has("from") || table.has("to");
    const bool cycles = table.has("low") || table.has("high");
    const bool points = table.has("points");
    if (glides + cycles + points + table.has("value") != 1)
        table.report("E0335", "a moving value is one of: value; from, to; low, high; points",
                     "write { from = 800, to = 200, over = \"0.3 s\" } or { low = 300, high = 600, by = \"drift\" }");
    if (glides) {
        modulation.motion = Modulation::Motion::Glide;
        modulation.low = value("from").value_or(modulation.value);
        modulation.high = value("to").value_or(modulation.value);
        modulation.over = table.seconds("over", {0.001, 300.0}).value_or(Seconds{0.0}).value;
    } else if (cycles) {
        modulation.motion = Modulation::Motion::Cycle;
        modulation.low = value("low").value_or(modulation.value);
        modulation.high = value("high").value_or(modulation.value);
        modulation.shape = read_shape(table, "by").value_or(CycleShape::Sine);
        modulation.rate = table.number("rate", {0.001, 1000.0}).value_or(1.0);
        modulation.phase = table.number("phase", {0.0, 1.0}).value_or(0.0);
        if (const auto mark = table.text("as")) modulation.shared = seed_from(*mark) | 1;
    } else if (points) {
        modulation.points = read_points(table, "points", modulation.of_note ? multiples : wanted.range);
        if (!modulation.points.empty()) modulation.motion = Modulation::Motion::Points;
    } else {
        modulation.value = value("value").value_or(modulation.value);
    }
}

// "2 note" or "note": a multiple of the note that is played.
std::optional<double> note_multiple(const std::string& text) {
    if (!text.ends_with("note")) return std::nullopt;
    const auto number = trim(std::string_view(text).substr(0, text.size() - 4));
    if (number.empty()) return 1.0;
    const auto multiple = parse_number_with_unit(number, "");
    return multiple && *multiple >= multiples.lowest && *multiple <= multiples.highest ? multiple : std::nullopt;
}

}  // namespace

std::vector<ModulationPoint> read_points(const Settings& table, std::string_view key, Range values) {
    const auto numbers = table.numbers(key, {-1e6, 1e6});
    if (!numbers) return {};
    const auto wrong = [&](std::string message) {
        table.report("E0335", std::move(message), "write times and values in turns: [0, 1, 0.5, 0.2]", key);
        return std::vector<ModulationPoint>{};
    };
    if (numbers->empty() || numbers->size() % 2 != 0 || numbers->size() > 256)
        return wrong("points are pairs of a time and a value, at most 128 of them");
    std::vector<ModulationPoint> points;
    for (std::size_t i = 0; i < numbers->size(); i += 2) {
        const ModulationPoint point{(*numbers)[i], (*numbers)[i + 1]};
        if (point.seconds < 0.0 || (!points.empty() && point.seconds <= points.back().seconds))
            return wrong("times of points must grow from 0");
        if (point.value < values.lowest || point.value > values.highest)
            return wrong(fmt::format("a point's value is {}, but must be from {} to {}", point.value, values.lowest,
                                     values.highest));
        points.push_back(point);
    }
    return points;
}

Modulation read_modulation(const Settings& table, std::string_view key, ModulationRange range, double otherwise) {
    Modulation modulation = Modulation::constant(otherwise);
    modulation.geometric = range.quantity == Quantity::Hertz || range.quantity == Quantity::PerSecond;
    if (!table.has(key)) return modulation;
    if (table.is_table(key)) {
        const Settings inner = table.table(key);
        modulation.of_note = range.quantity == Quantity::Hertz && inner.choice("of", {"note"}).has_value();
        read_motion(inner, range, modulation);
        read_wobble(inner, range, modulation);
        inner.finish();
        return modulation;
    }
    if (range.quantity == Quantity::Hertz && table.is_text(key)) {
        if (const auto multiple = note_multiple(table.text(key).value_or(""))) {
            modulation.of_note = true;
            modulation.value = *multiple;
            return modulation;
        }
    }
    modulation.value = read_value(table, key, range, false).value_or(otherwise);
    return modulation;
}

}  // namespace dramatis::mix::synthesis
