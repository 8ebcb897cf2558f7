#include <chrono>
#include <cstdio>
#include <memory>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "core/files/file.h"
#include "core/watch/repeat_on_save.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/diagnostic_printing.h"
#include "pipeline/cli/output_files.h"
#include "pipeline/cli/output_place.h"
#include "pipeline/cli/progress_display.h"
#include "pipeline/cli/report.h"
#include "pipeline/cli/summary.h"
#include "pipeline/cli/timings.h"
#include "pipeline/live/live_gain.h"
#include "pipeline/terminal/console.h"
#include "pipeline/trust/trust_desk.h"

namespace dramatis::pipeline::cli {
namespace {

int fail(const Diagnostic& problem, const Diagnostics& diagnostics, const std::stop_token& stop = {}) {
    print_diagnostics(diagnostics, false);
    print_failure(problem);
    return exit_after(problem, stop);
}

std::vector<OutputFile> outputs_of(const RenderCommand& command, const render::RenderOptions& options) {
    using Kind = OutputFile::Kind;
    std::vector<OutputFile> outputs{{Kind::Episode, "the episode (-o)", options.output}};
    if (options.stems) outputs.push_back({Kind::Stems, "the stems (--stems)", render::stems_folder(options.output)});
    if (!command.report.empty()) outputs.push_back({Kind::Report, "the report (--report)", command.report});
    if (!command.timings.empty()) outputs.push_back({Kind::Timings, "the trace (--timings)", command.timings});
    return outputs;
}

int exit_code_of(const render::StagedShow& staged) { return staged.silent_lines() > 0 ? exit_in_part : exit_done; }

int dump_timeline(const render::RenderOptions& options, perform::Studio& studio, const std::stop_token& stop) {
    Diagnostics diagnostics;
    auto show = show::load_show(options.sheet, options.show, diagnostics);
    if (!show) return fail(show.error(), diagnostics);
    auto staged = render::stage_show(std::move(*show), options, studio.performer(), stop, {}, diagnostics);
    if (auto warning = studio.store().warning()) diagnostics.push_back(std::move(*warning));
    if (!staged) return fail(staged.error(), diagnostics, stop);
    print_diagnostics(diagnostics, false);
    if (!terminal::print(mix::timeline::to_text(*staged->arrangement.timeline))) return exit_failed;
    return exit_code_of(*staged);
}

// One render and what goes with it: the report, and the gain that play begins with.
class RenderJob {
  public:
    RenderJob(const RenderCommand& command, const render::RenderOptions& options, perform::Studio& studio)
        : command_(command), options_(options), studio_(studio) {}

    // Reads the show. The files that it depends on are known afterwards, on errors too.
    void read() {
        const auto outputs = outputs_of(command_, options_);
        const auto inputs = show_inputs(options_.sheet, options_.show.voices, options_.show.mix);
        if (auto checked = check_outputs(outputs, inputs); !checked) {
            reading_ = {{options_.sheet}, std::unexpected(checked.error())};
            return;
        }
        // Not among the diagnostics of the render: --strict must not keep it from mending this.
        if (const auto cut = interrupted_publication(options_.output); cut && !cut->is_whole())
            print_diagnostics({cut_short(*cut, "W0452")}, false);
        reading_ = render::read_show(options_, diagnostics);
        if (auto checked = check_replaced(outputs, reading_.files, command_.force); !checked)
            reading_.result = std::unexpected(checked.error());
    }
    const std::vector<std::filesystem::path>& files() const { return reading_.files; }

    // Renders what was read.
    Result<render::Rendering> run(ProgressStyle style, const std::stop_token& stop) {
        auto rendering = perform(style, stop);
        if (!rendering) return rendering;
        if (!options_.gain && !studio_.store().temporary())
            live::remember_gain(studio_.store().folder(), options_.sheet, rendering->show.mix.target,
                                rendering->master.gain);
        return rendering;
    }

    Diagnostics diagnostics;

  private:
    Result<render::Rendering> perform(ProgressStyle style, const std::stop_token& stop) {
        if (!reading_.result) return std::unexpected(reading_.result.error());
        ProgressDisplay display(style, stderr);
        auto rendering = render::render(
            std::move(*reading_.result), options_, studio_.performer(), stop,
            [&](const render::Progress& progress) { display.show(progress); }, diagnostics,
            [this](const render::Rendering& rendered, Publication& set) { return add_report(rendered, set); });
        if (auto warning = studio_.store().warning()) diagnostics.push_back(std::move(*warning));
        return rendering;
    }

    // Complete before the episode gets its name, and named with it.
    Result<> add_report(const render::Rendering& rendering, Publication& set) {
        if (command_.report.empty()) return {};
        auto file = FileInProgress::create(command_.report);
        if (!file) return std::unexpected(std::move(file).error());
        Checksums checksums;
        for (const FileInProgress& written : set.files()) {
            const auto checksum = checksum_of_file(written.temporary_path());
            if (!checksum) return std::unexpected(checksum.error());
            checksums.emplace(written.destination(), *checksum);
        }
        // As it will be in the command's messages too.
        Diagnostics all = diagnostics;
        if (auto warning = studio_.store().warning()) all.push_back(std::move(*warning));
        if (auto written = file->write(report_json(rendering, options_, all, checksums)); !written) return written;
        set.add(std::move(*file));
        return {};
    }

