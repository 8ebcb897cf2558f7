// An audition is a sheet of one speech, rendered the same way as any other.
#include <algorithm>
#include <cstdio>
#include <functional>
#include <utility>

#include <fmt/format.h>

#include "core/text.h"
#include "cues/parser.h"
#include "pipeline/commands.h"
#include "pipeline/console.h"
#include "pipeline/evidence.h"
#include "pipeline/output_place.h"
#include "pipeline/play/piece_player.h"
#include "pipeline/repeat_on_save.h"

namespace dramatis::pipeline {
namespace {

constexpr std::string_view usual_text =
    "The kettle is on, the door is locked, and nobody knows we are here. Shall we begin?";

// The words go into the sheet as they are, on one line: what the language has marks for works here too.
std::string on_one_line(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return text;
}

// A character of the show keeps the voice that the whole cast gives it; else the voice of that name.
Result<voices::VoiceProfile> voice_of(const AuditionCommand& command, const Show& show) {
    Diagnostics of_the_show;  // mistakes elsewhere in the sheet are none of the audition's
    for (auto& member : voices::cast(show.voices, gather_evidence(show.sheet), show.language, of_the_show)) {
        if (fold_name(member.character) == fold_name(command.voice)) return std::move(member.voice);
    }
    if (const auto* voice = show.voices.voice(command.voice)) return *voice;
    std::vector<std::string> names;
    names.reserve(show.voices.voices.size());
    for (const auto& [folded, voice] : show.voices.voices) names.push_back(voice.name);
    std::string help = did_you_mean(command.voice, names);
    return failure("E0403", "there is no voice or character '" + command.voice + "'",
                   help.empty() ? "`dramatis voices` lists the voices" : help);
}

using FilesListener = std::function<void(const std::vector<std::filesystem::path>&)>;

// `files` may be empty.
Result<Show> show_for(const AuditionCommand& command, const FilesListener& files) {
    Diagnostics of_the_show;
    const ShowOptions options{.allow_outside = true, .voices = command.voices, .mix = {}, .target = {}};
    if (!command.sheet.empty()) {
        auto show = load_show(command.sheet, options, of_the_show);
        if (show && files) files(show->files);
        return show;
    }
    // A sheet without a cue would be a mistake, and one with a speech would have a cast.
    const auto sheet = std::make_shared<const SourceText>("audition", "NOTE: an audition\n");
    Show show = show_of(sheet, std::filesystem::path("."), options, of_the_show);
    if (files) files(show.files);
    // Without a sheet the voices are what is being worked on: their mistakes matter.
    if (has_errors(of_the_show)) {
        print_diagnostics(of_the_show, false);
        return failure("E0409", "the voices have mistakes; nothing was rendered");
    }
    return show;
}

// The show with one speech in place of its cues.
Result<Show> audition_show(const AuditionCommand& command, const FilesListener& files, Diagnostics& diagnostics) {
    auto show = show_for(command, files);
    if (!show) return show;
    auto voice = voice_of(command, *show);
    if (!voice) return std::unexpected(voice.error());
    const std::string name = voice->name;
    show->voices.voices.insert_or_assign("audition", std::move(*voice));
    show->voices.cast = {{"audition", {.voice = {"audition", {}}, .where = {}, .character = "AUDITION"}}};
    const std::string options = command.delivery.empty() ? "" : " (" + command.delivery + ")";
    const std::string text = command.text.empty() ? std::string(usual_text) : on_one_line(command.text);
    auto parsed = cues::parse_cue_sheet(
        std::make_shared<const SourceText>("audition of " + name, fmt::format("AUDITION{}: {}\n", options, text)));
    show->sheet = std::move(parsed.sheet);
    show->title = "Audition of " + name;
    diagnostics = std::move(parsed.diagnostics);
    return show;
}

Result<Rendering> audition(const AuditionCommand& command, const RenderOptions& options, const FilesListener& files,
                           Studio& studio, const std::stop_token& stop, Diagnostics& diagnostics) {
    auto show = audition_show(command, files, diagnostics);
    if (!show) return std::unexpected(show.error());
    auto staged = stage_show(std::move(*show), options, studio.performer(), stop, {}, diagnostics);
    if (!staged) return std::unexpected(staged.error());
    return write_episode(std::move(*staged), options, stop, {}, diagnostics);
}

bool say_length(const Rendering& rendering, const RenderOptions& options,
                const std::vector<std::filesystem::path>& saved) {
    std::string why;
    for (const auto& file : saved) why += (why.empty() ? "" : ", ") + file.filename().string();
    return print(fmt::format("{}{}{}: {:.1f} s\n", why, why.empty() ? "" : ": ", options.output.string(),
                             to_seconds(rendering.master.length, options.rate).value));
}

// Rendered, and what was rendered is played, on each save.
class AuditionWatch {
  public:
    AuditionWatch(const AuditionCommand& command, const RenderOptions& options, Studio& studio, PiecePlayer& player)
        : command_(command), options_(options), studio_(studio), player_(player) {}

