// Judges whether each line can be understood over the ambience and music under it, from the levels measured in the mix.
#pragma once

#include <cstddef>
#include <vector>

#include "core/diagnostic.h"
#include "cues/cue_sheet.h"
#include "mix/timeline/balance.h"
#include "pipeline/arrange/arrange.h"
#include "pipeline/script/script.h"

namespace dramatis::pipeline::render {

// The floors of mix.toml, the 20 dB for both that WCAG 1.4.7 asks for, or no measuring at all.
enum class BalanceRule { Standard, Wcag, Off };

// The lines over one kind of bed, in LU.
struct BedBalance {
    mix::audio::Bus bus = mix::audio::Bus::Ambience;
    double floor = 0.0;
    std::size_t lines = 0;        // that have such a bed under them
    std::size_t under_floor = 0;  // of those
    double median = 0.0;
    double worst = 0.0;
    std::size_t worst_line = 0;
    bool too_close(const mix::timeline::SpeechOverBed& line) const;
};

struct Balance {
    std::vector<mix::timeline::SpeechOverBed> lines;  // by line; recordings too
    std::vector<BedBalance> beds;                     // ambience, music; those that lie under any line
};

Balance judge_balance(const script::Script& script, const arrange::Arrangement& arrangement,
                      const mix::timeline::SpeechMeter& meter, BalanceRule rule);

// W0430 at the words of lines that are too close to what plays under them: one warning per line in a scene with one or two such
// lines, else one per scene, at its worst line. The largest shortfall comes first; at most five, and one more for the rest.
Diagnostics balance_warnings(const Balance& balance, const script::Script& script,
                             const arrange::Arrangement& arrangement, const cues::CueSheet& sheet);

}  // namespace dramatis::pipeline::render
