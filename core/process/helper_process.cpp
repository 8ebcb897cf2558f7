#include "core/process/helper_process.h"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>

#include "core/process/descriptors.h"
#include "core/process/patience.h"

namespace dramatis {
namespace {

// Of one that has answered: what it still does is its end.
constexpr Seconds longest_end{20.0};

using Clock = std::chrono::steady_clock;
Clock::time_point in_time(Seconds time) {
    return Clock::now() + std::chrono::ceil<Clock::duration>(std::chrono::duration<double>(time.value));
}
auto milliseconds_until(Clock::time_point deadline) {
    return std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
}

}  // namespace

std::expected<HelperProcess, int> HelperProcess::start(Launch launch, const FileDescriptor& input, Seconds patience) {
    const auto start_once = [&]() -> std::expected<HelperProcess, int> {
        auto output = make_pipe();
        if (!output) return std::unexpected(errno);
        launch.descriptors = {{.ours = input.get(), .theirs = STDIN_FILENO},
                              {.ours = output->write.get(), .theirs = STDOUT_FILENO}};
        auto process = ChildProcess::start(launch);
        if (!process) return std::unexpected(process.error());
        return HelperProcess(std::move(*process), std::move(output->read), patience);
    };
    return patiently(start_once);
}

// Waits until there is something to read, or the end. False: it took too long, and is killed.
bool HelperProcess::has_something(Clock::time_point deadline) {
    while (!timed_out_) {
        const auto left = milliseconds_until(deadline);
        pollfd watched{.fd = pipe_.get(), .events = POLLIN, .revents = 0};
        const int ready = left > 0 ? ::poll(&watched, 1, static_cast<int>(std::min<long long>(left, 60'000))) : 0;
        if (ready > 0) return true;
        timed_out_ = left <= 0;
    }
    process_.kill_group();
    return false;
}

std::size_t HelperProcess::read_some(std::span<std::byte> bytes) { return read_some(bytes, in_time(patience_)); }

std::size_t HelperProcess::read_some(std::span<std::byte> bytes, Clock::time_point deadline) {
    while (has_something(deadline)) {
        const ssize_t count = ::read(pipe_.get(), bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        return count > 0 ? static_cast<std::size_t>(count) : 0;
    }
    return 0;
}

std::size_t HelperProcess::read(std::span<std::byte> bytes) {
    std::size_t done = 0;
    while (done < bytes.size()) {
        const std::size_t count = read_some(bytes.subspan(done));
        if (count == 0) break;
        done += count;
    }
    return done;
}

int HelperProcess::finish() {
    // It may write more than it should, or close its output and stay.
    const auto deadline = in_time({std::min(longest_end.value, patience_.value)});
    std::byte excess[256];
    while (read_some(excess, deadline) > 0) {
    }
    if (!timed_out_ && !process_.ends_within(static_cast<int>(std::max<long long>(milliseconds_until(deadline), 0)))) {
        timed_out_ = true;
        process_.kill_group();
    }
    return process_.wait();
}

}  // namespace dramatis
