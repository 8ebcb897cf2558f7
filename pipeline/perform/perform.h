// Script to takes: every line spoken once, on all cores, from the store where it can be.
#pragma once

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "mix/audio/audio_source.h"
#include "pipeline/perform/voice_levels.h"
#include "pipeline/script/script.h"
#include "voices/speech/performer.h"

namespace dramatis::pipeline::perform {

// One line's take, ready to be arranged.
struct PerformedLine {
    mix::audio::AudioSourceRef source;
    voices::speech::TakeOrigin origin = voices::speech::TakeOrigin::Cache;
    bool recorded = false;
    std::string slate;                             // hexadecimal; empty for recordings
    std::string miss;                              // why the cache had none
    std::vector<voices::takes::WordTiming> words;  // at `rate`, from the take's start
    SampleRate rate;
    Decibels level{0.0};  // of its voice, to the loudness of all (see pipeline/perform/voice_levels.h)
};

// Speaks one line, or takes it from the store. A line that fails is silence, and `failure` is the reason (W0410, at its words).
struct LinePerformance {
    PerformedLine line;
    std::optional<Diagnostic> failure;
    std::optional<Diagnostic> fault;  // the same as the engine said it, if it concerns the machine and not the line
    std::optional<Diagnostic> doubt;  // what is implausible about the take (W0411, at its words)
    std::optional<Diagnostic> unlevelled;  // why its voice keeps its own loudness
};
LinePerformance perform_line(const script::ScriptLine& line, const cues::CueSheet& sheet,
                             voices::speech::Performer& performer, VoiceLevels& levels);
// The same for a recording or a take in the store; nothing for a line that would have to be spoken.
std::optional<PerformedLine> recall_line(const script::ScriptLine& line, voices::speech::Performer& performer,
                                         VoiceLevels& levels);

// A placeholder for a line that isn't performed yet: silence of about its length.
PerformedLine estimate_line(const script::ScriptLine& line);

using PerformProgress = std::function<void(std::size_t done)>;  // called by [any thread]

// A line that fails is silence, with a warning at its words (W0410). W0411: a take is implausible. W0432: a voice can't be levelled. Errors: E0418 stopped; of the
// machine, E0225, E0231 or E0232, at the first line that the engine could not speak at all.
Result<std::vector<PerformedLine>> perform(const script::Script& script, const cues::CueSheet& sheet,
                                           voices::speech::Performer& performer, int jobs, const std::stop_token& stop,
                                           const PerformProgress& progress, Diagnostics& diagnostics);

}  // namespace dramatis::pipeline::perform
