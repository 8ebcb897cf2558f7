// Processes a long signal in ranges by several threads. The results don't depend on the number of threads.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <stop_token>
#include <vector>

#include "core/diagnostic.h"
#include "core/mutex.h"

namespace dramatis::mix::master {

// Work for one range: gets the range's number and that of the thread (0 … jobs - 1), which selects its scratch memory.
using RangeWork = std::function<Result<>(std::size_t range, std::size_t worker, std::stop_token stop)>;

// Calls `work` once for each range 0 … count - 1, started in order, on `jobs` threads, this one among them. Stops at the
// first failure and returns it (of several, that of the lowest range). E0343 if `stop` was requested before the end.
Result<> for_each_range(std::size_t count, std::size_t jobs, std::stop_token stop, const RangeWork& work);

// Counts the ranges that are done. Thread-safe. [any thread]
class CompletedRanges {
  public:
    explicit CompletedRanges(std::size_t count) : done_(count) {}
    // Marks a range as done. Calls `report(prefix, total)`, on one thread at a time: how many ranges are done from the start
    // without a gap, and how many in all.
    void complete(std::size_t range, const std::function<void(std::size_t prefix, std::size_t total)>& report);

  private:
    Mutex mutex_;
    std::vector<bool> done_ GUARDED_BY(mutex_);
    std::size_t prefix_ GUARDED_BY(mutex_) = 0;
    std::size_t total_ GUARDED_BY(mutex_) = 0;
};

// Lets threads continue in the order of their ranges. [any thread]
class InTurn {
  public:
    // Waits for the turn of `range`; false if `stop` was requested.
    bool wait(std::size_t range, std::stop_token stop);
    void pass_on();

  private:
    Mutex mutex_;
    std::condition_variable_any changed_;
    std::size_t turn_ GUARDED_BY(mutex_) = 0;
};

}  // namespace dramatis::mix::master
