// Brings all voices to one loudness. A voice is measured by its calibration line, never by the show's lines: so its gain
// doesn't depend on the script, and is known before the first line is spoken.
#pragma once

#include <map>
#include <memory>
#include <mutex>

#include "core/diagnostic.h"
#include "core/mutex.h"
#include "core/units.h"
#include "voices/speech/performer.h"

namespace dramatis::pipeline::perform {

// The loudness of a voice in the middle of the stereo image that speaks without a delivery. The built-in voices have it, and the
// levels of sounds and beds refer to it.
inline constexpr Decibels dialogue_loudness{-23.0};  // LUFS

// [any thread] Each voice is spoken and measured once.
class VoiceLevels {
  public:
    explicit VoiceLevels(voices::speech::Performer& performer) : performer_(performer) {}

    // The gain that brings the voice of the `calibration` line (voices/speech/calibration.h) to the dialogue's loudness. Errors:
    // of the engine; W0432 the line is silent.
    Result<Decibels> gain_of(const voices::takes::Line& calibration);

  private:
    struct Voice {
        std::once_flag once;
        Result<Decibels> gain{Decibels{0.0}};
    };
    voices::speech::Performer& performer_;
    Mutex mutex_;
    std::map<voices::takes::Slate, std::shared_ptr<Voice>> voices_ GUARDED_BY(mutex_);
};

}  // namespace dramatis::pipeline::perform
