// Treatments' filters: high-pass, low-pass, band-pass, notch, peak, shelves; and plain gain.
#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <string_view>
#include <utility>

#include "mix/effects/biquad.h"
#include "mix/effects/makers.h"

namespace dramatis::mix::effects {
namespace {

class Filter final : public Effect {
  public:
    explicit Filter(std::vector<FilterDesign> designs) : designs_(std::move(designs)) {}

  private:
    void start(const EffectSetup& setup) override {
        std::vector<Biquad> sections;
        for (const FilterDesign& design : designs_) std::ranges::copy(design(setup.rate), std::back_inserter(sections));
        cascade_.start(std::move(sections));
    }
    void run(AudioView block) noexcept override { cascade_.run(block); }
    std::vector<FilterDesign> designs_;
    BiquadCascade cascade_;
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

FilterDesign filter(Biquad (*design)(double, double, SampleRate), double hz, std::vector<double> qualities) {
    return [=](SampleRate rate) {
        std::vector<Biquad> sections;
        for (const double q : qualities) sections.push_back(design(hz, q, rate));
        return sections;
    };
}

// 12 dB an octave for each pair of poles.
std::vector<double> sections_of(double slope) { return butterworth(2 * static_cast<int>(std::lround(slope / 12.0))); }

using Designer = FilterDesign (*)(const Parameters&);
constexpr std::array<std::pair<std::string_view, Designer>, 7> designers{{
    {"high-pass", [](const Parameters& p) { return filter(high_pass, p["hz"], sections_of(p["slope"])); }},
    {"low-pass", [](const Parameters& p) { return filter(low_pass, p["hz"], sections_of(p["slope"])); }},
    {"band-pass", [](const Parameters& p) { return filter(band_pass, p["hz"], {p["q"]}); }},
    {"notch", [](const Parameters& p) { return filter(notch, p["hz"], {p["q"]}); }},
    {"peak",
     [](const Parameters& p) -> FilterDesign {
         return [hz = p["hz"], q = p["q"], gain = Decibels{p["gain"]}](SampleRate rate) {
             return std::vector{peak(hz, q, gain, rate)};
         };
     }},
    {"low-shelf",
     [](const Parameters& p) -> FilterDesign {
         return [hz = p["hz"], gain = Decibels{p["gain"]}](SampleRate rate) {
             return std::vector{low_shelf(hz, gain, rate)};
         };
     }},
    {"high-shelf",
     [](const Parameters& p) -> FilterDesign {
         return [hz = p["hz"], gain = Decibels{p["gain"]}](SampleRate rate) {
             return std::vector{high_shelf(hz, gain, rate)};
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

std::unique_ptr<Effect> make_gain(const Parameters& p) { return std::make_unique<Gain>(Decibels{p["gain"]}); }

}  // namespace dramatis::mix::effects
