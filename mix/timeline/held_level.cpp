#include "mix/timeline/held_level.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>
#include <vector>

#include "mix/dsp/limiter.h"
#include "mix/dsp/loudness.h"
#include "mix/timeline/hop_meter.h"

namespace dramatis::mix::timeline {
namespace {

// The frames from `from` on; silence where there are none.
void copy_from(ConstAudioView heard, Frames from, AudioView out) {
    clear(out);
    const Frames begin = std::max(from, Frames{0}), end = std::min(from + out.frames(), heard.frames());
    if (begin >= end) return;
    const auto at = static_cast<std::size_t>(begin.count), count = static_cast<std::size_t>((end - begin).count);
    for (int c = 0; c < out.channel_count(); ++c)
        std::ranges::copy(heard.channel(c).subspan(at, count),
                          out.channel(c).subspan(static_cast<std::size_t>((begin - from).count)).begin());
}

constexpr std::size_t piece_frames = 4096;
// Lets go sooner than the master's: between the pulses of one voice, not between words.
constexpr Seconds peak_release{0.2};

void amplify(Decibels gain, AudioView piece) {
    const auto factor = static_cast<float>(to_gain(gain));
    for (int c = 0; c < piece.channel_count(); ++c)
        for (float& sample : piece.channel(c)) sample *= factor;
}

// Pieces in order, each limited in place once the frames behind it are known.
class PeakHolder {
  public:
    PeakHolder(Decibels ceiling, SampleRate rate, AudioView all)
        : limiter_(rate, {.ceiling = ceiling, .release = peak_release}), all_(all), gains_(piece_frames) {}

    void take(ConstAudioView piece) {
        if (limiter_.process(piece, gains_)) apply(at_ - limiter_.latency(), piece.size());
        at_ += piece.frames();
    }
    // What is held back.
    void finish() {
        const AudioBuffer silence(all_.channel_count(), piece_frames);
        const Frames end = at_ + limiter_.latency();
        while (at_ < end) take(silence.view());
    }

  private:
    void apply(Frames begin, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) {
            const std::int64_t frame = begin.count + static_cast<std::int64_t>(i);
            if (frame < 0 || frame >= all_.frames().count) continue;
            for (int c = 0; c < all_.channel_count(); ++c)
                all_.channel(c)[static_cast<std::size_t>(frame)] *= gains_[i];
        }
    }

    dsp::LimiterGain limiter_;
    AudioView all_;
    std::vector<float> gains_;
    Frames at_;
};

}  // namespace

Decibels holding_gain(ConstAudioView heard, Frames length, const HeldLevel& held, SampleRate rate) {
    const HopMeter meter(rate, speech_step(rate));
    MeterBench bench;
    std::vector<double> energies(hops_of_speech(length, rate));
    // Filling can't fail: the samples are there.
    std::ignore = measure_hops(meter, bench, energies, [&](Frames from, AudioView out) -> Result<> {
        copy_from(heard, from, out);
        return {};
    });
    const double sum = std::accumulate(energies.begin(), energies.end(), 0.0);
    const double loudness = dsp::loudness_of(sum, energies.size(), rate).value;
    if (!std::isfinite(loudness)) return {0.0};
    const double wanted = std::max(held.lowest.value, std::min(loudness, held.highest.value));
    return {std::clamp(wanted - loudness, -most_held.value, most_held.value)};
}

void hold(const HeldLevel& held, Frames length, SampleRate rate, audio::Spool& rendered) {
    const AudioView view = rendered.view();
    const Decibels gain = holding_gain(view, length, held, rate);
    const bool limits = std::isfinite(held.peak.value);
    if (gain.value == 0.0 && !limits) return;
    PeakHolder peaks(limits ? held.peak : Decibels{0.0}, rate, view);
    for (std::size_t begin = 0; begin < view.size(); begin += piece_frames) {
        const AudioView piece = view.subview(begin, std::min(piece_frames, view.size() - begin));
        if (gain.value != 0.0) amplify(gain, piece);
        if (limits) peaks.take(piece);
        // The piece before is still turned down.
        if (begin >= piece_frames) rendered.written_before(Frames{static_cast<std::int64_t>(begin - piece_frames)});
    }
    if (limits) peaks.finish();
}

}  // namespace dramatis::mix::timeline
