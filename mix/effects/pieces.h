// A block in the pieces that effects with buffers of their own work in.
#pragma once

#include <algorithm>
#include <cstddef>

#include "core/audio_buffer.h"
#include "mix/effects/effect.h"

namespace dramatis::mix::effects {

// Calls `run` with each piece in turn, of at most `piece_frames`. Real-time safe as `run` is. [any thread]
template <class Run>
void in_pieces(AudioView block, Run run) noexcept {
    for (std::size_t begin = 0; begin < block.size(); begin += piece_frames)
        run(block.subview(begin, std::min(piece_frames, block.size() - begin)));
}

}  // namespace dramatis::mix::effects
