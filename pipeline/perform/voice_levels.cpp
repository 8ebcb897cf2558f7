#include "pipeline/perform/voice_levels.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/audio_buffer.h"
#include "mix/dsp/k_weighting.h"
#include "mix/dsp/loudness.h"

namespace dramatis::pipeline::perform {
namespace {

// A larger difference isn't one between voices but an error.
constexpr double most_gain = 24.0;  // dB, either way

// LUFS of one channel: a voice in the middle, panned with constant power, has the same.
double loudness_of(const voices::takes::Take& take) {
    const mix::dsp::KWeighting weighting(take.rate);
    const std::size_t hop = weighting.hop();
    std::vector<double> energies((take.samples.size() + hop - 1) / hop);
    AudioBuffer signal(2, (energies.size() + 1) * hop);  // the other channel is silent
    std::ranges::transform(take.samples, signal.channel(0).subspan(hop).begin(),
                           [](std::int16_t sample) { return static_cast<float>(sample) / 32768.0f; });
    weighting.measure(signal.view(), energies);
    return mix::dsp::integrated_loudness(energies, take.rate).value;
}

Result<Decibels> measure(voices::speech::Performer& performer, const voices::takes::Line& calibration) {
    auto performed = performer.perform(calibration);
    if (performed.failure) return std::unexpected(std::move(*performed.failure));
    const auto take = performer.load(calibration);
    if (!take) return std::unexpected(take.error());
    const double loudness = loudness_of(*take);
    if (!std::isfinite(loudness)) return failure("W0432", "the calibration line is silent");
    return Decibels{std::clamp(dialogue_loudness.value - loudness, -most_gain, most_gain)};
}

}  // namespace

Result<Decibels> VoiceLevels::gain_of(const voices::takes::Line& calibration) {
    std::shared_ptr<Voice> voice;
    {
        const MutexLock lock(mutex_);
        auto& known = voices_[voices::takes::slate_of(calibration, {})];
        if (!known) known = std::make_shared<Voice>();
        voice = known;
    }
    std::call_once(voice->once, [&] { voice->gain = measure(performer_, calibration); });
    return voice->gain;
}

}  // namespace dramatis::pipeline::perform
