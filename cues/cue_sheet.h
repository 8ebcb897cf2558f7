// A cue sheet as its writer meant it: a header and a list of cues, each with its options and the place where it was
// written. Plain values: the parser makes them, tests build them by hand, `fmt` prints them, casting reads them.
//
// The parser knows the form of the language and its units, not the names: whether "whispering" is a delivery or
// "intercom" a treatment depends on the TOML files. Such words are kept as directions.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/diagnostic.h"
#include "core/source.h"
#include "core/units.h"

namespace dramatis::cues {

// Options in parentheses. An absent one is empty; the span of each covers the text between its commas.
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
    std::optional<Spanned<Seconds>> interrupts;  // the previous speech's last T are talked over (150 ms by default)
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

// The parts of a speech, in order. A word is a run of text between spaces, with its punctuation, without marks of
// emphasis.
struct Word {
    std::string text;
    Span span;
    bool emphasised = false;
};
// [[f@n'i:mz]]: eSpeak NG phonemes, brackets removed; takes the place of a word.
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
inline Span span_of(const SpeechPart& part) {
    return std::visit([](const auto& each) { return each.span; }, part);
}

// Words of a speech that may be a direction: "(beat)", "[laughs]", "*sighs*", or a line of its own in capitals. They are
// parts like all words. Whether they are spoken depends on what they say, which the parser doesn't know.
enum class AsideMark { Parentheses, Brackets, Asterisks, Capitals };
struct Aside {
    AsideMark mark = AsideMark::Parentheses;
    bool alone = false;     // it fills its line
    std::size_t first = 0;  // of the speech's parts: [first, last)
    std::size_t last = 0;
    std::string text;  // without its marks
    Span span;
};

struct Speech {
    std::vector<Spanned<std::string>> characters;  // as written, in capitals; more than one speak together
    std::vector<SpeechPart> parts;
    std::vector<Aside> asides;  // in order; one in another comes behind it
    bool cut_off = false;       // ends in a dash: no gap before the next cue
    bool trails_off = false;    // ends in an ellipsis
};

struct Scene {
    std::string number;  // "1" of "SCENE 1: …"; may be empty
    std::string title;
};
// SOUND, AMBIENCE and MUSIC share a form: something to start, to stop, or a new level for what is running. The words for that
// (cues/transport.h) are taken off the description.
enum class SoundKind { Effect, Ambience, Music };
enum class SoundAction { Start, Stop, ChangeLevel };
struct SoundCue {
    SoundKind kind = SoundKind::Effect;
    SoundAction action = SoundAction::Start;
    // Start: the sound. Stop: what ends, as written ("the rain stops"); empty: what runs of the kind. ChangeLevel: the words
    // for it ("up"); empty: the level is in the options.
    Spanned<std::string> description;
    std::string thing = {};   // of Stop: the description without "stops": "the rain"
    bool background = false;  // SOUND: it goes on under the play
    bool louder = false;      // ChangeLevel: "up"
    bool softer = false;      // ChangeLevel: "down"
    bool or_starts = false;   // Stop: what doesn't run starts here, and ends: "sting, fade out"
};
struct Pause {
    Seconds length;
    bool silence = false;  // mutes the beds too
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

// A comment line, without "#", and its place.
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
