// Divides a speech of the cue sheet into lines for the engine, one per character and delivery, with the pauses and sounds between
// them. Each written word keeps its place in the source.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>

#include "mix/sounds/resolved_mix.h"
#include "pipeline/script/directions.h"
#include "pipeline/script/script.h"
#include "pipeline/script/script_options.h"
#include "pipeline/script/sound_desk.h"
#include "pipeline/script/tongues.h"
#include "pipeline/show/show.h"

namespace dramatis::pipeline::script {

// [one thread]
class SpeechWriter {
  public:
    // Lines are added to `script`, whose cast must be there before the first call.
    SpeechWriter(const show::Show& show, mix::sounds::ResolvedMix& mix, DirectionReader& directions, SoundDesk& sounds,
                 Script& script, const ScriptOptions& options, Diagnostics& diagnostics);

    // What was said in the scene before is no repetition.
    void begin_scene() { said_.clear(); }
    ScriptSpeech write(const cues::Cue& cue, const cues::Speech& speech);

  private:
    struct SpokenPart;  // what one character says in the speech, as far as it is written

    voices::text::NormalisedText normalise(std::span<const voices::text::WrittenWord> words,
                                           const voices::profiles::VoiceProfile& voice) const;

    const voices::profiles::VoiceProfile* voice_of(const std::string& character);
    const voices::profiles::VoiceProfile* voice_for(const cues::Cue& cue, const std::string& character);
    std::shared_ptr<const voices::takes::Line> calibration_of(const voices::profiles::VoiceProfile& voice);
    std::vector<SpeechElement> perform(const cues::Cue& cue, const cues::Speech& speech, const std::string& character);
    bool is_direction(const Spanned<std::string>& voice) const;
    std::vector<Spanned<std::string>> directions_of(const cues::Cue& cue) const;
    void report_unheard(const cues::Aside& aside);
    void report_unknown_mark(const Spanned<std::string>& mark, const voices::profiles::VoiceProfile& voice);
    void report_unknown_language(const Spanned<std::string>& mark);
    void report_silence(const cues::Cue& cue, const cues::Speech& speech);
    void fade_as_one(std::vector<SpeechElement>& elements);
    std::vector<SpeechElement> play_recording(const cues::Cue& cue, const cues::Speech& speech,
                                              const std::string& character, const std::string& file);

    const show::Show& show_;
    mix::sounds::ResolvedMix& mix_;
    DirectionReader& directions_;
    SoundDesk& sounds_;
    Script& script_;
    voices::normalise::NormaliserMemo* memo_;  // may be null
    bool without_lines_;
    Diagnostics& diagnostics_;
    Tongues tongues_;
    std::map<std::pair<std::string, std::string>, std::size_t>
        said_;                                    // in the scene: by character and spoken text, how often
    std::set<std::string> unheard_;               // directions that were warned of, folded
    std::map<std::string, std::size_t> members_;  // of the cast, by folded name; made at the first call
    std::map<const voices::profiles::VoiceProfile*, std::shared_ptr<const voices::takes::Line>> calibrations_;
};

}  // namespace dramatis::pipeline::script
