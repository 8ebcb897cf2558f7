// The mixer of a render with all that reads its clips besides the master: the stems, and the meter of speech over its beds.
// Each range is mixed once, and all of them read its clips while those are in memory.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "mix/master/master.h"
#include "mix/master/stems.h"
#include "mix/timeline/balance.h"
#include "mix/timeline/mixer.h"
#include "pipeline/render/balance.h"
#include "pipeline/render/staged_show.h"

namespace dramatis::pipeline::render {

struct WrittenStem {
    std::string name;  // "dialogue-MIRA"
    std::filesystem::path file;
};

// Where the stems of an episode go: out/lamp.stems for out/lamp.wav.
std::filesystem::path stems_folder(const std::filesystem::path& episode);

// [one thread], but [any thread] pulls from its source.
class MixingDesk {
  public:
    // Both outlive the desk. E0341 if stems are asked for and their files can't be created.
    static Result<std::unique_ptr<MixingDesk>> open(const StagedShow& staged, const RenderOptions& options);

    mix::master::BlockSource source();
    // After everything was pulled; nothing for BalanceRule::Off.
    std::optional<Balance> balance() const;
    // After everything was pulled: reads the stems back and adds them to what is published with the episode. W0431: the folder
    // holds stems of characters that this episode doesn't have.
    Result<std::vector<WrittenStem>> finish_stems(Publication& set, Diagnostics& diagnostics);
    void keep_stems() {
        if (stems_) stems_->keep_folder();
    }

  private:
    MixingDesk(const StagedShow& staged, const RenderOptions& options);
    // Scene by scene, so that a trace shows what each of them costs.
    Result<> pull(Frames position, AudioView out);
    Result<> pull_part(Frames position, AudioView out);

    const StagedShow& staged_;
    const RenderOptions& options_;
    mix::timeline::Mixer mixer_;
    std::optional<mix::timeline::SpeechMeter> meter_;
    std::optional<mix::master::StemFiles> stems_;
};

}  // namespace dramatis::pipeline::render
