#include "mix/synthesis/generators.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "core/random.h"

namespace dramatis::mix::synthesis {
namespace {

constexpr std::size_t table_size = 4096;

std::array<float, table_size + 1> make_sine_table() {
    std::array<float, table_size + 1> table{};
    for (std::size_t i = 0; i <= table_size; ++i)
        table[i] = static_cast<float>(std::sin(2.0 * std::numbers::pi * static_cast<double>(i) / table_size));
    return table;
}

const std::array<float, table_size + 1> sine_table = make_sine_table();

// `phase` in [0, 1).
float sine_of_phase(double phase) {
    const double at = phase * table_size;
    const auto index = static_cast<std::size_t>(at);
    return sine_table[index] +
           static_cast<float>(at - static_cast<double>(index)) * (sine_table[index + 1] - sine_table[index]);
}

// A control block of phases or samples: loops over these are turned into instructions on four at once.
using Block = std::array<float, control_block>;

// sin(2πp) for each phase in [0, 1): a polynomial of a quarter turn (least squares at Chebyshev nodes, error below 1e-7).
void sines(const Block& phases, Block& out) {
    for (std::size_t i = 0; i < control_block; ++i) {
        const float turn = phases[i] - 0.5f;  // half a cycle late: the sign is turned over below
        const float x = 0.25f - std::fabs(0.25f - std::fabs(turn)), square = x * x;
        const float quarter =
            x * (6.28318516f +
                 square * (-41.3416549f + square * (81.6009982f + square * (-76.5496568f + square * 39.5358137f))));
        out[i] = -std::copysign(quarter, turn);
    }
}

// Without a comparison, so that it is done on four at once.
float above_zero(float x) { return 0.5f * (x + std::fabs(x)); }
float without_whole(float cycles) { return cycles - static_cast<float>(static_cast<int>(cycles)); }

// The step of a saw is taken out around its jump (Välimäki & Huovilainen, IEEE SPM 24(2), 2007: polynomial BLEP), one frame
// to either side. `phase` in [0, 1), `period` in frames.
float saw(float phase, float period) {
    const float after = above_zero(1.0f - phase * period), before = above_zero(1.0f - (1.0f - phase) * period);
    return 2.0f * phase - 1.0f + after * after - before * before;
}

template <SourceKind kind>
void waves(const Block& phases, const Block& periods, float width, Block& out) {
    if constexpr (kind == SourceKind::Sine) return sines(phases, out);
    for (std::size_t i = 0; i < control_block; ++i) {
        const float p = phases[i];
        if constexpr (kind == SourceKind::Saw) out[i] = saw(p, periods[i]);
        if constexpr (kind == SourceKind::Square)
            out[i] = saw(p, periods[i]) - saw(without_whole(p + 0.5f), periods[i]);
        if constexpr (kind == SourceKind::Pulse)
            out[i] = saw(p, periods[i]) - saw(without_whole(p + 1.0f - width), periods[i]) + (1.0f - 2.0f * width);
        if constexpr (kind == SourceKind::Triangle)  // harmonics fall by 12 dB an octave: what aliases is far down
            out[i] = 1.0f - 4.0f * std::fabs(p - 0.5f);
    }
}

// Walks along a phase that grows with a modulated frequency. In a loop the frequency is corrected so that a whole number of
// cycles fits, hence no seam.
class PhaseWalk {
  public:
    PhaseWalk(const Modulator& frequency, const Performance& performance, std::size_t frames, double factor)
        : frequency_(frequency), rate_(performance.rate.hz), frames_(frames), factor_(factor) {
        if (performance.loop <= 0.0) return;
        double total = 0.0;
        double from = frequency_.at(0.0);
        for (std::size_t begin = 0; begin < frames_; begin += control_block) {
            const std::size_t end = std::min(frames_, begin + control_block);
            const double to = frequency_.is_constant() ? from : frequency_.at(static_cast<double>(end) / rate_);
            const auto count = static_cast<double>(end - begin);
            total += count * from + 0.5 * (count - 1.0) * (to - from);  // as `walk` adds them up
            from = to;
        }
        total *= factor_ / rate_;
        if (total <= 0.0) return;
        cycles_ = std::max(1.0, std::round(total));
        factor_ *= cycles_ / total;
    }

    // Of a second oscillator that is tied to this one: in a loop it fits too.
    double fitting(double ratio) const {
        return cycles_ > 0.0 ? std::max(1.0, std::round(ratio * cycles_)) / cycles_ : ratio;
    }

    // Calls visit(begin, count, cycles, step, slope) for every control block: its frames, its phase at the beginning, and the
    // phase's increment there and how that grows with each frame.
    template <class Visit>
    void walk_blocks(double cycles, Visit&& visit) const {
        const double unit = factor_ / rate_;
        const auto step_at = [&](double seconds) { return std::clamp(frequency_.at(seconds) * unit, 0.0, 0.49); };
        double from = step_at(0.0);
        for (std::size_t begin = 0; begin < frames_; begin += control_block) {
            const std::size_t end = std::min(frames_, begin + control_block);
            const double to = frequency_.is_constant() ? from : step_at(static_cast<double>(end) / rate_);
            const auto count = static_cast<double>(end - begin);
            const double slope = (to - from) / count;
            visit(begin, end - begin, cycles, from, slope);
            cycles += count * from + 0.5 * count * (count - 1.0) * slope;
            from = to;
        }
    }

