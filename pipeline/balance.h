// Whether every line can be understood over the ambience and music under it: what the mix measured, judged.
#pragma once

#include <cstddef>
#include <vector>

#include "core/diagnostic.h"
#include "cues/cue_sheet.h"
#include "mix/balance.h"
#include "pipeline/arrange.h"
#include "pipeline/script.h"

namespace dramatis::pipeline {

// The floors of mix.toml, the 20 dB for both that WCAG 1.4.7 asks for, or no measuring at all.
enum class BalanceRule { Standard, Wcag, Off };

// The lines over one kind of bed, in LU.
struct BedBalance {
    mix::Bus bus = mix::Bus::Ambience;
    double floor = 0.0;
    std::size_t lines = 0;        // that have such a bed under them
    std::size_t under_floor = 0;  // of those
    double median = 0.0;
    double worst = 0.0;
    std::size_t worst_line = 0;
    bool too_close(const mix::SpeechOverBed& line) const;
};

struct Balance {
    std::vector<mix::SpeechOverBed> lines;  // by line; recordings too
    std::vector<BedBalance> beds;           // ambience, music; those that lie under any line
};

Balance judge_balance(const Script& script, const Arrangement& arrangement, const mix::SpeechMeter& meter,
                      BalanceRule rule);

// W0430 at the words of lines that are too close to what plays under them: one by one where a scene has one or two, the worst
// for all of a scene where it has more; five at most and one more for the rest, those that miss most first.
Diagnostics balance_warnings(const Balance& balance, const Script& script, const Arrangement& arrangement,
                             const cues::CueSheet& sheet);

}  // namespace dramatis::pipeline
