#include "mix/live/position_map.h"

#include <algorithm>
#include <limits>

namespace dramatis::mix::live {
namespace {

// Before any position, and far from the limits of its type.
constexpr Frames long_before{std::numeric_limits<std::int64_t>::min() / 4};
constexpr Frames no_limit{std::numeric_limits<std::int64_t>::max()};

}  // namespace

PositionMap PositionMap::fixed(Frames at) {
    PositionMap map;
    map.add({long_before, at, at});
    return map;
}

PositionMap PositionMap::shifted(Frames by) {
    PositionMap map;
    map.add({long_before, long_before + by, no_limit});
    return map;
}

void PositionMap::add(Piece piece) {
    while (!pieces_.empty() && pieces_.back().begin >= piece.begin) pieces_.pop_back();
    pieces_.push_back(piece);
}

Frames PositionMap::position(Frames from) const noexcept {
    const auto next = std::ranges::upper_bound(pieces_, from, {}, &Piece::begin);
    if (next == pieces_.begin()) return from;
    const Piece& piece = *std::prev(next);
    return std::min(piece.to + (from - piece.begin), piece.last);
}

EntryMap EntryMap::at(Frames place) { return EntryMap(std::make_shared<const PositionMap>(PositionMap::fixed(place))); }

void EntryMap::add(std::uint64_t cut, std::shared_ptr<const PositionMap> map) {
    by_cut_.emplace_back(cut, std::move(map));
}

Frames EntryMap::position(std::uint64_t cut, Frames position) const noexcept {
    const auto found = std::ranges::find(by_cut_, cut, [](const auto& entry) { return entry.first; });
    const PositionMap* const map = found != by_cut_.end() ? found->second.get() : otherwise_.get();
    return map ? map->position(position) : position;
}

}  // namespace dramatis::mix::live
