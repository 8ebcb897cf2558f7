// Treatments' filters: high-pass, low-pass, band-pass, notch, peak, shelves; and plain gain.
#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <string_view>
#include <utility>

#include "mix/dsp/biquad.h"
#include "mix/effects/makers.h"

namespace dramatis::mix::effects {
namespace {

class Filter final : public Effect {
  public:
    explicit Filter(std::vector<FilterDesign> designs) : designs_(std::move(designs)) {}

  private:
    void start(const EffectSetup& setup) override {
        std::vector<dsp::Biquad> sections;
        for (const FilterDesign& design : designs_) std::ranges::copy(design(setup.rate), std::back_inserter(sections));
        cascade_.start(std::move(sections));
    }
    void run(AudioView block) noexcept override { cascade_.run(block); }
    std::vector<FilterDesign> designs_;
    dsp::BiquadCascade cascade_;
};

class Gain final : public Effect {
  public:
    explicit Gain(Decibels gain) : gain_(static_cast<float>(to_gain(gain))) {}

  private:
    void start(const EffectSetup&) override {}
    void run(AudioView block) noexcept override {
        for (int c = 0; c < block.channel_count(); ++c)
            for (float& sample : block.channel(c)) sample *= gain_;
    }
    float gain_;
};

FilterDesign filter(dsp::Biquad (*design)(Hertz, double, SampleRate), Hertz frequency, std::vector<double> qualities) {
    return [=, qualities = std::move(qualities)](SampleRate rate) {
        std::vector<dsp::Biquad> sections;
        for (const double q : qualities) sections.push_back(design(frequency, q, rate));
        return sections;
    };
}

// 12 dB an octave for each pair of poles.
std::vector<double> sections_of(double slope) {
    return dsp::butterworth(2 * static_cast<int>(std::lround(slope / 12.0)));
}

using Designer = FilterDesign (*)(const Parameters&);
constexpr std::array<std::pair<std::string_view, Designer>, 8> designers{{
    {"high-pass", [](const Parameters& p) { return filter(dsp::high_pass, p.hertz("hz"), sections_of(p["slope"])); }},
    {"low-pass", [](const Parameters& p) { return filter(dsp::low_pass, p.hertz("hz"), sections_of(p["slope"])); }},
    {"band-pass", [](const Parameters& p) { return filter(dsp::band_pass, p.hertz("hz"), {p["q"]}); }},
    {"notch", [](const Parameters& p) { return filter(dsp::notch, p.hertz("hz"), {p["q"]}); }},
    {"all-pass", [](const Parameters& p) { return filter(dsp::all_pass, p.hertz("hz"), {p["q"]}); }},
    {"peak",
     [](const Parameters& p) -> FilterDesign {
         return [frequency = p.hertz("hz"), q = p["q"], gain = p.decibels("gain")](SampleRate rate) {
             return std::vector{dsp::peak(frequency, q, gain, rate)};
         };
     }},
    {"low-shelf",
     [](const Parameters& p) -> FilterDesign {
         return [frequency = p.hertz("hz"), gain = p.decibels("gain")](SampleRate rate) {
             return std::vector{dsp::low_shelf(frequency, gain, rate)};
         };
     }},
    {"high-shelf",
     [](const Parameters& p) -> FilterDesign {
         return [frequency = p.hertz("hz"), gain = p.decibels("gain")](SampleRate rate) {
             return std::vector{dsp::high_shelf(frequency, gain, rate)};
         };
     }},
}};

}  // namespace

FilterDesign filter_design(const EffectSettings& settings) {
    for (const auto& [name, designer] : designers)
        if (name == settings.effect) return designer(Parameters(settings));
    return {};
}

std::unique_ptr<Effect> make_filters(std::vector<FilterDesign> designs) {
    return std::make_unique<Filter>(std::move(designs));
}

std::unique_ptr<Effect> make_gain(const Parameters& p) { return std::make_unique<Gain>(p.decibels("gain")); }

}  // namespace dramatis::mix::effects
