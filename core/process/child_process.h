// The one place that starts programs. One policy for all of them:
//
// - A child inherits the descriptors that `Launch` names and no others, close-on-exec or not.
// - Its signals are as after a login: default dispositions and an empty mask, even if we ignore or block some.
// - It leads a process group of its own: Ctrl-C at the terminal reaches us alone, and ending the group ends whatever the
//   child started.
// - It is killed at end_all_children (running_children.h), unless it has the terminal. A program that the user names is `guarded`: it
//   ends with us too, with all that it has started, even if we are killed. Our own programs see to that themselves.
// - No shell is involved.
//
// The child sets limits of memory, time and files itself: our own programs that need limits set them before they read
// anything, so that the limits hold whoever starts the program. For others the guard sets them. Only the speech worker forks without starting a program
// (voices/speech/espeak/worker/supervisor.h).
#pragma once

#include <sys/types.h>

#include <expected>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/files/file_descriptor.h"

namespace dramatis {

struct Launch {
    std::string program;                 // a path, or a name without a slash that is looked up on the PATH
    std::vector<std::string> arguments;  // after the program's own name
    std::optional<std::vector<std::string>> environment = {};  // "NAME=value"; nothing: ours

    // Descriptor `ours` becomes `theirs` in the child and stays open here. The numbers may overlap, in any order.
    struct Passed {
        int ours = -1;
        int theirs = -1;
    };
    // A standard stream that isn't in the list is /dev/null.
    std::vector<Passed> descriptors = {};

    // The child's standard input is a terminal: its group becomes the terminal's foreground group, as a shell does for a
    // foreground job. Does nothing if ours isn't the foreground group.
    bool foreground = false;

    // Runs under dramatis-guard (guard_main.cpp), which ends it and all of its descendants when this process ends. It gets
    // standard streams and no other descriptors.
    bool guarded = false;

    // Of a guarded program: it has limits, and a sandbox of the kernel's (confinement.h).
    bool confined = false;
};

// A child process. [one thread at a time]
class ChildProcess {
  public:
    // When this returns, the program runs. The error is an errno, also if the program is missing; ENOPKG if the guard is, and
    // ECANCELED after end_all_children. [any thread]
    static std::expected<ChildProcess, int> start(const Launch& launch);
    ChildProcess(ChildProcess&& other) noexcept;
    ChildProcess& operator=(ChildProcess&&) = delete;
    // Kills the child and its group and waits for it, unless its end has been seen.
    ~ChildProcess();

    pid_t id() const { return id_; }

    // The status as waitpid gives it; 0 if the system doesn't know the child any more.
    int wait();
    // Nothing while the child runs. With `stops`, each stop (Ctrl-Z) is reported once, too.
    std::optional<int> status_now(bool stops = false);

    // Waits for the end; false if it still runs then.
    bool ends_within(int milliseconds);

    // Kills the child, if it hasn't been waited for, and its group, which may outlive it; of a guarded child all descendants.
    void kill_group();

  private:
    ChildProcess(pid_t id, FileDescriptor lifeline) : id_(id), lifeline_(std::move(lifeline)) {}
    static std::expected<ChildProcess, int> start_guarded(const Launch& launch);
    // As start, without a guard. The lifeline goes to the child object.
    static std::expected<ChildProcess, int> spawn(const Launch& launch, FileDescriptor lifeline);
    bool is_guarded() const { return static_cast<bool>(lifeline_); }

    pid_t id_ = -1;            // stays after the end: the group's number
    FileDescriptor lifeline_;  // of a guarded child: our end
    std::optional<int> ended_;
};

}  // namespace dramatis
