#include "mix/effects/noise_band.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace dramatis::mix::effects {

void NoiseBand::start(const Settings& settings, const EffectSetup& setup) {
    std::vector<dsp::Biquad> band;
    for (const double q : dsp::butterworth(2 * settings.pairs))
        band.insert(band.end(),
                    {dsp::high_pass(settings.low_cut, q, setup.rate), dsp::low_pass(settings.high_cut, q, setup.rate)});
    // The energy of white noise behind the filters is that of their impulse response.
    std::vector<float> response(8192);
    response.front() = 1.0f;
    filter_.start(band);
    filter_.run(AudioView(response));
    double energy = 0.0;
    for (const float sample : response) energy += static_cast<double>(sample) * sample;
    const double uniform_rms = std::sqrt(1.0 / 3.0);
    gain_ = energy > 0.0 ? static_cast<float>(settings.level / (uniform_rms * std::sqrt(energy))) : 0.0f;
    filter_.start(band);
    random_ = {Random(setup.seed), Random(setup.seed ^ 0x5DEECE66Du)};
}

AudioView NoiseBand::next(int channels, std::size_t count) noexcept {
    for (int c = 0; c < channels; ++c) {
        Random& random = random_[static_cast<std::size_t>(c)];
        for (float& sample : std::span(noise_[static_cast<std::size_t>(c)]).first(count))
            sample = gain_ * random.bipolar();
    }
    const auto left = std::span(noise_[0]).first(count);
    const AudioView view = channels == 1 ? AudioView(left) : AudioView(left, std::span(noise_[1]).first(count));
    filter_.run(view);
    return view;
}

}  // namespace dramatis::mix::effects
