// A long signal worked on in ranges by several threads, with results that don't depend on how many there are.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <stop_token>
#include <vector>

#include "core/diagnostic.h"

namespace dramatis::mix {

// What one thread is given: the range, and its own number (0 … jobs - 1) for scratch memory.
using RangeWork = std::function<Result<>(std::size_t range, std::size_t worker, std::stop_token stop)>;

// Calls `work` once for each range 0 … count - 1, started in order, on `jobs` threads, this one among them. Stops at the
// first failure and returns it (of several, that of the lowest range). E0343 if `stop` was requested before the end.
Result<> for_each_range(std::size_t count, std::size_t jobs, std::stop_token stop, const RangeWork& work);

// Which ranges are done, and what follows from it in order. Thread-safe.
class CompletedRanges {
  public:
    explicit CompletedRanges(std::size_t count) : done_(count) {}
    // Marks a range. `report(prefix, total)` is called, by one thread at a time, with the number of ranges that are done
    // without a gap from the start, and of all that are done.
    void complete(std::size_t range, const std::function<void(std::size_t prefix, std::size_t total)>& report);

  private:
    std::mutex mutex_;
    std::vector<bool> done_;
    std::size_t prefix_ = 0, total_ = 0;
};

// Lets threads through in the order of their ranges.
class InTurn {
  public:
    // Waits for the turn of `range`; false if `stop` was requested.
    bool wait(std::size_t range, std::stop_token stop);
    void pass_on();

  private:
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::size_t turn_ = 0;
};

}  // namespace dramatis::mix
