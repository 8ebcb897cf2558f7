// Room for audio that may be too long for memory: short signals live on the heap, long ones in a temporary file without a
// name (gone with the process, whatever happens), mapped. Written once from front to back, then immutable.
#pragma once

#include <memory>

#include "core/audio_buffer.h"
#include "core/diagnostic.h"
#include "mix/audio_source.h"

namespace dramatis::mix {

// A minute and a half of 48 kHz stereo; longer signals go to a file.
inline constexpr std::size_t spool_threshold_bytes = std::size_t{32} << 20;

class Spool {
  public:
    // Zeros. E0305 if the temporary folder ($TMPDIR, else /var/tmp) has no room.
    static Result<Spool> create(int channels, std::size_t frames, std::size_t threshold_bytes = spool_threshold_bytes);

    AudioView view();
    // What was written before `frame` is complete: a mapped spool lets go of its memory.
    void written_before(Frames frame);
    // Nobody writes any more.
    AudioRef finish() &&;

  private:
    class Storage;
    explicit Spool(std::shared_ptr<Storage> storage);
    std::shared_ptr<Storage> storage_;
    class Heap;
    class Mapped;
};

}  // namespace dramatis::mix
