// A show on disk: the cue sheet, or a story or a script of another program that becomes one, and, all optional, voices.toml, mix.toml and a folder of sounds
// beside it. None of them lies outside the show's folder, by whatever link, unless that is allowed. Between the defaults and the
// show's files lie the user's own voices.toml and mix.toml.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/diagnostic.h"
#include "cues/cue_sheet.h"
#include "cues/scripts/read_script.h"
#include "cues/scripts/sheet_text.h"
#include "mix/settings/mix_book.h"
#include "mix/sounds/impulse_response.h"
#include "mix/sounds/sound_folder.h"
#include "pipeline/show/story.h"
#include "voices/profiles/voice_book.h"

namespace dramatis::pipeline::show {

struct ShowOptions {
    bool allow_outside = false;    // files may lie outside the show's folder
    std::filesystem::path voices;  // instead of the header's; empty: as the sheet says
    std::filesystem::path mix;
    std::filesystem::path own_settings;  // folder of the user's own voices.toml and mix.toml; empty: none
    bool natural = true;      // false: nothing is drawn for each line: gaps as [pacing] has them, eSpeak NG's own tune
    std::string target;       // loudness target by name or "-16 LUFS"; empty: as the show says
    StoryOptions story = {};  // for a story in prose
    cues::scripts::ActionMode action = cues::scripts::ActionMode::Narrate;  // for a script of another program
};

struct Show {
    std::filesystem::path folder;
    bool from_story = false;  // the sheet was adapted from prose, now or before: its words are the story's
    bool imported =
        false;  // the sheet was made just now from another program's script: a sound that nothing fits is no mistake
    cues::CueSheet sheet;
    // Of an imported show: the script, and which part of it each part of the sheet comes from.
    SourceRef script = {};
    std::vector<cues::scripts::SheetOrigin> origins = {};
    voices::profiles::VoiceBook voices;
    mix::settings::MixBook mix;
    mix::sounds::ImpulseResponses responses;  // of the mix's recorded rooms, as far as their files were found
    mix::sounds::SoundFolder sounds;
    std::string title;  // the header's, or the file's name
    std::string author;
    std::string language = "en-gb";
    // All that it depends on, the sheet first: the files that were read, and those that would have been if they existed.
    // Sounds and recordings are known when the script is written (Script::files).
    std::vector<std::filesystem::path> files;
};

// Reads and parses all of it; adapts a story, imports a script. The only errors are E05xx: the sheet can't be read, and E015x: the story can't be adapted. A show with mistakes is returned too, for
// `check`; if `diagnostics` holds errors, it can't be rendered.
Result<Show> load_show(const std::filesystem::path& sheet, const ShowOptions& options, Diagnostics& diagnostics);

// The first error that says that one of the show's files can't be read (E0501…E0503) or isn't its own (E0507): what the show holds can't
// be told then, for a command that passes over mistakes elsewhere in the show.
std::optional<Diagnostic> unreadable_file(std::span<const Diagnostic> diagnostics);

// The user's own file of that name; null if there is none, or if it can't be read, which is reported.
SourceRef own_settings(const ShowOptions& options, const char* name, Diagnostics& diagnostics);

// A script as the sheet that it becomes, and the show of it. What could not become what it is is reported.
struct ImportedShow {
    cues::scripts::SheetText sheet;
    Show show;
};
ImportedShow import_script(const cues::scripts::ScriptFile& script, const std::filesystem::path& folder,
                           const ShowOptions& options, const std::string& imported_from, Diagnostics& diagnostics);

// Messages about the sheet of an imported show, which nobody has seen, point at the script instead. Others stay as they are.
void point_at_script(const Show& show, Diagnostics& diagnostics);

// The same for a sheet that is in memory, as if it lay in `folder`.
Show show_of(SourceRef sheet, std::filesystem::path folder, const ShowOptions& options, Diagnostics& diagnostics);

}  // namespace dramatis::pipeline::show
