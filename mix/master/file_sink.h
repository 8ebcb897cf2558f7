// Writes mastered samples to a file: one kind of sink for each container.
#pragma once

#include <expected>

#include "core/audio_buffer.h"
#include "core/diagnostic.h"
#include "core/units.h"

namespace dramatis::mix::master {

// Errors of a file that is being written, with the codes of the master: E0340 writing failed, E0341 can't be created or named.
std::unexpected<Diagnostic> as_master_error(Diagnostic error);

class FileSink {
  public:
    virtual ~FileSink() = default;
    // True if `write` must be called in order, by one thread at a time; else any order and several threads are fine.
    virtual bool in_order() const = 0;
    // Dithers, converts and writes stereo at `position`. E0340.
    virtual Result<> write(Frames position, ConstAudioView samples) = 0;
    // Call after the last `write`. Frames that were not written are silence, if the container allows that. E0340. [one thread at a time]
    virtual Result<> finish() = 0;
};

}  // namespace dramatis::mix::master
