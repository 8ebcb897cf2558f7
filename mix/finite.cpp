#include "mix/finite.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "mix/spool.h"

namespace dramatis::mix {
namespace {

constexpr std::size_t piece_frames = std::size_t{1} << 18;

}  // namespace

bool holds_wild_samples(std::span<const float> samples) noexcept {
    int wild = 0;
    for (const float sample : samples) wild |= static_cast<int>(!(std::fabs(sample) <= largest_sample));
    return wild != 0;
}

void silence_wild_samples(std::span<float> samples) noexcept {
    for (float& sample : samples) sample = std::fabs(sample) <= largest_sample ? sample : 0.0f;
}

Result<AudioRef> finite(AudioRef audio) {
    const ConstAudioView view = audio->view();
    bool wild = false;
    for (int c = 0; c < view.channel_count(); ++c)
        for (std::size_t begin = 0; begin < view.size() && !wild; begin += piece_frames) {
            const std::size_t count = std::min(piece_frames, view.size() - begin);
            wild = holds_wild_samples(view.channel(c).subspan(begin, count));
            if (view.size() > piece_frames) audio->release_before({static_cast<std::int64_t>(begin)});
        }
    if (!wild) return audio;
    Result<Spool> copy = Spool::create(view.channel_count(), view.size());
    if (!copy) return std::unexpected(copy.error());
    for (int c = 0; c < view.channel_count(); ++c) {
        std::ranges::copy(view.channel(c), copy->view().channel(c).begin());
        silence_wild_samples(copy->view().channel(c));
    }
    return std::move(*copy).finish();
}

}  // namespace dramatis::mix
