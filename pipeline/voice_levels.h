// One loudness for all voices. A voice is measured by what it says for calibration, never by the show's lines: so its gain
// is the same whatever else is in the script, and can be had before the first line is spoken.
#pragma once

#include <map>
#include <memory>
#include <mutex>

#include "core/diagnostic.h"
#include "core/units.h"
#include "voices/performer.h"

namespace dramatis::pipeline {

// Where a voice in the middle of the picture stands that speaks plainly: what the built-in voices are made for, and sounds
// and beds are balanced against.
inline constexpr Decibels dialogue_loudness{-23.0};  // LUFS

// Thread-safe; each voice is spoken and measured once.
class VoiceLevels {
  public:
    explicit VoiceLevels(voices::Performer& performer) : performer_(performer) {}

    // What brings the voice that speaks `calibration` (voices/calibration.h) to the dialogue's loudness. Errors: of the
    // engine; W0432 there is nothing to measure.
    Result<Decibels> gain_of(const voices::Line& calibration);

  private:
    struct Voice {
        std::once_flag once;
        Result<Decibels> gain{Decibels{0.0}};
    };
    voices::Performer& performer_;
    std::mutex mutex_;  // of the map
    std::map<voices::Slate, std::shared_ptr<Voice>> voices_;
};

}  // namespace dramatis::pipeline
