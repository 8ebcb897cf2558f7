// A program of the user's, run beside us: fed through its standard input, read from its standard output and error, and ended
// with all that it started when its time is up. No shell anywhere.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic.h"
#include "voices/descriptor.h"

namespace dramatis::voices {

// Not thread-safe: one caller at a time.
class Subprocess {
  public:
    using Clock = std::chrono::steady_clock;

    // `arguments` begins with the program, looked for on the PATH; the environment is ours. E0225: can't be started.
    static Result<Subprocess> start(const std::vector<std::string>& arguments);
    Subprocess(Subprocess&& other) noexcept;
    Subprocess& operator=(Subprocess&&) = delete;
    // Ends it and its process group, if it still runs.
    ~Subprocess();

    // Given to its standard input while pumping; `last` closes it afterwards.
    void give(std::string_view input, bool last);

    enum class Pumped { Enough, Exited, TimedOut, TooMuch };
    // Moves bytes until `enough` says so, the program ends, the deadline passes, or it prints more than `most_output` bytes.
    Pumped pump(Clock::time_point deadline, std::size_t most_output, const std::function<bool()>& enough);
    // What it printed and nobody took yet.
    std::string& output() { return output_; }
    // The last non-empty lines that it wrote to standard error, for messages; control characters made harmless.
    std::string last_words() const;
    // As waitpid gives it; nothing while it runs.
    std::optional<int> exit_status() const { return exit_status_; }

  private:
    Subprocess() = default;
    void write_some();
    // False at the end of the stream.
    bool read_some(Descriptor& from, std::string& into, std::size_t keep);
    bool has_ended(bool wait);

    pid_t process_ = -1;
    Descriptor input_;
    Descriptor output_end_;
    Descriptor error_end_;
    std::string pending_;
    bool close_when_given_ = false;
    std::string output_;
    std::string errors_;
    std::optional<int> exit_status_;
};

}  // namespace dramatis::voices
