// A show on disk to a finished episode: the one way through, stage by stage.
//
//     load_show → write_script → perform → arrange → Mixer → master → file, report
//
// `play` shares all of it up to the last stage.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>

#include "mix/master.h"
#include "pipeline/arrange.h"
#include "pipeline/balance.h"
#include "pipeline/perform.h"
#include "pipeline/script.h"
#include "pipeline/show.h"

namespace dramatis::pipeline {

struct RenderOptions {
    std::filesystem::path sheet;
    std::filesystem::path output;  // its ending chooses WAV or FLAC
    ShowOptions show;
    ScriptOptions script;
    SampleRate rate{48000};
    mix::SampleFormat format = mix::SampleFormat::Pcm24;
    std::optional<Decibels> gain;  // instead of what reaches the target's loudness
    int jobs = 2;
    bool strict = false;  // warnings stop the render
    bool stems = false;   // a folder of them beside the output
    BalanceRule balance = BalanceRule::Standard;
    // For who watches them: what the show hangs on, told when it is loaded and again with its sounds and recordings, whether
    // it can be rendered or not.
    std::function<void(const std::vector<std::filesystem::path>&)> files;
};

enum class Stage { Read, Perform, Mix, Write };

struct Progress {
    Stage stage = Stage::Read;
    double done = 0.0;  // lines when performing, seconds of audio later
    double total = 0.0;
};
// Called often, from any thread.
using ProgressListener = std::function<void(const Progress&)>;

struct StageTimes {
    Seconds read, perform, arrange, mix, write;
};

// A show up to the last stage before sound: performed and arranged, ready to be mixed.
struct StagedShow {
    Show show;
    Script script;
    std::vector<PerformedLine> takes;
    Arrangement arrangement;
    StageTimes times;
};

struct WrittenStem {
    std::string name;  // "dialogue-MIRA"
    std::filesystem::path file;
};

// Where the stems of an episode go: out/lamp.stems for out/lamp.wav.
std::filesystem::path stems_folder(const std::filesystem::path& episode);

// All that a render found out, for the summary and the report.
struct Rendering : StagedShow {
    mix::MasterReport master;
    std::optional<Balance> balance;  // unless it was not asked for
    std::vector<WrittenStem> stems;
};

// The way up to the mixer, for a show that was loaded. Errors as below.
Result<StagedShow> stage_show(Show show, const RenderOptions& options, voices::Performer& performer,
                              const std::stop_token& stop, const ProgressListener& progress, Diagnostics& diagnostics);

// Mixes and masters a staged show to the output. Lines that are hard to understand are warnings (W0430): E0409 if strict.
Result<Rendering> write_episode(StagedShow staged, const RenderOptions& options, const std::stop_token& stop,
                                const ProgressListener& progress, Diagnostics& diagnostics);

// The whole way. Everything that was noticed is in `diagnostics`. An error means that nothing was written: E0409 if the diagnostics
// hold errors (or warnings when strict), E0418 or E0343 if stopped, else what the failing stage says.
Result<Rendering> render(const RenderOptions& options, voices::Performer& performer, const std::stop_token& stop,
                         const ProgressListener& progress, Diagnostics& diagnostics);

}  // namespace dramatis::pipeline
