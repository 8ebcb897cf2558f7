// Brings versions of the show to playout: keeps the one that is played, cuts from it to the next, and has what is heard soon
// rendered before the mixing thread needs it.
//
// Threads: [director] all but `version`, which [any] thread may call.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "core/mutex.h"
#include "mix/live/playout.h"
#include "pipeline/live/cut_maker.h"
#include "pipeline/live/live_version.h"
#include "pipeline/live/played_range.h"
#include "pipeline/live/version_map.h"

namespace dramatis::pipeline::live {

class Cutter {
  public:
    // Both outlive it.
    Cutter(mix::live::Playout& playout, const PlayedRange& range) : playout_(playout), range_(range) {}

    // From the next cut on.
    void set_gain(Decibels gain) { gain_ = gain; }
    void set_solo(std::optional<mix::audio::Bus> bus) { solo_ = bus; }

    const LiveVersionRef& current() const { return current_; }  // null before the first cut
    Frames heard() const;                                       // on the timeline of the current version
    // The current version's last cut is begun and something is heard.
    bool is_begun() const;

    // To a position of a version.
    void cut_to(LiveVersionRef version, Frames target);
    // To where a version has what is heard; `from_current` leads from the current version to it.
    void cut_over(LiveVersionRef version, const VersionMap& from_current);
    void cut_over(LiveVersionRef version);
    // To a version that is the same as far as it is mixed, up to `mixed`.
    void continue_in(LiveVersionRef version, Frames mixed);

    // Renders what is heard within some seconds from `mixed` on.
    void prepare_from(Frames mixed);

    // The version that a cut belongs to; null for one that was long ago.
    LiveVersionRef version(std::uint64_t number) const;

  private:
    void give(LiveVersionRef version, mix::live::LiveCut cut);
    mix::live::LiveCut cut_of(const LiveVersion& version, Frames known_from);
    void rehearse(const mix::live::LiveCut& cut, Frames position);

    mix::live::Playout& playout_;
    const PlayedRange& range_;
    Decibels gain_{0.0};
    std::optional<mix::audio::Bus> solo_;
    LiveVersionRef current_;
    std::uint64_t last_cut_ = 0;
    Frames aimed_;  // where the last cut goes that isn't seamless, for as long as it isn't heard
    std::uint64_t aimed_cut_ = 0;
    Frames prepared_to_;

    mutable Mutex mutex_;
    std::map<std::uint64_t, LiveVersionRef> versions_ GUARDED_BY(mutex_);  // by cut, from the one that is heard on
};

}  // namespace dramatis::pipeline::live
