#include "mix/sounds/filters.h"

#include <array>

#include "mix/sounds/processors.h"

namespace dramatis::mix {
namespace {

constexpr std::size_t filter_block = 32;  // frames between two settings of a moving cut-off

void set(SvfCoefficients& c, Processing kind, double hertz, double rate, double q, double gain_db) {
    double g = warped(hertz, rate);
    double k = 1.0 / q;
    const double a = std::pow(10.0, gain_db / 40.0);
    switch (kind) {
        case Processing::LowPass:
            c.tune(g, k);
            return c.mix(0.0, 0.0, 1.0);
        case Processing::HighPass:
            c.tune(g, k);
            return c.mix(1.0, -k, -1.0);
        case Processing::BandPass:
            c.tune(g, k);
            return c.mix(0.0, k, 0.0);
        case Processing::Resonator:  // keeps the power of noise, whatever its q: a narrow one is loud at its peak
            c.tune(g, k);
            return c.mix(0.0, std::sqrt(k), 0.0);
        case Processing::Notch:
            c.tune(g, k);
            return c.mix(1.0, -k, 0.0);
        case Processing::Peak:
            k = 1.0 / (q * a);
            c.tune(g, k);
            return c.mix(1.0, k * (a * a - 1.0), 0.0);
        case Processing::LowShelf:
            g /= std::sqrt(a);
            c.tune(g, k);
            return c.mix(1.0, k * (a - 1.0), a * a - 1.0);
        default:  // HighShelf
            g *= std::sqrt(a);
            c.tune(g, k);
            return c.mix(a * a, k * (1.0 - a) * a, 1.0 - a * a);
    }
}

class Filter : public Processor {
  public:
    Filter(const Process& process, const Performance& performance, double length)
        : kind_(process.kind),
          q_(process.q),
          stages_(process.slope >= 24 ? 2 : 1),
          rate_(performance.rate.hz),
          cutoff_(performance.frequency(process.at, length, "cutoff")),
          gain_(performance.plain(process.gain, length, "gain")) {
        tune(0.0);
        is_still_ = cutoff_.is_constant() && gain_.is_constant();
        memory_ = std::clamp(8.0 * q_ / std::max(cutoff_.at(0.0), 20.0), 0.05, 2.0);
    }

    double memory() const override { return memory_; }

    void run(AudioView block, double seconds) override {
        for (std::size_t begin = 0; begin < block.size(); begin += filter_block) {
            const std::size_t count = std::min(filter_block, block.size() - begin);
            if (!is_still_) tune(seconds + static_cast<double>(begin) / rate_);
            const AudioView part = block.subview(begin, count);
            if (part.channel_count() == 2)
                run_pair(part.channel(0).data(), part.channel(1).data(), count);
            else
                run_one_channel(part.channel(0).data(), count);
            for (auto& stage : states_)
                for (SvfState& state : stage) state.flush();
        }
    }

  private:
    void tune(double seconds) { set(coefficients_, kind_, cutoff_.at(seconds), rate_, q_, gain_.at(seconds)); }

    void run_one_channel(float* samples, std::size_t count) {
        const SvfCoefficients c = coefficients_;
        for (std::size_t s = 0; s < stages_; ++s) {
            SvfState state = states_[s][0];
            for (std::size_t i = 0; i < count; ++i) samples[i] = state.step(c, samples[i]);
            states_[s][0] = state;
        }
    }

    // Both channels in one loop: their chains of additions overlap in the processor.
    void run_pair(float* left, float* right, std::size_t count) {
        const SvfCoefficients c = coefficients_;
        for (std::size_t s = 0; s < stages_; ++s) {
            SvfState a = states_[s][0], b = states_[s][1];
            for (std::size_t i = 0; i < count; ++i) {
                left[i] = a.step(c, left[i]);
                right[i] = b.step(c, right[i]);
            }
            states_[s] = {a, b};
        }
    }

    Processing kind_;
    double q_;
    std::size_t stages_;
    double rate_;
    Mover cutoff_, gain_;
    bool is_still_ = false;
    double memory_ = 0.0;
    SvfCoefficients coefficients_;
    std::array<std::array<SvfState, 2>, 2> states_{};
};

// Pink by three first-order sections a decade apart (P. Kellet's economy design), brown by a leaky integrator.
class NoiseColour : public Processor {
  public:
    NoiseColour(bool pink, const Performance& performance) : pink_(pink) {
        const double rate = performance.rate.hz;
        leak_ = static_cast<float>(std::exp(-2.0 * std::numbers::pi * 12.0 / rate));
        brown_gain_ = static_cast<float>(0.02 * std::sqrt(48000.0 / rate));
    }
    double memory() const override { return 0.5; }
    void run(AudioView block, double) override {
        for (int c = 0; c < block.channel_count(); ++c) {
            auto& s = states_[static_cast<std::size_t>(c)];
            for (float& sample : block.channel(c)) sample = pink_ ? pink(s, sample) : brown(s, sample);
        }
    }

  private:
    static float pink(std::array<float, 3>& s, float white) {
        s[0] = 0.99765f * s[0] + white * 0.0990460f;
        s[1] = 0.96300f * s[1] + white * 0.2965164f;
        s[2] = 0.57000f * s[2] + white * 1.0526913f;
        return 0.25f * (s[0] + s[1] + s[2] + white * 0.1848f);
    }
    float brown(std::array<float, 3>& s, float white) const {
        s[0] = leak_ * s[0] + brown_gain_ * white;
        return s[0];
    }
    bool pink_;
    float leak_ = 0.0f, brown_gain_ = 0.0f;
    std::array<std::array<float, 3>, 2> states_{};
};

}  // namespace

std::unique_ptr<Processor> make_filter(const Process& process, const Performance& performance, double length) {
    return std::make_unique<Filter>(process, performance, length);
}

std::unique_ptr<Processor> make_noise_colour(SourceKind kind, const Performance& performance) {
    return std::make_unique<NoiseColour>(kind == SourceKind::Pink, performance);
}

}  // namespace dramatis::mix
