// When the written words of a line are heard, for whoever can't say it sample by sample: a program that hands over a
// WAV file, a silence that stands for a failed line, a fake.
#pragma once

#include <vector>

#include "voices/take.h"

namespace dramatis::voices {

// Written words that have something to say, in the order in which they are heard, each once; and how many code points are
// said for each (at least 1).
struct SpokenWords {
    std::vector<std::uint32_t> words;
    std::vector<std::int64_t> code_points;
};
SpokenWords spoken_words(const NormalisedText& text);

// [0, length) shared out among the spoken words in proportion to the code points that speak for each. Contiguous: a word
// ends where the next begins. A guess, good to a few hundred milliseconds in a long line.
std::vector<WordTiming> share_out_words(const NormalisedText& text, Frames length);

}  // namespace dramatis::voices
