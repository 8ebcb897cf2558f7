#include <chrono>
#include <cstdio>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "core/file.h"
#include "pipeline/commands.h"
#include "pipeline/console.h"
#include "pipeline/json_documents.h"
#include "pipeline/output_place.h"
#include "pipeline/play/live_gain.h"
#include "pipeline/progress_display.h"
#include "pipeline/repeat_on_save.h"
#include "pipeline/summary.h"

namespace dramatis::pipeline {
namespace {

int fail(const Diagnostic& problem, const Diagnostics& diagnostics, const std::stop_token& stop = {}) {
    print_diagnostics(diagnostics, false);
    print_failure(problem);
    return exit_after_failure(stop);
}

int dump_timeline(const RenderCommand& command, Studio& studio, const std::stop_token& stop) {
    Diagnostics diagnostics;
    auto show = load_show(command.options.sheet, command.options.show, diagnostics);
    if (!show) return fail(show.error(), diagnostics);
    auto staged = stage_show(std::move(*show), command.options, studio.performer(), stop, {}, diagnostics);
    if (auto trouble = studio.store().trouble()) diagnostics.push_back(std::move(*trouble));
    if (!staged) return fail(staged.error(), diagnostics, stop);
    print_diagnostics(diagnostics, false);
    return print(mix::to_text(*staged->arrangement.timeline)) ? exit_done : exit_failed;
}

// One render and what goes with it: the report, the table of takes.
Result<Rendering> render_once(const RenderCommand& command, const RenderOptions& options, Studio& studio,
                              ProgressStyle style, const std::stop_token& stop, Diagnostics& diagnostics) {
    // Opened before the work: what is wrong with its place is not said at the end of it.
    std::optional<FileInProgress> report;
    if (!command.report.empty()) {
        auto opened = FileInProgress::create(command.report);
        if (!opened) return std::unexpected(opened.error());
        report = std::move(*opened);
    }
    auto rendering = [&] {
        ProgressDisplay display(style, stderr);
        return render(
            options, studio.performer(), stop, [&](const Progress& progress) { display.show(progress); }, diagnostics);
    }();
    if (auto trouble = studio.store().trouble()) diagnostics.push_back(std::move(*trouble));
    if (!rendering) return rendering;
    if (!options.gain && !studio.store().temporary())
        remember_gain(studio.store().folder(), options.sheet, rendering->show.mix.target, rendering->master.gain);
    if (!report) return rendering;
    auto written = report->write(report_json(*rendering, options, diagnostics));
    if (written) written = report->publish();
    if (!written) return std::unexpected(written.error());
    return rendering;
}

Seconds since(std::chrono::steady_clock::time_point start) {
    return {std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count()};
}

// A render on each save, until Ctrl-C or until it turns out that no save will help.
class RenderWatch {
  public:
    RenderWatch(const RenderCommand& command, const RenderOptions& options, Studio& studio)
        : command_(command), options_(options), studio_(studio) {}

    int run(const std::stop_token& stop) {
        repeat_on_save(
            {options_.sheet}, [this](const Turn& turn) { return take_turn(turn); }, stop);
        return exit_code_;
    }

  private:
    bool take_turn(const Turn& turn) {
        const auto start = std::chrono::steady_clock::now();
        RenderOptions options = options_;
        options.files = turn.files;
        Diagnostics diagnostics;
        // Plain lines of progress would be many and say little: a live one, or none.
        const auto style = progress_style(command_.quiet);
        const auto rendering =
            render_once(command_, options, studio_, style == ProgressStyle::Live ? style : ProgressStyle::Quiet,
                        turn.stop, diagnostics);
        if (!rendering && turn.stop.stop_requested()) return true;  // out of date
        const bool is_first = std::exchange(is_first_, false);
        if (!rendering) {
            print_diagnostics(std::move(diagnostics), false);
            print_failure(rendering.error());
            if (is_first && !can_be_mended(rendering.error())) return end(exit_failed);
            say(was_good_ ? fmt::format("{} stays as it was; save to try again\n", options.output.string())
                          : "save to try again, Ctrl-C to end\n");
            return true;
        }
        print_diagnostics(std::move(diagnostics), false);
        was_good_ = true;
        if (command_.explain && !print(takes_table(*rendering))) return end(exit_failed);
        if (!command_.quiet && !print(turn_line(*rendering, options, since(start), turn.saved)))
            return end(exit_failed);
        if (is_first) say("rendering again on each save, Ctrl-C to end\n");
        return true;
    }

    // By a save of the show; not a wrong name of the sheet or an output that can't be written.
    static bool can_be_mended(const Diagnostic& problem) {
        return problem.code == "E0409" || is_wrong_content(problem);
    }
    bool end(int exit_code) {
        exit_code_ = exit_code;
        return false;
    }
    void say(std::string_view text) const {
        if (!command_.quiet) std::fwrite(text.data(), 1, text.size(), stderr);
    }

    const RenderCommand& command_;
    const RenderOptions& options_;
    Studio& studio_;
    bool is_first_ = true;
    bool was_good_ = false;
    int exit_code_ = exit_done;
};

}  // namespace

int run(const RenderCommand& command, const std::stop_token& stop) {
    const auto start = std::chrono::steady_clock::now();
    auto studio = open_studio(command.studio);
    if (!studio) return fail(studio.error(), {});
    if (command.dump == "timeline") return dump_timeline(command, **studio, stop);
    RenderOptions options = command.options;
    if (options.output.empty()) {
        if (auto made = make_usual_folder(); !made) return fail(made.error(), {});
        options.output = usual_output(options.sheet.stem().string());
    }
    if (command.watch) return RenderWatch(command, options, **studio).run(stop);

    Diagnostics diagnostics;
    const auto rendering = render_once(command, options, **studio, progress_style(command.quiet), stop, diagnostics);
    if (!rendering) return fail(rendering.error(), diagnostics, stop);
    print_diagnostics(diagnostics, false);
    if (command.explain && !print(takes_table(*rendering))) return exit_failed;
    if (command.quiet) return exit_done;
    return print(summary(*rendering, options, since(start))) ? exit_done : exit_failed;
}

}  // namespace dramatis::pipeline
