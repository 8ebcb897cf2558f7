#include <array>

#include <fmt/format.h>

#include "core/random.h"
#include "core/text.h"
#include "mix/sounds/music.h"
#include "mix/sounds/recipe_reader.h"

namespace dramatis::mix {
namespace {

constexpr Range multiples{0.01, 100.0};  // of a note's frequency

// One number of a moving value, in its own unit. Frequencies may be notes.
std::optional<double> read_value(const Settings& table, std::string_view key, const MovingRange& wanted, bool of_note) {
    switch (wanted.quantity) {
        case Quantity::Hertz:
            if (of_note) return table.number(key, multiples);
            if (table.is_text(key)) {
                if (const auto hertz = note_frequency(table.text(key).value_or(""))) return hertz;
            }
            return table.hertz(key, wanted.range);
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

void read_wobble(const Settings& table, const MovingRange& wanted, Moving& moving) {
    const Range depth = wanted.quantity == Quantity::Level ? Range{0.0, 60.0} : Range{0.0, 1.0};
    moving.wobble = table.number("wobble", depth).value_or(0.0);
    moving.wobble_rate = table.number("wobble_rate", {0.001, 1000.0}).value_or(5.0);
    moving.wobble_shape = read_shape(table, "wobble_by").value_or(CycleShape::Sine);
    moving.vary =
        table.number("vary", wanted.quantity == Quantity::Level ? Range{0.0, 60.0} : Range{0.0, 4.0}).value_or(0.0);
}

void read_motion(const Settings& table, const MovingRange& wanted, Moving& moving) {
    const auto value = [&](std::string_view key) { return read_value(table, key, wanted, moving.of_note); };
    const bool glides = table.has("from") || table.has("to");
    const bool cycles = table.has("low") || table.has("high");
    const bool points = table.has("points");
    if (glides + cycles + points + table.has("value") != 1)
        table.report("E0335", "a moving value is one of: value; from, to; low, high; points",
                     "write { from = 800, to = 200, over = \"0.3 s\" } or { low = 300, high = 600, by = \"drift\" }");
    if (glides) {
        moving.motion = Moving::Motion::Glide;
        moving.low = value("from").value_or(moving.value);
        moving.high = value("to").value_or(moving.value);
        moving.over = table.seconds("over", {0.001, 300.0}).value_or(Seconds{0.0}).value;
    } else if (cycles) {
        moving.motion = Moving::Motion::Cycle;
        moving.low = value("low").value_or(moving.value);
        moving.high = value("high").value_or(moving.value);
        moving.shape = read_shape(table, "by").value_or(CycleShape::Sine);
        moving.rate = table.number("rate", {0.001, 1000.0}).value_or(1.0);
        moving.phase = table.number("phase", {0.0, 1.0}).value_or(0.0);
        if (const auto mark = table.text("as")) moving.shared = seed_from(*mark) | 1;
    } else if (points) {
        moving.points = read_points(table, "points", moving.of_note ? multiples : wanted.range);
        if (!moving.points.empty()) moving.motion = Moving::Motion::Points;
    } else {
        moving.value = value("value").value_or(moving.value);
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

std::vector<MovingPoint> read_points(const Settings& table, std::string_view key, Range values) {
    const auto numbers = table.numbers(key, {-1e6, 1e6});
    if (!numbers) return {};
    const auto wrong = [&](std::string message) {
        table.report("E0335", std::move(message), "write times and values in turns: [0, 1, 0.5, 0.2]", key);
        return std::vector<MovingPoint>{};
    };
    if (numbers->empty() || numbers->size() % 2 != 0 || numbers->size() > 256)
        return wrong("points are pairs of a time and a value, at most 128 of them");
    std::vector<MovingPoint> points;
    for (std::size_t i = 0; i < numbers->size(); i += 2) {
        const MovingPoint point{(*numbers)[i], (*numbers)[i + 1]};
        if (point.seconds < 0.0 || (!points.empty() && point.seconds <= points.back().seconds))
            return wrong("times of points must grow from 0");
        if (point.value < values.lowest || point.value > values.highest)
            return wrong(fmt::format("a point's value is {}, but must be from {} to {}", point.value, values.lowest,
                                     values.highest));
        points.push_back(point);
    }
    return points;
}

Moving read_moving(const Settings& table, std::string_view key, MovingRange range, double otherwise) {
    Moving moving = Moving::constant(otherwise);
    moving.geometric = range.quantity == Quantity::Hertz || range.quantity == Quantity::PerSecond;
    if (!table.has(key)) return moving;
    if (table.is_table(key)) {
        const Settings inner = table.table(key);
        moving.of_note = range.quantity == Quantity::Hertz && inner.choice("of", {"note"}).has_value();
        read_motion(inner, range, moving);
        read_wobble(inner, range, moving);
        inner.finish();
        return moving;
    }
    if (range.quantity == Quantity::Hertz && table.is_text(key)) {
        if (const auto multiple = note_multiple(table.text(key).value_or(""))) {
            moving.of_note = true;
            moving.value = *multiple;
            return moving;
        }
    }
    moving.value = read_value(table, key, range, false).value_or(otherwise);
    return moving;
}

}  // namespace dramatis::mix
