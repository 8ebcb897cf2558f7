// The script: the cue sheet with the voices and sounds of its show. Every name is resolved, nothing is spoken yet. A plain
// value between casting and performing.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "cues/cue_sheet.h"
#include "mix/audio/audio_source.h"
#include "mix/sounds/resolved_mix.h"
#include "voices/casting/casting.h"
#include "voices/takes/take.h"

namespace dramatis::pipeline::script {

// How something is heard, from the voice, the delivery and the cue's options together.
struct Heard {
    Decibels gain{0.0};
    Decibels written_gain{0.0};   // the part of `gain` that the cue asks for in dB
    Decibels delivery_gain{0.0};  // and that of the delivery
    double pan = 0.0;
    Seconds fade_in{0.0};
    Seconds fade_out{0.0};
    Decibels input_gain{0.0};  // the pool's gain of the voice: brings it to the level that polish and treatments expect
    bool polish = false;       // a synthetic voice
    std::string treatment;     // a name in the script's mix; empty: none
    std::string position;
};

// One utterance for an engine, or a recording in its place.
struct ScriptLine {
    voices::takes::Line line;
    mix::audio::AudioSourceRef recording;  // `take FILE`; null: spoken
    // The calibration line of its voice, shared by the voice's lines; null: the voice keeps its own loudness.
    std::shared_ptr<const voices::takes::Line> calibration;
    std::string character;
    std::string voice;  // the name of the voice that speaks it; a cue's `voice` option replaces the cast's
    std::string text;   // as written, for people and reports
    std::vector<Spanned<std::string>> words;  // written words, by the index of Line's text runs
    Span span;                                // in the cue sheet
    double pauses = 1.0;                      // × the gaps around it, of its delivery
    Heard heard;
};

// What a speech is made of, in order.
struct LineElement {
    std::size_t line = 0;  // index into Script::lines
};
struct GapElement {
    Seconds length;
};
struct SpotElement {
    mix::audio::AudioSourceRef source;
    std::string label;
    Heard heard;
};
using SpeechElement = std::variant<LineElement, GapElement, SpotElement>;

struct ScriptSpeech {
    std::string speakers;                            // "MIRA & OSK"
    std::vector<std::vector<SpeechElement>> voices;  // one sequence a character, all starting together
    bool cut_off = false;
};

struct ScriptScene {
    std::string number;
    std::string title;
    std::string acoustic;
};

// A spot effect, or a bed (ambience, music with `under`, a sound in the background) to start, stop or turn up and down.
struct ScriptSound {
    cues::SoundKind kind = cues::SoundKind::Effect;
    cues::SoundAction action = cues::SoundAction::Start;
    mix::audio::AudioSourceRef source;  // null unless started
    std::string label;                  // the sound's name; of Stop: which one ends, empty: all of the kind
    bool loops = false;
    bool as_bed = false;
    bool beside = false;               // a bed that doesn't take the place of another: "wind and rain"
    std::optional<Seconds> heard_for;  // a loop that is no bed ends after that
    Heard heard;
    Decibels trim{0.0};  // of `heard.gain`, what the sound itself brings: a new level keeps it
    std::optional<Seconds> crossfade;
};

struct ScriptPause {
    Seconds length;
    bool silence = false;
};

struct Timing {
    bool under = false;
    bool together = false;
    std::optional<Seconds> wait = {};
    std::optional<Seconds> overlap = {};
    std::optional<Seconds> interrupts = {};
    std::optional<Seconds> at = {};
};

struct ScriptItem {
    std::size_t cue = 0;  // index into the cue sheet
    Span span;
    Timing timing;
    std::variant<ScriptSpeech, ScriptScene, ScriptSound, ScriptPause> body;
};

struct Credit {
    std::string sound;
    std::string author;
    std::string licence;
};

struct Script {
    std::vector<ScriptLine> lines;
    std::vector<ScriptItem> items;
    std::vector<voices::casting::CastMember> cast;  // in order of appearance
    std::vector<Credit> credits;
    std::shared_ptr<const mix::sounds::ResolvedMix> mix;  // the show's, with the treatments and the rooms that it uses
    voices::profiles::Pacing pacing;
    std::vector<std::filesystem::path> files;  // sounds and recordings that it depends on, missing ones and folders too
};

}  // namespace dramatis::pipeline::script
