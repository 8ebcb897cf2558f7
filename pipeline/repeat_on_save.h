// Does something again each time that a file it hangs on is saved.
#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>
#include <vector>

namespace dramatis::pipeline {

struct Turn {
    std::vector<std::filesystem::path> saved;  // why, with what the turn before did not get to; empty the first time
    std::stop_token stop;  // a file was saved meanwhile, or all is to end: what comes of it is out of date
    // To be told, as soon as they are known, which files the turn hangs on; from any thread.
    std::function<void(const std::vector<std::filesystem::path>&)> files;
};

// Takes turns until one returns false or a stop is asked for. `files` are watched until the first turn knows better; no save
// is missed in between. Each turn runs on a thread of its own, one at a time.
void repeat_on_save(std::vector<std::filesystem::path> files, const std::function<bool(const Turn&)>& take_turn,
                    const std::stop_token& stop);

}  // namespace dramatis::pipeline
