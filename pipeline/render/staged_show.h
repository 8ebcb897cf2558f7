// A show that is ready to be mixed, and the options of a render.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "mix/master/master.h"
#include "pipeline/arrange/arrange.h"
#include "pipeline/perform/perform.h"
#include "pipeline/render/balance.h"
#include "pipeline/script/script.h"
#include "pipeline/script/script_writer.h"
#include "pipeline/show/show.h"
#include "pipeline/trust/admission.h"

namespace dramatis::pipeline::render {

// When an episode may be written although lines could not be spoken and are silent.
enum class SilentLines {
    InNewEpisodes,  // not over an episode that is there
    Allowed,
    Refused,
};

struct RenderOptions {
    std::filesystem::path sheet;
    std::filesystem::path output;  // its ending chooses WAV or FLAC
    show::ShowOptions show;
    script::ScriptOptions script;
    SampleRate rate{48000};
    mix::master::SampleFormat format = mix::master::SampleFormat::Pcm24;
    std::optional<Decibels> gain;  // instead of what reaches the target's loudness
    int jobs = 2;
    bool strict = false;  // warnings stop the render
    bool stems = false;   // write them to a folder beside the output
    BalanceRule balance = BalanceRule::Standard;
    SilentLines silent_lines = SilentLines::InNewEpisodes;
    trust::Admission admission = {};  // of what the show's files have run; empty: nothing of it may
};

// A show with its script: all of it is read, nothing is performed.
struct ScriptedShow {
    show::Show show;
    script::Script script;
    Seconds read_time;
};

struct StageTimes {
    Seconds read, perform, arrange, mix, write;
};

// A show up to the last stage before sound: performed and arranged, ready to be mixed.
struct StagedShow {
    show::Show show;
    script::Script script;
    std::vector<perform::PerformedLine> takes;
    arrange::Arrangement arrangement;
    StageTimes times;

    // Lines that could not be spoken; silence stands in for them.
    std::size_t silent_lines() const;
};

}  // namespace dramatis::pipeline::render