    const RenderCommand& command_;
    const render::RenderOptions& options_;
    perform::Studio& studio_;
    show::Reading<render::ScriptedShow> reading_{};
};

Seconds since(std::chrono::steady_clock::time_point start) {
    return {std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count()};
}

// Renders on each save, until Ctrl-C or an error that no save of the show can correct.
class RenderWatch {
  public:
    RenderWatch(const RenderCommand& command, const render::RenderOptions& options, perform::Studio& studio)
        : command_(command), options_(options), studio_(studio) {}

    int run(const std::stop_token& stop) {
        repeat_on_save([this](const auto& saved) { return begin_turn(saved); }, stop);
        return exit_code_;
    }

  private:
    WatchTurn begin_turn(const std::vector<std::filesystem::path>& saved) {
        const auto start = std::chrono::steady_clock::now();
        const auto job = std::make_shared<RenderJob>(command_, options_, studio_);
        job->read();
        return {job->files(),
                [this, job, saved, start](const std::stop_token& stop) { return finish(*job, saved, start, stop); }};
    }

    // False if no other turn is to follow.
    bool finish(RenderJob& job, const std::vector<std::filesystem::path>& saved,
                std::chrono::steady_clock::time_point start, const std::stop_token& stop) {
        // Plain lines of progress would be many: a live one, or none.
        const auto style = progress_style(command_.quiet);
        const auto rendering = job.run(style == ProgressStyle::Live ? style : ProgressStyle::Quiet, stop);
        if (!rendering && stop.stop_requested()) return true;  // out of date
        const bool is_first = std::exchange(is_first_, false);
        if (!rendering) {
            print_diagnostics(std::move(job.diagnostics), false);
            print_failure(rendering.error());
            if (is_first && !can_be_mended(rendering.error())) return end(exit_after(rendering.error()));
            const bool says_what_stays = rendering.error().code == "E0425";
            say(was_good_ && !says_what_stays
                    ? fmt::format("{} stays as it was; save to try again\n", options_.output.string())
                    : "save to try again, Ctrl-C to end\n");
            return true;
        }
        print_diagnostics(std::move(job.diagnostics), false);
        was_good_ = true;
        if (command_.explain && !terminal::print(takes_table(*rendering))) return end(exit_failed);
        if (!command_.quiet && !terminal::print(turn_line(*rendering, options_, since(start), saved)))
            return end(exit_failed);
        if (is_first) say("rendering again on each save, Ctrl-C to end\n");
        return true;
    }

    // True for errors in the show's files; false for a wrong name of the sheet or an output that can't be written.
    static bool can_be_mended(const Diagnostic& problem) {
        return problem.code == "E0409" || problem.code == "E0425" || is_wrong_content(problem);
    }
    bool end(int exit_code) {
        exit_code_ = exit_code;
        return false;
    }
    void say(std::string_view text) const {
        if (!command_.quiet) terminal::print_error(text);
    }

    const RenderCommand& command_;
    const render::RenderOptions& options_;
    perform::Studio& studio_;
    bool is_first_ = true;
    bool was_good_ = false;
    int exit_code_ = exit_done;
};

int render_show(const RenderCommand& command, const std::stop_token& stop) {
    const auto start = std::chrono::steady_clock::now();
    auto studio = perform::open_studio(command.studio);
    if (!studio) return fail(studio.error(), {});
    trust::TrustDesk trust_desk({.trusted = command.trust, .sheet = command.options.sheet},
                                trust::TrustStore::of_user(), stop);
    render::RenderOptions options = command.options;
    options.admission = trust_desk.admission();
    if (command.dump == "timeline") return dump_timeline(options, **studio, stop);
    if (options.output.empty()) {
        if (auto made = make_usual_folder(); !made) return fail(made.error(), {});
        options.output = usual_output(options.sheet.stem().string());
    }
    if (command.watch) return RenderWatch(command, options, **studio).run(stop);

    RenderJob job(command, options, **studio);
    job.read();
    const auto rendering = job.run(progress_style(command.quiet), stop);
    if (!rendering) return fail(rendering.error(), job.diagnostics, stop);
    print_diagnostics(job.diagnostics, false);
    if (command.explain && !terminal::print(takes_table(*rendering))) return exit_failed;
    if (!command.quiet && !terminal::print(summary(*rendering, options, since(start)))) return exit_failed;
    return exit_code_of(*rendering);
}

}  // namespace

int run(const RenderCommand& command, const std::stop_token& stop) {
    return run_with_timings(command.timings, [&] { return render_show(command, stop); });
}

}  // namespace dramatis::pipeline::cli
