// A cue sheet as its writer meant it: a header and a list of cues, each with its options and the place where it was
// written. Plain values: the parser makes them, tests build them by hand, `fmt` prints them, casting reads them.
//
// The parser knows the form of the language and its units, not the names: whether "whispering" is a delivery or
// "intercom" a treatment is for those who hold the TOML files. Such words are kept as directions.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/diagnostic.h"
#include "core/source.h"
#include "core/units.h"

namespace dramatis::cues {

// Options in parentheses. An absent one is empty; the place of each is what was written between its commas.
struct CueOptions {
    // Any cue.
    std::optional<Spanned<Decibels>> gain;
    std::optional<Spanned<double>> pan;  // -1 left … +1 right
    std::optional<Spanned<Seconds>> fade_in;
    std::optional<Spanned<Seconds>> fade_out;
    std::optional<Spanned<std::string>> id;
    // Timing. Times are ≥ 0.
    std::optional<Span> under;                   // the next cue doesn't wait; music becomes a bed
    std::optional<Spanned<Seconds>> wait;        // the next cue waits this long
    std::optional<Spanned<Seconds>> overlap;     // starts this long before the previous cue ends
    std::optional<Spanned<Seconds>> interrupts;  // the previous speech's last T are talked over (150 ms if not said)
    std::optional<Span> together;                // starts with the previous cue
    std::optional<Spanned<Seconds>> at;          // starts this long after the previous cue started
    std::optional<Spanned<Seconds>> crossfade;   // ambience, music: from the bed before
    // Scenes.
    std::optional<Spanned<std::string>> acoustic;
    // Speeches.
    std::optional<Spanned<double>> rate;   // factor, > 0
    std::optional<Spanned<double>> pitch;  // ±n on the voice's scale of 0…99
    std::optional<Spanned<std::string>> voice;
    std::optional<Spanned<std::string>> take;  // a file that replaces speech
    // Everything else, as written: deliveries, positions, treatments, or notes to the actor.
    std::vector<Spanned<std::string>> directions;
};

// What is said, in order. A word is a run of text between spaces, with its punctuation, marks of emphasis removed.
struct Word {
    std::string text;
    Span span;
    bool emphasised = false;
};
// [[f@n'i:mz]]: eSpeak NG phonemes, brackets removed; stands where a word stands.
struct Phonemes {
    std::string text;
    Span span;
};
struct InlinePause {
    Seconds length;
    Span span;
};
// {whispering}, {normal}, {cough}: a delivery from here on, or a sound of that name in place.
struct InlineDirection {
    std::string text;
    Span span;
};
// {sound NAME}: a spot effect in place.
struct InlineSound {
    std::string description;
    Span span;
};
struct ParagraphBreak {
    Span span;
};
using SpeechPart = std::variant<Word, Phonemes, InlinePause, InlineDirection, InlineSound, ParagraphBreak>;

struct Speech {
    std::vector<Spanned<std::string>> characters;  // as written, in capitals; more than one speak together
    std::vector<SpeechPart> parts;
    bool cut_off = false;     // ends in a dash: no gap before the next cue
    bool trails_off = false;  // ends in an ellipsis
};

struct Scene {
    std::string number;  // "1" of "SCENE 1: …"; may be empty
    std::string title;
};
// SOUND, AMBIENCE and MUSIC share a form: something to start, to stop, or a new level for what is running.
enum class SoundKind { Effect, Ambience, Music };
enum class SoundAction { Start, Stop, ChangeLevel };
struct SoundCue {
    SoundKind kind = SoundKind::Effect;
    SoundAction action = SoundAction::Start;
    Spanned<std::string> description;  // empty unless Start
};
struct Pause {
    Seconds length;
    bool silence = false;  // takes the beds out too
};
struct Note {
    std::string text;
};
struct End {
    std::string text;
};
using CueBody = std::variant<Scene, Speech, SoundCue, Pause, Note, End>;

struct Cue {
    Span span;           // head to the end of the body
    Span head;           // the reserved word or name(s)
    std::string number;  // "12" of "12. MIRA: …"; may be empty
    CueOptions options;
    CueBody body;
};

struct HeaderField {
    Spanned<std::string> key;  // as written; compared folded
    Spanned<std::string> value;
};

// A comment line, without "#", and where it stood.
struct Comment {
    std::string text;
    Span span;
};

struct CueSheet {
    SourceRef source;
    std::vector<HeaderField> header;
    std::vector<Cue> cues;
    std::vector<Comment> comments;  // in order of the source

    // The value of a header field, by its key in any case; nothing if absent.
    const Spanned<std::string>* field(std::string_view key) const;
    Location at(Span span) const { return {source, span}; }
};

}  // namespace dramatis::cues
