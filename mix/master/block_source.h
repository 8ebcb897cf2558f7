// The input and the progress of a master: blocks of the mix, and how many are done.
#pragma once

#include <functional>

#include "core/audio_buffer.h"
#include "core/diagnostic.h"
#include "core/units.h"

namespace dramatis::mix::master {

// Fills stereo `out` with the frames [position, position + out.size()) of the mix. Called from several threads at once, in any
// order, for each frame once; each `position` is a multiple of 100 ms. [any thread]
struct BlockSource {
    Frames length;
    SampleRate rate;
    std::function<Result<>(Frames position, AudioView out)> pull;
    std::function<void(Frames)> done_before;  // called when everything before a frame has been read; may be empty
    // Called when everything has been read, before mastering; an error ends the master. May be empty.
    std::function<Result<>()> all_pulled = {};
};

// `done` of `total` frames mixed or written.
enum class MasterStage { Mix, Write };
using MasterProgress = std::function<void(MasterStage, Frames done, Frames total)>;

}  // namespace dramatis::mix::master
