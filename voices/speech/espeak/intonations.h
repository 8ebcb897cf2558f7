// The tunes as eSpeak NG's data has them: records of its file `intonations`, which a voice variant names by `tunes`. The layout is that
// of struct TUNE in eSpeak NG 1.51 (src/libespeak-ng/voice.h); the shapes were chosen among random ones, as docs/decisions/074 tells.
#pragma once

#include <cstddef>
#include <string>

#include "voices/profiles/tune.h"

namespace dramatis::voices::speech::espeak {

constexpr std::size_t tune_record_bytes = 68;

// The installed file with the records of our tunes behind its own. Deterministic.
std::string with_our_tunes(std::string installed);

// The value of `tunes` in a variant: a record for statements, commas, questions and exclamations. Of one of `own_tunes`.
std::string tune_names(profiles::Tune tune);

// A voice whose pitch is between `middle` × 0.72 and × 1.38 speaks at a mean of this factor × `middle` + tune_offset_hz.
double tune_slope(profiles::Tune tune);
constexpr double tune_offset_hz = -10.3;

}  // namespace dramatis::voices::speech::espeak
