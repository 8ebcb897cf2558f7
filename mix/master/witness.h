// Reads a finished file back before it is published.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/audio_buffer.h"
#include "core/diagnostic.h"
#include "core/files/file.h"
#include "core/units.h"
#include "mix/master/master_settings.h"

namespace dramatis::mix::master {

constexpr std::size_t channels = 2;  // of every file

// Samples that the finished file must hold, as libsndfile reads them: integers in the upper bits, floats unchanged.
struct Witness {
    Frames position;
    std::vector<std::int32_t> samples;  // interleaved; of floats: their bits
};
Witness make_witness(Frames position, ConstAudioView samples, SampleFormat format);

// Opens the file anew by its path with libsndfile, and compares rate, channels, format, length and all witnesses. E0342.
Result<> verify_file(const FileInProgress& file, const MasterSettings& settings, Frames length,
                     const std::vector<Witness>& witnesses);

}  // namespace dramatis::mix::master
