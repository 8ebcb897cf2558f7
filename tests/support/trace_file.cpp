#include "tests/support/trace_file.h"

#include <algorithm>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/temporary_folder.h"

namespace dramatis {
namespace {

void expect_nested(const std::string& thread, std::vector<TracedEvent> events) {
    constexpr double rounding = 0.001;
    std::ranges::stable_sort(events, {}, [](const TracedEvent& e) { return std::pair(e.begin, -e.end); });
    std::vector<TracedEvent> open;
    for (const TracedEvent& event : events) {
        while (!open.empty() && open.back().end <= event.begin + rounding) open.pop_back();
        if (!open.empty()) {
            EXPECT_LE(event.end, open.back().end + rounding)
                << thread << ": " << event.name << " begins in " << open.back().name << " and ends after it";
        }
        open.push_back(event);
    }
}

}  // namespace

std::map<std::string, std::vector<TracedEvent>> read_trace(const std::filesystem::path& file) {
    const auto trace = nlohmann::json::parse(read_bytes(file), nullptr, false);
    if (!trace.is_object() || !trace.contains("traceEvents")) {
        ADD_FAILURE() << file << " is no trace";
        return {};
    }
    std::map<int, std::string> threads;
    for (const auto& event : trace["traceEvents"])
        if (event["ph"] == "M" && event["name"] == "thread_name") threads[event["tid"]] = event["args"]["name"];
    std::map<std::string, std::vector<TracedEvent>> events;
    for (const auto& [number, name] : threads)
        EXPECT_TRUE(events.try_emplace(name).second) << "two threads are " << name;
    for (const auto& event : trace["traceEvents"]) {
        if (event["ph"] != "X") continue;
        const double begin = event["ts"], length = event["dur"];
        EXPECT_GE(begin, 0.0);
        EXPECT_GE(length, 0.0);
        EXPECT_TRUE(threads.contains(event["tid"])) << event;
        events[threads[event["tid"]]].push_back({.name = event["name"],
                                                 .what = event.contains("args") ? event["args"].value("what", "") : "",
                                                 .begin = begin,
                                                 .end = begin + length});
    }
    for (const auto& [thread, of_thread] : events) expect_nested(thread, of_thread);
    return events;
}

std::set<std::string> event_names(const std::map<std::string, std::vector<TracedEvent>>& trace) {
    std::set<std::string> names;
    for (const auto& [thread, events] : trace)
        for (const TracedEvent& event : events) names.insert(event.name);
    return names;
}

}  // namespace dramatis
