#include "pipeline/voice_levels.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/audio_buffer.h"
#include "mix/master/loudness.h"

namespace dramatis::pipeline {
namespace {

// More than that is no difference between voices but something broken.
constexpr double most_gain = 24.0;  // dB, either way

// LUFS of one channel: a voice in the middle, panned with constant power, has the same.
double loudness_of(const voices::Take& take) {
    const mix::KWeighting weighting(take.rate);
    const std::size_t hop = weighting.hop();
    std::vector<double> energies((take.samples.size() + hop - 1) / hop);
    AudioBuffer signal(2, (energies.size() + 1) * hop);  // the other channel is silent
    std::ranges::transform(take.samples, signal.channel(0).subspan(hop).begin(),
                           [](std::int16_t sample) { return static_cast<float>(sample) / 32768.0f; });
    weighting.measure(signal.view(), energies);
    return mix::integrated_loudness(energies, take.rate);
}

Result<Decibels> measure(voices::Performer& performer, const voices::Line& calibration) {
    auto performed = performer.perform(calibration);
    if (performed.failure) return std::unexpected(std::move(*performed.failure));
    const auto take = performer.load(calibration);
    if (!take) return std::unexpected(take.error());
    const double loudness = loudness_of(*take);
    if (!std::isfinite(loudness)) return failure("W0432", "what it says to be measured is silent");
    return Decibels{std::clamp(dialogue_loudness.value - loudness, -most_gain, most_gain)};
}

}  // namespace

Result<Decibels> VoiceLevels::gain_of(const voices::Line& calibration) {
    std::shared_ptr<Voice> voice;
    {
        const std::lock_guard lock(mutex_);
        auto& known = voices_[voices::slate_of(calibration, {})];
        if (!known) known = std::make_shared<Voice>();
        voice = known;
    }
    std::call_once(voice->once, [&] { voice->gain = measure(performer_, calibration); });
    return voice->gain;
}

}  // namespace dramatis::pipeline
