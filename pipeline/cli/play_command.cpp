#include <fmt/format.h>

#include "core/phrasing.h"
#include "core/process/running_children.h"
#include "mix/live/live_sink.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/diagnostic_printing.h"
#include "pipeline/cli/output_files.h"
#include "pipeline/cli/timings.h"
#include "pipeline/live/player/player.h"
#include "pipeline/terminal/console.h"
#include "pipeline/trust/trust_desk.h"

namespace dramatis::pipeline::cli {
namespace {

int list_devices() {
    const auto devices = mix::live::list_output_devices();
    if (!devices) return print_failure(devices.error()), exit_failed;
    if (devices->empty()) return terminal::print("there is no sound device\n") ? exit_done : exit_failed;
    return terminal::print(mix::live::to_text(*devices) + "\n") ? exit_done : exit_failed;
}

// The trace is all that playing writes: only for its sake is the show read once more.
Result<> check_trace(const PlayCommand& command) {
    if (command.timings.empty()) return {};
    const auto& options = command.direction.options;
    const std::vector<OutputFile> outputs{{OutputFile::Kind::Timings, "the trace (--timings)", command.timings}};
    const auto inputs = show_inputs(options.sheet, options.show.voices, options.show.mix);
    if (auto checked = check_outputs(outputs, inputs); !checked) return checked;
    return check_replaced(outputs, all_files_of(options.sheet, options.show), command.force);
}

int play_show(const PlayCommand& command, const std::stop_token& stop) {
    if (auto checked = check_trace(command); !checked)
        return print_failure(checked.error()), exit_after(checked.error());
    auto studio = perform::open_studio(command.studio);
    if (!studio) return print_failure(studio.error()), exit_failed;
    live::player::PlayerSettings settings{.direction = command.direction,
                                          .device = command.device,
                                          .watch = command.watch,
                                          .display = live::screen::live_display_style(command.quiet),
                                          .on_leaving = end_all_children};
    settings.direction.cache = (*studio)->store().temporary() ? std::filesystem::path() : (*studio)->store().folder();
    trust::TrustDesk trust_desk({.trusted = command.trust, .sheet = command.direction.options.sheet},
                                trust::TrustStore::of_user(), stop);
    settings.direction.options.admission = trust_desk.admission();
    Diagnostics diagnostics;
    const auto played = live::player::play(settings, **studio, diagnostics, stop);
    if (auto warning = (*studio)->store().warning()) diagnostics.push_back(std::move(*warning));
    // A screen takes along what it showed; lines were told as they were spoken.
    if (played && settings.display == live::screen::DisplayStyle::Screen)
        diagnostics.insert(diagnostics.end(), played->lines->problems.begin(), played->lines->problems.end());
    print_diagnostics(diagnostics, false);
    if (!played) return print_failure(played.error()), exit_after(played.error(), stop);
    if (stop.stop_requested()) return exit_interrupted;
    const std::size_t silent = played->lines->silent;
    if (silent == 0) return exit_done;
    if (!command.quiet)
        terminal::print_error(fmt::format("{} could not be spoken: silence stood in for {}\n", counted(silent, "line"),
                                          silent == 1 ? "it" : "them"));
    return exit_in_part;
}

}  // namespace

int run(const PlayCommand& command, const std::stop_token& stop) {
    if (command.list_devices) return list_devices();
    return run_with_timings(command.timings, [&] { return play_show(command, stop); });
}

}  // namespace dramatis::pipeline::cli
