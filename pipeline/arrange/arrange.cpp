#include "pipeline/arrange/arrange.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <numeric>
#include <optional>

#include "core/trace.h"
#include "mix/timeline/clip_renderer.h"
#include "pipeline/arrange/bed_desk.h"
#include "pipeline/arrange/held_level.h"
#include "pipeline/arrange/joint_voices.h"
#include "pipeline/arrange/turn_gap.h"
#include "pipeline/script/scene_name.h"

namespace dramatis::pipeline::arrange {
namespace {

using mix::timeline::Clip;

// Spot effects that still sound at the end of a scene are faded out within this time.
constexpr Seconds scene_end_fade{0.6};
// The pause before and after a sound inside a speech.
constexpr Seconds around_inline_sound{0.08};

enum class Flow { SceneStart, Cue, Pause };

class Arranger {
  public:
    Arranger(const script::Script& script, std::span<const perform::PerformedLine> takes, SampleRate rate)
        : script_(script),
          takes_(takes),
          rate_(rate),
          joint_voices_(joint_voices(script.items)),
          beds_(script.mix->book(), rate) {
        timeline_.rate = rate;
        lines_.resize(script.lines.size());
    }

    Arrangement arrange() {
        const bool starts_with_scene =
            !script_.items.empty() && std::holds_alternative<script::ScriptScene>(script_.items.front().body);
        if (!starts_with_scene) open_scene({});
        for (const auto& item : script_.items) {
            std::visit([&](const auto& body) { items_.push_back(place(item, body)); }, item.body);
        }
        close_scene(frames(script_.pacing.lead_out));
        span_.reset();
        finish();
        return {std::make_shared<const mix::timeline::Timeline>(std::move(timeline_)), std::move(lines_),
                std::move(items_)};
    }

  private:
    Frames frames(Seconds time) const { return to_frames(time, rate_); }
    int scene() const { return static_cast<int>(timeline_.scenes.size()) - 1; }

    // --- scenes

    void open_scene(const script::ScriptScene& scene_of_script) {
        span_.emplace("scene", script::scene_name(scene_of_script.number, scene_of_script.title));
        const bool first = timeline_.scenes.empty();
        const Frames start = first ? Frames{0} : timeline_.scenes.back().start + timeline_.scenes.back().length;
        timeline_.scenes.push_back(
            {scene_of_script.title, scene_of_script.number, scene_of_script.acoustic, start, {}});
        scene_start_ = start;
        cursor_ = start + (first ? frames(script_.pacing.lead_in) : frames(script_.pacing.scene * 0.5));
        sounding_end_ = cursor_;
        flow_ = Flow::SceneStart;
        previous_ = talked_over_ = {cursor_, cursor_};
        speech_ = nullptr;
        speeches_.clear();
        first_clip_ = timeline_.clips.size();
        music_.clear();
        effects_.clear();
        silences_.clear();
    }

    // The scene lasts until `after` past the last thing that it waited for.
    void close_scene(Frames after) {
        if (timeline_.scenes.empty()) return;
        const Frames end = std::max(cursor_, sounding_end_) + after;
        timeline_.scenes.back().length = end - timeline_.scenes.back().start;
        std::ranges::sort(speeches_, {}, [](const Spoken& speech) { return speech.range.begin; });
        for (const auto& music : music_) make_way(timeline_.clips[music.clip]);
        beds_.finish_scene(end, speeches_, timeline_.beds);
        for (std::size_t i = first_clip_; i < timeline_.clips.size(); ++i) fade_at_scene_end(timeline_.clips[i], end);
    }

    // Music that is talked over is ducked under speeches and silenced as a bed is.
    void make_way(mix::timeline::Clip& clip) const {
        constexpr Frames timeline_end{std::numeric_limits<std::int64_t>::max()};  // its tail is ducked too
        mix::audio::Curve way =
            way_for(speeches_, script_.mix->book().music_ducking, {clip.start, timeline_end}, rate_);
        for (const auto& silence : silences_) {
            if (silence.end > clip.start && silence.begin < clip.end()) way = way * silence_curve(silence, rate_);
        }
        clip.gain = clip.gain * way.shifted(-clip.start);
    }

