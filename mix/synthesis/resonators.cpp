// Banks of resonances: the modes of a struck body, the formants of a throat.
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include "mix/synthesis/filters.h"
#include "mix/synthesis/processors.h"

namespace dramatis::mix::synthesis {
namespace {

double last_repeated(const std::vector<double>& values, std::size_t index, double otherwise) {
    return values.empty() ? otherwise : values[std::min(index, values.size() - 1)];
}

// Each mode is a two-pole resonator: a rotating, decaying vector. Its impulse response is gain · e^(-t) · sin.
class Modes : public Processor {
  public:
    Modes(const Process& process, const Performance& performance) {
        Random random(performance.seed_for("modes"));
        const double rate = performance.rate.hz;
        for (std::size_t i = 0; i < process.frequencies.size(); ++i) {
            const double detune = 1.0 + process.spread * random.uniform(-1.0, 1.0);
            const double hertz = process.frequencies[i] * detune * performance.scale(process.of_note);
            if (hertz > 0.45 * rate || hertz <= 0.0) continue;
            const double decay = last_repeated(process.decays, i, 0.3);
            const double radius = std::exp(-6.9078 / (decay * rate));
            const double angle = 2.0 * std::numbers::pi * hertz / rate;
            const double cosine = radius * std::cos(angle), sine = radius * std::sin(angle);
            const double gain = last_repeated(process.gains, i, 1.0) * 48000.0 / rate;
            modes_.push_back({dsp::TwoPole({.a11 = cosine,
                                            .a12 = -sine,
                                            .a21 = sine,
                                            .a22 = cosine,
                                            .b1 = 1.0,
                                            .c1 = gain * sine,
                                            .c2 = gain * cosine}),
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
                for (Mode& mode : modes_) {
                    dsp::TwoPoleState& state = mode.states[static_cast<std::size_t>(c)];
                    mode.filter.add(state, samples.data(), sum.data(), count);
                    if (std::abs(state.s1) + std::abs(state.s2) < 1e-15f) state = {};
                }
                std::copy_n(sum.begin(), count, samples.begin());
            }
        }
    }

  private:
    struct Mode {
        dsp::TwoPole filter;
        std::array<dsp::TwoPoleState, 2> states;
    };
    std::vector<Mode> modes_;
    double memory_ = 0.05;
};

// Parallel band-passes whose frequencies move from vowel to vowel.
class Formants : public Processor {
  public:
    Formants(const Process& process, const Performance& performance)
        : process_(process),
          rate_(performance.rate.hz),
          pitch_(performance.pitch),
          step_(performance.control_frames()) {
        vowels_ = std::max<std::size_t>(process.times.size(), 1);
        count_ = process.frequencies.size() / vowels_;
        filters_.resize(count_);
        states_.resize(count_);
        tune(0.0);
    }

    double memory() const override { return 0.1; }

    void run(AudioView block, double seconds) override {
        for (std::size_t begin = 0; begin < block.size(); begin += step_) {
            const std::size_t count = std::min(step_, block.size() - begin);
            if (vowels_ > 1) tune(seconds + static_cast<double>(begin) / rate_);
            for (int c = 0; c < block.channel_count(); ++c) {
                const std::span<float> samples = block.channel(c).subspan(begin, count);
                std::array<float, 2 * control_block> sum{};
                for (std::size_t f = 0; f < count_; ++f) {
                    dsp::TwoPoleState& state = states_[f][static_cast<std::size_t>(c)];
                    filters_[f].add(state, samples.data(), sum.data(), count);
                    flush(state);
                }
                std::copy_n(sum.begin(), count, samples.begin());
            }
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
        if (vowel == vowel_ && share == share_) return;  // between vowels that are alike, and after the last
        vowel_ = vowel;
        share_ = share;
        for (std::size_t f = 0; f < count_; ++f) {
            const double from = frequency(vowel, f);
            const double hertz = share > 0.0 ? from * std::exp(share * std::log(frequency(next, f) / from)) : from;
            const double k = last_repeated(process_.decays, f, 0.1 * hertz) / hertz;
            // Neighbours have opposite signs; with equal ones they cancel between their peaks.
            const double gain = last_repeated(process_.gains, f, 1.0) * (f % 2 == 0 ? 1.0 : -1.0);
            filters_[f] = dsp::TwoPole(svf(warped(hertz * std::sqrt(pitch_), rate_), k, 0.0, k * gain, 0.0));
        }
    }
    const Process process_;
    double rate_, pitch_;
    std::size_t step_;  // frames between two settings
    std::size_t vowels_ = 1, count_ = 0;
    std::size_t vowel_ = 0;  // that the filters are tuned to, and how far they have gone to the next
    double share_ = -1.0;
    std::vector<dsp::TwoPole> filters_;
    std::vector<std::array<dsp::TwoPoleState, 2>> states_;
};

}  // namespace

std::unique_ptr<Processor> make_resonator(const Process& process, const Performance& performance, double) {
    if (process.kind == Processing::Modes) return std::make_unique<Modes>(process, performance);
    return std::make_unique<Formants>(process, performance);
}

}  // namespace dramatis::mix::synthesis
