// Orders to the director, carried out in the order in which they were given. Saves that wait behind each other become one:
// a single reading serves all of them.
//
// Threads: [any] thread posts, [director] one thread waits.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <variant>
#include <vector>

#include "core/mutex.h"
#include "mix/audio/bus.h"
#include "pipeline/live/jump.h"

namespace dramatis::pipeline::live {

struct ReloadOrder {
    std::vector<std::filesystem::path> saved;  // each once
    std::uint64_t times = 1;                   // it was asked for
};
struct RepeatOrder {};
struct SoloOrder {
    std::optional<mix::audio::Bus> bus;
};
using Order = std::variant<Jump, ReloadOrder, RepeatOrder, SoloOrder>;

class OrderQueue {
  public:
    void post(Order order);
    // The line pool has performed all that it was asked for.
    void report_drained();

    struct Calls {
        std::vector<Order> orders;
        bool drained = false;
    };
    // What was posted and reported since the last call; nothing once `patience` is over or a stop is asked for.
    Calls wait(std::chrono::milliseconds patience, const std::stop_token& stop);

  private:
    Mutex mutex_;
    std::condition_variable_any called_;
    Calls calls_ GUARDED_BY(mutex_);
};

}  // namespace dramatis::pipeline::live
