// Finds the sounds of a script and reports how each was found; counts performances, so that the second creak of a door differs
// from the first.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "mix/sounds/compound.h"
#include "mix/sounds/resolved_mix.h"
#include "mix/sounds/sound_library.h"
#include "pipeline/script/directions.h"
#include "pipeline/script/running_sounds.h"
#include "pipeline/script/script.h"
#include "pipeline/script/timing.h"
#include "pipeline/show/show.h"

namespace dramatis::pipeline::script {

struct TimedSound {
    ScriptSound sound;
    Timing timing;
};

// [one thread]
class SoundDesk {
  public:
    SoundDesk(const show::Show& show, mix::sounds::ResolvedMix& mix, bool placeholder, DirectionReader& directions,
              Diagnostics& diagnostics);

    // A SOUND, AMBIENCE or MUSIC cue: its sounds, in turn or together. None, and a diagnostic, if they can't be found or opened, or
    // if what should end doesn't run.
    std::vector<TimedSound> write(const cues::Cue& cue, const cues::SoundCue& sound);
    // Nothing runs at the beginning of a scene.
    void begin_scene() { running_.clear(); }
    // {sound NAME} inside a speech; {NAME} is Voice: a sound of that name, or one of a throat that the word describes.
    std::optional<SpotElement> spot(const std::string& description, Span span,
                                    mix::sounds::SoundRole role = mix::sounds::SoundRole::Effect);
    bool knows(const std::string& description) const;
    bool knows_voice(const std::string& description) const;
    // Whether it is most likely meant: by name, or nearly all of its words fit.
    bool knows_surely(const std::string& description) const;
    // `take FILE`.
    mix::audio::AudioSourceRef recording(const std::string& file, Span span);
    // Credits of the sounds in use, each once.
    const std::vector<Credit>& credits() const { return credits_; }
    // See SoundLibrary.
    std::vector<std::filesystem::path> files() const { return library_.files(); }

  private:
    struct Opened {
        mix::audio::AudioSourceRef source;
        mix::settings::SoundDefinition definition;
        bool by_words = false;  // found by its description
    };
    std::vector<TimedSound> stop(const cues::Cue& cue, const cues::SoundCue& sound);
    std::vector<TimedSound> start(const cues::Cue& cue, const cues::SoundCue& sound);
    std::vector<TimedSound> start_one(const cues::Cue& cue, const cues::SoundCue& sound);
    std::vector<TimedSound> change_level(const cues::Cue& cue, const cues::SoundCue& sound);
    Directions directions_of(const cues::Cue& cue, const cues::SoundCue& sound, const Opened& opened);
    ScriptSound started(const cues::Cue& cue, const cues::SoundCue& sound, Opened opened);
    ScriptSound sound_of(const cues::Cue& cue, const cues::SoundCue& sound, bool as_bed);
    void note_running(const ScriptSound& sound, const Timing& timing, const std::string& description);
    void warn_that_nothing_runs(const cues::Cue& cue, const cues::SoundCue& sound);
    std::vector<Opened> open_all(const std::string& description, Span span, mix::sounds::SoundRole role,
                                 std::vector<bool>& together);
    std::optional<Opened> open(mix::sounds::FoundSound found, const std::string& description, Span span);
    std::optional<Opened> missing(const std::string& description, Diagnostic problem, Span span);
    // Of a description that no sound fits.
    Diagnostic as_found_wanting(Diagnostic problem) const;
    void place_bed(Heard& heard, Directions& directions, const cues::Cue& cue);
    // W0433, once for each source; `file` as it is written in the show.
    void warn_of_flaws(const mix::audio::AudioSource& source, const std::string& file, Span span);
    void credit(const mix::settings::SoundDefinition& sound);

    const show::Show& show_;
    mix::sounds::ResolvedMix& mix_;
    bool placeholder_;
    DirectionReader& directions_;
    Diagnostics& diagnostics_;
    mix::sounds::SoundLibrary library_;
    RunningSounds running_;
    std::map<std::string, int> performances_;  // by the sound's name
    std::vector<Credit> credits_;
    std::set<std::string> flawed_;  // identities of the sources that were warned of
};

}  // namespace dramatis::pipeline::script
