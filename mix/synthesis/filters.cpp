#include "mix/synthesis/filters.h"

#include <array>

#include "mix/synthesis/processors.h"

namespace dramatis::mix::synthesis {
namespace {

constexpr std::size_t still_block = 1024;  // frames between two looks at a filter that doesn't move

dsp::TwoPole::Equations equations(Processing kind, double hertz, double rate, double q, double gain_db) {
    const double g = warped(hertz, rate), k = 1.0 / q;
    switch (kind) {
        case Processing::LowPass:
            return svf(g, k, 0.0, 0.0, 1.0);
        case Processing::HighPass:
            return svf(g, k, 1.0, -k, -1.0);
        case Processing::BandPass:
            return svf(g, k, 0.0, k, 0.0);
        case Processing::Resonator:  // keeps the power of noise, whatever its q: a narrow one is loud at its peak
            return svf(g, k, 0.0, std::sqrt(k), 0.0);
        case Processing::Notch:
            return svf(g, k, 1.0, -k, 0.0);
        default:
            break;
    }
    const double a = std::pow(10.0, gain_db / 40.0);
    if (kind == Processing::Peak) return svf(g, k / a, 1.0, k / a * (a * a - 1.0), 0.0);
    if (kind == Processing::LowShelf) return svf(g / std::sqrt(a), k, 1.0, k * (a - 1.0), a * a - 1.0);
    return svf(g * std::sqrt(a), k, a * a, k * (1.0 - a) * a, 1.0 - a * a);  // HighShelf
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
        step_ = is_still_ ? still_block : performance.control_frames();
        memory_ = std::clamp(8.0 * q_ / std::max(cutoff_.at(0.0), 20.0), 0.05, 2.0);
    }

    double memory() const override { return memory_; }

    void run(AudioView block, double seconds) override {
        for (std::size_t begin = 0; begin < block.size(); begin += step_) {
            const std::size_t count = std::min(step_, block.size() - begin);
            if (!is_still_) tune(seconds + static_cast<double>(begin) / rate_);
            float* const left = block.channel(0).data() + begin;
            for (std::size_t stage = 0; stage < stages_; ++stage) {
                auto& [first, second] = states_[stage];
                if (block.channel_count() == 2)
                    filter_.run_both(first, left, second, block.channel(1).data() + begin, count);
                else
                    filter_.run(first, left, count);
                flush(first);
                flush(second);
            }
        }
    }

  private:
    void tune(double seconds) {
        filter_ = dsp::TwoPole(equations(kind_, cutoff_.at(seconds), rate_, q_, gain_.at(seconds)));
    }

    Processing kind_;
    double q_;
    std::size_t stages_;
    double rate_;
    Modulator cutoff_, gain_;
    bool is_still_ = false;
    std::size_t step_ = control_block;  // frames between two settings
    double memory_ = 0.0;
    dsp::TwoPole filter_;
    std::array<std::array<dsp::TwoPoleState, 2>, 2> states_{};
};

// Pink by three first-order sections a decade apart (P. Kellet's economy design), brown by a leaky integrator. Four samples at a
// time, as in TwoPole: the sections move on by four samples at once.
class NoiseColour : public Processor {
  public:
    NoiseColour(bool pink, const Performance& performance) {
        const double rate = performance.rate.hz;
        if (pink) {
            through_ = 0.25 * 0.1848;
            sections_ = {Section{0.99765, 0.0990460, 0.25}, {0.96300, 0.2965164, 0.25}, {0.57000, 1.0526913, 0.25}};
        } else {
            sections_[0] = {std::exp(-2.0 * std::numbers::pi * 12.0 / rate), 0.02 * std::sqrt(48000.0 / rate), 1.0};
        }
        prepare();
    }
    double memory() const override { return 0.5; }
    void run(AudioView block, double) override {
        for (int c = 0; c < block.channel_count(); ++c)
            colour(states_[static_cast<std::size_t>(c)], block.channel(c).data(), block.size());
    }

  private:
    // s' = keep s + take x; output with a gain.
    struct Section {
        double keep = 0.0, take = 0.0, gain = 0.0;
    };

    void prepare() {
        std::array<double, 4> response{through_};  // to an impulse
        for (std::size_t k = 0; k < sections_.size(); ++k) {
            const Section& section = sections_[k];
            double power = 1.0;
            for (std::size_t j = 0; j < 4; ++j) {
                into_state_[3 - j][k] = static_cast<float>(section.take * power);
                response[j] += section.gain * section.take * power;
                power *= section.keep;
                from_state_[k][j] = static_cast<float>(section.gain * power);
            }
            keep_[k] = static_cast<float>(power);
        }
        for (std::size_t i = 0; i < 4; ++i)
            for (std::size_t j = i; j < 4; ++j) from_input_[i][j] = static_cast<float>(response[j - i]);
    }

    void colour(dsp::Float4& state, float* samples, std::size_t count) const {
        dsp::Float4 s = state;
        const auto step = [&](dsp::Float4 x) {
            const dsp::Float4 x0 = dsp::splat<0>(x), x1 = dsp::splat<1>(x), x2 = dsp::splat<2>(x),
                              x3 = dsp::splat<3>(x);
            const dsp::Float4 y =
                ((from_input_[0] * x0 + from_input_[1] * x1) + (from_input_[2] * x2 + from_input_[3] * x3)) +
                ((from_state_[0] * dsp::splat<0>(s) + from_state_[1] * dsp::splat<1>(s)) +
                 from_state_[2] * dsp::splat<2>(s));
            s = ((into_state_[0] * x0 + into_state_[1] * x1) + (into_state_[2] * x2 + into_state_[3] * x3)) + keep_ * s;
            return y;
        };
        std::size_t i = 0;
        for (; i + 4 <= count; i += 4) dsp::store(samples + i, step(dsp::load(samples + i)));
        if (i < count) {  // the last few, with zeros behind them
            std::array<float, 4> rest{};
            std::copy_n(samples + i, count - i, rest.begin());
            dsp::store(rest.data(), step(dsp::load(rest.data())));
            std::copy_n(rest.begin(), count - i, samples + i);
        }
        state = s;
    }

    double through_ = 0.0;
    std::array<Section, 3> sections_{};
    std::array<dsp::Float4, 4> from_input_{}, into_state_{};
    std::array<dsp::Float4, 3> from_state_{};
    dsp::Float4 keep_{};
    std::array<dsp::Float4, 2> states_{};  // the sections of each channel
};

}  // namespace

std::unique_ptr<Processor> make_filter(const Process& process, const Performance& performance, double length) {
    return std::make_unique<Filter>(process, performance, length);
}

std::unique_ptr<Processor> make_noise_colour(SourceKind kind, const Performance& performance) {
    return std::make_unique<NoiseColour>(kind == SourceKind::Pink, performance);
}

}  // namespace dramatis::mix::synthesis
