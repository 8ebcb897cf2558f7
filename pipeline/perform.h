// Script to takes: every line spoken once, on all cores, from the store where it can be.
#pragma once

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "mix/audio_source.h"
#include "pipeline/script.h"
#include "pipeline/voice_levels.h"
#include "voices/performer.h"

namespace dramatis::pipeline {

// One line's take, ready to be arranged.
struct PerformedLine {
    mix::AudioSourceRef source;
    voices::TakeOrigin origin = voices::TakeOrigin::Cache;
    bool recorded = false;
    std::string slate;                      // hexadecimal; empty for recordings
    std::string miss;                       // why the cache had none
    std::vector<voices::WordTiming> words;  // at `rate`, from the take's start
    SampleRate rate;
    Decibels level{0.0};  // of its voice, to the loudness of all (see pipeline/voice_levels.h)
};

// One line, now: spoken, or from the store. One that can't be is silence, and the failure says why (W0410, at its words).
struct LinePerformance {
    PerformedLine line;
    std::optional<Diagnostic> failure;
    std::optional<Diagnostic> unlevelled;  // why its voice keeps its own loudness
};
LinePerformance perform_line(const ScriptLine& line, const cues::CueSheet& sheet, voices::Performer& performer,
                             VoiceLevels& levels);
// The same if nobody has to speak for it: a recording, or a take that the store has.
std::optional<PerformedLine> recall_line(const ScriptLine& line, voices::Performer& performer,
                                         VoiceLevels& levels);

// What stands for a line that isn't performed yet: silence, about as long as its words will last.
PerformedLine estimate_line(const ScriptLine& line);

using PerformProgress = std::function<void(std::size_t done)>;  // from any thread

// Lines that failed are silence, with a warning at their words (W0410). A voice that can't be levelled: W0432. Stopped early: nothing.
std::optional<std::vector<PerformedLine>> perform(const Script& script, const cues::CueSheet& sheet,
                                                  voices::Performer& performer, int jobs, const std::stop_token& stop,
                                                  const PerformProgress& progress, Diagnostics& diagnostics);

}  // namespace dramatis::pipeline
