// The command line as values: what was asked for, with every option checked. Beyond its sources, nothing knows CLI11.
#pragma once

#include <expected>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "cues/scripts/format.h"
#include "cues/scripts/sheet_text.h"
#include "mix/live/live_sink.h"
#include "pipeline/cli/command_reference.h"
#include "pipeline/live/device/sound_device.h"
#include "pipeline/live/director.h"
#include "pipeline/perform/studio.h"
#include "pipeline/print/print_job.h"
#include "pipeline/render/render.h"

namespace dramatis::pipeline::cli {

struct RenderCommand {
    render::RenderOptions options;
    perform::StudioOptions studio;
    std::filesystem::path report;
    std::filesystem::path timings;  // empty: none are written
    bool explain = false;
    bool quiet = false;
    bool watch = false;  // render again on each save
    bool trust = false;  // what the show's files have run, for this run
    bool force = false;  // replace files of another kind
    std::string dump;    // "timeline" or "script": print it instead of writing an episode
};
struct PlayCommand {
    live::DirectorSettings direction;
    perform::StudioOptions studio;
    live::device::DeviceChoice device;
    std::filesystem::path timings;  // empty: none are written
    bool list_devices = false;
    bool watch = false;
    bool trust = false;
    bool quiet = false;
    bool force = false;
};
struct CheckCommand {
    std::filesystem::path sheet;
    show::ShowOptions show;
    bool json = false;
    bool strict = false;
    bool quiet = false;
    bool words = false;  // list names and unusual words instead
};
struct VerifyCommand {
    std::filesystem::path episode;
    std::filesystem::path report;  // empty: none is checked
};
struct AdaptCommand {
    std::filesystem::path story;
    std::filesystem::path output;  // the cue sheet; empty: beside the story
    std::filesystem::path cast;    // the voices.toml; empty: beside the sheet
    show::StoryOptions options;
    std::filesystem::path quotes;  // JSON lines, one a quotation, to write; empty: none
    bool force = false;            // replace files that are something else
    bool list_unsure = false;      // print the unsure speakers in their context, write nothing
    bool quiet = false;
};
struct ImportCommand {
    std::filesystem::path script;               // "-": standard input
    std::filesystem::path output;               // the cue sheet; empty: beside the script; "-": standard output
    std::optional<cues::scripts::Format> from;  // nothing: as the file shows
    cues::scripts::ActionMode action = cues::scripts::ActionMode::Narrate;
    std::filesystem::path own_settings;
    bool force = false;  // replace a sheet that was edited
    bool quiet = false;
};
struct ExportCommand {
    enum class Format { Fountain, Fdx, Html, Text, Docx, Pdf };
    std::filesystem::path sheet;
    std::filesystem::path output;  // empty: beside the sheet; "-": standard output
    Format format = Format::Fountain;
    std::string character;                  // whose part alone; empty: the whole script
    print::Paper paper = print::Paper::A4;  // of a PDF
    show::ShowOptions show;
    bool force = false;  // replace a file that no export wrote, or that was edited
    bool quiet = false;
};
struct FormatCommand {
    std::vector<std::filesystem::path> sheets;
    bool check = false;  // report which sheets would change, change none
    bool to_stdout = false;
};
struct ExplainCommand {
    std::string code;  // empty: list all
};
struct NewCommand {
    std::filesystem::path folder;
};
struct AuditionCommand {
    std::string voice;  // a voice's name, or a character of the sheet
    std::string text;
    std::filesystem::path sheet;  // a show whose voices are used; empty: the built-in ones and ./voices.toml
    show::ShowOptions show;
    std::string delivery;
    std::filesystem::path output;
    perform::StudioOptions studio;
    bool watch = false;  // play it, and again on each save
    bool trust = false;
    bool force = false;
    live::device::DeviceChoice device;
    bool quiet = false;
};
struct VoicesCommand {
    std::filesystem::path sheet;
    show::ShowOptions show;
    std::string search;
};
struct SoundsCommand {
    enum class Action { List, Render, Play } action = Action::List;
    std::filesystem::path sheet;
    show::ShowOptions show;
    std::string search;  // or the sound to render
    std::filesystem::path output;
    int variation = 0;
    bool force = false;
    SampleRate rate{48000};
    live::device::DeviceChoice device;
};
struct DefaultsCommand {
    std::string what;  // "voices" or "mix"
};
struct CacheCommand {
    enum class Action { Show, Clear, Trim } action = Action::Show;
    std::filesystem::path folder;
    std::uint64_t limit = 0;  // bytes, for Trim
};

struct TrustCommand {
    std::filesystem::path sheet;  // to forget: or the show's folder
    show::ShowOptions show;
    bool list = false;
    bool forget = false;
};

struct DoctorCommand {
    bool json = false;
};

// Prints what is made from the command line's own description; for packages, and left out of the help.
struct ReferenceCommand {
    std::string what;  // "man", or a shell: "bash", "fish", "zsh"
};

using Command =
    std::variant<RenderCommand, PlayCommand, CheckCommand, VerifyCommand, AdaptCommand, ImportCommand, ExportCommand,
                 FormatCommand, ExplainCommand, NewCommand, AuditionCommand, VoicesCommand, SoundsCommand,
                 DefaultsCommand, CacheCommand, TrustCommand, DoctorCommand, ReferenceCommand>;

// Help that was asked for (exit code 0), or what was wrong with the command line (2).
struct Usage {
    std::string text;
    int exit_code = 0;
};

std::expected<Command, Usage> parse_command_line(std::vector<std::string> arguments);

// Every command, option and argument that the help shows.
CommandReference describe_command_line();
std::string program_version();

}  // namespace dramatis::pipeline::cli