    void fade_at_scene_end(mix::timeline::Clip& clip, Frames end) const {
        if (clip.end() <= end) return;
        const Frames length = std::max(end - clip.start, Frames{0});
        const Frames fade = std::min(frames(scene_end_fade), length);
        clip.length = length;
        clip.gain = clip.gain * mix::audio::fade_out(length, fade, mix::audio::FadeShape::EqualPower);
    }

    PlacedItem place(const script::ScriptItem&, const script::ScriptScene& scene_of_script) {
        close_scene(frames(script_.pacing.scene * 0.5));
        open_scene(scene_of_script);
        return placed({scene_start_, scene_start_});
    }

    PlacedItem placed(FrameRange range) const { return {range.begin, range.end, scene()}; }
    // For a cue that only changes something.
    PlacedItem here() const { return placed({cursor_, cursor_}); }

    // --- the cursor

    // `speech`: the cue, if it is one.
    Frames gap_before(const script::ScriptSpeech* speech) const {
        if (speech_ != nullptr && speech_->cut_off) return {0};
        if (flow_ == Flow::SceneStart || flow_ == Flow::Pause) return {0};
        if (speech_ == nullptr || speech == nullptr) return frames(script_.pacing.sound);
        return frames(turn_gap(script_, *speech_, *speech));
    }

    Frames start_of(const script::Timing& timing, const script::ScriptSpeech* speech) const {
        if (timing.together) return previous_.begin;
        if (timing.at) return previous_.begin + frames(*timing.at);
        if (timing.interrupts) return std::max(talked_over_.end - frames(*timing.interrupts), talked_over_.begin);
        if (timing.overlap) return std::max(previous_.end - frames(*timing.overlap), previous_.begin);
        return cursor_ + gap_before(speech);
    }

    // Moves the cursor for a cue at [start, end), by its timing. `speech`: the cue, if it is one.
    void advance(const script::Timing& timing, const script::ScriptSpeech* speech, FrameRange placed) {
        previous_ = placed;
        // The end of a scene doesn't cut off a speech.
        if (speech != nullptr || !timing.under) sounding_end_ = std::max(sounding_end_, placed.end);
        if (timing.under) {
            // `interrupts` doesn't refer to a sound that isn't waited for.
            if (speech != nullptr) talked_over_ = placed;
            return;
        }
        if (timing.wait) {
            cursor_ = std::max(cursor_, placed.begin + frames(*timing.wait));
        } else {
            cursor_ = std::max(cursor_, placed.end);
        }
        talked_over_ = {placed.begin, cursor_};
        flow_ = Flow::Cue;
        speech_ = speech;
    }

    // --- cues

    PlacedItem place(const script::ScriptItem&, const script::ScriptPause& pause) {
        const Frames start = cursor_;
        const Frames end = cursor_ + frames(pause.length);
        if (pause.silence) {
            beds_.silence({cursor_, end});
            silences_.push_back({cursor_, end});
        }
        cursor_ = end;
        sounding_end_ = std::max(sounding_end_, cursor_);
        flow_ = Flow::Pause;
        speech_ = nullptr;
        return placed({start, end});
    }

    PlacedItem place(const script::ScriptItem& item, const script::ScriptSpeech& speech) {
        const Frames start = start_of(item.timing, &speech);
        Frames end = start;
        const std::size_t joint = joint_voices_[items_.size()];
        for (const auto& voice : speech.voices) end = std::max(end, place_voice(voice, start, joint));
        if (end > start) speeches_.push_back({{start, end}, softness_of(speech)});
        advance(item.timing, &speech, {start, end});
        return placed({start, end});
    }

    // Of its softest line, as far as delivery and position tell.
    Decibels softness_of(const script::ScriptSpeech& speech) const {
        const auto& book = script_.mix->book();
        double softest = 0.0;
        for (const auto& voice : speech.voices)
            for (const auto& element : voice) {
                const auto* const spoken = std::get_if<script::LineElement>(&element);
                if (spoken == nullptr) continue;
                const script::Heard& heard = script_.lines[spoken->line].heard;
                double softness = heard.delivery_gain.value;
                if (const auto* position = book.position(heard.position))
                    softness += std::midpoint(position->from.gain.value, position->to.gain.value);
                softest = std::min(softest, softness);
            }
        return {std::max(softest, book.levels.line_floor.value_or(Decibels{softest}).value)};
    }

