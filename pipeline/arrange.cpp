#include "pipeline/arrange.h"

#include <algorithm>
#include <numeric>

#include "mix/clip_renderer.h"
#include "pipeline/bed_desk.h"

namespace dramatis::pipeline {
namespace {

using mix::Bus;
using mix::Clip;
using mix::Curve;

// Spot effects that ring on under the end of a scene are faded within this.
constexpr Seconds scene_end_fade{0.6};
// Around a sound in mid-speech: the breath that the actor takes for it.
constexpr Seconds around_inline_sound{0.08};

enum class Flow { SceneStart, Speech, Sound, Pause };

class Arranger {
  public:
    Arranger(const Script& script, std::span<const PerformedLine> takes, SampleRate rate)
        : script_(script), takes_(takes), rate_(rate), beds_(*script.mix, rate) {
        timeline_.rate = rate;
        lines_.resize(script.lines.size());
    }

    Arrangement arrange() {
        const bool starts_with_scene =
            !script_.items.empty() && std::holds_alternative<ScriptScene>(script_.items.front().body);
        if (!starts_with_scene) open_scene({});
        for (const auto& item : script_.items) {
            std::visit([&](const auto& body) { items_.push_back(place(item, body)); }, item.body);
        }
        close_scene(frames(script_.pacing.lead_out));
        finish();
        return {std::make_shared<const mix::Timeline>(std::move(timeline_)), std::move(lines_), std::move(items_)};
    }

  private:
    Frames frames(Seconds time) const { return to_frames(time, rate_); }
    int scene() const { return static_cast<int>(timeline_.scenes.size()) - 1; }

    // --- scenes

    void open_scene(const ScriptScene& scene_of_script) {
        const bool first = timeline_.scenes.empty();
        const Frames start = first ? Frames{0} : timeline_.scenes.back().start + timeline_.scenes.back().length;
        timeline_.scenes.push_back(
            {scene_of_script.title, scene_of_script.number, scene_of_script.acoustic, start, {}});
        scene_start_ = start;
        cursor_ = start + (first ? frames(script_.pacing.lead_in) : frames(script_.pacing.scene * 0.5));
        sounding_end_ = cursor_;
        flow_ = Flow::SceneStart;
        previous_ = talked_over_ = {cursor_, cursor_};
        cut_off_ = false;
        speeches_.clear();
        first_clip_ = timeline_.clips.size();
        music_.clear();
        silences_.clear();
    }

    // The scene lasts until `after` past the last thing that it waited for.
    void close_scene(Frames after) {
        if (timeline_.scenes.empty()) return;
        const Frames end = std::max(cursor_, sounding_end_) + after;
        timeline_.scenes.back().length = end - timeline_.scenes.back().start;
        std::ranges::sort(speeches_, {}, &Interval::start);
        for (const auto& music : music_) make_way(timeline_.clips[music.clip]);
        beds_.finish_scene(end, speeches_, timeline_.beds);
        for (std::size_t i = first_clip_; i < timeline_.clips.size(); ++i) fade_at_scene_end(timeline_.clips[i], end);
    }

    // Music that is talked over goes down under speeches and out for silences, as a bed does.
    void make_way(Clip& clip) const {
        Curve way = ducking_curve(speeches_, script_.mix->music_ducking, rate_);
        for (const auto& silence : silences_) {
            if (silence.end > clip.start && silence.start < clip.end()) way = way * silence_curve(silence, rate_);
        }
        clip.gain = clip.gain * way.shifted(-clip.start);
    }

    void fade_at_scene_end(Clip& clip, Frames end) const {
        if (clip.end() <= end) return;
        const Frames length = std::max(end - clip.start, Frames{0});
        const Frames fade = std::min(frames(scene_end_fade), length);
        clip.length = length;
        clip.gain = clip.gain * mix::fade_out(length, fade, mix::FadeShape::EqualPower);
    }

    PlacedItem place(const ScriptItem&, const ScriptScene& scene_of_script) {
        close_scene(frames(script_.pacing.scene * 0.5));
        open_scene(scene_of_script);
        return placed({scene_start_, scene_start_});
    }

    PlacedItem placed(Interval interval) const { return {interval.start, interval.end, scene()}; }
    // Of a cue that is only a change.
    PlacedItem here() const { return placed({cursor_, cursor_}); }

    // --- the cursor

    Frames gap_before(Flow now, const std::string& speaker) const {
        const auto& pacing = script_.pacing;
        if (flow_ == Flow::SceneStart || flow_ == Flow::Pause || cut_off_) return {0};
        if (flow_ == Flow::Speech && now == Flow::Speech) {
            return frames(speaker == speaker_ ? pacing.line : pacing.speaker);
        }
        return frames(pacing.sound);
    }

