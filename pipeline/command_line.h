// The command line as values: what was asked for, with every option checked. The only place that knows CLI11.
#pragma once

#include <expected>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "mix/live/live_sink.h"
#include "pipeline/play/director.h"
#include "pipeline/play/sound_device.h"
#include "pipeline/render.h"
#include "pipeline/studio.h"

namespace dramatis::pipeline {

struct RenderCommand {
    RenderOptions options;
    StudioOptions studio;
    std::filesystem::path report;
    bool explain = false;
    bool quiet = false;
    bool watch = false;  // again on each save
    std::string dump;    // "timeline" or "script": print it instead of writing an episode
};
struct PlayCommand {
    DirectorSettings direction;
    StudioOptions studio;
    DeviceChoice device;
    bool list_devices = false;
    bool watch = false;
    bool quiet = false;
};
struct CheckCommand {
    std::filesystem::path sheet;
    ShowOptions show;
    bool json = false;
    bool strict = false;
    bool quiet = false;
};
struct FormatCommand {
    std::vector<std::filesystem::path> sheets;
    bool check = false;  // say which would change, change nothing
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
    std::filesystem::path sheet;  // whose voices; empty: built-in ones, and voices.toml beside us
    std::filesystem::path voices;
    std::string delivery;
    std::filesystem::path output;
    StudioOptions studio;
    bool watch = false;  // heard, again on each save
    DeviceChoice device;
    bool quiet = false;
};
struct VoicesCommand {
    std::filesystem::path sheet;
    std::filesystem::path voices;
    std::string search;
};
struct SoundsCommand {
    enum class Action { List, Render, Play } action = Action::List;
    std::filesystem::path sheet;
    std::string search;  // or the sound to render
    std::filesystem::path output;
    int variation = 0;
    SampleRate rate{48000};
    DeviceChoice device;
};
struct DefaultsCommand {
    std::string what;  // "voices" or "mix"
};
struct CacheCommand {
    enum class Action { Show, Clear, Trim } action = Action::Show;
    std::filesystem::path folder;
    std::uint64_t limit = 0;  // bytes, for Trim
};

using Command = std::variant<RenderCommand, PlayCommand, CheckCommand, FormatCommand, ExplainCommand, NewCommand, AuditionCommand,
                             VoicesCommand, SoundsCommand, DefaultsCommand, CacheCommand>;

// Help that was asked for (exit code 0), or what was wrong with the command line (2).
struct Usage {
    std::string text;
    int exit_code = 0;
};

std::expected<Command, Usage> parse_command_line(std::vector<std::string> arguments);

}  // namespace dramatis::pipeline