    // `joint`: how many voices speak together, this one among them.
    Frames place_voice(const std::vector<script::SpeechElement>& elements, Frames start, std::size_t joint) {
        Frames at = start;
        for (const auto& element : elements) {
            if (const auto* gap = std::get_if<script::GapElement>(&element)) {
                at += frames(gap->length);
            } else if (const auto* spot = std::get_if<script::SpotElement>(&element)) {
                at += frames(around_inline_sound);
                at = add_clip(spot->source, at, mix::audio::Bus::Effects, spot->heard, spot->label, {});
                at += frames(around_inline_sound);
            } else {
                at = place_line(std::get<script::LineElement>(element).line, at, joint);
            }
        }
        return at;
    }

    Frames place_line(std::size_t index, Frames at, std::size_t joint) {
        const auto& line = script_.lines[index];
        script::Heard heard = line.heard;
        heard.gain = heard.gain + takes_[index].level;
        const Frames end = add_clip(takes_[index].source, at, mix::audio::Bus::Dialogue, heard,
                                    line.character + ": " + line.text, line.character);
        if (!takes_[index].recorded) {
            timeline_.clips.back().input_gain = line.calibration ? takes_[index].level : line.heard.input_gain;
            timeline_.clips.back().polish = line.heard.polish;
            timeline_.clips.back().held = held_level(script_.mix->book().levels, line.heard.written_gain, joint);
        }
        lines_[index] = {at, end - at, scene(), timeline_.clips.size() - 1};
        return end;
    }

    Frames add_clip(const mix::audio::AudioSourceRef& source, Frames start, mix::audio::Bus bus,
                    const script::Heard& heard, std::string label, std::string group,
                    std::optional<Seconds> heard_for = std::nullopt) {
        mix::timeline::Clip clip;
        clip.source = source;
        clip.start = start;
        clip.length = source->length(rate_);
        if (heard_for) clip.length = std::min(clip.length, frames(*heard_for));
        clip.bus = bus;
        clip.gain = mix::audio::Curve(to_gain(heard.gain));
        if (heard.fade_in.value > 0.0) {
            const Frames fade = std::min(frames(heard.fade_in), clip.length);
            clip.gain = clip.gain * mix::audio::fade_in(Frames{0}, fade, mix::audio::FadeShape::EqualPower);
        }
        if (heard.fade_out.value > 0.0) {
            const Frames fade = std::min(frames(heard.fade_out), clip.length);
            clip.gain = clip.gain * mix::audio::fade_out(clip.length, fade, mix::audio::FadeShape::EqualPower);
        }
        clip.pan = mix::audio::Curve(heard.pan);
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

    PlacedItem place(const script::ScriptItem& item, const script::ScriptSound& sound) {
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
            // A bed at the head of a scene starts with the scene.
            const Frames start = flow_ == Flow::SceneStart ? scene_start_ : cursor_;
            beds_.start(sound, start, scene());
            if (item.timing.wait && !item.timing.under) {
                cursor_ = std::max(cursor_, start + frames(*item.timing.wait));
                sounding_end_ = std::max(sounding_end_, cursor_);
                flow_ = Flow::Cue;
                speech_ = nullptr;
            }
            return placed({start, start});
        }
        const Frames start = start_of(item.timing, nullptr);
        const mix::audio::Bus bus =
            sound.kind == cues::SoundKind::Music ? mix::audio::Bus::Music : mix::audio::Bus::Effects;
        const Frames end = add_clip(sound.source, start, bus, sound.heard, sound.label, {}, sound.heard_for);
        if (bus == mix::audio::Bus::Effects && (item.timing.under || item.timing.wait))
            effects_.push_back(timeline_.clips.size() - 1);
        if (bus == mix::audio::Bus::Music && (item.timing.under || item.timing.wait)) {
            music_.push_back({timeline_.clips.size() - 1, sound.heard.gain, sound.trim});
        }
        advance(item.timing, nullptr, {start, end});
        return placed({start, end});
    }

