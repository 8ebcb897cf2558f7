#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include <fmt/format.h>

#include "core/phrasing.h"
#include "core/text.h"
#include "mix/synthesis/recipe_reader.h"

namespace dramatis::mix::synthesis {
namespace {

constexpr std::size_t longest_chain = 16, most_modes = 48;
constexpr Range audible_of_chain{5.0, 24000.0};

struct Element {
    std::string_view key;
    Processing kind;
};
constexpr std::array elements{
    Element{"low_pass", Processing::LowPass},
    Element{"high_pass", Processing::HighPass},
    Element{"band_pass", Processing::BandPass},
    Element{"notch", Processing::Notch},
    Element{"peak", Processing::Peak},
    Element{"low_shelf", Processing::LowShelf},
    Element{"high_shelf", Processing::HighShelf},
    Element{"resonator", Processing::Resonator},
    Element{"modes", Processing::Modes},
    Element{"formants", Processing::Formants},
    Element{"vowels", Processing::Formants},
    Element{"comb", Processing::Comb},
    Element{"echo", Processing::Echo},
    Element{"room", Processing::Room},
    Element{"chorus", Processing::Chorus},
    Element{"drive", Processing::Drive},
    Element{"clip", Processing::Clip},
    Element{"fold", Processing::Fold},
    Element{"crush", Processing::Crush},
    Element{"hold", Processing::Hold},
    Element{"ring", Processing::Ring},
    Element{"level", Processing::Level},
};

// First three formants of an adult man's vowels, rounded (after Peterson & Barney, JASA 24, 1952), and a fourth.
const std::map<std::string, std::array<double, 4>>& vowels() {
    static const std::map<std::string, std::array<double, 4>> table{
        {"a", {730, 1090, 2440, 3400}},  {"e", {530, 1840, 2480, 3500}},  {"i", {270, 2290, 3010, 3700}},
        {"o", {450, 800, 2830, 3500}},   {"u", {300, 870, 2240, 3400}},   {"ae", {660, 1720, 2410, 3500}},
        {"uh", {640, 1190, 2390, 3400}}, {"er", {490, 1350, 1690, 3300}}, {"m", {250, 1000, 2200, 3000}},
    };
    return table;
}

std::vector<double> to_gains(const std::vector<double>& levels) {
    std::vector<double> gains;
    gains.reserve(levels.size());
    for (const double level : levels) gains.push_back(to_gain({level}));
    return gains;
}

void read_modes(const Settings& table, Process& process) {
    const bool of_note = table.choice("of", {"note"}).has_value();
    process.of_note = of_note;
    process.frequencies =
        table.numbers("modes", of_note ? Range{0.01, 200.0} : audible_of_chain).value_or(std::vector<double>{});
    process.decays = table.numbers("decays", {0.001, 60.0}).value_or(std::vector<double>{});
    process.gains = to_gains(table.numbers("levels", {-120.0, 40.0}).value_or(std::vector<double>{}));
    process.spread = table.number("spread", {0.0, 0.5}).value_or(0.0);
    if (process.frequencies.size() > most_modes) {
        table.report("E0335", fmt::format("a bank has at most {} modes", most_modes), {}, "modes");
        process.frequencies.resize(most_modes);
    }
}

void read_formants(const Settings& table, Process& process) {
    process.decays = table.numbers("bandwidths", {10.0, 5000.0}).value_or(std::vector<double>{80, 100, 140, 220});
    process.gains = to_gains(table.numbers("levels", {-120.0, 40.0}).value_or(std::vector<double>{0, -4, -10, -16}));
    if (table.has("formants")) {
        process.frequencies = table.numbers("formants", audible_of_chain).value_or(std::vector<double>{});
        if (process.frequencies.size() > 12) process.frequencies.resize(12);
        return;
    }
    const double size = table.number("size", {0.4, 2.5}).value_or(1.0);  // of the throat: 1 a man's, 0.85 a woman's
    const auto names = table.texts("vowels").value_or(std::vector<std::string>{});
    auto times = table.numbers("at", {0.0, 300.0}).value_or(std::vector<double>{});
    for (const std::string& name : names) {
        const auto vowel = vowels().find(name);
        if (vowel == vowels().end()) {
            const auto known = names_of(vowels(), [](const auto& each) { return each.first; });
            table.report("E0335", fmt::format("\"{}\" is no vowel: they are {}", name, listed(known)),
                         did_you_mean(name, known), "vowels");
            continue;
        }
        for (const double hertz : vowel->second) process.frequencies.push_back(hertz / size);
    }
    const std::size_t count = process.frequencies.size() / 4;
    if (count > 1 && (times.size() != count || !std::ranges::is_sorted(times))) {
        table.report("E0335", "each vowel needs the time at which it is reached, in order",
                     "write { vowels = [\"a\", \"o\"], at = [0, 0.4] }", "vowels");
        times.clear();
        process.frequencies.resize(4);
    }
    process.times = count > 1 ? times : std::vector<double>{};
}

void read_memory(const Settings& table, Process& process) {
    process.damp = table.number("damp", {0.0, 0.99}).value_or(0.3);
    switch (process.kind) {
        case Processing::Comb:
            process.at = read_modulation(table, "comb", {Quantity::Hertz, {20.0, 12000.0}}, 220.0);
            process.feedback = table.number("feedback", {-0.9999, 0.9999}).value_or(0.9);
            break;
        case Processing::Echo:
            process.seconds = table.seconds("echo", {0.001, 5.0}).value_or(Seconds{0.2}).value;
            process.feedback = table.number("feedback", {0.0, 0.98}).value_or(0.4);
            process.mix = 0.4;
            break;
        case Processing::Room:
            process.seconds = table.seconds("room", {0.05, 20.0}).value_or(Seconds{1.0}).value;
            process.mix = 0.25;
            break;
        default:
            process.seconds = table.seconds("chorus", {0.0001, 0.03}).value_or(Seconds{0.003}).value;
            process.rate = table.number("rate", {0.01, 20.0}).value_or(0.8);
    }
}

void read_filter(const Settings& table, std::string_view key, Process& process) {
    process.at = read_modulation(table, key, {Quantity::Hertz, audible_of_chain}, 1000.0);
    process.q = table.number("q", {0.1, 500.0}).value_or(process.kind == Processing::Resonator ? 8.0 : 0.7071);
    if (const auto slope = table.integer("slope", {12, 24})) {
        if (*slope != 12 && *slope != 24)
            table.report("E0335", "a filter's slope is 12 or 24 dB an octave", {}, "slope");
        process.slope = *slope == 24 ? 24 : 12;
    }
    process.gain = read_modulation(table, "gain", {Quantity::Level, {-60.0, 60.0}}, 0.0);
}

void read_shaper(const Settings& table, std::string_view key, Process& process) {
    switch (process.kind) {
        case Processing::Drive:
        case Processing::Fold:
            process.at = read_modulation(table, key, {Quantity::Number, {0.01, 1000.0}}, 2.0);
            break;
        case Processing::Clip:
            process.at = read_modulation(table, key, {Quantity::Number, {0.0001, 100.0}}, 0.5);
            break;
        case Processing::Crush:
            process.at = read_modulation(table, key, {Quantity::Number, {1.0, 24.0}}, 8.0);
            break;
        case Processing::Level:
            process.at = read_modulation(table, key, {Quantity::Level, {-120.0, 60.0}}, 0.0);
            break;
        default:  // Hold, Ring
            process.at = read_modulation(table, key, {Quantity::Hertz, {0.01, 24000.0}}, 1000.0);
    }
}

std::optional<Element> element_of(const Settings& table) {
    std::vector<Element> found;
    for (const Element& element : elements)
        if (table.has(element.key)) found.push_back(element);
    if (found.size() == 1) return found.front();
    const auto names = names_of(elements, &Element::key);
    std::string help = fmt::format("an element is one of: {}", listed(names));
    for (const std::string& key : table.keys())
        if (const std::string guess = found.empty() ? did_you_mean(key, names) : ""; !guess.empty()) help = guess;
    table.report("E0335",
                 found.empty() ? "this element of the chain does nothing that is known"
                               : "an element of a chain does one thing; write several elements",
                 help);
    return std::nullopt;
}

}  // namespace

std::vector<Process> read_chain(const Settings& table) {
    std::vector<Process> chain;
    for (const Settings& inner : table.tables("chain")) {
        const auto element = element_of(inner);
        if (!element) continue;
        if (chain.size() == longest_chain) {
            inner.report("E0335", fmt::format("a chain has at most {} elements", longest_chain));
            break;
        }
        Process process;
        process.kind = element->kind;
        if (process.kind <= Processing::Resonator)
            read_filter(inner, element->key, process);
        else if (process.kind == Processing::Modes)
            read_modes(inner, process);
        else if (process.kind == Processing::Formants)
            read_formants(inner, process);
        else if (process.kind <= Processing::Chorus)
            read_memory(inner, process);
        else
            read_shaper(inner, element->key, process);
        process.mix = inner.number("mix", {0.0, 1.0}).value_or(process.mix);
        inner.finish();
        const bool is_bank = process.kind == Processing::Modes || process.kind == Processing::Formants;
        if (!is_bank || !process.frequencies.empty()) chain.push_back(std::move(process));
    }
    return chain;
}

}  // namespace dramatis::mix::synthesis
