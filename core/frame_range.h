// A half-open range of frames, [begin, end). One that ends at or before its beginning is empty.
#pragma once

#include <algorithm>
#include <compare>

#include "core/units.h"

namespace dramatis {

struct FrameRange {
    Frames begin;
    Frames end;
    constexpr auto operator<=>(const FrameRange&) const = default;

    constexpr bool empty() const { return end <= begin; }
    constexpr Frames length() const { return empty() ? Frames{} : end - begin; }
    constexpr bool contains(Frames frame) const { return begin <= frame && frame < end; }
    // Whether the two have a frame in common; of an empty one, whether the other goes on on both sides of it.
    constexpr bool overlaps(FrameRange other) const { return begin < other.end && other.begin < end; }
    constexpr FrameRange intersection(FrameRange other) const {
        return {std::max(begin, other.begin), std::min(end, other.end)};
    }
};

}  // namespace dramatis
