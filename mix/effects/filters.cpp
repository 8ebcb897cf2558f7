// Treatments' filters: high-pass, low-pass, band-pass, notch, peak, shelves; and plain gain.
#include <cmath>
#include <functional>
#include <utility>

#include "mix/effects/biquad.h"
#include "mix/effects/makers.h"

namespace dramatis::mix::effects {
namespace {

using Design = std::function<std::vector<Biquad>(SampleRate)>;

class Filter final : public Effect {
  public:
    explicit Filter(Design design) : design_(std::move(design)) {}

  private:
    void start(const EffectSetup& setup) override { cascade_.start(design_(setup.rate)); }
    void run(AudioView block) noexcept override { cascade_.run(block); }
    Design design_;
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

std::unique_ptr<Effect> filter(Biquad (*design)(double, double, SampleRate), double hz, std::vector<double> qualities) {
    return std::make_unique<Filter>([=](SampleRate rate) {
        std::vector<Biquad> sections;
        for (const double q : qualities) sections.push_back(design(hz, q, rate));
        return sections;
    });
}

// 12 dB an octave for each pair of poles.
std::vector<double> sections_of(double slope) { return butterworth(2 * static_cast<int>(std::lround(slope / 12.0))); }

}  // namespace

std::unique_ptr<Effect> make_high_pass(const Parameters& p) {
    return filter(high_pass, p["hz"], sections_of(p["slope"]));
}
std::unique_ptr<Effect> make_low_pass(const Parameters& p) {
    return filter(low_pass, p["hz"], sections_of(p["slope"]));
}
std::unique_ptr<Effect> make_band_pass(const Parameters& p) { return filter(band_pass, p["hz"], {p["q"]}); }
std::unique_ptr<Effect> make_notch(const Parameters& p) { return filter(notch, p["hz"], {p["q"]}); }

std::unique_ptr<Effect> make_peak(const Parameters& p) {
    return std::make_unique<Filter>([hz = p["hz"], q = p["q"], gain = Decibels{p["gain"]}](SampleRate rate) {
        return std::vector{peak(hz, q, gain, rate)};
    });
}

std::unique_ptr<Effect> make_low_shelf(const Parameters& p) {
    return std::make_unique<Filter>(
        [hz = p["hz"], gain = Decibels{p["gain"]}](SampleRate rate) { return std::vector{low_shelf(hz, gain, rate)}; });
}

std::unique_ptr<Effect> make_high_shelf(const Parameters& p) {
    return std::make_unique<Filter>([hz = p["hz"], gain = Decibels{p["gain"]}](SampleRate rate) {
        return std::vector{high_shelf(hz, gain, rate)};
    });
}

std::unique_ptr<Effect> make_gain(const Parameters& p) { return std::make_unique<Gain>(Decibels{p["gain"]}); }

}  // namespace dramatis::mix::effects
