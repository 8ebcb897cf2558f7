// Finds the sounds that a script asks for and says how each was found; counts performances, so that the second creak of a
// door is not the first one again.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/directions.h"
#include "pipeline/script.h"

namespace dramatis::pipeline {

class SoundDesk {
  public:
    SoundDesk(const Show& show, mix::MixBook& mix, bool placeholder, DirectionReader& directions,
              Diagnostics& diagnostics);

    // A SOUND, AMBIENCE or MUSIC cue; nothing if its sound can't be had (reported).
    std::optional<ScriptSound> write(const cues::Cue& cue, const cues::SoundCue& sound);
    // {sound NAME} and {NAME} inside a speech.
    std::optional<SpotElement> spot(const std::string& description, Span span);
    bool knows(const std::string& description) const;
    // `take FILE`.
    mix::AudioSourceRef recording(const std::string& file, Span span);
    // Of the sounds that were asked for, each once.
    const std::vector<Credit>& credits() const { return credits_; }
    // See SoundLibrary.
    std::vector<std::filesystem::path> files() const { return library_.files(); }

  private:
    struct Opened {
        mix::AudioSourceRef source;
        mix::SoundDefinition definition;
    };
    std::optional<Opened> open(const std::string& description, Span span);
    std::optional<Opened> missing(const std::string& description, Diagnostic problem, Span span);
    void place_bed(Heard& heard, Directions& directions, const cues::Cue& cue);
    void credit(const mix::SoundDefinition& sound);

    const Show& show_;
    mix::MixBook& mix_;
    bool placeholder_;
    DirectionReader& directions_;
    Diagnostics& diagnostics_;
    mix::SoundLibrary library_;
    std::map<std::string, int> performances_;  // by the sound's name
    std::vector<Credit> credits_;
};

}  // namespace dramatis::pipeline
