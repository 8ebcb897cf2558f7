// The bytes before the samples of a WAV file. All sizes are known before the first sample, so the header is written
// once and is the same for the same programme: no dates, no padding for later.
//
//   RIFF <size> WAVE            or, beyond 4 GiB, RF64 <2^32-1> WAVE and a ds64 chunk with the true sizes (EBU Tech 3306)
//   fmt  format, channels, rate, bytes a second, bytes a frame, bits (and an empty extension if float)
//   fact frames                 if float
//   LIST INFO INAM IART ICMT ISFT, those that are not empty
//   data <size>                 little-endian samples, interleaved, follow
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/units.h"

namespace dramatis::mix::master {

struct WavFormat {
    SampleRate rate;
    int channels = 2;
    int bits = 24;  // 16, 24: whole numbers; 32: float
    // Four-letter INFO names and UTF-8 texts.
    std::vector<std::pair<std::string, std::string>> info;

    int frame_bytes() const { return channels * bits / 8; }
};

// `length` × frame_bytes() bytes of samples follow the header; after an odd number, one byte of padding.
std::string wav_header(const WavFormat& format, Frames length);

}  // namespace dramatis::mix::master
