// Repeats a piece of work each time that a file it depends on is saved. The one loop of everything that watches.
#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>
#include <vector>

#include "core/watch/file_watcher.h"

namespace dramatis {

// One turn, after its files were read.
struct WatchTurn {
    std::vector<std::filesystem::path> files;  // that it depends on: those that were read, and those that were missing
    // The rest of the turn, on a thread of its own; stopped when a file is saved meanwhile, because its result is then out of
    // date. False if no turn is to follow. May be empty.
    std::function<bool(const std::stop_token&)> work = {};
};

// Reads the files. `saved`: why the turn is taken, with the reasons of the turns before that were not finished; empty the first time.
using BeginTurn = std::function<WatchTurn(const std::vector<std::filesystem::path>& saved)>;

// Takes turns, one at a time, until one is the last or a stop is requested. A save since a turn began is not missed, nor one
// since `first_read` for the first turn.
void repeat_on_save(const BeginTurn& begin_turn, const std::stop_token& stop,
                    FileWatcher::Time first_read = FileWatcher::now());

}  // namespace dramatis
