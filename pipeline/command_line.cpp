#include "pipeline/command_line.h"

#include <algorithm>
#include <map>
#include <thread>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "core/settings.h"

#ifndef DRAMATIS_VERSION
#error "DRAMATIS_VERSION comes from CMakeLists.txt"
#endif

namespace dramatis::pipeline {
namespace {

int core_count() { return std::max(1, static_cast<int>(std::thread::hardware_concurrency())); }

// "500MB", "1.5 GB", "1048576": bytes. A kilobyte has 1024, whichever way it is written.
std::uint64_t parse_size(const std::string& text) {
    constexpr double most = 1e18;
    double bytes_a_unit = 1.0;
    for (const std::string_view prefix : {"", "k", "M", "G", "T"}) {
        for (const std::string_view suffix : {"", "B", "iB"}) {
            if (prefix.empty() && suffix == "iB") continue;
            const auto number = parse_number_with_unit(text, fmt::format("{}{}", prefix, suffix));
            if (number && *number >= 0.0 && *number * bytes_a_unit <= most)
                return static_cast<std::uint64_t>(*number * bytes_a_unit);
        }
        bytes_a_unit *= 1024.0;
    }
    throw CLI::ValidationError("size", fmt::format("'{}' is no size such as 500MB or 1.5 GB", text));
}

void add_show_options(CLI::App& app, ShowOptions& show) {
    app.add_option("--voices", show.voices, "Voices TOML to use instead of the sheet's")->type_name("FILE");
    app.add_option("--mix", show.mix, "Mix TOML to use instead of the sheet's")->type_name("FILE");
    app.add_flag("--allow-outside", show.allow_outside, "Files may lie outside the show's folder");
}

void add_studio_options(CLI::App& app, StudioOptions& studio) {
    studio.jobs = core_count();
    app.add_option("--cache", studio.cache, "Folder of the take cache (default: ~/.cache/dramatis)")->type_name("DIR");
    app.add_flag("--no-cache", studio.no_cache, "Speak every line anew and keep nothing");
    app.add_option_function<std::string>(
           "--cache-limit", [&studio](const std::string& text) { studio.cache_limit = parse_size(text); },
           "Size that the cache is kept to (default: 4GB)")
        ->type_name("SIZE");
    app.add_option("-j,--jobs", studio.jobs, "Threads and speech workers (default: one a core)")
        ->check(CLI::Range(1, 256));
}

mix::Bus bus_named(const std::string& name) {
    for (int bus = 0; bus < mix::bus_count; ++bus) {
        if (mix::name_of(static_cast<mix::Bus>(bus)) == name) return static_cast<mix::Bus>(bus);
    }
    throw CLI::ValidationError("--solo", fmt::format("there is no bus '{}'", name));
}

mix::LiveLatency parse_latency(const std::string& text) {
    if (text == "low") return mix::LiveLatency::low();
    if (text == "high") return mix::LiveLatency::high();
    double milliseconds = 0.0;
    if (!CLI::detail::lexical_cast(text, milliseconds) || !(milliseconds >= 1.0 && milliseconds <= 2000.0))
        throw CLI::ValidationError("--latency", fmt::format("'{}' is not low, high or 1 to 2000 milliseconds", text));
    return mix::LiveLatency::exactly({milliseconds / 1000.0});
}

void add_device_options(CLI::App& app, DeviceChoice& choice) {
    app.add_option("--device", choice.device, "Where to play: a number or a name from `dramatis play --list-devices`")
        ->type_name("N|NAME");
    app.add_option_function<std::string>(
           "--latency", [&choice](const std::string& text) { choice.latency = parse_latency(text); },
           "How far ahead the device keeps: low, high or milliseconds (default: high)")
        ->type_name("low|high|MS");
}

void add_place(CLI::App& app, const std::string& name, std::optional<Place>& place, const std::string& about) {
    app.add_option_function<std::string>(
           name,
           [name, &place](const std::string& text) {
               auto parsed = parse_place(text);
               if (!parsed) throw CLI::ValidationError(name, parsed.error().message + "; " + parsed.error().help);
               place = std::move(*parsed);
           },
           about)
        ->type_name("PLACE");
}

// Declares every subcommand; CLI11 fills the members while it parses, and the callback of the one that was named
// makes its member the result.
class CommandLine {
  public:
    CommandLine();
    std::expected<Command, Usage> parse(std::vector<std::string> arguments);

