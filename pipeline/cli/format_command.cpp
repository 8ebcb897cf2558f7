#include <fmt/format.h>

#include "core/files/file.h"
#include "core/files/rewrite.h"
#include "cues/formatter.h"
#include "cues/parser.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/diagnostic_printing.h"
#include "pipeline/terminal/console.h"

namespace dramatis::pipeline::cli {
namespace {

int format(const std::filesystem::path& path, const FormatCommand& command) {
    auto source = read_source(path);
    if (!source) return print_failure(source.error()), exit_failed;
    const auto parsed = cues::parse_cue_sheet(*source);
    // A sheet with mistakes is not changed: the parts that were not understood would be lost.
    if (has_errors(parsed.diagnostics)) return print_diagnostics(parsed.diagnostics, false), exit_failed;
    const std::string text = cues::format_cue_sheet(parsed.sheet);
    if (command.to_stdout) return terminal::print_content(text) ? exit_done : exit_failed;
    if (text == (*source)->text()) return exit_done;
    if (command.check) return terminal::print(fmt::format("{} would change\n", path.string())), exit_failed;
    const auto old_text = read_file(path);  // with its byte-order mark
    if (!old_text) return print_failure(old_text.error()), exit_failed;
    if (auto written = rewrite_file(path, *old_text, text); !written)
        return print_failure(written.error()), exit_failed;
    return exit_done;
}

}  // namespace

int run(const FormatCommand& command, const std::stop_token&) {
    int worst = exit_done;
    for (const auto& sheet : command.sheets) worst = std::max(worst, format(sheet, command));
    return worst;
}

}  // namespace dramatis::pipeline::cli
