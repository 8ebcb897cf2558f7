#include "pipeline/arrange/bed_desk.h"

#include <algorithm>
#include <ranges>

namespace dramatis::pipeline::arrange {
namespace {

constexpr double softer_step = 2.0;  // dB

using mix::audio::Breakpoint;

// The default: long enough not to sound like a cut, short enough not to be noticed.
constexpr Seconds usual_fade_in{0.5};
constexpr Seconds usual_fade_out{1.0};
constexpr Seconds usual_crossfade{1.0};
constexpr Seconds silence_fade{0.08};

Seconds or_usual(Seconds said, Seconds usual) { return said.value > 0.0 ? said : usual; }

mix::audio::Bus bus_of(cues::SoundKind kind) {
    return kind == cues::SoundKind::Music ? mix::audio::Bus::Music : mix::audio::Bus::Ambience;
}

}  // namespace

mix::audio::Curve silence_curve(FrameRange range, SampleRate rate) {
    const Frames edge = to_frames(silence_fade, rate);
    const auto [start, end] = range;
    return mix::audio::Curve({{start - edge, 1.0}, {start, 0.0}, {end, 0.0}, {end + edge, 1.0}});
}

mix::audio::Curve ducking_curve(std::span<const FrameRange> speeches, const mix::settings::Ducking& ducking,
                                FrameRange heard, SampleRate rate) {
    const Frames attack = to_frames(ducking.attack, rate);
    const Frames release = to_frames(ducking.release, rate);
    const Frames ahead = to_frames(ducking.look_ahead, rate);
    const Frames hold = std::max(to_frames(ducking.hold, rate), ahead + attack + release);
    const double down = to_gain(ducking.depth);
    std::vector<mix::audio::Breakpoint> points;
    for (std::size_t i = 0; i < speeches.size();) {
        const Frames begin = speeches[i].begin - ahead;
        Frames end = speeches[i].end;
        for (++i; i < speeches.size() && speeches[i].begin - end < hold; ++i) end = std::max(end, speeches[i].end);
        if (begin - attack >= heard.end) break;
        if (end + release <= heard.begin) continue;
        points.push_back({begin - attack, 1.0});
        points.push_back({begin, down});
        points.push_back({end, down});
        points.push_back({end + release, 1.0});
    }
    return points.empty() ? mix::audio::Curve(1.0) : mix::audio::Curve(std::move(points));
}

mix::audio::Curve way_for(std::span<const Spoken> speeches, const mix::settings::Ducking& ducking, FrameRange heard,
                          SampleRate rate) {
    mix::settings::Ducking step = ducking;
    mix::audio::Curve way(1.0);
    std::vector<FrameRange> ranges;
    double softest = 0.0;
    for (const Spoken& speech : speeches) softest = std::min(softest, speech.softness.value);
    for (double below = 0.0; below >= softest; below -= softer_step) {
        ranges.clear();
        for (const Spoken& speech : speeches)
            if (speech.softness.value <= below) ranges.push_back(speech.range);
        way = way * ducking_curve(ranges, step, heard, rate);
        if (ducking.depth.value == 0.0) break;
        step.depth = Decibels{-softer_step};
    }
    return way;
}

Seconds level_change(const script::ScriptSound& sound) {
    constexpr Seconds usual{1.0};
    return or_usual(std::max(sound.heard.fade_in, sound.heard.fade_out), usual);
}

BedDesk::Running* BedDesk::running(cues::SoundKind kind) {
    for (auto& bed : beds_ | std::views::reverse) {
        if (bed.kind == kind && !bed.stopped) return &bed;
    }
    return nullptr;
}

bool BedDesk::runs(cues::SoundKind kind) const {
    return std::ranges::any_of(beds_, [&](const Running& bed) { return bed.kind == kind && !bed.stopped; });
}

void BedDesk::start(const script::ScriptSound& sound, Frames at, int scene) {
    Seconds fade_in = or_usual(sound.heard.fade_in, usual_fade_in);
    // Sounds in the background add up, and so does what a cue names together.
    const bool adds = sound.beside || sound.kind == cues::SoundKind::Effect;
    if (!adds && running(sound.kind)) {
        const Seconds crossfade = sound.crossfade.value_or(usual_crossfade);
        stop(sound.kind, {}, crossfade, at + to_frames(crossfade, rate_));
        fade_in = or_usual(sound.heard.fade_in, crossfade);
    }
    Running bed;
    bed.kind = sound.kind;
    bed.bed.source = sound.source;
    bed.bed.start = at;
    bed.bed.bus = bus_of(sound.kind);
    bed.bed.pan = sound.heard.pan;
    bed.bed.treatment = sound.heard.treatment;
    bed.bed.label = sound.label;
    bed.bed.scene = scene;
    bed.level = {{at, to_gain(sound.heard.gain)}};
    bed.trim = sound.trim;
    bed.fade_in = fade_in;
    bed.fade_out = or_usual(sound.heard.fade_out, usual_fade_out);
    beds_.push_back(std::move(bed));
}

void BedDesk::stop(cues::SoundKind kind, const std::string& label, Seconds fade, Frames at) {
    for (Running& bed : beds_) {
        if (bed.kind != kind || bed.stopped || (!label.empty() && bed.bed.label != label)) continue;
        bed.bed.end = std::max(at, bed.bed.start);
        bed.fade_out = fade.value > 0.0 ? fade : bed.fade_out;
        bed.stopped = true;
    }
}

void BedDesk::change_level(const script::ScriptSound& sound, Frames at) {
    auto* bed = running(sound.kind);
    if (!bed) return;
    bed->level.push_back({at, bed->level.back().value});
    bed->level.push_back({at + to_frames(level_change(sound), rate_), to_gain(sound.heard.gain + bed->trim)});
}

void BedDesk::silence(FrameRange range) { silences_.push_back(range); }

mix::audio::Curve BedDesk::gain_of(const Running& running, std::span<const Spoken> speeches) const {
    const auto& bed = running.bed;
    const Frames length = bed.end - bed.start;
    const Frames in = std::min(to_frames(running.fade_in, rate_), length);
    const Frames out = std::min(to_frames(running.fade_out, rate_), length);
    // Level changes may follow each other faster than they can be made; the breakpoints must stay in order.
    auto level = running.level;
    for (std::size_t i = 1; i < level.size(); ++i) level[i].at = std::max(level[i].at, level[i - 1].at);
    mix::audio::Curve gain = mix::audio::Curve(std::move(level)) *
                             mix::audio::fade_in(bed.start, in, mix::audio::FadeShape::EqualPower) *
                             mix::audio::fade_out(bed.end, out, mix::audio::FadeShape::EqualPower);
    const auto& ducking = running.kind == cues::SoundKind::Music ? book_.music_ducking : book_.ducking;
    gain = gain * way_for(speeches, ducking, {bed.start, bed.end}, rate_);
    for (const auto& silence : silences_) {
        if (silence.end <= bed.start || silence.begin >= bed.end) continue;
        gain = gain * silence_curve(silence, rate_);
    }
    return gain.shifted(-bed.start);
}

void BedDesk::finish_scene(Frames end, std::span<const Spoken> speeches, std::vector<mix::timeline::Bed>& beds) {
    for (auto& running : beds_) {
        if (!running.stopped) running.bed.end = std::max(end, running.bed.start);
        running.bed.end = std::min(running.bed.end, std::max(end, running.bed.start));
        if (running.bed.end <= running.bed.start) continue;
        running.bed.gain = gain_of(running, speeches);
        beds.push_back(std::move(running.bed));
    }
    beds_.clear();
    silences_.clear();
}

}  // namespace dramatis::pipeline::arrange
