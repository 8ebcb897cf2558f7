// Timeline to blocks: pull any range, in any block size, from any thread, and get the same samples.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>

#include "core/audio_buffer.h"
#include "core/diagnostic.h"
#include "mix/sounds/resolved_mix.h"
#include "mix/timeline/timeline.h"

namespace dramatis::mix::timeline {

// A part of the mix: a bus, or of its clips those of one group.
struct MixPart {
    audio::Bus bus = audio::Bus::Dialogue;
    std::optional<std::string> group = {};  // as fold_name gives it
};

// [any thread but audio]
class Mixer {
  public:
    // Timeline and mix are immutable from here on. What `earlier` has rendered and is the same here is taken over: a
    // new version of a show goes on without rendering again what is sounding.
    Mixer(std::shared_ptr<const Timeline> timeline, std::shared_ptr<const sounds::ResolvedMix> mix,
          const Mixer* earlier = nullptr);
    ~Mixer();

    const Timeline& timeline() const;
    // Adds up every clip and bed heard in [position, position + out.size()) into `out` (stereo, overwritten), before
    // mastering. An error leaves out what couldn't be had. Allocates and may load sources. Clips rendered
    // on the way are kept while other ranges may still need them, see `forget_before`.
    Result<> mix(Frames position, AudioView out);
    // The same for one bus (`stem`); the four add up to `mix` within rounding.
    Result<> mix_bus(audio::Bus bus, Frames position, AudioView out);
    // The same for any part; false if nothing of it is heard there, and `out` is silence.
    Result<bool> mix_part(const MixPart& part, Frames position, AudioView out);
    // One clip alone, by its number in the timeline, as it is heard in the mix: with its gain, its room and its tail.
    Result<> mix_clip(std::size_t clip, Frames position, AudioView out);
    // One turn of a bed's loop, treated, before the bed's gain and pan. Kept as clips are.
    Result<audio::AudioRef> loop_of(std::size_t bed);
    // Rendered clips that end before `position` may be dropped: bounds memory by the look-ahead.
    void forget_before(Frames position);
    // Prepares clips that start in [begin, end), so that mixing them later is only a sum.
    Result<> prepare(Frames begin, Frames end);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace dramatis::mix::timeline
