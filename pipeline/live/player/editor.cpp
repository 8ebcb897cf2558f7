#include "pipeline/live/player/editor.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <optional>
#include <string>
#include <thread>
#include <utility>

#include "core/process/child_process.h"

namespace dramatis::pipeline::live::player {
namespace {

std::string editor_of_the_listener() {
    for (const char* const variable : {"VISUAL", "EDITOR"})
        if (const char* const chosen = std::getenv(variable); chosen && *chosen) return chosen;
    return "vi";
}

// Blocks SIGTTOU: the terminal sends it to a group in the background that changes the terminal, and it would stop us.
class MayTouchTheTerminal {
  public:
    MayTouchTheTerminal() {
        sigset_t output;
        sigemptyset(&output);
        sigaddset(&output, SIGTTOU);
        pthread_sigmask(SIG_BLOCK, &output, &former_);
    }
    MayTouchTheTerminal(const MayTouchTheTerminal&) = delete;
    MayTouchTheTerminal& operator=(const MayTouchTheTerminal&) = delete;
    ~MayTouchTheTerminal() { pthread_sigmask(SIG_SETMASK, &former_, nullptr); }

  private:
    sigset_t former_{};
};

void give_terminal_to(pid_t group) {
    const MayTouchTheTerminal may;
    tcsetpgrp(STDIN_FILENO, group);  // without job control there is nothing to give
}

// Returns the editor's status, as waitpid gives it. `meanwhile` runs at each look, as often as a display is drawn: nobody waits
// longer than that.
int wait_for(ChildProcess& editor, Seconds interval, const std::function<void()>& meanwhile) {
    while (true) {
        const std::optional<int> status = editor.status_now(/*stops=*/true);
        if (status && !WIFSTOPPED(*status)) return *status;
        if (status) {
            give_terminal_to(getpgrp());
            raise(SIGTSTP);
            give_terminal_to(editor.id());
            kill(-editor.id(), SIGCONT);
        }
        meanwhile();
        std::this_thread::sleep_for(std::chrono::duration<double>(interval.value));
    }
}

}  // namespace

Result<> edit(const std::filesystem::path& file, std::uint32_t line, Seconds interval,
              const std::function<void()>& meanwhile) {
    const std::string editor = editor_of_the_listener();
    // A shell splits the variable into words, as with other programs; the file's name is an argument and isn't split.
    std::string name = file.string();
    if (name.starts_with('-')) name.insert(0, "./");
    auto started = ChildProcess::start(
        {.program = "/bin/sh",
         .arguments = {"-c", editor + " \"$@\"", "editor", "+" + std::to_string(line), std::move(name)},
         .descriptors = {{.ours = STDIN_FILENO, .theirs = STDIN_FILENO},
                         {.ours = STDOUT_FILENO, .theirs = STDOUT_FILENO},
                         {.ours = STDERR_FILENO, .theirs = STDERR_FILENO}},
         .foreground = true});
    int status = 127 << 8;
    if (started) {
        status = wait_for(*started, interval, meanwhile);
        give_terminal_to(getpgrp());
    }
    constexpr int cannot_run = 126;
    constexpr int not_found = 127;
    if (WIFEXITED(status) && (WEXITSTATUS(status) == cannot_run || WEXITSTATUS(status) == not_found))
        return failure("E0440", "the editor '" + editor + "' can't be started", "set EDITOR to the command of yours");
    return {};
}

}  // namespace dramatis::pipeline::live::player
