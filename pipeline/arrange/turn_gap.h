// The silence between two speeches. In talk it differs from turn to turn: most answers come sooner than the pacing's gap, some are
// held back. How long one is follows from the words on both sides alone, so that an edit moves no other turn and each run is alike.
#pragma once

#include "core/units.h"
#include "pipeline/script/script.h"

namespace dramatis::pipeline::arrange {

// Between speeches that follow each other in the script. With `pacing.variety` 0 it is the pacing's own gap. With 1 the logarithms of gaps
// between speakers spread by 0.6 about 0.56 × that, further moved by what is said: sooner after a question, an exclamation and before a short
// answer, later after a long speech, after "…" and before a slow delivery. Seconds, at least 0.04 unless the pacing's own gap is shorter.
// Source of the spread: S. C. Levinson, F. Torreira, "Timing in turn-taking and its implications for processing models of language",
// Frontiers in Psychology 6 (2015): gaps of about 0.2 s, most between 0 and 0.5 s.
Seconds turn_gap(const script::Script& script, const script::ScriptSpeech& before, const script::ScriptSpeech& after);

}  // namespace dramatis::pipeline::arrange
