// One version of a show that is being played: as far as it has been performed, arranged and ready to be mixed. Immutable;
// an edit, or lines that were spoken meanwhile, make another one.
//
// Lines that aren't performed yet are silence of about their length. What is heard before the first of them doesn't depend
// on it: from a performed place on, the samples are those of a render.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "mix/timeline/mixer.h"
#include "pipeline/arrange/arrange.h"
#include "pipeline/live/line_pool.h"
#include "pipeline/script/script.h"
#include "pipeline/script/script_writer.h"
#include "pipeline/show/reading.h"
#include "pipeline/show/show.h"
#include "pipeline/trust/admission.h"

namespace dramatis::pipeline::live {

struct LiveVersion {
    LinePool::Origin origin;
    std::vector<perform::PerformedLine> takes;  // by the script's lines
    std::vector<bool> performed;                // the same; a line that isn't heard at all counts as performed
    std::vector<LinePool::Ref> performances;    // the same; null: not performed
    arrange::Arrangement arrangement;
    std::shared_ptr<mix::timeline::Mixer> mixer;

    const script::Script& script() const { return *origin.script; }
    const mix::timeline::Timeline& timeline() const { return *arrangement.timeline; }
    bool is_whole() const;  // every line is performed
};
using LiveVersionRef = std::shared_ptr<const LiveVersion>;

// What was asked for on the command line, for every version alike.
struct LiveOptions {
    std::filesystem::path sheet;
    show::ShowOptions show;
    script::ScriptOptions script;
    std::string only;  // a character: nothing is heard but their speeches; empty: all
    SampleRate rate{48000};
    trust::Admission admission = {};  // of what the show's files have run; empty: nothing of it may
};

// Reads the show and writes its script. Errors: E05xx the sheet can't be read; E0409 the diagnostics hold errors; E0421 the
// show has no such character; those of trust::admit.
show::Reading<LinePool::Origin> read_live_show(const LiveOptions& options, Diagnostics& diagnostics);

// The version with the lines that the pool has; those in `not_yet` count as not performed. `earlier` may be null: its mixer's
// renderings are used again.
LiveVersionRef arrange_live(const LinePool::Origin& origin, const LinePool& pool, SampleRate rate,
                            const LiveVersion* earlier, const std::vector<bool>& not_yet = {});

// Lines that may be heard in [begin, end), including those of which only the wet signal is left; performed or not.
std::vector<std::size_t> lines_heard(const LiveVersion& version, Frames begin, Frames end);

// How far the mix is known from `position` on: to the start of the first line that isn't performed and not over by then.
Frames known_until(const LiveVersion& version, Frames position);

}  // namespace dramatis::pipeline::live
