// Written words to words that eSpeak NG reads as an actor would: honorifics, money, numerals, interjections, dashes and
// quotes. Every word is accounted for: the result says which written word each of its bytes came from.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::voices {

struct WrittenWord {
    std::string text;  // with its punctuation: "Mr.", "there?", "“No—"
    bool emphasised = false;
    bool phonemes = false;  // eSpeak NG phonemes, without brackets
};

// A run of the text that came from one written word. Runs are in order, don't overlap, and cover all but spaces.
struct TextRun {
    std::uint32_t begin = 0;  // byte offsets in `text`
    std::uint32_t end = 0;
    std::uint32_t word = 0;   // index of the written word
    bool emphasised = false;  // to be stressed, which text alone can't say: engines raise and slow it
};

struct NormalisedText {
    std::string
        text;  // valid UTF-8 without control codes; words < 64 bytes, clauses < 700, [[…]] < 250 (facts of eSpeak NG)
    std::vector<TextRun> runs;
    std::vector<std::uint32_t> unspoken;  // written words that hold nothing to say (a lone dash, "…", "*")
};

// What the engine reads: eSpeak NG takes phonemes between [[ and ]], other programs would spell the brackets. Without
// phonemes, a writer's phonemes are read as letters, and a pronunciation in phonemes is passed over.
enum class Notation { EspeakPhonemes, LettersOnly };

// `language` is an eSpeak NG language ("en-gb"): English rules apply to English alone, the guards to all.
// `pronounce` maps a word, or several with one space between, each as fold_name gives it ("moreau", "st john"), to a respelling
// or "[[phonemes]]". Where several words have a pronunciation of fewer, the last of them are `unspoken`.
NormalisedText normalise(std::span<const WrittenWord> words, std::string_view language,
                         const std::map<std::string, std::string>& pronounce,
                         Notation notation = Notation::EspeakPhonemes);

}  // namespace dramatis::voices
