#include "mix/live/play_log.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <ranges>

namespace dramatis::mix::live {
namespace {

// Calls `copy(slot, offset, count)` for the one or two runs of the ring that frames [from, from + count) lie in.
template <class Copy>
void in_runs(Frames from, std::size_t count, std::size_t capacity, Copy copy) {
    for (std::size_t done = 0; done < count;) {
        const std::size_t slot = (static_cast<std::size_t>(from.count) + done) % capacity;
        const std::size_t run = std::min(count - done, capacity - slot);
        copy(slot, done, run);
        done += run;
    }
}

}  // namespace

PlayLog::PlayLog(Frames memory) : samples_(2, std::bit_ceil(static_cast<std::size_t>(memory.count))) {}

void PlayLog::write(ConstAudioView frames, MixPosition place, bool still) {
    assert(frames.size() <= samples_.size());
    in_runs(end_, frames.size(), samples_.size(), [&](std::size_t slot, std::size_t offset, std::size_t count) {
        for (int c = 0; c < 2; ++c)
            std::ranges::copy(frames.channel(c).subspan(offset, count), samples_.channel(c).subspan(slot).begin());
    });
    const bool goes_on =
        !sections_.empty() && sections_.back().still == still && sections_.back().place.cut == place.cut &&
        sections_.back().place.position + (still ? Frames{0} : end_ - sections_.back().begin) == place.position;
    if (!goes_on) sections_.push_back({end_, place, still});
    end_ += frames.frames();
}

void PlayLog::take_back(Frames count) {
    end_ -= count;
    while (!sections_.empty() && sections_.back().begin >= end_) sections_.pop_back();
}

void PlayLog::read(Frames from, AudioView out) const {
    const auto before =
        static_cast<std::size_t>(std::clamp<std::int64_t>(-from.count, 0, static_cast<std::int64_t>(out.size())));
    dramatis::clear(out.subview(0, before));
    const AudioView rest = out.subview(before, out.size() - before);
    in_runs(std::max(from, Frames{0}), rest.size(), samples_.size(),
            [&](std::size_t slot, std::size_t offset, std::size_t count) {
                for (int c = 0; c < out.channel_count(); ++c)
                    std::ranges::copy(samples_.channel(c).subspan(slot, count),
                                      rest.channel(c).subspan(offset).begin());
            });
}

PlayLog::MixPosition PlayLog::place_of(Frames at) const {
    for (const Section& section : sections_ | std::views::reverse) {
        if (section.begin > at) continue;
        const Frames into = section.still ? Frames{0} : std::min(at, end_) - section.begin;
        return {section.place.cut, section.place.position + into};
    }
    return sections_.empty() ? MixPosition{} : sections_.front().place;
}

void PlayLog::forget_before(Frames at) {
    while (sections_.size() > 1 && sections_[1].begin <= at) sections_.pop_front();
}

void PlayLog::clear() {
    dramatis::clear(samples_.view());
    sections_.clear();
    end_ = {};
}

}  // namespace dramatis::mix::live
