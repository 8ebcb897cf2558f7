// The beds of a scene while it is being arranged: what runs, at which level, faded and crossfaded, silenced, and ducked
// under the speeches once their times are known.
#pragma once

#include <vector>

#include "mix/mix_book.h"
#include "mix/timeline.h"
#include "pipeline/script.h"

namespace dramatis::pipeline {

// [start, end) on the timeline.
struct Interval {
    Frames start;
    Frames end;
};

class BedDesk {
  public:
    BedDesk(const mix::MixBook& book, SampleRate rate) : book_(book), rate_(rate) {}

    // Starts a bed at `at`; the one that runs on its bus gives way by the crossfade.
    void start(const ScriptSound& sound, Frames at, int scene);
    void stop(cues::SoundKind kind, Seconds fade, Frames at);
    void change_level(const ScriptSound& sound, Frames at);
    bool runs(cues::SoundKind kind) const;
    // Nothing of the beds is heard in the interval.
    void silence(Interval interval);
    // Ends all beds of the scene at `end`; `speeches` are the scene's, in order of time.
    void finish_scene(Frames end, std::span<const Interval> speeches, std::vector<mix::Bed>& beds);

  private:
    struct Running {
        mix::Bed bed;  // its end is set when it stops
        cues::SoundKind kind = cues::SoundKind::Ambience;
        std::vector<mix::Breakpoint> level;  // linear gain, on the timeline
        Decibels trim;                       // the sound\'s own, in every level
        Seconds fade_in;
        Seconds fade_out;
        bool stopped = false;
    };
    Running* running(cues::SoundKind kind);
    mix::Curve gain_of(const Running& running, std::span<const Interval> speeches) const;

    const mix::MixBook& book_;
    SampleRate rate_;
    std::vector<Running> beds_;
    std::vector<Interval> silences_;
};

// How long a new level takes to be reached.
Seconds level_change(const ScriptSound& sound);

// 0 in the interval, 1 elsewhere, with edges that make no click.
mix::Curve silence_curve(Interval interval, SampleRate rate);

// 1 everywhere, down to the depth around the intervals: gaps shorter than the hold stay down.
mix::Curve ducking_curve(std::span<const Interval> speeches, const mix::Ducking& ducking, SampleRate rate);

}  // namespace dramatis::pipeline
