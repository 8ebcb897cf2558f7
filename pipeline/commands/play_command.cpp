#include "mix/live/live_sink.h"
#include "pipeline/commands.h"
#include "pipeline/console.h"
#include "pipeline/play/player.h"

namespace dramatis::pipeline {
namespace {

int list_devices() {
    const auto devices = mix::list_output_devices();
    if (!devices) return print_failure(devices.error()), exit_failed;
    if (devices->empty()) return print("there is no sound device\n") ? exit_done : exit_failed;
    return print(mix::to_text(*devices) + "\n") ? exit_done : exit_failed;
}

}  // namespace

int run(const PlayCommand& command, const std::stop_token& stop) {
    if (command.list_devices) return list_devices();
    auto studio = open_studio(command.studio);
    if (!studio) return print_failure(studio.error()), exit_failed;
    PlayerSettings settings{.direction = command.direction,
                            .device = command.device,
                            .watch = command.watch,
                            .display = live_display_style(command.quiet)};
    settings.direction.cache = (*studio)->store().temporary() ? std::filesystem::path() : (*studio)->store().folder();
    Diagnostics diagnostics;
    const auto played = play(settings, **studio, diagnostics, stop);
    if (auto trouble = (*studio)->store().trouble()) diagnostics.push_back(std::move(*trouble));
    print_diagnostics(diagnostics, false);
    if (!played) return print_failure(played.error()), exit_after_failure(stop);
    return stop.stop_requested() ? exit_after_failure(stop) : exit_done;
}

}  // namespace dramatis::pipeline
