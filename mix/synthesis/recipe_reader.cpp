#include "mix/synthesis/recipe_reader.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "core/text.h"
#include "mix/synthesis/music.h"

namespace dramatis::mix::synthesis {
namespace {

constexpr std::size_t most_layers = 24;
constexpr int deepest = 4;               // layers in layers
constexpr double longest_sound = 300.0;  // seconds
constexpr double most_work = 4000.0;     // seconds of signal through one element: about 2 s of computing
constexpr Range audible_of_recipe{0.01, 24000.0};
constexpr Range level_range{-120.0, 40.0};

class LayerReader {
  public:
    std::vector<Layer> read_layers(const Settings& table, int depth) const;

  private:
    Layer read_layer(const Settings& table, int depth) const;
    void read_source(const Settings& table, int depth, Layer& layer) const;
    void read_oscillator(const Settings& table, Layer& layer) const;
    void read_noise(const Settings& table, Layer& layer) const;
};

template <class Kind>
Kind chosen(const Settings& table, std::string_view key, const std::vector<std::string>& names, Kind first) {
    const auto name = table.choice(key, names);
    const auto found = name ? std::ranges::find(names, *name) : names.end();
    return found == names.end() ? first : static_cast<Kind>(static_cast<int>(first) + (found - names.begin()));
}

double seconds_of(const Settings& table, std::string_view key, Range range, double otherwise) {
    return table.seconds(key, range).value_or(Seconds{otherwise}).value;
}

void LayerReader::read_oscillator(const Settings& table, Layer& layer) const {
    layer.kind = chosen(table, "wave", {"sine", "triangle", "saw", "square", "pulse"}, SourceKind::Sine);
    layer.frequency = read_modulation(table, "frequency", {Quantity::Hertz, audible_of_recipe}, 440.0);
    if (!table.has("frequency"))
        table.report("E0335", "an oscillator needs a frequency", "write frequency = \"440 Hz\", \"A4\" or \"note\"",
                     "wave");
    layer.pulse_width = read_modulation(table, "pulse_width", {Quantity::Share, {0.02, 0.98}}, 0.5);
    layer.voices = table.integer("voices", {1, 16}).value_or(1);
    layer.detune = table.number("detune", {0.0, 0.5}).value_or(layer.voices > 1 ? 0.005 : 0.0);
    if (!table.has("fm")) return;
    const Settings fm = table.table("fm");
    layer.fm_ratio = fm.number("ratio", {0.001, 100.0}).value_or(1.0);
    layer.fm_index = read_modulation(fm, "index", {Quantity::Number, {0.0, 200.0}}, 1.0);
    fm.finish();
}

void LayerReader::read_noise(const Settings& table, Layer& layer) const {
    layer.kind = chosen(table, "noise", {"white", "pink", "brown", "velvet"}, SourceKind::White);
    if (layer.kind == SourceKind::Velvet)
        layer.frequency = read_modulation(table, "density", {Quantity::PerSecond, {0.01, 20000.0}}, 1000.0);
}

Events read_events(const Settings& table) {
    Events events;
    events.rate = read_modulation(table, "rate", {Quantity::PerSecond, {0.0, 2000.0}}, 1.0);
    events.jitter = table.number("jitter", {0.0, 1.0}).value_or(1.0);
    events.count = table.integer("count", {1, 100000}).value_or(0);
    events.first = seconds_of(table, "first", {0.0, longest_sound}, 0.0);
    events.until = seconds_of(table, "until", {0.0, longest_sound}, 0.0);
    events.times = table.numbers("times", {0.0, longest_sound}).value_or(std::vector<double>{});
    events.length = seconds_of(table, "length", {0.001, 60.0}, 0.5);
    events.gain_range = table.number("gain_range", {0.0, 60.0}).value_or(0.0);
    events.pitch_range = table.number("pitch_range", {0.0, 4.0}).value_or(0.0);
    events.pan_range = table.number("pan_range", {0.0, 1.0}).value_or(0.0);
    events.variants = table.integer("variants", {1, 64}).value_or(24);
    events.gains = table.numbers("gains", level_range).value_or(std::vector<double>{});
    events.pitches = table.numbers("pitches", {0.05, 20.0}).value_or(std::vector<double>{});
    if (events.gains.size() > 64) events.gains.resize(64);
    if (events.pitches.size() > 64) events.pitches.resize(64);
    if (!table.has("rate") && events.times.empty())
        table.report("E0335", "a train of events needs a rate or its times",
                     "write rate = 2.0 or times = [0, 0.4, 0.9]");
    table.finish();
    return events;
}

Grains read_grains(const Settings& table) {
    Grains grains;
    grains.rate = table.number("rate", {0.1, 2000.0}).value_or(20.0);
    grains.length = seconds_of(table, "length", {0.002, 2.0}, 0.08);
    grains.material = seconds_of(table, "material", {0.1, 20.0}, 2.0);
    grains.gain_range = table.number("gain_range", {0.0, 60.0}).value_or(0.0);
    grains.pitch_range = table.number("pitch_range", {0.0, 4.0}).value_or(0.0);
    grains.pan_range = table.number("pan_range", {0.0, 1.0}).value_or(0.0);
    table.finish();
    return grains;
}

std::vector<MusicNote> read_notes(const Settings& table) {
    Phrase phrase;
    phrase.play = table.text("play").value_or("");
    phrase.tempo = table.number("tempo", {10.0, 600.0}).value_or(90.0);
    phrase.gate = table.number("gate", {0.01, 4.0}).value_or(1.0);
    phrase.transpose = table.number("transpose", {-60.0, 60.0}).value_or(0.0);
    phrase.repeat = table.integer("repeat", {1, 200}).value_or(1);
    const std::string key = table.text("key").value_or("C4 major");
    if (const auto parsed = parse_key(key)) {
        phrase.key = *parsed;
    } else {
        phrase.key = *parse_key("C4 major");
        table.report("E0336", fmt::format("\"{}\" is no key", key), "write a note and a scale: \"D3 minor\"", "key");
    }
    auto notes = parse_phrase(phrase);
    table.finish();
    if (notes) return std::move(*notes);
    table.report(notes.error().code, notes.error().message, notes.error().help, "play");
    return {};
}

void LayerReader::read_source(const Settings& table, int depth, Layer& layer) const {
    static constexpr std::array<std::string_view, 7> sources{"wave",   "noise",  "impulse", "clicks",
                                                             "events", "grains", "notes"};
    const auto count = std::ranges::count_if(sources, [&](std::string_view key) { return table.has(key); });
    if (count > 1 || (count == 0 && !table.has("layer")))
        table.report(
            "E0335",
            "a layer has one source: wave, noise, impulse, clicks, events, grains, notes, or layers of its own",
            count > 1 ? "write a layer for each" : "write for instance noise = \"pink\"");
    if (table.has("wave")) read_oscillator(table, layer);
    if (table.has("noise")) read_noise(table, layer);
    if (table.boolean("impulse").value_or(false)) layer.kind = SourceKind::Impulse;
    if (table.has("clicks")) {
        layer.kind = SourceKind::Clicks;
        layer.frequency = read_modulation(table, "clicks", {Quantity::PerSecond, {0.01, 20000.0}}, 100.0);
        layer.jitter = table.number("jitter", {0.0, 1.0}).value_or(0.0);
    }
    if (table.has("layer")) {
        layer.kind = SourceKind::Layers;
        layer.layers = read_layers(table, depth + 1);
    }
    const bool plays_layers = table.has("events") || table.has("grains") || table.has("notes");
    if (plays_layers && layer.layers.empty())
        table.report("E0335", "events, grains and notes play layers of their own", "add layer = [ … ] to it");
    if (table.has("events")) {
        layer.kind = SourceKind::Events;
        layer.events = read_events(table.table("events"));
    } else if (table.has("grains")) {
        layer.kind = SourceKind::Grains;
        layer.grains = read_grains(table.table("grains"));
    } else if (table.has("notes")) {
        layer.kind = SourceKind::Notes;
        layer.notes = read_notes(table.table("notes"));
    }
}

Layer LayerReader::read_layer(const Settings& table, int depth) const {
    Layer layer;
    read_source(table, depth, layer);
    layer.burst = seconds_of(table, "burst", {0.0001, 60.0}, 0.0);
    layer.chain = read_chain(table);
    if (table.has("envelope")) layer.envelope = read_envelope(table.table("envelope"));
    layer.gain = read_modulation(table, "gain", {Quantity::Level, level_range}, 0.0);
    layer.pan = read_modulation(table, "pan", {Quantity::Share, {-1.0, 1.0}}, 0.0);
    layer.width = table.number("width", {0.0, 1.0}).value_or(0.0);
    layer.start = seconds_of(table, "start", {0.0, longest_sound}, 0.0);
    layer.duration = seconds_of(table, "duration", {0.001, longest_sound}, 0.0);
    layer.start_range = seconds_of(table, "start_range", {0.0, 60.0}, 0.0);
    layer.chance = table.number("chance", {0.0, 1.0}).value_or(1.0);
    table.finish();
    return layer;
}

std::vector<Layer> LayerReader::read_layers(const Settings& table, int depth) const {
    std::vector<Layer> layers;
    const auto tables = table.tables("layer");
    if (depth > deepest) {
        if (!tables.empty()) table.report("E0335", fmt::format("layers are at most {} deep", deepest), {}, "layer");
        return layers;
    }
    for (const Settings& inner : tables) {
        if (layers.size() == most_layers) {
            inner.report("E0335", fmt::format("a stack has at most {} layers", most_layers));
            break;
        }
        layers.push_back(read_layer(inner, depth));
    }
    return layers;
}

// Seconds of signal that must be computed, each element of a chain counted.
double work_of(const std::vector<Layer>& layers, double length) {
    double work = 0.0;
    for (const Layer& layer : layers) {
        const double own = layer.duration > 0.0 ? std::min(layer.duration, length) : length;
        double modes = 0.0;
        for (const Process& process : layer.chain) modes += 1.0 + 0.2 * static_cast<double>(process.frequencies.size());
        work += own * (static_cast<double>(layer.voices) + modes);
        if (layer.kind == SourceKind::Events) {
            const double most = std::max({layer.events.rate.value, layer.events.rate.low, layer.events.rate.high, 1.0});
            double rate = most;
            for (const ModulationPoint& point : layer.events.rate.points) rate = std::max(rate, point.value);
            const double count =
                layer.events.times.empty() ? rate * own : static_cast<double>(layer.events.times.size());
            const double turns = std::max<double>(1.0, static_cast<double>(layer.events.pitches.size()));
            work += std::min(count, layer.events.variants * turns) * work_of(layer.layers, layer.events.length);
            work += 0.1 * count * layer.events.length;
        } else if (layer.kind == SourceKind::Grains) {
            work += work_of(layer.layers, layer.grains.material) + layer.grains.rate * own * layer.grains.length;
        } else if (layer.kind == SourceKind::Notes) {
            for (const MusicNote& note : layer.notes) work += work_of(layer.layers, note.length + 1.0);
        } else if (layer.kind == SourceKind::Layers) {
            work += work_of(layer.layers, own);
        }
    }
    return work;
}

}  // namespace

Envelope read_envelope(const Settings& table) {
    Envelope envelope;
    envelope.written = true;
    envelope.attack = seconds_of(table, "attack", {0.0, longest_sound}, 0.0);
    envelope.hold = seconds_of(table, "hold", {0.0, longest_sound}, 0.0);
    envelope.decay = seconds_of(table, "decay", {0.0, longest_sound}, 0.0);
    envelope.sustain = table.number("sustain", {0.0, 1.0}).value_or(envelope.decay > 0.0 ? 0.0 : 1.0);
    envelope.release = seconds_of(table, "release", {0.0, longest_sound}, 0.0);
    if (table.has("points")) envelope.points = read_points(table, "points", {0.0, 10.0});
    table.finish();
    return envelope;
}

std::shared_ptr<const Recipe> read_recipe(const Settings& sound, std::uint64_t seed) {
    if (!sound.has("layer")) return nullptr;
    auto recipe = std::make_shared<Recipe>();
    recipe->seed = seed;
    recipe->layers = LayerReader().read_layers(sound, 1);
    recipe->chain = read_chain(sound);
    recipe->loops = sound.boolean("loops").value_or(false);
    recipe->duration = seconds_of(sound, "duration", {0.01, longest_sound}, 0.0);
    recipe->loudness =
        sound.level("loudness", "LUFS", {-80.0, 0.0}).value_or(Decibels{recipe->loops ? -14.0 : -18.0}).value;
    recipe->peak = sound.decibels("peak", {-60.0, 0.0}).value_or(Decibels{recipe->loops ? -1.0 : -3.0}).value;
    if (!sound.has("duration"))
        sound.report("E0335", "a recipe says how long its sound is",
                     "add duration = \"2 s\"; for a loop, its exact period");
    if (recipe->duration <= 0.0) recipe->duration = 1.0;
    if (work_of(recipe->layers, recipe->duration) > most_work) {
        sound.report("E0335", "this recipe would take too long to compute",
                     "shorten it, or use fewer layers, events with fewer variants, smaller banks of modes");
        recipe->layers.clear();
    }
    return recipe;
}

}  // namespace dramatis::mix::synthesis