    int run(const std::stop_token& stop) {
        repeat_on_save(
            {}, [this](const Turn& turn) { return take_turn(turn); }, stop);
        player_.fade_out();
        return exit_code_;
    }

  private:
    bool take_turn(const Turn& turn) {
        Diagnostics diagnostics;
        const auto rendering = audition(command_, options_, turn.files, studio_, turn.stop, diagnostics);
        if (!rendering && turn.stop.stop_requested()) return true;  // out of date
        const bool is_first = std::exchange(is_first_, false);
        if (rendering) {
            player_.play(
                rendering->arrangement.timeline, rendering->script.mix,
                {.gain = rendering->master.gain, .true_peak = rendering->show.mix.target.true_peak, .solo = {}});
        }
        print_diagnostics(diagnostics, true);
        if (!rendering) {
            print_failure(rendering.error());
            return !(is_first && rendering.error().code != "E0409") || end(exit_failed);
        }
        if (!command_.quiet && !say_length(*rendering, options_, turn.saved)) return end(exit_failed);
        if (is_first && !command_.quiet) std::fputs("playing again on each save, Ctrl-C to end\n", stderr);
        player_.listen(turn.stop, [](const std::string& news) { std::fprintf(stderr, "%s\n", news.c_str()); });
        return true;
    }
    bool end(int exit_code) {
        exit_code_ = exit_code;
        return false;
    }

    const AuditionCommand& command_;
    const RenderOptions& options_;
    Studio& studio_;
    PiecePlayer& player_;
    bool is_first_ = true;
    int exit_code_ = exit_done;
};

int watch(const AuditionCommand& command, const RenderOptions& options, Studio& studio, const std::stop_token& stop) {
    auto player = PiecePlayer::open(command.device, options.rate);
    if (!player) {
        if (mix::is_no_device(player.error())) player.error().help = "without --watch, the audition is written to a file";
        return print_failure(player.error()), exit_failed;
    }
    return AuditionWatch(command, options, studio, **player).run(stop);
}

}  // namespace

int run(const AuditionCommand& command, const std::stop_token& stop) {
    RenderOptions options;
    options.jobs = command.studio.jobs;
    options.output = command.output;
    if (options.output.empty()) {
        if (auto made = make_usual_folder(); !made) return print_failure(made.error()), exit_failed;
        options.output = usual_output(command.voice);
    }
    auto studio = open_studio(command.studio);
    if (!studio) return print_failure(studio.error()), exit_failed;
    if (command.watch) return watch(command, options, **studio, stop);
    Diagnostics diagnostics;
    const auto rendering = audition(command, options, {}, **studio, stop, diagnostics);
    print_diagnostics(diagnostics, true);
    if (!rendering) return print_failure(rendering.error()), exit_after_failure(stop);
    if (command.quiet) return exit_done;
    return say_length(*rendering, options, {}) ? exit_done : exit_failed;
}

}  // namespace dramatis::pipeline
