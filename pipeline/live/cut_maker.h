// Makes the cuts that playout is given, from versions of the show. Pure.
#pragma once

#include <cstdint>
#include <span>

#include "mix/live/playout.h"
#include "pipeline/live/live_version.h"
#include "pipeline/live/played_range.h"
#include "pipeline/live/version_map.h"

namespace dramatis::pipeline::live {

// A cut that playout has been given.
struct GivenCut {
    std::uint64_t number = 0;
    LiveVersionRef version;
};

// All but the entry. `known_from`: where it goes on, as far as can be known now.
mix::live::LiveCut make_cut(std::uint64_t number, const LiveVersion& version, const mix::live::LiveLevel& level,
                            const PlayedRange& range, Frames known_from);

// Into `version`, where it has what is heard: from each cut that may be playing when this one begins. `from_last` leads there
// from the version of the last cut.
mix::live::EntryMap entry_into(const LiveVersionRef& version, const VersionMap& from_last,
                               std::span<const GivenCut> may_be_playing);

}  // namespace dramatis::pipeline::live
