// Whether what a narration says happens in the story's course, now: not negated, remembered, imagined, usual or asked.
#pragma once

#include <cstddef>
#include <vector>

#include "cues/prose/staging/lists.h"

namespace dramatis::cues::prose::staging {

// Whether a negation governs word `at`: "did not shout", "without raising his voice".
bool is_negated(const std::vector<Word>& words, std::size_t sentence_begin, std::size_t at);

// Whether the event of words [begin, end) in the sentence [sentence_begin, sentence_end) happens now; with `or_has`, also
// whether it has happened, so that what follows from it holds: "The line had closed".
bool happens_now(const std::vector<Word>& words, std::size_t sentence_begin, std::size_t sentence_end,
                 const Match& event, bool or_has = false);

}  // namespace dramatis::cues::prose::staging
