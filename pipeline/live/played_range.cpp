#include "pipeline/live/played_range.h"

#include <algorithm>
#include <utility>

#include "pipeline/live/cue_lookup.h"

namespace dramatis::pipeline::live {
namespace {

// Around a speech that is repeated.
constexpr Seconds before_speech{0.05};
constexpr Seconds after_speech{0.6};

}  // namespace

PlayedRange::PlayedRange(std::optional<Place> from, std::optional<Place> to, bool loop) : loop_(loop) {
    if (from) from_ = Bound{std::move(*from), {}};
    if (to) to_ = Bound{std::move(*to), {}};
}

Result<FoundPlace> PlayedRange::find(const Bound& bound, const LiveVersion& version) {
    if (bound.item) return extent_of(*bound.item, version);
    return find_place(bound.place, version);
}

Result<> PlayedRange::find_in(const LiveVersion& version) {
    for (auto* const bound : {&from_, &to_}) {
        if (!*bound) continue;
        const auto found = find_place((*bound)->place, version);
        if (!found) return std::unexpected(found.error());
        (*bound)->item = found->item;
    }
    return {};
}

Result<Frames> PlayedRange::beginning_in(const LiveVersion& version) const {
    if (!from_) return Frames{0};
    const auto found = find(*from_, version);
    if (!found) return std::unexpected(found.error());
    return found->begin;
}

bool PlayedRange::begins_at_a_time() const { return from_ && std::holds_alternative<TimePlace>(from_->place); }

void PlayedRange::repeat_a_looped_speech(const LiveVersion& version) {
    if (!loop_ || !from_ || to_ || !from_->item || scene_of(version.script().items[*from_->item])) return;
    repeated_ = from_->item;
    loop_ = false;
}

FrameRange PlayedRange::in(const LiveVersion& version) const {
    if (!repeated_) return unrepeated_in(version);
    const SampleRate rate = version.timeline().rate;
    const auto& item = version.arrangement.items[*repeated_];
    const auto& scene = version.timeline().scenes[static_cast<std::size_t>(item.scene)];
    return {std::max(item.start - to_frames(before_speech, rate), scene.start),
            item.end + to_frames(after_speech, rate)};
}

FrameRange PlayedRange::to_be_heard_in(const LiveVersion& version) const {
    FrameRange range = unrepeated_in(version);
    if (const auto beginning = beginning_in(version)) range.begin = std::max(range.begin, *beginning);
    return range;
}

FrameRange PlayedRange::unrepeated_in(const LiveVersion& version) const {
    FrameRange range{{0}, version.timeline().length};
    const auto from = from_ ? find(*from_, version) : FoundPlace{};
    if (loop_ && from_ && from) {
        range.begin = from->begin;
        if (from->item) range.end = from->end;
    }
    if (!to_) return range;
    // "--to 1:23" ends there, every other place is played to its own end.
    if (const auto to = find(*to_, version))
        range.end = std::holds_alternative<TimePlace>(to_->place) ? to->begin : to->end;
    return range;
}

void PlayedRange::follow(const VersionMap& map) {
    for (auto* const bound : {&from_, &to_}) {
        if (!*bound || !(*bound)->item) continue;
        (*bound)->item = map.item(*(*bound)->item);
        if (!(*bound)->item) bound->reset();
    }
    if (repeated_) repeated_ = map.item(*repeated_);
}

}  // namespace dramatis::pipeline::live
