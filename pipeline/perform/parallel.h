// Does the same work for many items on several threads; items begin in the order of their numbers.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <stop_token>
#include <thread>
#include <vector>

#include "core/trace.h"

namespace dramatis::pipeline::perform {

// Calls work(i) for each i in [0, count), on at most `jobs` threads, until done or stopped. `work` must not throw and
// must not touch what another item writes. [any thread]
template <class Work>
void for_each_parallel(std::size_t count, int jobs, const std::stop_token& stop, const Work& work) {
    std::atomic<std::size_t> next{0};
    const auto run = [&] {
        for (std::size_t i = next++; i < count && !stop.stop_requested(); i = next++) work(i);
    };
    const auto threads = std::min(static_cast<std::size_t>(std::max(jobs, 1)), count);
    if (threads <= 1) return run();
    std::vector<std::jthread> pool;
    for (std::size_t t = 1; t <= threads; ++t) {
        pool.emplace_back([&run, t] {
            name_trace_row("performer", t);
            run();
        });
    }
}

}  // namespace dramatis::pipeline::perform
