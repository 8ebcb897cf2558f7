// Ctrl-C and its kin, turned into a stop token. The first signal asks everything to stop and clean up; a second one
// removes files in progress and leaves at once.
#pragma once

#include <atomic>
#include <stop_token>
#include <thread>

namespace dramatis::pipeline {

// When memory runs out on any thread, or an exception gets where none should: says so, removes files in progress, exit
// code 1. Instead of an abort, which would leave half an episode behind.
void leave_cleanly_when_out_of_memory();

// One a program, made before any other thread: the signals are blocked from here on and taken by a thread of its own.
// A closed pipe is an error of the write, never a signal.
class SignalWatch {
  public:
    SignalWatch();
    ~SignalWatch();
    std::stop_token stop_token() const { return stop_.get_token(); }
    // What a program that was interrupted exits with: 128 and the signal that did it, 130 for Ctrl-C; 0 if none did.
    int exit_code() const { return caught_ == 0 ? 0 : 128 + caught_; }

  private:
    std::stop_source stop_;
    std::atomic<bool> leaving_ = false;
    std::atomic<int> caught_ = 0;  // the first one
    std::thread watcher_;
};

}  // namespace dramatis::pipeline
