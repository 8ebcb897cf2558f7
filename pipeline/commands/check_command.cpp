#include <algorithm>

#include <fmt/format.h>

#include "pipeline/commands.h"
#include "pipeline/console.h"
#include "pipeline/json_documents.h"
#include "pipeline/summary.h"

namespace dramatis::pipeline {
namespace {

std::string counted(auto number, const char* what) {
    return fmt::format("{} {}{}", number, what, number == 1 ? "" : "s");
}

}  // namespace

int run(const CheckCommand& command, const std::stop_token&) {
    Diagnostics diagnostics;
    Script script;
    auto show = load_show(command.sheet, command.show, diagnostics);
    if (show) {
        script = write_script(*show, {}, diagnostics);
    } else {
        diagnostics.push_back(show.error());
    }
    sort_by_place(diagnostics);
    const auto count = [&](Severity severity) {
        return std::ranges::count_if(diagnostics, [&](const Diagnostic& d) { return d.severity() == severity; });
    };
    const auto errors = count(Severity::Error);
    const auto warnings = count(Severity::Warning);
    const int code = errors > 0 || (command.strict && warnings > 0) ? exit_failed : exit_done;
    if (command.json) return print(diagnostics_json(diagnostics)) ? code : exit_failed;

    print_diagnostics(diagnostics, true);
    if (command.quiet && code == exit_done) return code;
    std::string text;
    if (!script.cast.empty()) text += "Cast\n" + cast_table(script);
    text += fmt::format("{}: {}, {}, {}\n", command.sheet.string(), counted(script.lines.size(), "line"),
                        counted(errors, "error"), counted(warnings, "warning"));
    return print(text) ? code : exit_failed;
}

}  // namespace dramatis::pipeline
