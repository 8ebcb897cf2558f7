// A show as it lies on disk: the cue sheet, and beside it voices.toml, mix.toml and a folder of sounds, each optional.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "core/diagnostic.h"
#include "cues/cue_sheet.h"
#include "mix/mix_book.h"
#include "mix/sound_library.h"
#include "voices/voice_book.h"

namespace dramatis::pipeline {

struct ShowOptions {
    bool allow_outside = false;    // files may lie outside the show's folder
    std::filesystem::path voices;  // instead of the header's; empty: as the sheet says
    std::filesystem::path mix;
    std::string target;  // loudness target by name or "-16 LUFS"; empty: as the show says
};

struct Show {
    std::filesystem::path folder;
    cues::CueSheet sheet;
    voices::VoiceBook voices;
    mix::MixBook mix;
    mix::SoundFolder sounds;
    std::string title;  // the header's, or the file's name
    std::string author;
    std::string language = "en-gb";
    // Everything that it hangs on, the sheet first: what was read, and what would have been if it were there. Sounds and
    // recordings are known when the script is written (Script::files); stage_show adds them.
    std::vector<std::filesystem::path> files;
};

// Reads and parses all of it. Nothing but E05xx (the sheet itself can't be read) is fatal: a show with mistakes is still
// there for `check` to look at; `diagnostics` tells whether it may be rendered.
Result<Show> load_show(const std::filesystem::path& sheet, const ShowOptions& options, Diagnostics& diagnostics);

// The same for a sheet that is in memory, as if it lay in `folder`.
Show show_of(SourceRef sheet, std::filesystem::path folder, const ShowOptions& options, Diagnostics& diagnostics);

}  // namespace dramatis::pipeline
