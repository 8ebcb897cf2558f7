// A speech of the cue sheet becomes lines for the engine, one a character and stretch of delivery, with the pauses and
// sounds between them. Each written word keeps its place in the source.
#pragma once

#include <map>
#include <memory>
#include <optional>

#include "pipeline/directions.h"
#include "pipeline/script.h"
#include "pipeline/sound_desk.h"

namespace dramatis::pipeline {

class SpeechWriter {
  public:
    // Lines are added to `script`, whose cast must be there before the first call. `memo` may be null.
    SpeechWriter(const Show& show, mix::MixBook& mix, DirectionReader& directions, SoundDesk& sounds, Script& script,
                 voices::NormaliserMemo* memo, Diagnostics& diagnostics)
        : show_(show),
          mix_(mix),
          directions_(directions),
          sounds_(sounds),
          script_(script),
          memo_(memo),
          diagnostics_(diagnostics) {}

    ScriptSpeech write(const cues::Cue& cue, const cues::Speech& speech);

  private:
    struct Performer;  // one character's way through the speech

    voices::NormalisedText normalise(std::span<const voices::WrittenWord> words,
                                     const voices::VoiceProfile& voice) const;

    const voices::VoiceProfile* voice_of(const std::string& character) const;
    const voices::VoiceProfile* voice_for(const cues::Cue& cue, const std::string& character);
    std::shared_ptr<const voices::Line> calibration_of(const voices::VoiceProfile& voice);
    std::vector<SpeechElement> perform(const cues::Cue& cue, const cues::Speech& speech, const std::string& character);
    void fade_as_one(std::vector<SpeechElement>& elements);
    std::optional<std::string> recording_of(const cues::Cue& cue, const voices::VoiceProfile& voice);
    std::vector<SpeechElement> play_recording(const cues::Cue& cue, const cues::Speech& speech,
                                              const std::string& character, const std::string& file);

    const Show& show_;
    mix::MixBook& mix_;
    DirectionReader& directions_;
    SoundDesk& sounds_;
    Script& script_;
    voices::NormaliserMemo* memo_;
    Diagnostics& diagnostics_;
    std::map<const voices::VoiceProfile*, std::shared_ptr<const voices::Line>> calibrations_;
};

}  // namespace dramatis::pipeline
