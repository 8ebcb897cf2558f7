#include "mix/clip_renderer.h"

#include <utility>

#include "mix/finite.h"

namespace dramatis::mix {

Frames heard_length(const Clip& clip, const MixBook&, SampleRate) { return clip.length; }

Result<RenderedClip> render_clip(const Clip& clip, const MixBook&, SampleRate rate) {
    Result<AudioRef> audio = clip.source->load(rate);
    if (audio) audio = finite(std::move(*audio));
    if (!audio) return std::unexpected(audio.error());
    return RenderedClip{.audio = std::move(*audio), .offset = clip.offset};
}

}  // namespace dramatis::mix
