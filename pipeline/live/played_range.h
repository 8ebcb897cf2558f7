// Which part of a show is played, once or again and again: from a place to another, or one speech that is repeated. It
// stays the same part from version to version. [director]
#pragma once

#include <cstddef>
#include <optional>

#include "mix/live/playout.h"
#include "pipeline/live/places.h"
#include "pipeline/live/version_map.h"

namespace dramatis::pipeline::live {

class PlayedRange {
  public:
    PlayedRange(std::optional<Place> from, std::optional<Place> to, bool loop);

    // Looks both places up, among lines of estimated lengths: a place that is a cue stays that cue. E0423.
    Result<> find_in(const LiveVersion& version);
    // In a version in which more is performed. E0423.
    Result<Frames> beginning_in(const LiveVersion& version) const;
    bool begins_at_a_time() const;
    // The loop of a single speech becomes a repeat, which the listener can end.
    void repeat_a_looped_speech(const LiveVersion& version);

    // A cue of the version that is played.
    std::optional<std::size_t> repeated() const { return repeated_; }
    void repeat(std::optional<std::size_t> item) { repeated_ = item; }
    bool loops() const { return loop_ || repeated_; }
    FrameRange in(const LiveVersion& version) const;
    // What is heard sooner or later unless the listener goes elsewhere: from the beginning on, whatever is repeated just now.
    FrameRange to_be_heard_in(const LiveVersion& version) const;
    // To the next version: what isn't there any more is forgotten.
    void follow(const VersionMap& map);

  private:
    // A place of the command line, and the cue that it turned out to be: it stays that cue when lines are added above it.
    struct Bound {
        Place place;
        std::optional<std::size_t> item;
    };
    FrameRange unrepeated_in(const LiveVersion& version) const;
    static Result<FoundPlace> find(const Bound& bound, const LiveVersion& version);

    std::optional<Bound> from_, to_;
    bool loop_;
    std::optional<std::size_t> repeated_;
};

}  // namespace dramatis::pipeline::live
