// The form between written words and the engine's text: spoken words, and the breaks between them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace dramatis::voices::text {

// The break after a word, weakest first.
enum class Break { None, Comma, Colon, Semicolon, Dash, Ellipsis, Stop, Exclamation, Question };

struct SpokenWord {
    std::uint32_t written = 0;  // index of the written word that it came from
    std::string text;           // one or more words to say, or phonemes in [[ ]]; empty: nothing
    std::string onset = {};     // said in front of `text`, whatever becomes of that: what a stutter repeats
    Break after = Break::None;
    bool settled = false;    // no further rule changes it
    bool dotted = false;     // a full stop right behind it, not counted in `after`: perhaps an abbreviation's
    bool exclaimed = false;  // "?!"
    bool opens = false;      // a quotation or parenthesis opens here
    bool elided = false;     // an apostrophe stood in front: 'tis, '60s
    bool clipped = false;    // an apostrophe stood behind: th', goin', dogs'
    bool inches = false;     // a number with the sign of inches: 6″
    bool joined = false;     // said with the word behind it: the first of "150 000"
    bool emphasised = false;
    bool given =
        false;  // by the writer's pronunciation or the list of abbreviations, perhaps together with its neighbours
    bool score = false;  // the result of a match: the next one is too
};

// One line's worth of speech, as the rules see it: they rewrite words in place, in order, and never drop one.
using SpokenWords = std::vector<SpokenWord>;

}  // namespace dramatis::voices::text