    // Calls visit(frame, cycles, step) for every frame.
    template <class Visit>
    void walk(double cycles, Visit&& visit) const {
        walk_blocks(cycles, [&](std::size_t begin, std::size_t count, double at, double step, double slope) {
            for (std::size_t i = 0; i < count; ++i) {
                visit(begin + i, at, step);
                at += step;
                step += slope;
            }
        });
    }

  private:
    const Modulator& frequency_;
    double rate_;
    std::size_t frames_;
    double factor_;
    double cycles_ = 0.0;  // in a loop
};

// Adds one voice of an oscillator.
class Voice {
  public:
    Voice(const Layer& layer, const Performance& performance, double length, double factor, std::span<float> out)
        : kind_(layer.kind),
          rate_(performance.rate.hz),
          frequency_(performance.frequency(layer.frequency, length, "frequency")),
          width_(performance.plain(layer.pulse_width, length, "width")),
          index_(performance.plain(layer.fm_index, length, "index")),
          phases_(frequency_, performance, out.size(), factor),
          modulated_(layer.fm_ratio > 0.0),
          ratio_(phases_.fitting(layer.fm_ratio)),
          out_(out) {}

    void add(double start, double gain) const {
        switch (kind_) {  // once, not for every sample
            case SourceKind::Saw:
                return add_as<SourceKind::Saw>(start, gain);
            case SourceKind::Square:
                return add_as<SourceKind::Square>(start, gain);
            case SourceKind::Pulse:
                return add_as<SourceKind::Pulse>(start, gain);
            case SourceKind::Triangle:
                return add_as<SourceKind::Triangle>(start, gain);
            default:
                return add_as<SourceKind::Sine>(start, gain);
        }
    }

  private:
    template <SourceKind kind>
    void add_as(double start, double gain) const {
        const auto level = static_cast<float>(gain);
        phases_.walk_blocks(start, [&](std::size_t begin, std::size_t count, double cycles, double step, double slope) {
            const double seconds = static_cast<double>(begin) / rate_;
            Block offsets, periods, phases, samples;  // always whole ones; what is beyond `count` is dropped
            const auto first = static_cast<float>(step), growth = static_cast<float>(slope);
            if (slope == 0.0) {
                periods.fill(1.0f / std::max(first, 1e-9f));
                for (std::size_t i = 0; i < control_block; ++i) offsets[i] = ramp[i] * first;
            } else {
                for (std::size_t i = 0; i < control_block; ++i) {
                    const float n = ramp[i];
                    offsets[i] = n * first + 0.5f * n * (n - 1.0f) * growth;
                    periods[i] = 1.0f / std::max(first + n * growth, 1e-9f);
                }
            }
            if (modulated_)
                modulate(cycles, offsets, index_.at(seconds) / (2.0 * std::numbers::pi), phases);
            else
                advance(cycles, offsets, 1.0f, phases);
            float width = 0.5f;
            if constexpr (kind == SourceKind::Pulse)
                width = static_cast<float>(std::clamp(width_.at(seconds), 0.02, 0.98));
            waves<kind>(phases, periods, width, samples);
            float* const to = out_.data() + begin;
            if (count == control_block)
                for (std::size_t i = 0; i < control_block; ++i) to[i] += level * samples[i];
            else
                for (std::size_t i = 0; i < count; ++i) to[i] += level * samples[i];
        });
    }

    // `cycles` may be any number; what is added to it is small.
    static void advance(double cycles, const Block& offsets, float ratio, Block& phases) {
        const auto base = static_cast<float>(cycles - std::floor(cycles));
        for (std::size_t i = 0; i < control_block; ++i) phases[i] = without_whole(std::fabs(base + ratio * offsets[i]));
    }

    void modulate(double cycles, const Block& offsets, double depth, Block& phases) const {
        Block swings;
        advance(cycles * ratio_, offsets, static_cast<float>(ratio_), phases);
        sines(phases, swings);
        const auto base = static_cast<float>(cycles - std::floor(cycles) + std::ceil(std::abs(depth)));
        const auto by = static_cast<float>(depth);
        for (std::size_t i = 0; i < control_block; ++i)
            phases[i] = without_whole(std::fabs(base + offsets[i] + by * swings[i]));
    }

    static constexpr Block ramp = [] {
        Block counted{};
        for (std::size_t i = 0; i < control_block; ++i) counted[i] = static_cast<float>(i);
        return counted;
    }();

