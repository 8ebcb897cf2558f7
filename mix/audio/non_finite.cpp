#include "mix/audio/non_finite.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "mix/audio/spool.h"

namespace dramatis::mix::audio {
namespace {

constexpr std::size_t examined_frames = std::size_t{1} << 18;

}  // namespace

bool has_non_finite(std::span<const float> samples) noexcept {
    int found = 0;
    for (const float sample : samples) found |= static_cast<int>(!(std::fabs(sample) <= largest_sample));
    return found != 0;
}

void silence_non_finite(std::span<float> samples) noexcept {
    for (float& sample : samples) sample = std::fabs(sample) <= largest_sample ? sample : 0.0f;
}

void silence_nan_and_infinity(AudioView samples) noexcept {
    for (int c = 0; c < samples.channel_count(); ++c)
        for (float& sample : samples.channel(c))
            if (!std::isfinite(sample)) sample = 0.0f;
}

Result<AudioRef> without_non_finite(AudioRef audio) {
    const ConstAudioView view = audio->view();
    bool found = false;
    for (int c = 0; c < view.channel_count(); ++c)
        for (std::size_t begin = 0; begin < view.size() && !found; begin += examined_frames) {
            const std::size_t count = std::min(examined_frames, view.size() - begin);
            found = has_non_finite(view.channel(c).subspan(begin, count));
            if (view.size() > examined_frames) audio->release_before({static_cast<std::int64_t>(begin)});
        }
    if (!found) return audio;
    Result<Spool> copy = Spool::create(view.channel_count(), view.size());
    if (!copy) return std::unexpected(copy.error());
    for (int c = 0; c < view.channel_count(); ++c) {
        std::ranges::copy(view.channel(c), copy->view().channel(c).begin());
        silence_non_finite(copy->view().channel(c));
    }
    return std::move(*copy).finish();
}

}  // namespace dramatis::mix::audio
