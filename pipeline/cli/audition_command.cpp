// An audition is a sheet of one speech, rendered the same way as any other.
#include <algorithm>
#include <cstdio>
#include <memory>
#include <utility>

#include <fmt/format.h>

#include "core/phrasing.h"
#include "core/text.h"
#include "core/watch/repeat_on_save.h"
#include "cues/parser.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/diagnostic_printing.h"
#include "pipeline/cli/output_files.h"
#include "pipeline/cli/output_place.h"
#include "pipeline/live/device/piece_player.h"
#include "pipeline/show/evidence.h"
#include "pipeline/terminal/console.h"
#include "pipeline/trust/trust_desk.h"

namespace dramatis::pipeline::cli {
namespace {

constexpr std::string_view usual_text =
    "The kettle is on, the door is locked, and nobody knows we are here. Shall we begin?";

// The text goes into the sheet unchanged, on one line, so that the marks of the language work here too.
std::string on_one_line(std::string text) {
    std::ranges::replace_if(text, [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return text;
}

// A character of the show keeps the voice that the whole cast gives it; else the voice of that name.
Result<voices::profiles::VoiceProfile> voice_of(const AuditionCommand& command, const show::Show& show) {
    Diagnostics of_the_show;  // mistakes elsewhere in the sheet don't concern the audition
    for (auto& member :
         voices::casting::cast(show.voices, show::gather_evidence(show.sheet), show.language, of_the_show)) {
        if (fold_name(member.character) == fold_name(command.voice)) return std::move(member.voice);
    }
    if (const auto* voice = show.voices.voice(command.voice)) return *voice;
    const auto names = names_in(show.voices.voices, &voices::profiles::VoiceProfile::name);
    return failure("E0403", "there is no voice or character '" + command.voice + "'",
                   did_you_mean(command.voice, names, "`dramatis voices` lists the voices"));
}

// The show whose voices are auditioned.
show::Reading<show::Show> read_show(const AuditionCommand& command) {
    Diagnostics of_the_show;
    if (!command.sheet.empty()) {
        auto show = show::load_show(command.sheet, command.show, of_the_show);
        auto files = show ? show->files : std::vector{command.sheet};
        // Without one of its files, the voices would be others.
        if (auto unreadable = show::unreadable_file(of_the_show))
            return {std::move(files), std::unexpected(std::move(*unreadable))};
        return {std::move(files), std::move(show)};
    }
    // A note: a sheet without a cue would be a mistake, and a speech would need a cast.
    const auto sheet = std::make_shared<const SourceText>("audition", "NOTE: an audition\n");
    std::error_code failed;
    const std::filesystem::path here = std::filesystem::current_path(failed);  // fails if it was deleted
    show::Show show = show::show_of(sheet, failed ? "." : here, command.show, of_the_show);
    auto files = show.files;
    // Without a sheet the user works on the voices, so their mistakes are reported.
    if (has_errors(of_the_show)) {
        print_diagnostics(of_the_show, false);
        return {std::move(files), failure("E0409", "the voices have mistakes; nothing was rendered")};
    }
    return {std::move(files), std::move(show)};
}

// The show with one speech in place of its cues.
Result<show::Show> audition_show(const AuditionCommand& command, Result<show::Show> show, Diagnostics& diagnostics) {
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

std::vector<OutputFile> outputs_of(const render::RenderOptions& options) {
    return {{OutputFile::Kind::Episode, "the audition (-o)", options.output}};
}

show::Reading<render::ScriptedShow> read_audition(const AuditionCommand& command, const render::RenderOptions& options,
                                                  Diagnostics& diagnostics) {
    auto [files, read] = read_show(command);
    auto read_by_the_show =
        command.sheet.empty() ? std::vector<std::filesystem::path>() : all_files_of(command.sheet, command.show);
    read_by_the_show.insert(read_by_the_show.end(), files.begin(), files.end());
    if (auto checked = check_replaced(outputs_of(options), read_by_the_show, command.force); !checked)
        return {std::move(files), std::unexpected(checked.error())};
    auto show = audition_show(command, std::move(read), diagnostics);
    if (!show) return {std::move(files), std::unexpected(show.error())};
    return render::write_show_script(std::move(*show), options, diagnostics);
}

Result<render::Rendering> render_audition(Result<render::ScriptedShow>& audition, const render::RenderOptions& options,
                                          perform::Studio& studio, const std::stop_token& stop,
                                          Diagnostics& diagnostics) {
    if (!audition) return std::unexpected(audition.error());
    return render::render(std::move(*audition), options, studio.performer(), stop, {}, diagnostics);
}

bool say_length(const render::Rendering& rendering, const render::RenderOptions& options,
                const std::vector<std::filesystem::path>& saved) {
    const std::string why = listed_file_names(saved);
    return terminal::print(fmt::format("{}{}{}: {:.1f} s\n", why, why.empty() ? "" : ": ", options.output.string(),
                                       to_seconds(rendering.master.length, options.rate).value));
}

// Renders the audition and plays it, on each save.
class AuditionWatch {
  public:
    AuditionWatch(const AuditionCommand& command, const render::RenderOptions& options, perform::Studio& studio,
                  live::device::PiecePlayer& player)
        : command_(command), options_(options), studio_(studio), player_(player) {}

    int run(const std::stop_token& stop) {
        repeat_on_save([this](const auto& saved) { return begin_turn(saved); }, stop);
        player_.fade_out();
        return exit_code_;
    }

  private:
    struct Job {
        Diagnostics diagnostics;
        show::Reading<render::ScriptedShow> reading;
    };

    WatchTurn begin_turn(const std::vector<std::filesystem::path>& saved) {
        const auto job = std::make_shared<Job>();
        job->reading = read_audition(command_, options_, job->diagnostics);
        return {job->reading.files,
                [this, job, saved](const std::stop_token& stop) { return finish(*job, saved, stop); }};
    }

    // False if no other turn is to follow.
    bool finish(Job& job, const std::vector<std::filesystem::path>& saved, const std::stop_token& stop) {
        const auto rendering = render_audition(job.reading.result, options_, studio_, stop, job.diagnostics);
        if (!rendering && stop.stop_requested()) return true;  // out of date
        const bool is_first = std::exchange(is_first_, false);
        if (rendering) {
            player_.play(
                rendering->arrangement.timeline, rendering->script.mix,
                {.gain = rendering->master.gain, .true_peak = rendering->show.mix.target.true_peak, .solo = {}});
        }
        print_diagnostics(job.diagnostics, true);
        if (!rendering) {
            print_failure(rendering.error());
            return !is_first || can_be_mended(rendering.error()) || end(exit_after(rendering.error()));
        }
        if (!command_.quiet && !say_length(*rendering, options_, saved)) return end(exit_failed);
        if (is_first && !command_.quiet) std::fputs("playing again on each save, Ctrl-C to end\n", stderr);
        player_.listen(stop, [](const std::string& notice) { terminal::print_error(notice + "\n"); });
        return true;
    }
    static bool can_be_mended(const Diagnostic& problem) { return problem.code == "E0409" || problem.code == "E0425"; }
    bool end(int exit_code) {
        exit_code_ = exit_code;
        return false;
    }

    const AuditionCommand& command_;
    const render::RenderOptions& options_;
    perform::Studio& studio_;
    live::device::PiecePlayer& player_;
    bool is_first_ = true;
    int exit_code_ = exit_done;
};

int watch(const AuditionCommand& command, const render::RenderOptions& options, perform::Studio& studio,
          const std::stop_token& stop) {
    auto player = live::device::PiecePlayer::open(command.device, options.rate);
    if (!player) {
        if (mix::live::is_no_device(player.error()))
            player.error().help = "without --watch, the audition is written to a file";
        return print_failure(player.error()), exit_failed;
    }
    return AuditionWatch(command, options, studio, **player).run(stop);
}

}  // namespace

int run(const AuditionCommand& command, const std::stop_token& stop) {
    render::RenderOptions options;
    options.jobs = command.studio.jobs;
    options.silent_lines = render::SilentLines::Refused;
    options.output = command.output;
    if (options.output.empty()) {
        if (auto made = make_usual_folder(); !made) return print_failure(made.error()), exit_failed;
        options.output = usual_output(command.voice);
    }
    const auto inputs = show_inputs(command.sheet, command.show.voices, {});
    if (auto checked = check_outputs(outputs_of(options), inputs); !checked)
        return print_failure(checked.error()), exit_after(checked.error());
    trust::TrustDesk trust_desk({.trusted = command.trust, .sheet = command.sheet}, trust::TrustStore::of_user(), stop);
    options.admission = trust_desk.admission();
    auto studio = perform::open_studio(command.studio);
    if (!studio) return print_failure(studio.error()), exit_failed;
    if (command.watch) return watch(command, options, **studio, stop);
    Diagnostics diagnostics;
    auto audition = read_audition(command, options, diagnostics);
    const auto rendering = render_audition(audition.result, options, **studio, stop, diagnostics);
    print_diagnostics(diagnostics, true);
    if (!rendering) return print_failure(rendering.error()), exit_after(rendering.error(), stop);
    if (command.quiet) return exit_done;
    return say_length(*rendering, options, {}) ? exit_done : exit_failed;
}

}  // namespace dramatis::pipeline::cli
