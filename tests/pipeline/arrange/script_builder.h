// Scripts and takes built by hand, for tests of what comes after casting: every line and sound has a length in seconds
// and nothing else.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/arrange/arrange.h"

namespace dramatis::pipeline::arrange {

// Silence of a given length.
class SilentSource : public mix::audio::AudioSource {
  public:
    SilentSource(std::string name, Seconds length) : name_(std::move(name)), length_(length) {}
    std::string identity() const override { return name_; }
    Frames length(SampleRate rate) const override { return to_frames(length_, rate); }
    Result<mix::audio::AudioRef> load(SampleRate rate) const override {
        return mix::audio::make_audio(AudioBuffer(1, static_cast<std::size_t>(length(rate).count)));
    }

  private:
    std::string name_;
    Seconds length_;
};

// Pacing in round numbers, so that a test's expectations can be read: line 0.3, speaker 0.5, paragraph 0.8, sentence 0.2,
// scene 2, sound 0.1, lead-in 1, lead-out 3 s.
class ScriptBuilder {
  public:
    ScriptBuilder() {
        mix::settings::MixBook book;
        book.ducking = {.depth = {-20.0}, .attack = {0.1}, .release = {0.4}, .look_ahead = {0.2}, .hold = {0.6}};
        book.music_ducking = book.ducking;
        script_.mix = std::make_shared<const mix::sounds::ResolvedMix>(std::move(book));
        script_.pacing = {.line = {0.3},
                          .speaker = {0.5},
                          .variety = 0.0,
                          .paragraph = {0.8},
                          .sentence = {0.2},
                          .scene = {2.0},
                          .sound = {0.1},
                          .lead_in = {1.0},
                          .lead_out = {3.0}};
    }

    ScriptBuilder& scene(std::string title) { return add({}, script::ScriptScene{"", std::move(title), ""}); }
    ScriptBuilder& speech(const std::string& speaker, double seconds, script::Timing timing = {},
                          bool cut_off = false) {
        return add(timing, script::ScriptSpeech{speaker, {{script::LineElement{add_line(speaker, seconds)}}}, cut_off});
    }
    // Several characters at once, or one with pauses and sounds: the caller puts the elements together.
    ScriptBuilder& speech(const std::string& speakers, std::vector<std::vector<script::SpeechElement>> voices) {
        return add({}, script::ScriptSpeech{speakers, std::move(voices), false});
    }
    std::size_t add_line(const std::string& speaker, double seconds) {
        script::ScriptLine line;
        line.character = speaker;
        line.text = "line " + std::to_string(script_.lines.size());
        script_.lines.push_back(std::move(line));
        perform::PerformedLine take;
        take.source = source(seconds);
        takes_.push_back(std::move(take));
        return script_.lines.size() - 1;
    }
    ScriptBuilder& effect(double seconds, script::Timing timing = {}) {
        return sound(cues::SoundKind::Effect, seconds, timing, false);
    }
    ScriptBuilder& music(double seconds, script::Timing timing = {}) {
        return sound(cues::SoundKind::Music, seconds, timing, false);
    }
    ScriptBuilder& bed(cues::SoundKind kind = cues::SoundKind::Ambience, Seconds fade_in = {0.5}) {
        sound(kind, 10.0, {}, true);
        std::get<script::ScriptSound>(script_.items.back().body).heard.fade_in = fade_in;
        return *this;
    }
    ScriptBuilder& stop(cues::SoundKind kind, double fade) {
        script::ScriptSound sound;
        sound.kind = kind;
        sound.action = cues::SoundAction::Stop;
        sound.heard.fade_out = {fade};
        return add({}, sound);
    }
    ScriptBuilder& level(cues::SoundKind kind, double decibels) {
        script::ScriptSound sound;
        sound.kind = kind;
        sound.action = cues::SoundAction::ChangeLevel;
        sound.heard.gain = {decibels};
        return add({}, sound);
    }
    ScriptBuilder& pause(double seconds, bool silence = false) {
        return add({}, script::ScriptPause{{seconds}, silence});
    }

    Arrangement arrange() const { return arrange::arrange(script_, takes_, rate); }
    mix::audio::AudioSourceRef source(double seconds) const {
        return std::make_shared<SilentSource>("silence", Seconds{seconds});
    }

    // 1,000 frames a second: a frame is a millisecond.
    static constexpr SampleRate rate{1000};

  private:
    ScriptBuilder& sound(cues::SoundKind kind, double seconds, script::Timing timing, bool as_bed) {
        script::ScriptSound sound;
        sound.kind = kind;
        sound.source = source(seconds);
        sound.label = "sound";
        sound.as_bed = as_bed;
        return add(timing, std::move(sound));
    }
    template <class Body>
    ScriptBuilder& add(script::Timing timing, Body body) {
        script_.items.push_back({script_.items.size(), {}, timing, std::move(body)});
        return *this;
    }

    script::Script script_;
    std::vector<perform::PerformedLine> takes_;
};

}  // namespace dramatis::pipeline::arrange