    // Ends what runs: a bed, or a piece of music that plays under the speeches by itself.
    void stop(const script::ScriptSound& sound) {
        const Seconds fade = sound.heard.fade_out.value > 0.0 ? sound.heard.fade_out : Seconds{1.0};
        beds_.stop(sound.kind, sound.label, fade, cursor_ + frames(fade));
        if (sound.kind == cues::SoundKind::Music)
            for (const auto& music : music_) stop_clip(timeline_.clips[music.clip], fade, sound.label);
        if (sound.kind == cues::SoundKind::Effect)
            for (const std::size_t clip : effects_) stop_clip(timeline_.clips[clip], fade, sound.label);
    }

    void stop_clip(mix::timeline::Clip& clip, Seconds fade, const std::string& label) const {
        if (clip.end() <= cursor_ || (!label.empty() && clip.label != label)) return;
        clip.length = std::clamp(cursor_ + frames(fade) - clip.start, Frames{0}, clip.length);
        clip.gain = clip.gain * mix::audio::fade_out(clip.length, std::min(frames(fade), clip.length),
                                                     mix::audio::FadeShape::EqualPower);
    }

    void change_level(const script::ScriptSound& sound) {
        beds_.change_level(sound, cursor_);
        if (sound.kind != cues::SoundKind::Music || beds_.runs(sound.kind) || music_.empty()) return;
        auto& music = music_.back();
        mix::timeline::Clip& clip = timeline_.clips[music.clip];
        const Decibels wanted = sound.heard.gain + music.trim;
        const double change = to_gain(Decibels{wanted.value - music.level.value});
        clip.gain =
            clip.gain *
            mix::audio::Curve({{cursor_, 1.0}, {cursor_ + frames(level_change(sound)), change}}).shifted(-clip.start);
        music.level = wanted;
    }

    // --- the whole

    void sort_clips() {
        std::vector<std::size_t> order(timeline_.clips.size()), place(order.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, {}, [this](std::size_t i) { return timeline_.clips[i].start; });
        std::vector<mix::timeline::Clip> sorted;
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
        std::ranges::stable_sort(timeline_.beds, {}, &mix::timeline::Bed::start);
        Frames end{0};
        for (const auto& span : timeline_.scenes) end = std::max(end, span.start + span.length);
        for (const auto& clip : timeline_.clips)
            end = std::max(end, clip.start + mix::timeline::heard_length(clip, *script_.mix, rate_));
        timeline_.length = end;
    }

    const script::Script& script_;
    std::span<const perform::PerformedLine> takes_;
    SampleRate rate_;
    std::vector<std::size_t> joint_voices_;  // of each item of the script
    mix::timeline::Timeline timeline_;
    std::vector<PlacedLine> lines_;
    std::vector<PlacedItem> items_;

    // The scene that is being arranged.
    std::optional<TraceSpan> span_;
    Frames scene_start_;
    Frames cursor_;                                 // where the next cue may begin, without its gap
    Frames sounding_end_;                           // the last end of all that is waited for
    Flow flow_ = Flow::SceneStart;                  // what the cursor stands after
    const script::ScriptSpeech* speech_ = nullptr;  // that it stands after, if it is one
    FrameRange previous_;                           // the last cue that sounds, for `together`, `at`, `overlap`
    FrameRange talked_over_;  // what `interrupts` starts over: the last cue that was waited for, as long as it was
    std::vector<Spoken> speeches_;
    std::vector<FrameRange> silences_;
    std::size_t first_clip_ = 0;
    // A piece of music that is talked over, at the level that the script gave it last.
    struct Music {
        std::size_t clip;
        Decibels level;
        Decibels trim;
    };
    std::vector<Music> music_;
    std::vector<std::size_t> effects_;  // clips of sounds that play under the speeches
    BedDesk beds_;
};

}  // namespace

Arrangement arrange(const script::Script& script, std::span<const perform::PerformedLine> takes, SampleRate rate) {
    return Arranger(script, takes, rate).arrange();
}

}  // namespace dramatis::pipeline::arrange
