#include "mix/timeline/loop_renderer.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include <fmt/format.h>

#include "core/random.h"
#include "mix/audio/non_finite.h"
#include "mix/audio/spool.h"
#include "mix/effects/chain.h"

namespace dramatis::mix::timeline {
namespace {

constexpr std::size_t looped_frames = 4096;

// The last frames of `audio` laid under the first: frame `length` of the result would be frame 0 again.
Result<audio::AudioRef> join_ends(ConstAudioView audio, SampleRate rate) {
    const auto crossfade =
        std::min(audio.size() / 4, static_cast<std::size_t>(to_frames(longest_loop_crossfade, rate).count));
    const std::size_t length = audio.size() - crossfade;
    Result<audio::Spool> loop = audio::Spool::create(std::max(1, audio.channel_count()), length);
    if (!loop) return std::unexpected(loop.error());
    for (int c = 0; c < audio.channel_count(); ++c) {
        const auto in = audio.channel(c);
        const auto out = loop->view().channel(c);
        std::ranges::copy(in.first(length), out.begin());
        for (std::size_t i = 0; i < crossfade; ++i) {
            const double angle = (static_cast<double>(i) + 0.5) / static_cast<double>(crossfade) * std::numbers::pi / 2;
            out[i] = static_cast<float>(in[i] * std::sin(angle) + in[length + i] * std::cos(angle));
        }
    }
    return std::move(*loop).finish();
}

// The whole signal through the chain, and its tail dropped: the loop goes on in its own beginning.
Result<audio::AudioRef> treated(const settings::Treatment& treatment, const Bed& bed, ConstAudioView audio,
                                SampleRate rate) {
    Result<audio::Spool> result = audio::Spool::create(audio.channel_count(), audio.size());
    if (!result) return std::unexpected(result.error());
    effects::EffectChain chain(treatment.chain);
    chain.prepare({rate, audio.channel_count(), seed_from(bed.source->identity())});
    if (const Result<> ready = chain.ready(); !ready) return std::unexpected(ready.error());
    // A chain that is late is fed earlier; behind the loop's end comes its beginning.
    const auto latency = static_cast<std::size_t>(chain.latency().count);
    const auto run = [&](std::size_t begin, AudioView out) {
        for (int c = 0; c < out.channel_count(); ++c)
            for (std::size_t i = 0; i < out.size(); ++i)
                out.channel(c)[i] = audio.channel(c)[(begin + i) % audio.size()];
        chain.process(out);
    };
    AudioBuffer dropped(audio.channel_count(), looped_frames);
    for (std::size_t begin = 0; begin < latency; begin += looped_frames)
        run(begin, dropped.view().subview(0, std::min(looped_frames, latency - begin)));
    for (std::size_t begin = 0; begin < audio.size(); begin += looped_frames)
        run(begin + latency, result->view().subview(begin, std::min(looped_frames, audio.size() - begin)));
    return std::move(*result).finish();
}

}  // namespace

Result<audio::AudioRef> render_loop(const Bed& bed, const sounds::ResolvedMix& mix, SampleRate rate) {
    const settings::Treatment* const treatment = bed.treatment.empty() ? nullptr : mix.treatment(bed.treatment);
    if (treatment == nullptr && !bed.treatment.empty())
        return failure("E0306", fmt::format("the mix book has no treatment '{}'", bed.treatment));
    Result<audio::AudioRef> source = bed.source->load(rate);
    if (source) source = audio::without_non_finite(std::move(*source));
    if (!source) return source;
    const bool treats = treatment != nullptr && !treatment->chain.empty() && !(*source)->view().empty();
    if (treats) source = treated(*treatment, bed, (*source)->view(), rate);
    // A treatment has no memory of the loop's end when the loop begins, so what it made has a seam of its own.
    if (!source || (bed.source->seamless() && !treats)) return source;
    return join_ends((*source)->view(), rate);
}

}  // namespace dramatis::mix::timeline
