// Storage for audio that may be too long for memory: short signals are on the heap, long ones in a mapped temporary file
// without a name, which the system frees when the process ends. Written once from front to back, then immutable.
#pragma once

#include <memory>

#include "core/audio_buffer.h"
#include "core/diagnostic.h"
#include "mix/audio/audio_source.h"

namespace dramatis::mix::audio {

// A minute and a half of 48 kHz stereo; longer signals go to a file.
inline constexpr std::size_t spool_threshold_bytes = std::size_t{32} << 20;

// [one thread]
class Spool {
  public:
    // Zeros. E0305 if the temporary folder ($TMPDIR, else /var/tmp) has no room.
    static Result<Spool> create(int channels, std::size_t frames, std::size_t threshold_bytes = spool_threshold_bytes);

    AudioView view();
    // What was written before `frame` is complete: a mapped spool releases its memory.
    void written_before(Frames frame);
    // After the last write.
    AudioRef finish() &&;

  private:
    class Storage;
    explicit Spool(std::shared_ptr<Storage> storage);
    std::shared_ptr<Storage> storage_;
    class Heap;
    class Mapped;
};

}  // namespace dramatis::mix::audio
