#include <chrono>
#include <optional>

#include "core/file.h"
#include "pipeline/commands.h"
#include "pipeline/console.h"
#include "pipeline/json_documents.h"
#include "pipeline/output_place.h"
#include "pipeline/progress_display.h"
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
    if (!staged) return fail(staged.error(), diagnostics, stop);
    print_diagnostics(diagnostics, false);
    return print(mix::to_text(*staged->arrangement.timeline)) ? exit_done : exit_failed;
}

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

    // Opened before the work: what is wrong with its place is not said at the end of it.
    std::optional<FileInProgress> report;
    if (!command.report.empty()) {
        auto opened = FileInProgress::create(command.report);
        if (!opened) return fail(opened.error(), {});
        report = std::move(*opened);
    }

    Diagnostics diagnostics;
    auto rendering = [&] {
        ProgressDisplay display(progress_style(command.quiet), stderr);
        return render(
            options, (*studio)->performer(), stop, [&](const Progress& progress) { display.show(progress); },
            diagnostics);
    }();
    if (auto trouble = (*studio)->store().trouble()) diagnostics.push_back(std::move(*trouble));
    if (!rendering) return fail(rendering.error(), diagnostics, stop);
    print_diagnostics(diagnostics, false);

    if (report) {
        auto written = report->write(report_json(*rendering, options, diagnostics));
        if (written) written = report->publish();
        if (!written) return fail(written.error(), {});
    }
    if (command.explain && !print(takes_table(*rendering))) return exit_failed;
    if (command.quiet) return exit_done;
    const Seconds wall{std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count()};
    return print(summary(*rendering, options, wall)) ? exit_done : exit_failed;
}

}  // namespace dramatis::pipeline
