// The mixer of a render with all that listens to it on the way to the master: the stems, and the meter that tells whether
// the speech stands out. Each range is mixed once and heard by all of them while its clips are there.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "mix/balance.h"
#include "mix/master.h"
#include "mix/mixer.h"
#include "mix/stems.h"
#include "pipeline/render.h"

namespace dramatis::pipeline {

class MixingDesk {
  public:
    // Both outlive the desk. E0341 if stems are asked for and their files can't be created.
    static Result<std::unique_ptr<MixingDesk>> open(const StagedShow& staged, const RenderOptions& options);

    mix::BlockSource source();
    // After everything was pulled; nothing if it is not to be measured.
    std::optional<Balance> balance() const;
    // After the episode is there. Warns (W0431) of stems of people that are not in this one.
    Result<std::vector<WrittenStem>> publish_stems(Diagnostics& diagnostics);

  private:
    MixingDesk(const StagedShow& staged, const RenderOptions& options);
    Result<> pull(Frames position, AudioView out);

    const StagedShow& staged_;
    const RenderOptions& options_;
    mix::Mixer mixer_;
    std::optional<mix::SpeechMeter> meter_;
    std::optional<mix::StemFiles> stems_;
};

}  // namespace dramatis::pipeline