    SourceKind kind_;
    double rate_;
    Modulator frequency_, width_, index_;
    PhaseWalk phases_;
    bool modulated_;
    double ratio_;
    std::span<float> out_;
};

void generate_oscillator(const Layer& layer, const Performance& performance, int channel, double length,
                         std::span<float> out) {
    Random random(performance.seed_for("oscillator") + static_cast<std::uint64_t>(channel));
    std::ranges::fill(out, 0.0f);
    const double gain = 1.0 / std::sqrt(static_cast<double>(layer.voices));
    for (int voice = 0; voice < layer.voices; ++voice) {
        // A lone oscillator starts at its zero, so that a pluck or a beep begins without a click.
        const bool alone = layer.voices == 1 && channel == 0;
        const double start = alone ? (layer.kind == SourceKind::Triangle ? 0.25 : 0.0) : random.uniform();
        const double factor = layer.voices == 1 && channel == 0 ? 1.0 : 1.0 + layer.detune * random.uniform(-1.0, 1.0);
        Voice(layer, performance, length, factor, out).add(start, gain);
    }
}

// Clicks (and velvet noise: clicks of random sign) one a cycle of a modulated rate, each displaced by jitter within its own
// cycle, so that jitter never drifts. A click is as loud at any sample rate, and split between two frames.
void generate_clicks(const Layer& layer, const Performance& performance, int channel, double length,
                     std::span<float> out) {
    const Modulator rate = performance.plain(layer.frequency, length, "frequency");
    const PhaseWalk phases(rate, performance, out.size(), 1.0);
    const std::uint64_t seed = performance.seed_for("clicks") + static_cast<std::uint64_t>(channel) * 0x1234567u;
    const bool velvet = layer.kind == SourceKind::Velvet;
    const double jitter = velvet ? 1.0 : layer.jitter;
    const auto height = static_cast<float>(performance.rate.hz / 48000.0);
    std::ranges::fill(out, 0.0f);
    std::int64_t next = 0;
    double due = -1.0;
    float sign = 1.0f;
    phases.walk(0.0, [&](std::size_t i, double cycles, double step) {
        if (due < 0.0) {
            Random random(seed ^ static_cast<std::uint64_t>(next) * 0x9E3779B97F4A7C15u);
            due = static_cast<double>(next) + jitter * random.uniform() * 0.999;
            sign = velvet && random.uniform() < 0.5 ? -1.0f : 1.0f;
        }
        if (due >= cycles + step || step <= 0.0) return;
        const auto late = static_cast<float>(std::clamp((due - cycles) / step, 0.0, 1.0));
        out[i] += sign * height * (1.0f - late);
        out[(i + 1) % out.size()] += sign * height * late;
        ++next;
        due = -1.0;
    });
}

void strike(double burst, SampleRate rate, std::span<float> out) {
    const double fall = std::exp(-6.9078 / (burst * rate.hz));
    double level = 1.0;
    for (float& sample : out) {
        sample *= static_cast<float>(level);
        level *= fall;
    }
}

}  // namespace

bool is_steady_noise(const Layer& layer) {
    const bool noise =
        layer.kind == SourceKind::White || layer.kind == SourceKind::Pink || layer.kind == SourceKind::Brown;
    return noise && layer.burst <= 0.0;
}

void generate_noise(const Performance& performance, int channel, std::size_t begin, std::span<float> out) {
    Random random(performance.seed_for("noise") + static_cast<std::uint64_t>(channel) * 0x7654321u);
    random.skip(begin);
    // Equal power a hertz at every rate.
    const auto level = static_cast<float>(std::sqrt(performance.rate.hz / 48000.0));
    for (float& sample : out) sample = level * random.bipolar();
}

float sine(double cycles) { return sine_of_phase(cycles - std::floor(cycles)); }

void generate(const Layer& layer, const Performance& performance, int channel, std::span<float> out) {
    if (out.empty()) return;
    std::span<float> sounding = out;
    if (layer.burst > 0.0) {
        const auto frames = static_cast<std::size_t>(std::ceil(layer.burst * performance.rate.hz));
        sounding = out.first(std::min(out.size(), std::max<std::size_t>(frames, 1)));
        std::ranges::fill(out.subspan(sounding.size()), 0.0f);
    }
    const double length = static_cast<double>(out.size()) / performance.rate.hz;
    switch (layer.kind) {
        case SourceKind::White:
        case SourceKind::Pink:
        case SourceKind::Brown:
            generate_noise(performance, channel, 0, sounding);
            break;
        case SourceKind::Velvet:
        case SourceKind::Clicks:
            generate_clicks(layer, performance, channel, length, sounding);
            break;
        case SourceKind::Impulse:
            std::ranges::fill(sounding, 0.0f);
            sounding[0] = static_cast<float>(performance.rate.hz / 48000.0);
            break;
        default:
            generate_oscillator(layer, performance, channel, length, sounding);
    }
    if (layer.burst > 0.0) strike(layer.burst, performance.rate, sounding);
}

}  // namespace dramatis::mix::synthesis
