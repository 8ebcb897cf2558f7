// The word lists of staging, read once when they are first needed.
#pragma once

#include <cstdint>

#include "cues/prose/staging/phrases.h"
#include "cues/prose/staging/words.h"

namespace dramatis::cues::prose::staging {

// What a word can be; the names of classes.txt.
enum class WordClass : std::uint8_t {
    Act,        // "sits", "picks": what an actor does on a stage
    Adjective,  // has a delivery: "quiet"
    Adverb,     // likewise: "quietly"
    Audible,    // "laughed": an act that is heard, not seen
    Be,
    Bodily,       // "leaned": an act that is seen
    Broadcaster,  // "newsreader"
    ComingBack,   // "remembered": what follows isn't now
    Determiner,
    Device,  // what a voice comes out of
    Door,
    Degree,  // "very"
    Filler,  // "and", "with": says nothing by itself
    Glass,
    Hailed,   // "Control": who isn't here
    Habit,    // "always"
    Imagine,  // "if", "like"
    Intercom,
    Loudspeaker,
    Modal,  // "would"
    Move,   // "reached"
    Negation,
    Old,  // a story before electricity
    Perfect,
    Person,  // "she"
    Possessive,
    Radio,
    Recorder,
    Rest,   // "sat"
    Reset,  // "when": what is before it doesn't govern what follows
    Say,    // "said"
    Screen,
    Ship,
    Station,  // "engineering", "control": what calls and is called
    Speak,    // a verb of saying with a delivery: "whispered"
    Telephone,
    Television,
    Voice,  // "voice", "tone"
    Walkie,
    Wet,   // "rain"
    Worn,  // "headphones"
    Count
};

struct Lists {
    Vocabulary vocabulary;
    WordClasses classes;
    PhraseTable deliveries;  // phrases that say how, wherever they stand
    PhraseTable verbs;       // verbs that say how, in a tag
    PhraseTable manners;     // adjectives and adverbs
    PhraseTable voices;      // what a voice does: "shook"
    PhraseTable actors;      // an actor's directions: "V.O."
    PhraseTable treatments;
    PhraseTable releases;  // what ends a treatment
    PhraseTable calls;     // what somebody speaks into
    PhraseTable sounds;
    PhraseTable pauses;
    PhraseTable places;

    bool is(const Word& word, WordClass one) const { return is(word.id, one); }
    bool is(WordId word, WordClass one) const {
        return (vocabulary.classes(word) >> static_cast<unsigned>(one) & 1U) != 0;
    }
};

// [any thread]
const Lists& lists();

}  // namespace dramatis::cues::prose::staging
