#include "mix/sounds/generators.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "core/random.h"

namespace dramatis::mix {
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

// Takes the step out of a saw or square around its jump (Välimäki & Huovilainen, IEEE SPM 24(2), 2007: polynomial BLEP).
// `phase` in [0, 1), `step` the phase's increment.
double jump_correction(double phase, double step) {
    if (phase < step) {
        const double t = phase / step;
        return t + t - t * t - 1.0;
    }
    if (phase > 1.0 - step) {
        const double t = (phase - 1.0) / step;
        return t * t + t + t + 1.0;
    }
    return 0.0;
}

float wave(SourceKind kind, double phase, double step, double width) {
    const auto saw = [step](double p) { return 2.0 * p - 1.0 - jump_correction(p, step); };
    const auto turned = [](double p) { return p >= 1.0 ? p - 1.0 : p; };
    switch (kind) {
        case SourceKind::Saw:
            return static_cast<float>(saw(phase));
        case SourceKind::Square:
            return static_cast<float>(saw(phase) - saw(turned(phase + 0.5)));
        case SourceKind::Pulse:
            return static_cast<float>(saw(phase) - saw(turned(phase + 1.0 - width)) + (1.0 - 2.0 * width));
        case SourceKind::Triangle:  // harmonics fall by 12 dB an octave: what aliases is far down
            return static_cast<float>(phase < 0.5 ? 4.0 * phase - 1.0 : 3.0 - 4.0 * phase);
        default:
            return sine_of_phase(phase);
    }
}

// Calls visit(frame, cycles, step) for every frame, where `cycles` grows with the moving frequency. In a loop the
// frequency is corrected so that a whole number of cycles fits, hence no seam.
class PhaseWalk {
  public:
    PhaseWalk(const Mover& frequency, const Performance& performance, std::size_t frames, double factor)
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

    template <class Visit>
    void walk(double cycles, Visit&& visit) const {
        double from = frequency_.at(0.0);
        for (std::size_t begin = 0; begin < frames_; begin += control_block) {
            const std::size_t end = std::min(frames_, begin + control_block);
            const double to = frequency_.is_constant() ? from : frequency_.at(static_cast<double>(end) / rate_);
            const double unit = factor_ / rate_;
            const double slope = (to - from) / static_cast<double>(end - begin);
            for (std::size_t i = begin; i < end; ++i) {
                const double hertz = from + slope * static_cast<double>(i - begin);
                const double step = std::clamp(hertz * unit, 0.0, 0.49);
                visit(i, cycles, step);
                cycles += step;
            }
            from = to;
        }
    }

  private:
    const Mover& frequency_;
    double rate_;
    std::size_t frames_;
    double factor_;
    double cycles_ = 0.0;  // in a loop
};

void add_oscillator(const Layer& layer, const Performance& performance, double length, double factor, double start,
                    double gain, std::span<float> out) {
    const Mover frequency = performance.frequency(layer.frequency, length, "frequency");
    const PhaseWalk phases(frequency, performance, out.size(), factor);
    const Mover width = performance.plain(layer.pulse_width, length, "width");
    const Mover index = performance.plain(layer.fm_index, length, "index");
    const bool modulated = layer.fm_ratio > 0.0;
    const double ratio = phases.fitting(layer.fm_ratio);
    double pulse = 0.5, depth = 0.0;
    const auto run = [&](auto kind) {
        double phase = start;
        phases.walk(start, [&](std::size_t i, double cycles, double step) {
            if (i % control_block == 0) {
                const double seconds = static_cast<double>(i) / performance.rate.hz;
                if (kind() == SourceKind::Pulse) pulse = std::clamp(width.at(seconds), 0.02, 0.98);
                if (modulated) depth = index.at(seconds) / (2.0 * std::numbers::pi);
            }
            if (modulated) {
                const double at = cycles + depth * static_cast<double>(sine(cycles * ratio)) + 64.0;
                phase = at - static_cast<double>(static_cast<std::int64_t>(at));  // `at` is never below 0
            }
            out[i] += static_cast<float>(gain) * wave(kind(), phase, std::max(step, 1e-9), pulse);
            phase += step;
            if (phase >= 1.0) phase -= 1.0;
        });
    };
    switch (layer.kind) {  // once, not for every sample
        case SourceKind::Saw:
            return run([] { return SourceKind::Saw; });
        case SourceKind::Square:
            return run([] { return SourceKind::Square; });
        case SourceKind::Pulse:
            return run([] { return SourceKind::Pulse; });
        case SourceKind::Triangle:
            return run([] { return SourceKind::Triangle; });
        default:
            return run([] { return SourceKind::Sine; });
    }
}

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
        add_oscillator(layer, performance, length, factor, start, gain, out);
    }
}

// Clicks (and velvet noise: clicks of random sign) one a cycle of a moving rate, each displaced by jitter within its own
// cycle, so that jitter never drifts. A click is as loud at any sample rate, and split between two frames.
void generate_clicks(const Layer& layer, const Performance& performance, int channel, double length,
                     std::span<float> out) {
    const Mover rate = performance.plain(layer.frequency, length, "frequency");
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

void generate_noise(const Performance& performance, int channel, std::span<float> out) {
    Random random(performance.seed_for("noise") + static_cast<std::uint64_t>(channel) * 0x7654321u);
    // Equal power a hertz at every rate.
    const auto level = static_cast<float>(std::sqrt(performance.rate.hz / 48000.0));
    for (float& sample : out) sample = level * random.bipolar();
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
            generate_noise(performance, channel, sounding);
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

}  // namespace dramatis::mix
