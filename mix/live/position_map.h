// Where playing goes on, as data: from positions of one timeline to those of another, and from each cut that may be playing
// to the next. Immutable once it is in a cut; the mixing thread reads it and calls nobody.
#pragma once

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "core/units.h"

namespace dramatis::mix::live {

// From positions of one timeline to those of another, piece by piece. Before the first piece every position is itself.
class PositionMap {
  public:
    // Begins at `begin` of the one timeline, which is `to` of the other, and moves along in both, but never beyond `last`.
    // Ends where the next piece begins.
    struct Piece {
        Frames begin;
        Frames to;
        Frames last;
        bool operator==(const Piece&) const = default;
    };

    PositionMap() = default;                // every position is itself
    static PositionMap fixed(Frames at);    // every position becomes this one
    static PositionMap shifted(Frames by);  // every position is so much later
    // Replaces what was there from its beginning on.
    void add(Piece piece);

    Frames position(Frames from) const noexcept;

  private:
    std::vector<Piece> pieces_;  // by `begin`
};

// Where a cut goes on, by what is playing when it begins: a cut before it, by its number, and the position there.
class EntryMap {
  public:
    EntryMap() = default;              // at the same position
    static EntryMap at(Frames place);  // there, whatever is playing
    // By this map from every cut that `add` gives none.
    explicit EntryMap(std::shared_ptr<const PositionMap> otherwise) : otherwise_(std::move(otherwise)) {}
    void add(std::uint64_t cut, std::shared_ptr<const PositionMap> map);

    Frames position(std::uint64_t cut, Frames position) const noexcept;

  private:
    std::vector<std::pair<std::uint64_t, std::shared_ptr<const PositionMap>>> by_cut_;
    std::shared_ptr<const PositionMap> otherwise_;  // null: the same position
};

}  // namespace dramatis::mix::live
