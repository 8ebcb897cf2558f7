// The mix on disk between the two passes: stereo float32 in a file without a name in the destination's folder. The file
// vanishes with the program, however that ends. Its space is freed as soon as it has been read.
#pragma once

#include <filesystem>

#include "core/audio_buffer.h"
#include "core/diagnostic.h"
#include "core/units.h"

namespace dramatis::mix::master {

class MixSpool {
  public:
    // E0341 if nothing can be written in `folder`.
    static Result<MixSpool> create(const std::filesystem::path& folder, Frames length);
    MixSpool(MixSpool&& other) noexcept;
    MixSpool& operator=(MixSpool&&) = delete;
    ~MixSpool();

    Frames length() const { return length_; }
    // Writes any range, from any thread. E0340 if the disk is full or broken.
    Result<> write(Frames position, ConstAudioView samples) const;
    // Before the first and after the last frame there is silence. [any thread]
    Result<> read(Frames position, AudioView samples) const;
    // [any thread] Frees the disk space of [begin, end) where the file system can.
    void forget(Frames begin, Frames end) const;

  private:
    MixSpool(int descriptor, Frames length) : descriptor_(descriptor), length_(length) {}
    int descriptor_;
    Frames length_;
};

}  // namespace dramatis::mix::master
