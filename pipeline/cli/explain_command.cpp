#include <algorithm>

#include <fmt/format.h>

#include "core/phrasing.h"
#include "core/text.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/diagnostic_printing.h"
#include "pipeline/cli/explanations.h"
#include "pipeline/terminal/console.h"

namespace dramatis::pipeline::cli {

int run(const ExplainCommand& command, const std::stop_token&) {
    const auto all = all_explanations();
    if (command.code.empty()) {
        std::string text;
        for (const auto& entry : all) text += fmt::format("{}  {}\n", entry.code, entry.title);
        return terminal::print(text) ? exit_done : exit_failed;
    }
    const std::string code = to_upper(command.code);
    const auto entry = std::ranges::find(all, code, &Explanation::code);
    if (entry != all.end()) {
        return terminal::print(fmt::format("{}: {}\n\n{}\n", entry->code, entry->title, entry->text)) ? exit_done
                                                                                                      : exit_failed;
    }
    const auto codes = names_of(all, &Explanation::code);
    print_failure({"E0413",
                   "there is no code '" + command.code + "'",
                   did_you_mean(code, codes, "`dramatis explain` lists them all"),
                   {}});
    return exit_usage;
}

}  // namespace dramatis::pipeline::cli
