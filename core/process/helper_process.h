// One run of a program of ours that reads an open file and writes its answer to a pipe (helper_program.h). It is always ended and waited
// for; it is killed when it writes nothing for too long, and, as its own limits say (helper_limits.h), when the thread that started it ends.
#pragma once

#include <chrono>
#include <cstddef>
#include <expected>
#include <span>
#include <utility>

#include "core/files/file_descriptor.h"
#include "core/process/child_process.h"
#include "core/units.h"

namespace dramatis {

// [one thread]
class HelperProcess {
  public:
    // `input` is its standard input, its standard output is the pipe; `launch.descriptors` are set here. A shortage of descriptors,
    // processes or memory is waited out for 3 s. `patience`: for each part that it writes. The error is an errno.
    static std::expected<HelperProcess, int> start(Launch launch, const FileDescriptor& input, Seconds patience);

    // What there is to read, at least a byte; none at the end.
    std::size_t read_some(std::span<std::byte> bytes);
    // Fills the span; fewer bytes only at the end.
    std::size_t read(std::span<std::byte> bytes);
    // Waits for the end, 20 s at most, and gives the status as waitpid does. Call when everything has been read: the rest is thrown away.
    int finish();
    void kill() { process_.kill_group(); }
    // It was killed because it wrote nothing for too long, or did not end.
    bool timed_out() const { return timed_out_; }

  private:
    HelperProcess(ChildProcess process, FileDescriptor pipe, Seconds patience)
        : pipe_(std::move(pipe)), process_(std::move(process)), patience_(patience) {}
    using Clock = std::chrono::steady_clock;
    bool has_something(Clock::time_point deadline);
    std::size_t read_some(std::span<std::byte> bytes, Clock::time_point deadline);

    FileDescriptor pipe_;
    ChildProcess process_;
    Seconds patience_;
    bool timed_out_ = false;
};

}  // namespace dramatis
