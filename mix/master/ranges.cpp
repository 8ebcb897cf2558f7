#include "mix/master/ranges.h"

#include <algorithm>
#include <atomic>
#include <limits>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>

#include "core/trace.h"

namespace dramatis::mix::master {
namespace {

// Of the failures of several threads, the one to report. [any thread]
class FirstFailure {
  public:
    void add(std::size_t range, Diagnostic failure) {
        // After one thread has failed, the others report "stopped"; the failure itself has the reason.
        const bool is_reason = failure.code != "E0343";
        const MutexLock lock(mutex_);
        if (is_reason ? range >= range_ : first_.has_value()) return;
        first_ = std::move(failure);
        if (is_reason) range_ = range;
    }
    std::optional<Diagnostic> take() {
        const MutexLock lock(mutex_);
        return std::move(first_);
    }

  private:
    Mutex mutex_;
    std::optional<Diagnostic> first_ GUARDED_BY(mutex_);
    std::size_t range_ GUARDED_BY(mutex_) = std::numeric_limits<std::size_t>::max();  // of the lowest reason
};

}  // namespace

Result<> for_each_range(std::size_t count, std::size_t jobs, std::stop_token stop, const RangeWork& work) {
    std::stop_source enough;  // set by a failure or by the caller
    const std::stop_callback pass_on(stop, [&enough] { enough.request_stop(); });
    std::atomic<std::size_t> next = 0;
    FirstFailure first_failure;

    const auto run = [&](std::size_t worker) {
        if (worker > 0) name_trace_row("master", worker);
        for (;;) {
            if (enough.stop_requested()) return;
            const std::size_t range = next++;
            if (range >= count) return;
            const TraceSpan span("range");
            Result<> done = work(range, worker, enough.get_token());
            if (done) continue;
            first_failure.add(range, std::move(done).error());
            enough.request_stop();
        }
    };
    {
        std::vector<std::jthread> others;
        const std::size_t wanted = std::clamp<std::size_t>(jobs, 1, std::max<std::size_t>(count, 1));
        try {
            for (std::size_t worker = 1; worker < wanted; ++worker) others.emplace_back(run, worker);
        } catch (const std::system_error&) {
            // The system has no more threads: fewer threads do the same work.
        }
        run(0);
    }
    if (auto failed = first_failure.take()) return std::unexpected(std::move(*failed));
    if (stop.stop_requested()) return failure("E0343", "stopped before the episode was finished");
    return {};
}

void CompletedRanges::complete(std::size_t range, const std::function<void(std::size_t, std::size_t)>& report) {
    const MutexLock lock(mutex_);
    done_[range] = true;
    ++total_;
    while (prefix_ < done_.size() && done_[prefix_]) ++prefix_;
    if (report) report(prefix_, total_);
}

bool InTurn::wait(std::size_t range, std::stop_token stop) {
    MutexLock lock(mutex_);
    return changed_.wait(lock, stop, [&]() REQUIRES(mutex_) { return turn_ == range; });
}

void InTurn::pass_on() {
    {
        const MutexLock lock(mutex_);
        ++turn_;
    }
    changed_.notify_all();
}

}  // namespace dramatis::mix::master
