// A trace that the program wrote with --timings, read back.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace dramatis {

struct TracedEvent {
    std::string name;
    std::string what;
    double begin = 0.0;  // microseconds
    double end = 0.0;
};

// By the names of their threads. A test failure, and nothing, for a file that is no trace, an event that belongs to no named thread, or
// events of one thread that overlap without one being inside the other.
std::map<std::string, std::vector<TracedEvent>> read_trace(const std::filesystem::path& file);

// Names of all events in it.
std::set<std::string> event_names(const std::map<std::string, std::vector<TracedEvent>>& trace);

}  // namespace dramatis
