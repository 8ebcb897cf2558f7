#include "tests/mix/master/programme_signals.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/random.h"

namespace dramatis::mix::master {
namespace {

constexpr double turn = 2.0 * std::numbers::pi;

AudioBuffer stereo(double seconds, SampleRate rate) {
    return AudioBuffer(2, static_cast<std::size_t>(to_frames({seconds}, rate).count));
}

}  // namespace

AudioBuffer sine_stretches(const std::vector<SineLevel>& stretches, double frequency, SampleRate rate) {
    double seconds = 0.0;
    for (const SineLevel& stretch : stretches) seconds += stretch.seconds;
    AudioBuffer buffer = stereo(seconds, rate);
    std::size_t at = 0;
    for (const SineLevel& stretch : stretches) {
        const double amplitude = to_gain({stretch.level_dbfs});
        const auto end =
            std::min(buffer.size(), at + static_cast<std::size_t>(to_frames({stretch.seconds}, rate).count));
        for (; at < end; ++at) {
            const double value = amplitude * std::sin(turn * frequency * static_cast<double>(at) / rate.hz);
            buffer.channel(0)[at] = buffer.channel(1)[at] = static_cast<float>(value);
        }
    }
    return buffer;
}

AudioBuffer speech_like(double seconds, SampleRate rate) {
    AudioBuffer buffer = stereo(seconds, rate);
    Random random(1);
    double phase = 0.0;
    for (std::size_t i = 0; i < buffer.size(); ++i) {
        const double t = static_cast<double>(i) / rate.hz;
        const double syllable = 0.5 - 0.5 * std::cos(turn * 4.0 * t);
        const double phrase = std::fmod(t, 3.7) < 2.9 ? 1.0 : 0.0;
        const double effort = 0.6 + 0.4 * std::sin(turn * 0.13 * t);
        phase += (110.0 + 25.0 * std::sin(turn * 0.7 * t)) / rate.hz;
        phase -= std::floor(phase);
        // Each opening of the glottis rings in two formants and hisses a little.
        const double ring =
            std::exp(-6.0 * phase) * (std::sin(turn * 6.0 * phase) + 0.5 * std::sin(turn * 15.0 * phase));
        const double voice = 0.15 * (ring + 0.3 * random.uniform(-1.0, 1.0)) * syllable * phrase * effort;
        buffer.channel(0)[i] = static_cast<float>(voice) + 0.001f * random.bipolar();
        buffer.channel(1)[i] = static_cast<float>(voice) + 0.001f * random.bipolar();
    }
    return buffer;
}

AudioBuffer music_like(double seconds, SampleRate rate) {
    AudioBuffer buffer = stereo(seconds, rate);
    Random random(2);
    for (std::size_t i = 0; i < buffer.size(); ++i) {
        const double t = static_cast<double>(i) / rate.hz;
        const double beat = std::exp(-8.0 * std::fmod(t, 0.5));
        double left = 0.6 * beat * std::sin(turn * 60.0 * t) + 0.1 * beat * random.uniform(-1.0, 1.0), right = left;
        for (const double note : {220.0, 277.2, 329.6, 5503.0}) {
            left += 0.12 * std::sin(turn * note * t);
            right += 0.12 * std::sin(turn * note * 1.003 * t);
        }
        buffer.channel(0)[i] = static_cast<float>(left);
        buffer.channel(1)[i] = static_cast<float>(right);
    }
    return buffer;
}

AudioBuffer peaky(double seconds, SampleRate rate) {
    AudioBuffer buffer = stereo_noise(seconds, {-26.0}, rate);
    const auto apart = static_cast<std::size_t>(rate.hz) / 3 + 17;
    for (std::size_t i = 1000; i + 1 < buffer.size(); i += apart) {
        buffer.channel(0)[i] = 1.0f;
        buffer.channel(1)[i + 1] = -0.9f;
    }
    return buffer;
}

AudioBuffer stereo_noise(double seconds, Decibels peak, SampleRate rate) {
    AudioBuffer buffer = stereo(seconds, rate);
    Random random(3);
    const auto amplitude = static_cast<float>(to_gain(peak));
    for (std::size_t i = 0; i < buffer.size(); ++i) {
        for (int c = 0; c < 2; ++c) buffer.channel(c)[i] = amplitude * random.bipolar();
    }
    return buffer;
}

float largest_sample(ConstAudioView signal) {
    float largest = 0.0f;
    for (int c = 0; c < signal.channel_count(); ++c) {
        for (const float sample : signal.channel(c)) largest = std::max(largest, std::abs(sample));
    }
    return largest;
}

BlockSource source_of(const AudioBuffer& signal, SampleRate rate) {
    return {.length = signal.frames(),
            .rate = rate,
            .pull = [&signal](Frames position, AudioView out) -> Result<> {
                for (int c = 0; c < out.channel_count(); ++c)
                    std::ranges::copy(signal.channel(c).subspan(static_cast<std::size_t>(position.count), out.size()),
                                      out.channel(c).begin());
                return {};
            },
            .done_before = {}};
}

}  // namespace dramatis::mix::master
