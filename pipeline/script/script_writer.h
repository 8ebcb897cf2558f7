// Writes the script of a show: resolves its cue sheet with its voices and sounds.
#pragma once

#include "pipeline/script/script.h"
#include "pipeline/show/show.h"
#include "voices/normalise/normaliser_memo.h"

namespace dramatis::pipeline::script {

struct ScriptOptions {
    bool placeholder_for_missing_sounds = false;
    SampleRate rate{};  // that the script will be arranged and mixed at: the tails of recorded rooms depend on it
    voices::normalise::NormaliserMemo* memo = nullptr;  // the caller's; null: nothing is remembered
};

// Resolves the whole sheet; what can't be resolved is reported at its place and left out.
Script write_script(const show::Show& show, const ScriptOptions& options, Diagnostics& diagnostics);

}  // namespace dramatis::pipeline::script
