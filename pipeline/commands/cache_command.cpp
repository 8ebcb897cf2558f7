#include <fmt/format.h>

#include "pipeline/commands.h"
#include "pipeline/console.h"
#include "voices/take_store.h"

namespace dramatis::pipeline {

int run(const CacheCommand& command, const std::stop_token&) {
    const auto folder = command.folder.empty() ? voices::TakeStore::default_folder() : command.folder;
    std::error_code ignored;
    if (!std::filesystem::exists(folder, ignored)) {
        return print(fmt::format("{}: nothing there yet\n", folder.string())) ? exit_done : exit_failed;
    }
    auto store = voices::TakeStore::open(folder, UINT64_MAX);
    if (!store) return print_failure(store.error()), exit_failed;
    auto usage = (*store)->usage();
    if (command.action == CacheCommand::Action::Clear) usage = (*store)->evict(0);
    if (command.action == CacheCommand::Action::Trim) usage = (*store)->evict(command.limit);
    const double megabytes = static_cast<double>(usage.bytes) / 1e6;
    return print(fmt::format("{}: {} takes, {:.1f} MB\n", folder.string(), usage.entries, megabytes)) ? exit_done
                                                                                                      : exit_failed;
}

}  // namespace dramatis::pipeline
