#include "pipeline/cli/command_line.h"

#include <algorithm>
#include <map>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "core/files/user_folders.h"
#include "core/phrasing.h"
#include "core/text.h"
#include "pipeline/cli/command_description.h"
#include "pipeline/cli/shared_options.h"

#ifndef DRAMATIS_VERSION
#error "DRAMATIS_VERSION comes from CMakeLists.txt"
#endif

namespace dramatis::pipeline::cli {
namespace {

// Declares every subcommand; CLI11 fills the members while it parses, and the callback of the one that was named
// makes its member the result.
class CommandLine {
  public:
    CommandLine();
    std::expected<Command, Usage> parse(std::vector<std::string> arguments);
    const CLI::App& app() const { return app_; }

  private:
    void add_render();
    void add_play();
    void add_check();
    void add_verify();
    void add_adapt();
    void add_import();
    void add_export();
    void add_format();
    void add_explain();
    void add_new();
    void add_audition();
    void add_lists();
    void add_defaults();
    void add_cache();
    void add_trust();
    void add_doctor();
    void add_reference();
    Usage unknown_command(const std::string& name) const;

    CLI::App app_{"The compiler for audio drama: stories and cue sheets to mastered episodes.", "dramatis"};
    RenderCommand render_;
    int bits_ = 24;
    PlayCommand play_;
    CheckCommand check_;
    VerifyCommand verify_;
    AdaptCommand adapt_;
    ImportCommand import_;
    ExportCommand export_;
    std::string export_format_;  // as --to names it
    FormatCommand format_;
    ExplainCommand explain_;
    NewCommand new_;
    AuditionCommand audition_;
    VoicesCommand voices_;
    SoundsCommand sounds_;
    DefaultsCommand defaults_;
    CacheCommand cache_;
    TrustCommand trust_;
    DoctorCommand doctor_;
    ReferenceCommand reference_;
    Command command_;
};

void CommandLine::add_render() {
    auto* render = app_.add_subcommand("render", "Render a cue sheet, or a story in prose, to a mastered episode");
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
    render->add_option("--report", render_.report, "Also write a report of every line, as JSON")
        ->type_name("FILE.json");
    add_timings(*render, render_.timings);
    render->add_option("--missing", "What a sound that can't be found becomes")
        ->check(CLI::IsMember({"error", "placeholder"}))
        ->default_str("error")
        ->each([this](const std::string& value) {
            render_.options.script.placeholder_for_missing_sounds = value == "placeholder";
        });
    render->add_flag("--stems", render_.options.stems, "Also write the parts of the mix, into EPISODE.stems/");
    render->add_option("--balance", "Least level of speech above its beds: that of mix.toml, 20 dB, or not checked")
        ->check(CLI::IsMember({"standard", "wcag", "off"}))
        ->default_str("standard")
        ->each([this](const std::string& value) {
            render_.options.balance = value == "off"    ? render::BalanceRule::Off
                                      : value == "wcag" ? render::BalanceRule::Wcag
                                                        : render::BalanceRule::Standard;
        });
    auto* dump = render->add_option("--dump", render_.dump, "Print this instead of writing an episode")
                     ->check(CLI::IsMember({"timeline"}));
    render->add_flag("-w,--watch", render_.watch, "Render again on each save of a file of the show")->excludes(dump);
    add_force(*render, render_.force);
    render->add_flag("--strict", render_.options.strict, "Warnings stop the render");
    render->add_flag_callback(
        "--allow-silent-lines", [this] { render_.options.silent_lines = render::SilentLines::Allowed; },
        "Replace an episode even if lines could not be spoken");
    render->add_flag("--explain", render_.explain, "Print where each line's take came from, and why");
    render->add_flag("-q,--quiet", render_.quiet, "Print nothing but errors");
    add_show_options(*render, render_.options.show);
    add_trust_option(*render, render_.trust);
    add_studio_options(*render, render_.studio);
    render->callback([this] {
        render_.options.format = bits_ == 16   ? mix::master::SampleFormat::Pcm16
                                 : bits_ == 24 ? mix::master::SampleFormat::Pcm24
                                               : mix::master::SampleFormat::Float32;
        render_.options.jobs = render_.studio.jobs;
        command_ = render_;
    });
}

void CommandLine::add_play() {
    auto* play = app_.add_subcommand("play", "Play a cue sheet, or a story in prose, through the speakers");
    live::DirectorSettings& direction = play_.direction;
    play->add_option("sheet", direction.options.sheet, "The cue sheet")->type_name("SHEET.cues");
    add_place(*play, "--from", direction.from,
              "Begin here: a scene (3, 'SCENE 2', its title), line:41, or a time (1:23)");
    add_place(*play, "--to", direction.to, "Play up to the end of this place");
    play->add_option("--only", direction.options.only, "Only this character's speeches")->type_name("CHARACTER");
    play->add_flag("--loop", direction.loop, "Repeat the show, or the scene or speech of --from");
    play->add_flag("-w,--watch", play_.watch, "Play each save of the show's files");
    play->add_option("--solo", "Only one bus: dialogue, ambience, effects or music")
        ->check(CLI::IsMember({"dialogue", "ambience", "effects", "music"}))
        ->each([&direction](const std::string& name) { direction.solo = bus_named(name); });
    play->add_option_function<double>(
            "--gain", [&direction](double decibels) { direction.gain = Decibels{decibels}; },
            "Gain in dB (default: the last render's, or an estimate)")
        ->check(CLI::Range(-60.0, 60.0))
        ->type_name("dB");
    add_device_options(*play, play_.device);
    play->add_flag("--list-devices", play_.list_devices, "List the sound devices");
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
    add_timings(*play, play_.timings);
    add_force(*play, play_.force);
    play->add_flag("-q,--quiet", play_.quiet, "Print nothing but errors");
    add_show_options(*play, direction.options.show);
    add_trust_option(*play, play_.trust);
    add_studio_options(*play, play_.studio);
    play->callback([this] {
        if (play_.direction.options.sheet.empty() && !play_.list_devices)
            throw CLI::RequiredError("the cue sheet to play");
        play_.direction.jobs = play_.studio.jobs;
        command_ = play_;
    });
}

void CommandLine::add_check() {
    auto* check = app_.add_subcommand("check", "Check a show without rendering it");
    check->add_option("sheet", check_.sheet, "The cue sheet")->required()->type_name("SHEET.cues");
    check->add_option("--format", "How to print: text or json")
        ->check(CLI::IsMember({"text", "json"}))
        ->each([this](const std::string& value) { check_.json = value == "json"; });
    check->add_flag("--words", check_.words, "List the names and unusual words and how they will be said");
    check->add_flag("--strict", check_.strict, "Warnings count as errors");
    check->add_flag("-q,--quiet", check_.quiet, "Print nothing when all is well");
    add_show_options(*check, check_.show);
    check->callback([this] { command_ = check_; });
}

void CommandLine::add_verify() {
    auto* verify = app_.add_subcommand("verify", "Check that an episode and its stems are whole and of one render");
    verify->add_option("episode", verify_.episode, "The episode")->required()->type_name("FILE");
    verify->add_option("--report", verify_.report, "Check this report of it as well")->type_name("FILE.json");
    verify->callback([this] { command_ = verify_; });
}

void CommandLine::add_adapt() {
    auto* adapt = app_.add_subcommand("adapt", "Make a cue sheet of a story in prose");
    adapt->add_option("story", adapt_.story, "The story")->required()->type_name("STORY.txt");
    adapt
        ->add_option("-o,--out", adapt_.output,
                     "The cue sheet (default: beside the story); an edited one keeps its edits")
        ->type_name("STORY.cues");
    adapt->add_option("--cast", adapt_.cast, "The cast (default: voices.toml beside the sheet); what it has stays")
        ->type_name("FILE.toml");
    adapt->add_option("--quotes", adapt_.quotes, "Also write each quotation with its speaker, an object a line")
        ->type_name("FILE.jsonl");
    add_story_options(*adapt, adapt_.options);
    add_force(*adapt, adapt_.force);
    adapt->add_flag("--unsure", adapt_.list_unsure, "List the speakers that are unsure, with context; write nothing");
    adapt->add_flag("-q,--quiet", adapt_.quiet, "Print nothing but errors");
    adapt->callback([this] { command_ = adapt_; });
}

std::vector<std::string> formats_to_import() {
    std::vector<std::string> names{"auto"};
    for (const std::string_view name : cues::scripts::format_names())
        if (name != "cues" && name != "story") names.emplace_back(name);
    return names;
}

void CommandLine::add_import() {
    auto* import = app_.add_subcommand("import", "Make a cue sheet of a script in another program's format");
    import
        ->add_option("script", import_.script,
                     "The script: Fountain, Final Draft, Word, OpenDocument, EPUB, HTML, Markdown, PDF or text; '-' is "
                     "standard input")
        ->required()
        ->type_name("FILE");
    import->add_option("-o,--out", import_.output, "The cue sheet (default: beside the script; -: standard output)")
        ->type_name("FILE.cues");
    import
        ->add_option_function<std::string>(
            "--from", [this](const std::string& name) { import_.from = cues::scripts::format_named(name); },
            "Its format; bbc, us, play and xil are layouts of plain text (default: auto, by its name and by what "
            "stands in it)")
        ->check(CLI::IsMember(formats_to_import()));
    add_action_option(*import, import_.action);
    import->add_flag("--force", import_.force, "Replace a sheet that was edited, or that no import wrote");
    import->add_flag("-q,--quiet", import_.quiet, "Print nothing but errors");
    import->footer(
        "Examples:\n"
        "  dramatis import low-tide.docx                  writes low-tide.cues, and says what it holds\n"
        "  dramatis import low-tide.txt --from bbc        says in which layout the script is\n"
        "  dramatis import low-tide.fdx --action note     nobody reads what happens between the speeches\n"
        "  dramatis render low-tide.cues                  and then it is heard\n\n"
        "What becomes of each part of a script is in docs/import.md. A story in prose is for `dramatis adapt`.");
    import_.own_settings = user_settings_folder();
    import->callback([this] { command_ = import_; });
}

// By --to, else by the ending of the file that is named.
ExportCommand::Format format_to_export(const std::string& name, const std::filesystem::path& output) {
    using Format = ExportCommand::Format;
    static const std::map<std::string, Format> formats{{"fountain", Format::Fountain}, {"fdx", Format::Fdx},
                                                       {"html", Format::Html},         {"text", Format::Text},
                                                       {"docx", Format::Docx},         {"pdf", Format::Pdf}};
    static const std::map<std::string, Format> endings{
        {".fountain", Format::Fountain}, {".fdx", Format::Fdx},   {".html", Format::Html}, {".htm", Format::Html},
        {".txt", Format::Text},          {".docx", Format::Docx}, {".pdf", Format::Pdf}};
    if (!name.empty()) return formats.at(name);
    const auto by_ending = endings.find(to_lower(output.extension().string()));
    if (by_ending != endings.end()) return by_ending->second;
    if (output.empty() || output == "-") throw CLI::RequiredError("--to, or -o with the ending of a format,");
    const std::string ending = without_dangers(output.extension().string());
    throw CLI::ValidationError("-o", (ending.empty() ? "the name has no ending" : '\'' + ending + "' is no format") +
                                         ": end the name in .pdf, .html, .docx, .fountain, .fdx or .txt, or give --to");
}

void CommandLine::add_export() {
    auto* command = app_.add_subcommand("export", "Write the actors' script of a show, or one part of it");
    command->add_option("sheet", export_.sheet, "The cue sheet, a story or a script")
        ->required()
        ->type_name("SHEET.cues");
    command->add_option("--to", export_format_, "The format to write (default: by the ending of -o)")
        ->check(CLI::IsMember({"fountain", "fdx", "html", "text", "docx", "pdf"}));
    command
        ->add_option("-o,--out", export_.output,
                     "Where to write it, '-' for standard output (default: beside the sheet)")
        ->type_name("FILE");
    command->add_option("--character", export_.character, "The part of this character alone, with its cue lines")
        ->type_name("NAME");
    command
        ->add_option_function<std::string>(
            "--paper",
            [this](const std::string& name) {
                export_.paper = name == "letter" ? print::Paper::Letter : print::Paper::A4;
            },
            "Of a PDF, the size of its pages (default: a4)")
        ->check(CLI::IsMember({"a4", "letter"}));
    command->add_flag("--allow-outside", export_.show.allow_outside, "Allow files outside the show's folder");
    command->add_flag("--force", export_.force, "Replace a file that was edited, or that no export wrote");
    command->add_flag("-q,--quiet", export_.quiet, "Print nothing but errors");
    command->footer(
        "Examples:\n"
        "  dramatis export low-water.cues --to pdf                      low-water.pdf, to be printed\n"
        "  dramatis export low-water.cues --to html --character iris    low-water.iris.html, one part\n"
        "  dramatis export low-water.cues -o script.fdx                 the ending says the format\n"
        "  dramatis export low-water.cues --to text -o - | less         to standard output\n\n"
        "What each format holds is in docs/export.md. `dramatis import` reads all of them again.");
    export_.show.own_settings = user_settings_folder();
    command->callback([this] {
        export_.format = format_to_export(export_format_, export_.output);
        command_ = export_;
    });
}

void CommandLine::add_format() {
    auto* format = app_.add_subcommand("fmt", "Format cue sheets");
    format->add_option("sheets", format_.sheets, "Cue sheets, changed in place")->required()->type_name("SHEET.cues");
    format->add_flag("--check", format_.check, "Change nothing; exit 1 if a sheet would change");
    format->add_flag("--stdout", format_.to_stdout, "Print instead of changing the file");
    format->callback([this] { command_ = format_; });
}

void CommandLine::add_explain() {
    auto* explain = app_.add_subcommand("explain", "Explain an error or warning");
    explain->add_option("code", explain_.code, "Its code, such as E0103; without one, a list of all");
    explain->callback([this] { command_ = explain_; });
}

void CommandLine::add_new() {
    auto* create = app_.add_subcommand("new", "Create a small show to start from");
    create->add_option("folder", new_.folder, "The folder to create")->required()->type_name("DIR");
    create->callback([this] { command_ = new_; });
}

void CommandLine::add_audition() {
    auto* audition = app_.add_subcommand("audition", "Let one voice speak a text");
    audition->add_option("voice", audition_.voice, "A voice's name, or a character of the sheet")->required();
    audition->add_option("text", audition_.text, "What to say");
    audition->add_option("--sheet", audition_.sheet, "The show whose voices and cast are used")
        ->type_name("SHEET.cues");
    add_voices_option(*audition, audition_.show, "A voices TOML (default: ./voices.toml if it exists)");
    audition->add_flag("--allow-outside", audition_.show.allow_outside, "Allow files outside the show's folder");
    add_trust_option(*audition, audition_.trust);
    audition->add_option("--delivery", audition_.delivery, "How: whispering, angry, …");
    audition->add_option("-o,--out", audition_.output, "Where to write it (default: out/VOICE.wav)")->type_name("FILE");
    audition->add_flag("-w,--watch", audition_.watch, "Play it, and again on each save of the voices");
    add_force(*audition, audition_.force);
    add_device_options(*audition, audition_.device);
    audition->add_flag("-q,--quiet", audition_.quiet, "Print nothing but errors");
    add_studio_options(*audition, audition_.studio);
    audition->callback([this] { command_ = audition_; });
}

void CommandLine::add_lists() {
    auto* list_voices = app_.add_subcommand("voices", "List the voices");
    list_voices->add_option("search", voices_.search, "Only those whose name or description holds this");
    list_voices->add_option("--sheet", voices_.sheet, "With the voices of this show")->type_name("SHEET.cues");
    add_voices_option(*list_voices, voices_.show, "A voices TOML");
    list_voices->callback([this] { command_ = voices_; });

    auto* list_sounds = app_.add_subcommand("sounds", "List the sounds, play one or render it");
    list_sounds->add_option("search", sounds_.search, "Only those that match these words");
    list_sounds->add_option("--sheet", sounds_.sheet, "With the sounds of this show")->type_name("SHEET.cues");
    sounds_.show.own_settings = user_settings_folder();
    auto* render = list_sounds->add_subcommand("render", "Write one sound to a file");
    render->add_option("name", sounds_.search, "The sound, by name or description")->required();
    render->add_option("out", sounds_.output, "The file, .wav or .flac")->required()->type_name("FILE");
    render->add_option("--variation", sounds_.variation, "Which performance of it: 0, 1, 2, …")
        ->check(CLI::Range(0, 1000000));
    render->add_option("--rate", sounds_.rate.hz, "Sample rate")
        ->check(CLI::IsMember({44100, 48000}))
        ->capture_default_str();
    add_force(*render, sounds_.force);
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

void CommandLine::add_trust() {
    auto* trust = app_.add_subcommand("trust", "Trust the programs and plugins that a show's files have run");
    auto* sheet = trust->add_option("sheet", trust_.sheet, "The cue sheet")->type_name("SHEET.cues");
    auto* list = trust->add_flag("--list", trust_.list, "List what is trusted")->excludes(sheet);
    trust->add_flag("--forget", trust_.forget, "Trust nothing of this show any more")->excludes(list)->needs(sheet);
    add_show_options(*trust, trust_.show);
    trust->callback([this] {
        if (trust_.sheet.empty() && !trust_.list) throw CLI::RequiredError("the cue sheet to trust, or --list,");
        command_ = trust_;
    });
}

void CommandLine::add_doctor() {
    auto* doctor = app_.add_subcommand("doctor", "Tell what is there and what works here, for a bug report");
    doctor->add_option("--format", "How to print: text or json")
        ->check(CLI::IsMember({"text", "json"}))
        ->each([this](const std::string& value) { doctor_.json = value == "json"; });
    doctor->callback([this] { command_ = doctor_; });
}

void CommandLine::add_reference() {
    const std::string left_out_of_the_help;
    auto* completions = app_.add_subcommand("completions", "Print a shell's completions")->group(left_out_of_the_help);
    completions->add_option("shell", reference_.what, "bash, fish or zsh")
        ->required()
        ->check(CLI::IsMember({"bash", "fish", "zsh"}));
    completions->callback([this] { command_ = reference_; });
    auto* manual = app_.add_subcommand("manual", "Print the manual page")->group(left_out_of_the_help);
    manual->callback([this] {
        reference_.what = "man";
        command_ = reference_;
    });
}

Usage usage_of(const CLI::App& app, const CLI::ParseError& problem) {
    std::ostringstream out, err;
    const int code = app.exit(problem, out, err);
    return {out.str() + err.str(), code == 0 ? 0 : 2};
}

CommandLine::CommandLine() {
    app_.set_version_flag("--version", "dramatis " DRAMATIS_VERSION);
    app_.require_subcommand(1);
    app_.footer(
        "Without a subcommand, a cue sheet or a story is rendered: `dramatis story.txt` is `dramatis render "
        "story.txt`.");
    add_render();
    add_play();
    add_check();
    add_verify();
    add_adapt();
    add_import();
    add_export();
    add_format();
    add_new();
    add_audition();
    add_lists();
    add_defaults();
    add_cache();
    add_trust();
    add_doctor();
    add_explain();
    add_reference();
}

Usage CommandLine::unknown_command(const std::string& name) const {
    std::vector<std::string> names;
    for (const CLI::App* command : app_.get_subcommands([](const CLI::App*) { return true; }))
        if (!command->get_group().empty()) names.push_back(command->get_name());
    return {fmt::format("There is no subcommand and no file '{}'; {}\nRun with --help for more information.\n", name,
                        did_you_mean(name, names, "the subcommands are: " + listed(names))),
            2};
}

std::expected<Command, Usage> CommandLine::parse(std::vector<std::string> arguments) {
    if (!arguments.empty()) {
        const std::string& first = arguments.front();
        const auto commands =
            app_.get_subcommands([&](const CLI::App* command) { return command->get_name() == first; });
        const bool is_command = first.starts_with('-') || !commands.empty();
        std::error_code ignored;
        const bool is_show = first.contains('.') || first.contains('/') || std::filesystem::exists(first, ignored);
        if (!is_command && !is_show) return std::unexpected(unknown_command(first));
        if (!is_command) arguments.insert(arguments.begin(), "render");
    }
    try {
        std::ranges::reverse(arguments);  // CLI11 expects them in reverse order
        app_.parse(std::move(arguments));
    } catch (const CLI::ParseError& problem) {
        return std::unexpected(usage_of(app_, problem));
    }
    return std::move(command_);
}

}  // namespace

CommandReference describe_command_line() { return describe_app(CommandLine().app()); }

std::string program_version() { return DRAMATIS_VERSION; }

std::expected<Command, Usage> parse_command_line(std::vector<std::string> arguments) {
    return CommandLine().parse(std::move(arguments));
}

}  // namespace dramatis::pipeline::cli
