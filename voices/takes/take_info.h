// A take without its samples: slate, length, and the times of its words.
#pragma once

#include <cstdint>
#include <vector>

#include "core/hash.h"
#include "core/units.h"

namespace dramatis::voices::takes {

// Identity of a take: the hash of all that decides its samples.
using Slate = Hash;

// When one written word is heard: frames of the take, [begin, end).
struct WordTiming {
    std::uint32_t word = 0;  // index of the written word
    Frames begin;
    Frames end;
    bool operator==(const WordTiming&) const = default;
};

// A take without its samples.
struct TakeInfo {
    Slate slate;
    SampleRate rate;
    Frames length;
    std::vector<WordTiming> words;  // in order; every spoken written word once
};

}  // namespace dramatis::voices::takes