    Frames start_of(const Timing& timing, Flow now, const std::string& speaker) const {
        if (timing.together) return previous_.start;
        if (timing.at) return previous_.start + frames(*timing.at);
        if (timing.interrupts) return std::max(talked_over_.end - frames(*timing.interrupts), talked_over_.start);
        if (timing.overlap) return std::max(previous_.end - frames(*timing.overlap), previous_.start);
        return cursor_ + gap_before(now, speaker);
    }

    // What was placed in [start, end) moves the cursor as its timing says.
    void advance(const Timing& timing, Flow now, Interval placed, const std::string& speaker, bool cut_off) {
        previous_ = placed;
        // Nobody's words are cut by the end of a scene.
        if (now == Flow::Speech || !timing.under) sounding_end_ = std::max(sounding_end_, placed.end);
        if (timing.under) {
            // A sound that goes on by itself is not what a speaker interrupts.
            if (now == Flow::Speech) talked_over_ = placed;
            return;
        }
        if (timing.wait) {
            cursor_ = std::max(cursor_, placed.start + frames(*timing.wait));
        } else {
            cursor_ = std::max(cursor_, placed.end);
        }
        talked_over_ = {placed.start, cursor_};
        flow_ = now;
        speaker_ = speaker;
        cut_off_ = cut_off;
    }

    // --- cues

    PlacedItem place(const ScriptItem&, const ScriptPause& pause) {
        const Frames start = cursor_;
        const Frames end = cursor_ + frames(pause.length);
        if (pause.silence) {
            beds_.silence({cursor_, end});
            silences_.push_back({cursor_, end});
        }
        cursor_ = end;
        sounding_end_ = std::max(sounding_end_, cursor_);
        flow_ = Flow::Pause;
        cut_off_ = false;
        return placed({start, end});
    }

    PlacedItem place(const ScriptItem& item, const ScriptSpeech& speech) {
        const Frames start = start_of(item.timing, Flow::Speech, speech.speakers);
        Frames end = start;
        for (const auto& voice : speech.voices) end = std::max(end, place_voice(voice, start));
        if (end > start) speeches_.push_back({start, end});
        advance(item.timing, Flow::Speech, {start, end}, speech.speakers, speech.cut_off);
        return placed({start, end});
    }

    Frames place_voice(const std::vector<SpeechElement>& elements, Frames start) {
        Frames at = start;
        for (const auto& element : elements) {
            if (const auto* gap = std::get_if<GapElement>(&element)) {
                at += frames(gap->length);
            } else if (const auto* spot = std::get_if<SpotElement>(&element)) {
                at += frames(around_inline_sound);
                at = add_clip(spot->source, at, Bus::Effects, spot->heard, spot->label, {});
                at += frames(around_inline_sound);
            } else {
                at = place_line(std::get<LineElement>(element).line, at);
            }
        }
        return at;
    }

    Frames place_line(std::size_t index, Frames at) {
        const auto& line = script_.lines[index];
        Heard heard = line.heard;
        heard.gain = heard.gain + takes_[index].level;
        const Frames end =
            add_clip(takes_[index].source, at, Bus::Dialogue, heard, line.character + ": " + line.text, line.character);
        if (!takes_[index].recorded) {
            timeline_.clips.back().input_gain = line.calibration ? takes_[index].level : line.heard.input_gain;
            timeline_.clips.back().polish = line.heard.polish;
        }
        lines_[index] = {at, end - at, scene(), timeline_.clips.size() - 1};
        return end;
    }

    Frames add_clip(const mix::AudioSourceRef& source, Frames start, Bus bus, const Heard& heard, std::string label,
                    std::string group) {
        Clip clip;
        clip.source = source;
        clip.start = start;
        clip.length = source->length(rate_);
        clip.bus = bus;
        clip.gain = Curve(to_gain(heard.gain));
        if (heard.fade_in.value > 0.0) {
            const Frames fade = std::min(frames(heard.fade_in), clip.length);
            clip.gain = clip.gain * mix::fade_in(Frames{0}, fade, mix::FadeShape::EqualPower);
        }
        if (heard.fade_out.value > 0.0) {
            const Frames fade = std::min(frames(heard.fade_out), clip.length);
            clip.gain = clip.gain * mix::fade_out(clip.length, fade, mix::FadeShape::EqualPower);
        }
        clip.pan = Curve(heard.pan);
        clip.treatment = heard.treatment;
        clip.position = heard.position;
        clip.acoustic = timeline_.scenes.back().acoustic;
        clip.label = std::move(label);
        clip.group = std::move(group);
        clip.scene = scene();
        const Frames end = clip.end();
        timeline_.clips.push_back(std::move(clip));
        return end;
    }

