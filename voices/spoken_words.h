// Between written words and the engine's text: what is said, word for word, and the breaks between.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace dramatis::voices {

// How a voice breaks off after a word, weakest first.
enum class Break { None, Comma, Colon, Semicolon, Dash, Ellipsis, Stop, Exclamation, Question };

struct SpokenWord {
    std::uint32_t written = 0;  // index of the written word that it came from
    std::string text;           // one or more words to say, or phonemes in [[ ]]; empty: nothing
    Break after = Break::None;
    bool settled = false;    // no further rule touches it
    bool dotted = false;     // a full stop right behind it, not counted in `after`: perhaps an abbreviation's
    bool exclaimed = false;  // "?!"
    bool opens = false;      // a quotation or parenthesis opens here
    bool elided = false;     // an apostrophe stood in front: 'tis, '60s
    bool emphasised = false;
};

// One line's worth of speech, as the rules see it: they rewrite words in place, in order, and never drop one.
using SpokenWords = std::vector<SpokenWord>;

}  // namespace dramatis::voices
