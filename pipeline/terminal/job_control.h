// Ctrl-Z, `fg` and `bg`: the signals are only noted, and acted on by the thread that draws, between two frames. Nothing
// of a terminal is ever touched in a signal handler, which may run on the thread that feeds the sound card.
#pragma once

#include <signal.h>

namespace dramatis::pipeline::terminal {

// One at a time. [main]
class JobControl {
  public:
    JobControl();
    JobControl(const JobControl&) = delete;
    JobControl& operator=(const JobControl&) = delete;
    ~JobControl();

    // True if SIGTSTP was received since the last call.
    bool stop_was_asked();
    // True if the program was stopped, by any signal, and continued since the last call.
    bool was_continued();
    // Stops the program and all it started, as Ctrl-Z would; returns when it is continued. Without a shell with job control,
    // which could continue it, it returns at once.
    void stop();
    // While another program has the terminal, Ctrl-Z stops us along with it.
    void let_others_stop_us(bool let);

  private:
    struct sigaction former_stop_{};
    struct sigaction former_continue_{};
};

// Whether the terminal at `descriptor` is ours to write to and read from: not while we run in the background.
bool is_in_foreground(int descriptor);

}  // namespace dramatis::pipeline::terminal