    PlacedItem place(const ScriptItem& item, const ScriptSound& sound) {
        switch (sound.action) {
            case cues::SoundAction::Stop:
                stop(sound);
                return here();
            case cues::SoundAction::ChangeLevel:
                change_level(sound);
                return here();
            case cues::SoundAction::Start:
                break;
        }
        if (sound.as_bed) {
            // A bed at the head of a scene is there from its first moment.
            const Frames start = flow_ == Flow::SceneStart ? scene_start_ : cursor_;
            beds_.start(sound, start, scene());
            return placed({start, start});
        }
        const Frames start = start_of(item.timing, Flow::Sound, {});
        const Bus bus = sound.kind == cues::SoundKind::Music ? Bus::Music : Bus::Effects;
        const Frames end = add_clip(sound.source, start, bus, sound.heard, sound.label, {});
        if (bus == Bus::Music && (item.timing.under || item.timing.wait)) {
            music_.push_back({timeline_.clips.size() - 1, sound.heard.gain, sound.trim});
        }
        advance(item.timing, Flow::Sound, {start, end}, {}, false);
        return placed({start, end});
    }

    // Ends what runs: a bed, or a piece of music that plays under the speeches by itself.
    void stop(const ScriptSound& sound) {
        const Seconds fade = sound.heard.fade_out.value > 0.0 ? sound.heard.fade_out : Seconds{1.0};
        beds_.stop(sound.kind, fade, cursor_ + frames(fade));
        if (sound.kind != cues::SoundKind::Music) return;
        for (const auto& music : music_) {
            Clip& clip = timeline_.clips[music.clip];
            if (clip.end() <= cursor_) continue;
            clip.length = std::clamp(cursor_ + frames(fade) - clip.start, Frames{0}, clip.length);
            clip.gain =
                clip.gain * mix::fade_out(clip.length, std::min(frames(fade), clip.length), mix::FadeShape::EqualPower);
        }
    }

    void change_level(const ScriptSound& sound) {
        beds_.change_level(sound, cursor_);
        if (sound.kind != cues::SoundKind::Music || beds_.runs(sound.kind) || music_.empty()) return;
        auto& music = music_.back();
        Clip& clip = timeline_.clips[music.clip];
        const Decibels wanted = sound.heard.gain + music.trim;
        const double change = to_gain(Decibels{wanted.value - music.level.value});
        clip.gain =
            clip.gain * Curve({{cursor_, 1.0}, {cursor_ + frames(level_change(sound)), change}}).shifted(-clip.start);
        music.level = wanted;
    }

    // --- the whole

    void sort_clips() {
        std::vector<std::size_t> order(timeline_.clips.size()), place(order.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, {}, [this](std::size_t i) { return timeline_.clips[i].start; });
        std::vector<Clip> sorted;
        sorted.reserve(order.size());
        for (const std::size_t i : order) {
            place[i] = sorted.size();
            sorted.push_back(std::move(timeline_.clips[i]));
        }
        timeline_.clips = std::move(sorted);
        for (PlacedLine& line : lines_)
            if (line.clip < place.size()) line.clip = place[line.clip];
    }

    void finish() {
        sort_clips();
        std::ranges::stable_sort(timeline_.beds, {}, &mix::Bed::start);
        Frames end{0};
        for (const auto& span : timeline_.scenes) end = std::max(end, span.start + span.length);
        for (const auto& clip : timeline_.clips)
            end = std::max(end, clip.start + mix::heard_length(clip, *script_.mix, rate_));
        timeline_.length = end;
    }

    const Script& script_;
    std::span<const PerformedLine> takes_;
    SampleRate rate_;
    mix::Timeline timeline_;
    std::vector<PlacedLine> lines_;
    std::vector<PlacedItem> items_;

    // The scene that is being arranged.
    Frames scene_start_;
    Frames cursor_;                 // where the next cue may begin, without its gap
    Frames sounding_end_;           // the last end of all that is waited for
    Flow flow_ = Flow::SceneStart;  // what the cursor stands after
    std::string speaker_;
    bool cut_off_ = false;
    Interval previous_;     // the last cue that sounds, for `together`, `at`, `overlap`
    Interval talked_over_;  // what `interrupts` starts over: the last cue that was waited for, as long as it was
    std::vector<Interval> speeches_;
    std::vector<Interval> silences_;
    std::size_t first_clip_ = 0;
    // A piece of music that is talked over, at the level that the script gave it last.
    struct Music {
        std::size_t clip;
        Decibels level;
        Decibels trim;
    };
    std::vector<Music> music_;
    BedDesk beds_;
};

}  // namespace

Arrangement arrange(const Script& script, std::span<const PerformedLine> takes, SampleRate rate) {
    return Arranger(script, takes, rate).arrange();
}

}  // namespace dramatis::pipeline
