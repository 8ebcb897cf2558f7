#include <array>
#include <string_view>

#include <fmt/format.h>

#include "core/files/file.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/diagnostic_printing.h"
#include "pipeline/terminal/console.h"

namespace dramatis::embedded {
extern const std::string_view template_show_cues;
extern const std::string_view template_voices_toml;
extern const std::string_view template_mix_toml;
}  // namespace dramatis::embedded

namespace dramatis::pipeline::cli {
namespace {

Result<> make_show(const std::filesystem::path& folder) {
    std::error_code failed;
    if (std::filesystem::exists(folder, failed) && !std::filesystem::is_empty(folder, failed)) {
        return failure("E0414", "'" + folder.string() + "' already exists and is not empty", "choose a new folder");
    }
    std::filesystem::create_directories(folder, failed);
    if (failed) {
        return failure("E0412", "can't create the folder '" + folder.string() + "': " + failed.message(),
                       "choose a place that you may write to");
    }
    const std::array<std::pair<const char*, std::string_view>, 3> files{
        {{"show.cues", embedded::template_show_cues},
         {"voices.toml", embedded::template_voices_toml},
         {"mix.toml", embedded::template_mix_toml}}};
    for (const auto& [name, text] : files) {
        if (auto written = write_file(folder / name, text); !written) return written;
    }
    return {};
}

}  // namespace

int run(const NewCommand& command, const std::stop_token&) {
    if (auto made = make_show(command.folder); !made) return print_failure(made.error()), exit_failed;
    const std::string sheet = (command.folder / "show.cues").string();
    const std::string text = fmt::format(
        "Made {0}: show.cues (the script), voices.toml (who sounds how), mix.toml (rooms, levels, sounds).\n"
        "Render it:  dramatis render {1}\n",
        command.folder.string(), sheet);
    return terminal::print(text) ? exit_done : exit_failed;
}

}  // namespace dramatis::pipeline::cli
