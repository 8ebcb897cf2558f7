// The script: what the cue sheet means with this show's voices and sounds. Who says what, with which voice, how, and what
// is heard between; every name resolved, nothing spoken yet. A plain value between casting and performing.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "cues/cue_sheet.h"
#include "mix/audio_source.h"
#include "mix/mix_book.h"
#include "mix/sound_library.h"
#include "pipeline/show.h"
#include "voices/casting.h"
#include "voices/normaliser_memo.h"
#include "voices/take.h"

namespace dramatis::pipeline {

// How something is heard, from the voice, the delivery and the cue's options together.
struct Heard {
    Decibels gain{0.0};
    double pan = 0.0;
    Seconds fade_in{0.0};
    Seconds fade_out{0.0};
    Decibels input_gain{0.0};  // the pool's gain of the voice: brings it to the level that polish and treatments expect
    bool polish = false;       // a synthetic voice
    std::string treatment;     // a name in the script's MixBook; empty: none
    std::string position;
};

// One utterance for an engine, or a recording in its place.
struct ScriptLine {
    voices::Line line;
    mix::AudioSourceRef recording;  // `take FILE`; null: spoken
    // What its voice says to be measured, shared by the voice's lines; null: the voice keeps its own loudness.
    std::shared_ptr<const voices::Line> calibration;
    std::string character;
    std::string voice;                        // the name of who speaks it, the cue\'s own `voice` counted
    std::string text;                         // as written, for people and reports
    std::vector<Spanned<std::string>> words;  // written words, by the index of Line's text runs
    Span span;                                // in the cue sheet
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
    mix::AudioSourceRef source;
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

// A spot effect, or a bed (ambience, music with `under`) to start, stop or turn up and down.
struct ScriptSound {
    cues::SoundKind kind = cues::SoundKind::Effect;
    cues::SoundAction action = cues::SoundAction::Start;
    mix::AudioSourceRef source;  // null unless started
    std::string label;
    bool loops = false;
    bool as_bed = false;
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
    std::vector<voices::CastMember> cast;  // in order of appearance
    std::vector<Credit> credits;
    std::shared_ptr<const mix::MixBook> mix;  // the show's, with chains for treatments that were combined
    voices::Pacing pacing;
    std::vector<std::filesystem::path> files;  // sounds and recordings that it hangs on, missing ones and folders too
};

struct ScriptOptions {
    bool placeholder_for_missing_sounds = false;
    voices::NormaliserMemo* memo = nullptr;  // the caller's; null: nothing is remembered
};

// Resolves the whole sheet; what can't be resolved is reported at its place and left out.
Script write_script(const Show& show, const ScriptOptions& options, Diagnostics& diagnostics);

}  // namespace dramatis::pipeline
