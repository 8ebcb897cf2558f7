// The beds of a scene while it is being arranged: which run, at which level, with fades, crossfades and silences, and ducked
// under the speeches once their times are known.
#pragma once

#include <vector>

#include "core/frame_range.h"
#include "mix/settings/mix_book.h"
#include "mix/timeline/timeline.h"
#include "pipeline/script/script.h"

namespace dramatis::pipeline::arrange {

// A speech, and about how far it is under plain speech: 0 dB or less.
struct Spoken {
    FrameRange range;
    Decibels softness{0.0};
};

// [one thread]
class BedDesk {
  public:
    BedDesk(const mix::settings::MixBook& book, SampleRate rate) : book_(book), rate_(rate) {}

    // Starts a bed at `at`, with a crossfade from the one that runs on its bus.
    void start(const script::ScriptSound& sound, Frames at, int scene);
    // Ends the beds of the kind that have the label; empty: all of the kind.
    void stop(cues::SoundKind kind, const std::string& label, Seconds fade, Frames at);
    void change_level(const script::ScriptSound& sound, Frames at);
    bool runs(cues::SoundKind kind) const;
    // Silences the beds in the range.
    void silence(FrameRange range);
    // Ends all beds of the scene at `end`; `speeches` are the scene's, in order of time.
    void finish_scene(Frames end, std::span<const Spoken> speeches, std::vector<mix::timeline::Bed>& beds);

  private:
    struct Running {
        mix::timeline::Bed bed;  // its end is set when it stops
        cues::SoundKind kind = cues::SoundKind::Ambience;
        std::vector<mix::audio::Breakpoint> level;  // linear gain, on the timeline
        Decibels trim;                              // the sound's own, part of every level
        Seconds fade_in;
        Seconds fade_out;
        bool stopped = false;
    };
    Running* running(cues::SoundKind kind);
    mix::audio::Curve gain_of(const Running& running, std::span<const Spoken> speeches) const;

    const mix::settings::MixBook& book_;
    SampleRate rate_;
    std::vector<Running> beds_;
    std::vector<FrameRange> silences_;
};

// How long a change of level takes.
Seconds level_change(const script::ScriptSound& sound);

// 0 in the range, 1 elsewhere, with edges that make no click.
mix::audio::Curve silence_curve(FrameRange range, SampleRate rate);

// 1 everywhere, down to the depth around the ranges: gaps shorter than the hold stay down. Right where `heard` is: a scene has as
// many speeches as it likes, and each of its beds a curve. `speeches` are in order of their beginnings.
mix::audio::Curve ducking_curve(std::span<const FrameRange> speeches, const mix::settings::Ducking& ducking,
                                FrameRange heard, SampleRate rate);

// The same, and further down under those who speak softly, by as much as they are softer, in steps of 2 dB: what makes way for a whisper
// makes more of it than for a call. A depth of 0 dB makes none for anybody.
mix::audio::Curve way_for(std::span<const Spoken> speeches, const mix::settings::Ducking& ducking, FrameRange heard,
                          SampleRate rate);

}  // namespace dramatis::pipeline::arrange
