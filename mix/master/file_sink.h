// Where mastered samples become a file's bytes: one sink a container.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/audio_buffer.h"
#include "core/diagnostic.h"
#include "core/file.h"
#include "core/units.h"
#include "mix/master.h"

namespace dramatis::mix {

// The codes of a file in progress, as those of the master: E0340 writing failed, E0341 can't be created or named.
std::unexpected<Diagnostic> as_master_error(Diagnostic error);

class FileSink {
  public:
    virtual ~FileSink() = default;
    // Whether `write` must be called in order and by one thread at a time; if not, in any order and from several.
    virtual bool in_order() const = 0;
    // Dithers, converts and writes stereo at `position`. E0340.
    virtual Result<> write(Frames position, ConstAudioView samples) = 0;
    // After the last `write`; what was not written is silence, if the container can leave it out. E0340.
    virtual Result<> finish() = 0;
};

// Writes to the descriptor of `file`, which must outlive the sink. E0340, E0344 a format that the container can't hold.
Result<std::unique_ptr<FileSink>> create_file_sink(FileInProgress& file, const MasterSettings& settings, Frames length);

// Samples that must be found in the finished file, as libsndfile gives them: whole numbers in the upper bits, floats as
// they are.
struct Witness {
    Frames position;
    std::vector<std::int32_t> samples;  // interleaved; of floats: their bits
};
Witness make_witness(Frames position, ConstAudioView samples, SampleFormat format);

// Opens the file by its path with a reader that didn't write it, and compares rate, channels, format, length and all
// witnesses. E0342.
Result<> verify_file(const FileInProgress& file, const MasterSettings& settings, Frames length,
                     const std::vector<Witness>& witnesses);

}  // namespace dramatis::mix
