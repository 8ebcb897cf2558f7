#include <algorithm>

#include <fmt/format.h>

#include "core/text.h"
#include "pipeline/commands.h"
#include "pipeline/console.h"
#include "pipeline/explanations.h"

namespace dramatis::pipeline {

int run(const ExplainCommand& command, const std::stop_token&) {
    const auto all = all_explanations();
    if (command.code.empty()) {
        std::string text;
        for (const auto& entry : all) text += fmt::format("{}  {}\n", entry.code, entry.title);
        return print(text) ? exit_done : exit_failed;
    }
    const std::string code = to_upper(command.code);
    const auto entry = std::ranges::find(all, code, &Explanation::code);
    if (entry != all.end()) {
        return print(fmt::format("{}: {}\n\n{}\n", entry->code, entry->title, entry->text)) ? exit_done : exit_failed;
    }
    std::vector<std::string> codes;
    codes.reserve(all.size());
    for (const auto& known : all) codes.emplace_back(known.code);
    std::string help = did_you_mean(code, codes);
    print_failure({"E0413",
                   "there is no code '" + command.code + "'",
                   help.empty() ? "`dramatis explain` lists them all" : help,
                   {}});
    return exit_usage;
}

}  // namespace dramatis::pipeline
