// What runs at a place of the script: beds, and sounds that nobody waits for. "The rain stops" ends the one that is meant.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/units.h"
#include "cues/cue_sheet.h"
#include "mix/sounds/sound_library.h"

namespace dramatis::pipeline::script {

// [one thread]
class RunningSounds {
  public:
    struct Running {
        cues::SoundKind kind = cues::SoundKind::Ambience;
        std::string label;        // the sound's name
        std::string description;  // as written
        Decibels level{0.0};      // without what the sound itself brings
    };

    // A scene begins without any.
    void clear() { running_.clear(); }
    // `beside`: with the others of its kind; else an ambience or music takes their place.
    void start(Running sound, bool beside);
    bool runs(cues::SoundKind kind) const;
    // Of the latest of its kind; nothing if none runs.
    std::optional<Decibels> level(cues::SoundKind kind) const;
    void set_level(cues::SoundKind kind, Decibels level);
    // The one that the words are about ("the rain", "the music"), the latest first.
    std::optional<Running> meant_by(std::string_view words, const mix::sounds::SoundLibrary& library) const;
    // Empty: all of the kind.
    void stop(cues::SoundKind kind, std::string_view label);

  private:
    std::vector<Running> running_;
};

}  // namespace dramatis::pipeline::script
