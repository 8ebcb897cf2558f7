// A line's text before and after normalisation: the words of the script, and the text that an engine reads, with the
// written word that each of its bytes comes from.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace dramatis::voices::text {

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
    bool emphasised = false;  // to be stressed: engines raise and slow it, since text can't express it
};

// What of a written word could be said and isn't: a sign without a name, digits that no rule read.
struct Unsaid {
    std::uint32_t word = 0;
    std::string text;
};

struct NormalisedText {
    std::string
        text;  // valid UTF-8 without control codes; words < 64 bytes, clauses < 700, [[…]] < 250 (facts of eSpeak NG)
    std::vector<TextRun> runs;
    std::vector<std::uint32_t> unspoken;  // written words that hold nothing to say (a single dash, "…", "*")
    std::vector<Unsaid> unsaid = {};      // in order
};

// What the engine reads: eSpeak NG takes phonemes between [[ and ]], other programs would spell the brackets. For
// LettersOnly, a writer's phonemes are read as letters, and pronunciations in phonemes are skipped.
enum class Notation { EspeakPhonemes, LettersOnly };

}  // namespace dramatis::voices::text
