// Between written words and the engine's text: what is said, word for word, and the breaks between.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::voices {

// How a voice breaks off after a word, weakest first.
enum class Break { None, Comma, Colon, Semicolon, Dash, Ellipsis, Stop, Exclamation, Question };

struct SpokenWord {
    std::uint32_t written = 0;  // index of the written word that it came from
    std::string text;           // one or more words to say; empty: nothing
    Break after = Break::None;
    bool phonemes = false;  // `text` is eSpeak NG phonemes, without brackets
    bool settled = false;   // by the writer's own pronunciation: no rule touches it
    bool dotted = false;    // a full stop stands right behind it, not counted in `after`: perhaps an abbreviation's
    bool joined = false;    // no space stood between it and the word before ("lamp—don't")
    bool opens = false;     // a quotation or parenthesis opens here
    bool elided = false;    // an apostrophe stood in front: 'tis, '60s, or a quotation
    bool emphasised = false;
};

// One line's worth of speech, as the rules see it: they rewrite words in place, in order, and never drop one.
using SpokenWords = std::vector<SpokenWord>;

}  // namespace dramatis::voices
