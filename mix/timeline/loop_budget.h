// Bounds the memory of rendered loops: a show may start hundreds of beds within a minute, each with a loop of its own. What the
// budget doesn't hold goes to a temporary file.
#pragma once

#include <atomic>
#include <cstddef>

namespace dramatis::mix::timeline {

// [any thread]
class LoopBudget {
  public:
    explicit LoopBudget(std::size_t bytes) : bytes_(bytes) {}

    // True if so many bytes more are within the budget; they count from then on.
    bool take(std::size_t bytes) noexcept {
        if (held_.fetch_add(bytes) + bytes <= bytes_) return true;
        held_ -= bytes;
        return false;
    }
    // Of what is in memory already.
    void add(std::size_t bytes) noexcept { held_ += bytes; }
    void give_back(std::size_t bytes) noexcept { held_ -= bytes; }

  private:
    const std::size_t bytes_;
    std::atomic<std::size_t> held_ = 0;
};

}  // namespace dramatis::mix::timeline
