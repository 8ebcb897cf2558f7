// From one version of a show to another: which cue became which, by what they say; and where a position went, by the word
// that is spoken there. Immutable: [any thread].
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "mix/live/position_map.h"
#include "pipeline/live/live_version.h"

namespace dramatis::pipeline::live {

class NextStarts;

class VersionMap {
  public:
    VersionMap(LiveVersionRef from, LiveVersionRef to);
    // The same to, or from, another version of the same script, in which more or less is performed.
    VersionMap onto(LiveVersionRef to) const;
    VersionMap out_of(LiveVersionRef from) const;

    const LiveVersionRef& from() const { return from_; }
    // Nothing for a cue that was taken out.
    std::optional<std::size_t> item(std::size_t of_from) const;
    // Of the timeline of the other version.
    Frames position(Frames in_from) const;
    // `position` of every frame, as data that depends on no version.
    std::shared_ptr<const mix::live::PositionMap> positions() const;

  private:
    void add_item(std::size_t from_item, const NextStarts& next_starts, mix::live::PositionMap& positions) const;
    void add_words(std::size_t from_item, std::size_t to_item, mix::live::PositionMap& positions) const;

    LiveVersionRef from_, to_;
    std::vector<std::optional<std::size_t>> items_;  // by those of `from_`; empty: the same
};

}  // namespace dramatis::pipeline::live
