// Timeline to blocks: pull any range, in any block size, from any thread, and get the same samples.
#pragma once

#include <array>
#include <memory>

#include "core/audio_buffer.h"
#include "core/diagnostic.h"
#include "mix/mix_book.h"
#include "mix/timeline.h"

namespace dramatis::mix {

class Mixer {
  public:
    // Timeline and book are immutable from here on.
    Mixer(std::shared_ptr<const Timeline> timeline, std::shared_ptr<const MixBook> book);
    ~Mixer();

    const Timeline& timeline() const;
    // Adds up every clip and bed heard in [position, position + out.size()) into `out` (stereo, overwritten), before
    // mastering. Thread-safe; allocates and may load sources, so not for the audio thread. Clips rendered on the way are
    // kept while other ranges may still need them, see `forget_before`.
    Result<> mix(Frames position, AudioView out);
    // The same for one bus (`stem`); the four add up to `mix` within rounding.
    Result<> mix_bus(Bus bus, Frames position, AudioView out);
    // Rendered clips that end before `position` may be dropped: bounds memory by the look-ahead.
    void forget_before(Frames position);
    // Prepares clips that start in [begin, end), so that mixing them later is only a sum.
    Result<> prepare(Frames begin, Frames end);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace dramatis::mix
