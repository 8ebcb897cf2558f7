// What was written to an output and may still be heard or withdrawn: the samples of the last seconds, and which place of
// which mix each of them is. Frames are counted as the output counts them, from its first. [mixing]
#pragma once

#include <cstdint>
#include <deque>

#include "core/audio_buffer.h"
#include "core/units.h"

namespace dramatis::mix::live {

class PlayLog {
  public:
    // Remembers at least this much.
    explicit PlayLog(Frames memory);

    struct MixPosition {
        std::uint64_t cut = 0;  // 0: none
        Frames position;        // on the timeline of that cut
    };

    Frames end() const { return end_; }
    // The frames that follow, heard at `place` and on; `still`: they are all at that place, as in a pause.
    void write(ConstAudioView frames, MixPosition place, bool still = false);
    // The last `count` frames were withdrawn.
    void take_back(Frames count);
    // [from, from + out.size()), within what is remembered; silence before the first frame.
    void read(Frames from, AudioView out) const;
    // Where frame `at` is, or the last one before the end.
    MixPosition place_of(Frames at) const;
    // Whatever was heard before isn't asked for any more.
    void forget_before(Frames at);
    void clear();

  private:
    struct Section {
        Frames begin;       // of the output
        MixPosition place;  // of its first frame
        bool still = false;
    };

    AudioBuffer samples_;  // a ring
    Frames end_;
    std::deque<Section> sections_;  // each to the beginning of the next
};

}  // namespace dramatis::mix::live
