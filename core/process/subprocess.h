// A child process that is written to and read from: its standard input, output and error are pipes. At a deadline, and when this
// process ends, it is killed with everything that it started. For programs that the user names, which may do anything.
#pragma once

#include <chrono>
#include <expected>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/files/file_descriptor.h"
#include "core/process/child_process.h"

namespace dramatis {

// [one thread at a time]
class Subprocess {
  public:
    using Clock = std::chrono::steady_clock;

    // The first word of `command` is the program, looked up on the PATH. `environment`: as of Launch. A shortage of descriptors or
    // processes is waited out for 3 s. The error is an errno.
    static std::expected<Subprocess, int> start(const std::vector<std::string>& command,
                                                const std::optional<std::vector<std::string>>& environment = {});
    Subprocess(Subprocess&&) = default;
    Subprocess& operator=(Subprocess&&) = delete;
    // Kills the program and its process group if it still runs.
    ~Subprocess();

    // Queues bytes for the program's standard input; pump() writes them. With `last`, the input is closed after them.
    void give(std::string_view input, bool last);

    enum class Pumped { Enough, Exited, TimedOut, TooMuch };
    // Reads and writes until `enough` is true, the program ends or prints more than `most_output` bytes, or the deadline
    // passes.
    Pumped pump(Clock::time_point deadline, std::size_t most_output, const std::function<bool()>& enough);
    // What the program has written to standard output; the caller removes what it has used.
    std::string& output() { return output_; }
    // The last part of its standard error, without control characters, for messages.
    std::string last_words() const;
    // As waitpid gives it; nothing until pump() has seen the program end.
    std::optional<int> exit_status() const { return exit_status_; }

  private:
    static std::expected<Subprocess, int> start_once(const std::vector<std::string>& command,
                                                     const std::optional<std::vector<std::string>>& environment);
    Subprocess(ChildProcess process, FileDescriptor input, FileDescriptor output, FileDescriptor errors);
    void write_some();
    // False at the end of the stream.
    bool read_some(FileDescriptor& from, std::string& into, std::size_t keep);
    bool has_ended();

    ChildProcess process_;
    FileDescriptor input_;
    FileDescriptor output_end_;
    FileDescriptor error_end_;
    std::string pending_;
    bool close_when_given_ = false;
    std::string output_;
    std::string errors_;
    std::optional<int> exit_status_;
};

}  // namespace dramatis
