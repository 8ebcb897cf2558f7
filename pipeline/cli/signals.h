// Turns SIGINT, SIGTERM and SIGHUP into a stop token. The first signal requests a stop and ends all child processes, so that nothing
// waits for one. If the program still runs 0.7 s later, and at a second signal, files in progress are removed and it ends at once.
#pragma once

#include <atomic>
#include <stop_token>
#include <thread>

namespace dramatis::pipeline::cli {

// Installs a terminate handler: when memory runs out on any thread, or an exception is not caught, it prints the error, removes
// files in progress and ends the program with exit code 1. An abort would leave files in progress behind.
void leave_cleanly_when_out_of_memory();

// One per program, constructed before any other thread starts: it blocks the signals and receives them on its own thread.
// Writing to a closed pipe is an error of the write, not a signal. [main], but [any thread] may ask for token and exit code.
class SignalWatch {
  public:
    SignalWatch();
    ~SignalWatch();
    std::stop_token stop_token() const { return stop_.get_token(); }
    // The exit code of an interrupted program: 128 plus the number of the first signal, 130 for Ctrl-C; 0 without a signal.
    int exit_code() const { return caught_ == 0 ? 0 : 128 + caught_; }

  private:
    std::stop_source stop_;
    std::atomic<bool> leaving_ = false;
    std::atomic<int> caught_ = 0;  // the first one
    std::thread watcher_;
};

}  // namespace dramatis::pipeline::cli
