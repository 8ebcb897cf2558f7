// How far speech is above what plays under it. Each dialogue clip is heard alone, with its room, K-weighted; beds are
// measured once, a turn of their loop, and followed by their gain curves, which costs next to nothing; other clips of the
// ambience and music buses are heard where they lie under the speech.
#pragma once

#include <limits>
#include <memory>
#include <vector>

#include "core/diagnostic.h"
#include "mix/timeline/mixer.h"

namespace dramatis::mix::timeline {

// A speech and its grounds. Short-term loudness: of windows of three seconds that start every 100 ms, or of the whole clip if
// it is shorter; windows in which the speech pauses (10 LU under the rest of it) don't count.
struct SpeechOverBed {
    static constexpr double nothing = std::numeric_limits<double>::infinity();
    double speech = -nothing;        // LUFS of the whole clip, before mastering; -infinity: silence, or no dialogue
    double over_ambience = nothing;  // LU in the window where it is least; infinity: nothing to be heard under it
    double over_music = nothing;
};

class SpeechMeter {
  public:
    explicit SpeechMeter(Mixer& mixer);  // which outlives this
    ~SpeechMeter();

    // [any thread] Measures the dialogue clips that start in [begin, end). Each range once, before the mixer forgets it.
    // Errors: of the mixer.
    Result<> measure(Frames begin, Frames end);
    // [one thread] By number of the clip in the timeline; after the last `measure`.
    const std::vector<SpeechOverBed>& clips() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace dramatis::mix::timeline
