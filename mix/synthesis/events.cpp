// Events, grains and notes: the same layers, played many times.
#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <optional>
#include <utility>

#include "mix/synthesis/generators.h"
#include "mix/synthesis/layers.h"

namespace dramatis::mix::synthesis {
namespace {

constexpr std::size_t most_events = 100'000;

// Times of events whose rate is modulated: gaps between a clock's (jitter 0) and rain's (1, exponential), measured in the
// a time that runs as fast as the rate. In a loop they are stretched to fit whole.
std::vector<double> random_times(const Events& events, const Performance& performance, double length) {
    const Modulator rate = performance.plain(events.rate, length, "event rate");
    const double until = events.until > 0.0 ? std::min(events.until, length) : length;
    constexpr double step = 0.005;
    std::vector<double> elapsed{0.0};  // at each step, in the time that runs as fast as the rate
    for (double t = events.first; t < until; t += step)
        elapsed.push_back(elapsed.back() + std::max(0.0, rate.at(t)) * std::min(step, until - t));
    double total = elapsed.back();

    Random random(performance.seed_for("event times"));
    std::vector<double> due;
    double at = performance.loop > 0.0 || events.first > 0.0 ? 0.0 : events.jitter * random.uniform();
    while (at < total && due.size() < most_events) {
        due.push_back(at);
        at += (1.0 - events.jitter) - events.jitter * std::log(1.0 - random.uniform());
    }
    const double fit = performance.loop > 0.0 && at > 0.0 ? total / at : 1.0;

    std::vector<double> times;
    std::size_t index = 0;
    for (const double moment : due) {
        const double wanted = moment * fit;
        while (index + 1 < elapsed.size() && elapsed[index + 1] < wanted) ++index;
        if (index + 1 >= elapsed.size()) break;
        const double gain = elapsed[index + 1] - elapsed[index];
        const double share = gain > 0.0 ? (wanted - elapsed[index]) / gain : 0.0;
        times.push_back(events.first + (static_cast<double>(index) + share) * step);
    }
    return times;
}

double cycled(const std::vector<double>& values, std::size_t index, double otherwise) {
    return values.empty() ? otherwise : values[index % values.size()];
}

// Reads with a step other than one, straight between samples; one period wraps into the next.
void read_grain(std::span<const float> source, double from, double step, std::span<const float> window,
                std::span<float> grain) {
    // The place as a whole number and a share of 2^32: adding them is exact, and taking them apart costs nothing.
    constexpr double unit = 4294967296.0;
    const auto size = static_cast<std::uint64_t>(source.size()) << 32;
    auto at = static_cast<std::uint64_t>(from * unit);
    const auto by = static_cast<std::uint64_t>(step * unit);
    for (std::size_t i = 0; i < grain.size();) {
        // To the last pair of samples without a look at the end, then over it.
        const std::uint64_t last = size - (std::uint64_t{1} << 32);
        const std::size_t left = grain.size() - i;
        const std::size_t count =
            at < last ? std::min<std::size_t>(left, static_cast<std::size_t>((last - at + by - 1) / by)) : 0;
        for (const std::size_t end = i + count; i < end; ++i, at += by) {
            const float* const pair = source.data() + (at >> 32);
            const auto share = static_cast<float>(static_cast<std::int32_t>((at >> 8) & 0xFFFFFF)) * 0x1.0p-24f;
            grain[i] = window[i] * (pair[0] + share * (pair[1] - pair[0]));
        }
        at %= size;
        for (; i < grain.size() && at >= last; ++i, at = (at + by) % size) {
            const auto share = static_cast<float>(static_cast<std::int32_t>((at >> 8) & 0xFFFFFF)) * 0x1.0p-24f;
            grain[i] = window[i] * (source.back() + share * (source.front() - source.back()));
        }
    }
}

std::vector<float> make_window(std::size_t frames) {
    std::vector<float> window(frames);
    for (std::size_t i = 0; i < frames; ++i)
        window[i] = 0.5f - 0.5f * sine(static_cast<double>(i) / static_cast<double>(frames) + 0.25);
    return window;
}

}  // namespace

void perform_events(const Layer& layer, const Performance& performance, AudioView out) {
    const Events& events = layer.events;
    const double length = static_cast<double>(out.size()) / performance.rate.hz;
    std::vector<double> times = events.times.empty() ? random_times(events, performance, length) : events.times;
    if (events.count > 0 && times.size() > static_cast<std::size_t>(events.count))
        times.resize(static_cast<std::size_t>(events.count));

    const auto frames = static_cast<std::size_t>(std::max(1.0, std::round(events.length * performance.rate.hz)));
    const auto variants = static_cast<std::uint64_t>(std::max(1, events.variants));
    const int channels = out.channel_count() == 2 && is_stereo(layer.layers, {}) ? 2 : 1;
    std::map<std::uint64_t, AudioBuffer> performed;
    Random random(performance.seed_for("events"));
    for (std::size_t i = 0; i < times.size(); ++i) {
        // As long as they last, all are different.
        const std::uint64_t variant = times.size() <= variants ? i : random.next() % variants;
        const std::size_t turn = events.pitches.empty() ? 0 : i % events.pitches.size();
        const std::uint64_t key = variant * 64 + turn;
        auto found = performed.find(key);
        if (found == performed.end()) {
            Performance own = performance.with_seed(performance.seed_for("event") + key * 0x9E37u);
            Random draw(own.seed_for("pitch"));
            own.loop = 0.0;
            own.pitch *=
                cycled(events.pitches, turn, 1.0) * std::pow(1.0 + events.pitch_range, draw.uniform(-1.0, 1.0));
            found = performed.emplace(key, perform_layers(layer.layers, own, channels, frames)).first;
        }
        const double gain = cycled(events.gains, i, 0.0) - events.gain_range * random.uniform();
        add_at(std::as_const(found->second).view(),
               {.at = std::llround(times[i] * performance.rate.hz),
                .gain = to_gain({gain}),
                .pan = events.pan_range * random.uniform(-1.0, 1.0),
                .wraps = performance.loop > 0.0},
               out);
    }
}

void perform_grains(const Layer& layer, const Performance& performance, AudioView out) {
    const Grains& grains = layer.grains;
    const double rate = performance.rate.hz;
    const auto material_frames = static_cast<std::size_t>(std::max(1.0, grains.material * rate));
    Performance own = performance.with_seed(performance.seed_for("material"));
    own.loop = grains.material;
    const int channels = out.channel_count() == 2 && is_stereo(layer.layers, {}) ? 2 : 1;
    const AudioBuffer material = perform_layers(layer.layers, own, channels, material_frames);

    Random random(performance.seed_for("grains"));
    const auto frames = static_cast<std::size_t>(std::max(8.0, grains.length * rate));
    const std::vector<float> window = make_window(frames);
    AudioBuffer grain(channels, frames);
    const double length = static_cast<double>(out.size()) / rate;
    const auto count = std::min(most_events, static_cast<std::size_t>(std::ceil(grains.rate * length)));
    for (std::size_t i = 0; i < count; ++i) {
        const double at = (static_cast<double>(i) + random.uniform()) / static_cast<double>(count) * length;
        const double from = random.uniform() * static_cast<double>(material_frames - 1);
        const double step = std::pow(1.0 + grains.pitch_range, random.uniform(-1.0, 1.0));
        const double gain = -grains.gain_range * random.uniform();
        const double pan = grains.pan_range * random.uniform(-1.0, 1.0);
        for (int c = 0; c < channels; ++c) read_grain(material.channel(c), from, step, window, grain.channel(c));
        add_at(std::as_const(grain).view(),
               {.at = std::llround(at * rate), .gain = to_gain({gain}), .pan = pan, .wraps = performance.loop > 0.0},
               out);
    }
}

void perform_notes(const Layer& layer, const Performance& performance, AudioView out) {
    const int channels = out.channel_count() == 2 && is_stereo(layer.layers, {}) ? 2 : 1;
    std::uint64_t index = 0;
    for (const MusicNote& note : layer.notes) {
        Performance own = performance.with_seed(performance.seed_for("note") + ++index * 0x9E37u);
        own.loop = 0.0;
        own.note = note.hertz;
        own.hold = note.length;
        const double length = std::min(layers_length(layer.layers, note.length), 60.0);
        const auto frames = std::min(out.size(), static_cast<std::size_t>(std::max(1.0, length * own.rate.hz)));
        const AudioBuffer sound = perform_layers(layer.layers, own, channels, frames);
        add_at(sound.view(),
               {.at = std::llround(note.start * own.rate.hz),
                .gain = to_gain({note.gain}),
                .pan = 0.0,
                .wraps = performance.loop > 0.0},
               out);
    }
}

}  // namespace dramatis::mix::synthesis
