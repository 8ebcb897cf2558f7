// Estimated times of a line's written words, for takes without word events: WAV files of command engines, silences in
// place of failed lines, fakes.
#pragma once

#include <vector>

#include "voices/takes/take.h"

namespace dramatis::voices::speech {

// The weight of each spoken word in the length of its line: the written words that are spoken, in order, each once, and
// the number of code points spoken for each (at least 1).
struct WordWeights {
    std::vector<std::uint32_t> words;
    std::vector<std::int64_t> code_points;
};
WordWeights word_weights(const text::NormalisedText& text);

// Divides [0, length) among the spoken words in proportion to their code points. Contiguous: a word ends where the next
// begins. An estimate, good to a few hundred milliseconds in a long line.
std::vector<takes::WordTiming> share_out_words(const text::NormalisedText& text, Frames length);

}  // namespace dramatis::voices::speech
