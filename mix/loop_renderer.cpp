#include "mix/loop_renderer.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "mix/finite.h"
#include "mix/spool.h"

namespace dramatis::mix {
namespace {

// The last frames of `audio` laid under the first: frame `length` of the result would be frame 0 again.
Result<AudioRef> join_ends(ConstAudioView audio, SampleRate rate) {
    const auto crossfade =
        std::min(audio.size() / 4, static_cast<std::size_t>(to_frames(longest_loop_crossfade, rate).count));
    const std::size_t length = audio.size() - crossfade;
    Result<Spool> loop = Spool::create(audio.channel_count(), length);
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

}  // namespace

Result<AudioRef> render_loop(const Bed& bed, const MixBook&, SampleRate rate) {
    Result<AudioRef> source = bed.source->load(rate);
    if (source) source = finite(std::move(*source));
    if (!source || bed.source->seamless()) return source;
    return join_ends((*source)->view(), rate);
}

}  // namespace dramatis::mix
