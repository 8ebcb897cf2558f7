// Renders a show on disk to a finished episode, stage by stage.
//
//     read_show (load_show → write_script) → perform → arrange → Mixer → master → file, report
//
// `play` shares all of it up to the last stage.
#pragma once

#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

#include "core/files/publication.h"
#include "mix/master/master.h"
#include "pipeline/render/balance.h"
#include "pipeline/render/mixing_desk.h"
#include "pipeline/render/staged_show.h"
#include "pipeline/show/reading.h"

namespace dramatis::pipeline::render {

enum class Stage { Read, Perform, Mix, Write };

struct Progress {
    Stage stage = Stage::Read;
    double done = 0.0;  // lines when performing, seconds of audio later
    double total = 0.0;
};
// Called often, by [any thread].
using ProgressListener = std::function<void(const Progress&)>;

// The results of a render, for the summary and the report.
struct Rendering : StagedShow {
    mix::master::MasterReport master;
    std::optional<Balance> balance;  // nothing for BalanceRule::Off
    std::vector<WrittenStem> stems;
};

// Adds what belongs to an episode, such as its report, to the files that get their names together with it.
using Companions = std::function<Result<>(const Rendering&, Publication&)>;

// Reads the show and writes its script; errors as of `render`, and of trust::admit. The output's name is checked too: what is
// wrong with it is reported before anything is spoken.
show::Reading<ScriptedShow> read_show(const RenderOptions& options, Diagnostics& diagnostics);
// The same for a show that was loaded, whatever the output.
show::Reading<ScriptedShow> write_show_script(show::Show show, const RenderOptions& options, Diagnostics& diagnostics);

// The way from there up to the mixer. Errors as below.
Result<StagedShow> stage_show(ScriptedShow scripted, const RenderOptions& options, voices::speech::Performer& performer,
                              const std::stop_token& stop, const ProgressListener& progress, Diagnostics& diagnostics);
// The same for a show that was loaded.
Result<StagedShow> stage_show(show::Show show, const RenderOptions& options, voices::speech::Performer& performer,
                              const std::stop_token& stop, const ProgressListener& progress, Diagnostics& diagnostics);

// Mixes and masters a staged show to the output. Episode, stems and companions are all complete and read back before the first of
// them gets its name. Lines that are hard to understand are warnings (W0430): E0409 if strict. E0425 if lines are silent and the
// options don't allow that.
Result<Rendering> write_episode(StagedShow staged, const RenderOptions& options, const std::stop_token& stop,
                                const ProgressListener& progress, Diagnostics& diagnostics,
                                const Companions& companions = {});

// All stages after reading, and all stages. An error means that no episode was written: E0409 if the diagnostics hold errors (or
// warnings when strict), E0418 or E0343 if stopped, E0425 if lines are silent, else the error of the stage that failed.
Result<Rendering> render(ScriptedShow scripted, const RenderOptions& options, voices::speech::Performer& performer,
                         const std::stop_token& stop, const ProgressListener& progress, Diagnostics& diagnostics,
                         const Companions& companions = {});
Result<Rendering> render(const RenderOptions& options, voices::speech::Performer& performer,
                         const std::stop_token& stop, const ProgressListener& progress, Diagnostics& diagnostics);

}  // namespace dramatis::pipeline::render
