#include "mix/master/ranges.h"

#include <algorithm>
#include <atomic>
#include <optional>
#include <system_error>
#include <thread>

namespace dramatis::mix {

Result<> for_each_range(std::size_t count, std::size_t jobs, std::stop_token stop, const RangeWork& work) {
    std::stop_source enough;  // a failure, or the caller's wish
    const std::stop_callback pass_on(stop, [&enough] { enough.request_stop(); });
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    std::optional<Diagnostic> first_failure;
    std::size_t failed_range = count;

    const auto run = [&](std::size_t worker) {
        for (;;) {
            if (enough.stop_requested()) return;
            const std::size_t range = next++;
            if (range >= count) return;
            Result<> done = work(range, worker, enough.get_token());
            if (done) continue;
            const std::lock_guard lock(mutex);
            // "Stopped" is what the others say when one has failed: the one that failed knows why.
            const bool is_reason = done.error().code != "E0343";
            if (is_reason ? range < failed_range : !first_failure) {
                first_failure = std::move(done).error();
                if (is_reason) failed_range = range;
            }
            enough.request_stop();
        }
    };
    {
        std::vector<std::jthread> others;
        const std::size_t wanted = std::clamp<std::size_t>(jobs, 1, std::max<std::size_t>(count, 1));
        try {
            for (std::size_t worker = 1; worker < wanted; ++worker) others.emplace_back(run, worker);
        } catch (const std::system_error&) {
            // No more threads to be had: fewer do the same work.
        }
        run(0);
    }
    if (first_failure) return std::unexpected(std::move(*first_failure));
    if (stop.stop_requested()) return failure("E0343", "stopped before the episode was finished");
    return {};
}

void CompletedRanges::complete(std::size_t range, const std::function<void(std::size_t, std::size_t)>& report) {
    const std::lock_guard lock(mutex_);
    done_[range] = true;
    ++total_;
    while (prefix_ < done_.size() && done_[prefix_]) ++prefix_;
    if (report) report(prefix_, total_);
}

bool InTurn::wait(std::size_t range, std::stop_token stop) {
    std::unique_lock lock(mutex_);
    return changed_.wait(lock, stop, [&] { return turn_ == range; });
}

void InTurn::pass_on() {
    {
        const std::lock_guard lock(mutex_);
        ++turn_;
    }
    changed_.notify_all();
}

}  // namespace dramatis::mix
