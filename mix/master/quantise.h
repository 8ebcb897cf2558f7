// From float samples to whole numbers with TPDF dither: the rounding error becomes a steady noise, two steps wide and
// triangular, that doesn't follow the signal. The noise is a function of the frame's position in the file, so a file can
// be written in pieces and in any order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "core/audio_buffer.h"
#include "core/units.h"

namespace dramatis::mix::master {

// Interleaves into `out` (frames × channels), as integers whose upper `bits` (16 or 24) count and whose others are 0.
// Samples beyond full scale are clipped. `position` is that of the first frame in the file. Real-time safe.
void quantise(ConstAudioView samples, Frames position, int bits, std::span<std::int32_t> out);

// Little-endian, without gaps: 2 or 3 bytes a sample.
void pack(std::span<const std::int32_t> samples, int bits, std::span<std::byte> out);

}  // namespace dramatis::mix::master