  private:
    void add_render();
    void add_play();
    void add_check();
    void add_format();
    void add_explain();
    void add_new();
    void add_audition();
    void add_lists();
    void add_defaults();
    void add_cache();

    CLI::App app_{"The compiler for audio drama: cue sheets to mastered episodes.", "dramatis"};
    RenderCommand render_;
    int bits_ = 24;
    PlayCommand play_;
    CheckCommand check_;
    FormatCommand format_;
    ExplainCommand explain_;
    NewCommand new_;
    AuditionCommand audition_;
    VoicesCommand voices_;
    SoundsCommand sounds_;
    DefaultsCommand defaults_;
    CacheCommand cache_;
    Command command_;
};

void CommandLine::add_render() {
    auto* render = app_.add_subcommand("render", "Render a cue sheet to a mastered episode");
    render->add_option("sheet", render_.options.sheet, "The cue sheet")->required()->type_name("SHEET.cues");
    render->add_option("-o,--out", render_.options.output, "The episode, .wav or .flac (default: out/SHEET.wav)")
        ->type_name("FILE");
    render->add_option("--rate", render_.options.rate.hz, "Sample rate: 44100 or 48000 Hz")
        ->check(CLI::IsMember({44100, 48000}))
        ->capture_default_str();
    render->add_option("--bits", bits_, "Sample format: 16, 24, or 32 for floating point")
        ->check(CLI::IsMember({16, 24, 32}))
        ->capture_default_str();
    render->add_option("--target", render_.options.show.target,
                       "Loudness: a name (podcast, ebu-r128, …) or '-16 LUFS'");
    render
        ->add_option_function<double>(
            "--gain", [this](double decibels) { render_.options.gain = Decibels{decibels}; },
            "Gain in dB, instead of what reaches the target's loudness")
        ->check(CLI::Range(-60.0, 60.0))
        ->type_name("dB");
    render->add_option("--report", render_.report, "Write what was rendered, line by line, as JSON")
        ->type_name("FILE.json");
    render->add_option("--missing", "What a sound that can't be found becomes")
        ->check(CLI::IsMember({"error", "placeholder"}))
        ->default_str("error")
        ->each([this](const std::string& value) {
            render_.options.script.placeholder_for_missing_sounds = value == "placeholder";
        });
    render->add_flag("--stems", render_.options.stems, "Write the parts of the mix too, into EPISODE.stems/");
    render->add_option("--balance", "How far speech is to stand over its beds: as mix.toml says, 20 dB, or unasked")
        ->check(CLI::IsMember({"standard", "wcag", "off"}))
        ->default_str("standard")
        ->each([this](const std::string& value) {
            render_.options.balance = value == "off"    ? BalanceRule::Off
                                      : value == "wcag" ? BalanceRule::Wcag
                                                        : BalanceRule::Standard;
        });
    auto* dump = render->add_option("--dump", render_.dump, "Print this instead of writing an episode")
                     ->check(CLI::IsMember({"timeline"}));
    render->add_flag("-w,--watch", render_.watch, "Render again on each save of a file of the show")->excludes(dump);
    render->add_flag("--strict", render_.options.strict, "Warnings stop the render");
    render->add_flag("--explain", render_.explain, "Say where each line's take came from, and why");
    render->add_flag("-q,--quiet", render_.quiet, "Say nothing but errors");
    add_show_options(*render, render_.options.show);
    add_studio_options(*render, render_.studio);
    render->callback([this] {
        render_.options.format = bits_ == 16   ? mix::SampleFormat::Pcm16
                                 : bits_ == 24 ? mix::SampleFormat::Pcm24
                                               : mix::SampleFormat::Float32;
        render_.options.jobs = render_.studio.jobs;
        command_ = render_;
    });
}

void CommandLine::add_play() {
    auto* play = app_.add_subcommand("play", "Play a cue sheet through the speakers");
    DirectorSettings& direction = play_.direction;
    play->add_option("sheet", direction.options.sheet, "The cue sheet")->type_name("SHEET.cues");
    add_place(*play, "--from", direction.from,
              "Begin here: a scene (3, 'SCENE 2', its title), line:41, or a time (1:23)");
    add_place(*play, "--to", direction.to, "Play up to the end of this place");
    play->add_option("--only", direction.options.only, "Nothing but this character's speeches")->type_name("CHARACTER");
    play->add_flag("--loop", direction.loop, "Again and again: the show, or the scene or speech of --from");
    play->add_flag("-w,--watch", play_.watch, "Hear every save of the show's files");
    play->add_option("--solo", "One bus alone: dialogue, ambience, effects or music")
        ->check(CLI::IsMember({"dialogue", "ambience", "effects", "music"}))
        ->each([&direction](const std::string& name) { direction.solo = bus_named(name); });
    play->add_option_function<double>(
            "--gain", [&direction](double decibels) { direction.gain = Decibels{decibels}; },
            "Gain in dB (default: the last render's, or an estimate)")
        ->check(CLI::Range(-60.0, 60.0))
        ->type_name("dB");
    add_device_options(*play, play_.device);
    play->add_flag("--list-devices", play_.list_devices, "List the sound devices there are");
    play->add_option("--rate", direction.options.rate.hz, "Sample rate: 44100 or 48000 Hz")
        ->check(CLI::IsMember({44100, 48000}))
        ->capture_default_str();
    play->add_option("--target", direction.options.show.target,
                     "Loudness: a name (podcast, ebu-r128, …) or '-16 LUFS'");
    play->add_option("--missing", "What a sound that can't be found becomes")
        ->check(CLI::IsMember({"error", "placeholder"}))
        ->default_str("error")
        ->each([&direction](const std::string& value) {
            direction.options.script.placeholder_for_missing_sounds = value == "placeholder";
        });
    play->add_flag("-q,--quiet", play_.quiet, "Show nothing but errors");
    add_show_options(*play, direction.options.show);
    add_studio_options(*play, play_.studio);
    play->callback([this] {
        if (play_.direction.options.sheet.empty() && !play_.list_devices)
            throw CLI::RequiredError("the cue sheet to play");
        play_.direction.jobs = play_.studio.jobs;
        command_ = play_;
    });
}

void CommandLine::add_check() {
    auto* check = app_.add_subcommand("check", "Look a show over without rendering it");
    check->add_option("sheet", check_.sheet, "The cue sheet")->required()->type_name("SHEET.cues");
    check->add_option("--format", "How to print: text or json")
        ->check(CLI::IsMember({"text", "json"}))
        ->each([this](const std::string& value) { check_.json = value == "json"; });
    check->add_flag("--strict", check_.strict, "Warnings count as errors");
    check->add_flag("-q,--quiet", check_.quiet, "Say nothing when all is well");
    add_show_options(*check, check_.show);
    check->callback([this] { command_ = check_; });
}

void CommandLine::add_format() {
    auto* format = app_.add_subcommand("fmt", "Lay out cue sheets in the one agreed way");
    format->add_option("sheets", format_.sheets, "Cue sheets, changed in place")->required()->type_name("SHEET.cues");
    format->add_flag("--check", format_.check, "Change nothing; exit 1 if a sheet would change");
    format->add_flag("--stdout", format_.to_stdout, "Print instead of changing the file");
    format->callback([this] { command_ = format_; });
}

void CommandLine::add_explain() {
    auto* explain = app_.add_subcommand("explain", "Tell more about an error or warning");
    explain->add_option("code", explain_.code, "Its code, such as E0103; without one, a list of all");
    explain->callback([this] { command_ = explain_; });
}

void CommandLine::add_new() {
    auto* create = app_.add_subcommand("new", "Make a small show to start from");
    create->add_option("folder", new_.folder, "The folder to make")->required()->type_name("DIR");
    create->callback([this] { command_ = new_; });
}

void CommandLine::add_audition() {
    auto* audition = app_.add_subcommand("audition", "Hear one voice say something");
    audition->add_option("voice", audition_.voice, "A voice's name, or a character of the sheet")->required();
    audition->add_option("text", audition_.text, "What to say");
    audition->add_option("--sheet", audition_.sheet, "The show whose voices and cast count")->type_name("SHEET.cues");
    audition->add_option("--voices", audition_.voices, "A voices TOML (default: ./voices.toml if there)")
        ->type_name("FILE");
    audition->add_option("--delivery", audition_.delivery, "How: whispering, angry, …");
    audition->add_option("-o,--out", audition_.output, "Where to write it (default: out/VOICE.wav)")->type_name("FILE");
    audition->add_flag("-w,--watch", audition_.watch, "Play it, and again on each save of the voices");
    add_device_options(*audition, audition_.device);
    audition->add_flag("-q,--quiet", audition_.quiet, "Say nothing but errors");
    add_studio_options(*audition, audition_.studio);
    audition->callback([this] { command_ = audition_; });
}

void CommandLine::add_lists() {
    auto* list_voices = app_.add_subcommand("voices", "List the voices there are");
    list_voices->add_option("search", voices_.search, "Only those whose name or description holds this");
    list_voices->add_option("--sheet", voices_.sheet, "With the voices of this show")->type_name("SHEET.cues");
    list_voices->add_option("--voices", voices_.voices, "A voices TOML")->type_name("FILE");
    list_voices->callback([this] { command_ = voices_; });

    auto* list_sounds = app_.add_subcommand("sounds", "List the sounds there are, play one or render it");
    list_sounds->add_option("search", sounds_.search, "Only those that answer to these words");
    list_sounds->add_option("--sheet", sounds_.sheet, "With the sounds of this show")->type_name("SHEET.cues");
    auto* render = list_sounds->add_subcommand("render", "Write one sound to a file");
    render->add_option("name", sounds_.search, "The sound, by name or description")->required();
    render->add_option("out", sounds_.output, "The file, .wav or .flac")->required()->type_name("FILE");
    render->add_option("--variation", sounds_.variation, "Which performance of it: 0, 1, 2, …")
        ->check(CLI::Range(0, 1000000));
    render->add_option("--rate", sounds_.rate.hz, "Sample rate")
        ->check(CLI::IsMember({44100, 48000}))
        ->capture_default_str();
    render->callback([this] { sounds_.action = SoundsCommand::Action::Render; });
    auto* play = list_sounds->add_subcommand("play", "Play one sound through the speakers");
    play->add_option("name", sounds_.search, "The sound, by name or description")->required();
    play->add_option("--variation", sounds_.variation, "Which performance of it: 0, 1, 2, …")
        ->check(CLI::Range(0, 1000000));
    add_device_options(*play, sounds_.device);
    play->callback([this] { sounds_.action = SoundsCommand::Action::Play; });
    list_sounds->callback([this] { command_ = sounds_; });
}

void CommandLine::add_defaults() {
    auto* defaults = app_.add_subcommand("defaults", "Print the built-in settings");
    defaults->add_option("what", defaults_.what, "voices or mix")->required()->check(CLI::IsMember({"voices", "mix"}));
    defaults->callback([this] { command_ = defaults_; });
}

void CommandLine::add_cache() {
    auto* cache = app_.add_subcommand("cache", "Show, trim or clear the take cache");
    cache->add_option("--cache", cache_.folder, "Its folder (default: ~/.cache/dramatis)")->type_name("DIR");
    cache->require_subcommand(0, 1);
    cache->add_subcommand("clear", "Remove every take")->callback([this] {
        cache_.action = CacheCommand::Action::Clear;
    });
    auto* trim = cache->add_subcommand("trim", "Remove the takes used longest ago");
    trim->add_option_function<std::string>(
            "limit", [this](const std::string& text) { cache_.limit = parse_size(text); },
            "Size to keep to, such as 500MB")
        ->required();
    trim->callback([this] { cache_.action = CacheCommand::Action::Trim; });
    cache->callback([this] { command_ = cache_; });
}

Usage usage_of(const CLI::App& app, const CLI::ParseError& problem) {
    std::ostringstream out, err;
    const int code = app.exit(problem, out, err);
    return {out.str() + err.str(), code == 0 ? 0 : 2};
}

CommandLine::CommandLine() {
    app_.set_version_flag("--version", "dramatis " DRAMATIS_VERSION);
    app_.require_subcommand(1);
    app_.footer("A cue sheet alone renders it: `dramatis episode.cues` is `dramatis render episode.cues`.");
    add_render();
    add_play();
    add_check();
    add_format();
    add_new();
    add_audition();
    add_lists();
    add_defaults();
    add_cache();
    add_explain();
}

std::expected<Command, Usage> CommandLine::parse(std::vector<std::string> arguments) {
    if (!arguments.empty() && arguments.front().ends_with(".cues")) arguments.insert(arguments.begin(), "render");
    try {
        std::ranges::reverse(arguments);  // CLI11 takes them from the back
        app_.parse(std::move(arguments));
    } catch (const CLI::ParseError& problem) {
        return std::unexpected(usage_of(app_, problem));
    }
    return std::move(command_);
}

}  // namespace

std::expected<Command, Usage> parse_command_line(std::vector<std::string> arguments) {
    return CommandLine().parse(std::move(arguments));
}

}  // namespace dramatis::pipeline
