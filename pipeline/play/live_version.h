// One version of a show that is being played: as far as it has been performed, arranged and ready to be mixed. Immutable;
// an edit, or lines that were spoken meanwhile, make another one.
//
// Lines that aren't performed yet are silence of about their length. What is heard before the first of them doesn't depend
// on it: from a performed place on, the samples are those of a render.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "mix/mixer.h"
#include "pipeline/arrange.h"
#include "pipeline/play/line_pool.h"
#include "pipeline/script.h"
#include "pipeline/show.h"

namespace dramatis::pipeline {

struct LiveVersion {
    LinePool::Part part;
    std::vector<PerformedLine> takes;  // by the script's lines
    std::vector<bool> performed;       // the same; a line that isn't heard at all counts as performed
    Arrangement arrangement;
    std::shared_ptr<mix::Mixer> mixer;

    const Script& script() const { return *part.script; }
    const mix::Timeline& timeline() const { return *arrangement.timeline; }
    bool is_whole() const;  // every line is performed
};
using LiveVersionRef = std::shared_ptr<const LiveVersion>;

// What was asked for on the command line, for every version alike.
struct LiveOptions {
    std::filesystem::path sheet;
    ShowOptions show;
    ScriptOptions script;
    std::string only;  // a character: nothing is heard but their speeches; empty: all
    SampleRate rate{48000};
};

// Reads the show and writes its script. Errors: E05xx the sheet can't be read; E0409 the diagnostics hold errors; E0421 the
// show has no such character. `files` is what to watch, on errors too.
Result<LinePool::Part> read_live_show(const LiveOptions& options, Diagnostics& diagnostics,
                                      std::vector<std::filesystem::path>& files);

// The version with the lines that the pool has; those in `not_yet` count as not performed. `earlier` may be null: its mixer's
// renderings are used again.
LiveVersionRef arrange_live(const LinePool::Part& part, const LinePool& pool, SampleRate rate,
                            const LiveVersion* earlier, const std::vector<bool>& not_yet = {});

// Lines that may be heard in [begin, end), those of which only the room's answer is left included; performed or not.
std::vector<std::size_t> lines_heard(const LiveVersion& version, Frames begin, Frames end);

// How far the mix is known from `position` on: to the start of the first line that isn't performed and not over by then.
Frames known_until(const LiveVersion& version, Frames position);

}  // namespace dramatis::pipeline
