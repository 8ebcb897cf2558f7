#include <fmt/format.h>

#include "core/phrasing.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/diagnostic_printing.h"
#include "pipeline/terminal/console.h"
#include "voices/takes/cache_folder.h"
#include "voices/takes/take_store.h"

namespace dramatis::pipeline::cli {
namespace {

namespace takes = voices::takes;

Result<takes::CacheUsage> usage_after(const CacheCommand& command, const std::filesystem::path& folder) {
    switch (command.action) {
        case CacheCommand::Action::Clear:
            return takes::clear_cache(folder);
        case CacheCommand::Action::Trim:
            return takes::trim_cache(folder, command.limit);
        case CacheCommand::Action::Show:
            break;
    }
    return takes::measure_cache(folder);
}

}  // namespace

int run(const CacheCommand& command, const std::stop_token&) {
    const auto folder = command.folder.empty() ? takes::TakeStore::default_folder() : command.folder;
    std::error_code ignored;
    if (!std::filesystem::exists(folder, ignored)) {
        const std::string name = folder.empty() ? "there is no home folder for a cache" : folder.string();
        return terminal::print(name + ": no takes yet\n") ? exit_done : exit_failed;
    }
    const auto usage = usage_after(command, folder);
    if (!usage) return print_failure(usage.error()), exit_failed;
    std::string text = fmt::format("{}: {} takes, ", folder.string(), usage->takes);
    if (usage->stories > 0)
        text += (usage->stories == 1 ? "1 story" : fmt::format("{} stories", usage->stories)) + ", ";
    text += fmt::format("{:.1f} MB\n", static_cast<double>(usage->bytes) / 1e6);
    return terminal::print(text) ? exit_done : exit_failed;
}

}  // namespace dramatis::pipeline::cli
