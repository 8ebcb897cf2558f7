// How much of a show its script holds.
#pragma once

#include "core/units.h"
#include "voices/normalise/normaliser_memo.h"

namespace dramatis::pipeline::script {

struct ScriptOptions {
    bool placeholder_for_missing_sounds = false;
    SampleRate rate{};  // that the script will be arranged and mixed at: the tails of recorded rooms depend on it
    voices::normalise::NormaliserMemo* memo = nullptr;  // the caller's; null: nothing is remembered
    // For whoever asks for the sounds alone: words become no lines, and what is reported of them is left out.
    bool without_lines = false;
};

}  // namespace dramatis::pipeline::script
