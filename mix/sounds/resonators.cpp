// Banks of resonances: the modes of a struck body, the formants of a throat.
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include "mix/sounds/filters.h"
#include "mix/sounds/processors.h"

namespace dramatis::mix {
namespace {

double cycled(const std::vector<double>& values, std::size_t index, double otherwise) {
    return values.empty() ? otherwise : values[std::min(index, values.size() - 1)];
}

// Each mode is a rotating, shrinking vector that the input pushes; its answer to a click is gain · e^(-t) · sin.
class Modes : public Processor {
  public:
    Modes(const Process& process, const Performance& performance) {
        Random random(performance.seed_for("modes"));
        const double rate = performance.rate.hz;
        for (std::size_t i = 0; i < process.frequencies.size(); ++i) {
            const double detune = 1.0 + process.spread * random.uniform(-1.0, 1.0);
            const double hertz = process.frequencies[i] * detune * performance.scale(process.of_note);
            if (hertz > 0.45 * rate || hertz <= 0.0) continue;
            const double decay = cycled(process.decays, i, 0.3);
            const double radius = std::exp(-6.9078 / (decay * rate));
            const double angle = 2.0 * std::numbers::pi * hertz / rate;
            modes_.push_back({static_cast<float>(radius * std::cos(angle)),
                              static_cast<float>(radius * std::sin(angle)),
                              static_cast<float>(cycled(process.gains, i, 1.0) * 48000.0 / rate),
                              {}});
            memory_ = std::max(memory_, std::min(decay, 4.0));
        }
    }

    double memory() const override { return memory_; }

    void run(AudioView block, double) override {
        // One mode at a time over a short block: its state stays in registers, the block in the first cache.
        std::array<float, 256> sum;
        for (std::size_t begin = 0; begin < block.size(); begin += sum.size()) {
            const std::size_t count = std::min(sum.size(), block.size() - begin);
            for (int c = 0; c < block.channel_count(); ++c) {
                const std::span<float> samples = block.channel(c).subspan(begin, count);
                std::fill_n(sum.begin(), count, 0.0f);
                for (Mode& mode : modes_) add(mode, static_cast<std::size_t>(c), samples, sum.data());
                std::copy_n(sum.begin(), count, samples.begin());
            }
        }
    }

  private:
    struct Mode {
        float cosine, sine, gain;
        std::array<std::array<float, 2>, 2> state;
    };
    static void add(Mode& mode, std::size_t channel, std::span<const float> input, float* sum) {
        auto [x, y] = mode.state[channel];
        for (std::size_t i = 0; i < input.size(); ++i) {
            const float turned = mode.cosine * x - mode.sine * y + input[i];
            y = mode.sine * x + mode.cosine * y;
            x = turned;
            sum[i] += mode.gain * y;
        }
        if (std::abs(x) + std::abs(y) < 1e-15f) x = y = 0.0f;
        mode.state[channel] = {x, y};
    }
    std::vector<Mode> modes_;
    double memory_ = 0.05;
};

// Parallel band-passes whose frequencies move from vowel to vowel.
class Formants : public Processor {
  public:
    Formants(const Process& process, const Performance& performance)
        : process_(process), rate_(performance.rate.hz), pitch_(performance.pitch) {
        vowels_ = std::max<std::size_t>(process.times.size(), 1);
        count_ = process.frequencies.size() / vowels_;
        coefficients_.resize(count_);
        states_.resize(count_);
        tune(0.0);
    }

    double memory() const override { return 0.1; }

    void run(AudioView block, double seconds) override {
        for (std::size_t begin = 0; begin < block.size(); begin += control_block) {
            const std::size_t count = std::min(control_block, block.size() - begin);
            if (vowels_ > 1) tune(seconds + static_cast<double>(begin) / rate_);
            for (int c = 0; c < block.channel_count(); ++c) {
                for (float& sample : block.channel(c).subspan(begin, count)) {
                    float sum = 0.0f;
                    for (std::size_t f = 0; f < count_; ++f)
                        sum += states_[f][static_cast<std::size_t>(c)].step(coefficients_[f], sample);
                    sample = sum;
                }
            }
            for (auto& pair : states_)
                for (SvfState& state : pair) state.flush();
        }
    }

  private:
    double frequency(std::size_t vowel, std::size_t formant) const {
        return process_.frequencies[vowel * count_ + formant];
    }
    void tune(double seconds) {
        std::size_t vowel = 0;
        while (vowel + 1 < vowels_ && process_.times[vowel + 1] <= seconds) ++vowel;
        const std::size_t next = std::min(vowel + 1, vowels_ - 1);
        double share = 0.0;
        if (next > vowel) {
            const double length = process_.times[next] - process_.times[vowel];
            share = std::clamp((seconds - process_.times[vowel]) / std::max(length, 1e-6), 0.0, 1.0);
        }
        for (std::size_t f = 0; f < count_; ++f) {
            const double hertz = frequency(vowel, f) * std::pow(frequency(next, f) / frequency(vowel, f), share);
            const double k = cycled(process_.decays, f, 0.1 * hertz) / hertz;
            // Neighbours of opposite sign, or they cancel between their peaks.
            const double gain = cycled(process_.gains, f, 1.0) * (f % 2 == 0 ? 1.0 : -1.0);
            coefficients_[f].tune(warped(hertz * std::sqrt(pitch_), rate_), k);
            coefficients_[f].mix(0.0, k * gain, 0.0);
        }
    }
    const Process process_;
    double rate_, pitch_;
    std::size_t vowels_ = 1, count_ = 0;
    std::vector<SvfCoefficients> coefficients_;
    std::vector<std::array<SvfState, 2>> states_;
};

}  // namespace

std::unique_ptr<Processor> make_resonator(const Process& process, const Performance& performance, double) {
    if (process.kind == Processing::Modes) return std::make_unique<Modes>(process, performance);
    return std::make_unique<Formants>(process, performance);
}

}  // namespace dramatis::mix
