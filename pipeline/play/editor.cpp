#include "pipeline/play/editor.h"

#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <string>
#include <thread>

namespace dramatis::pipeline {
namespace {

std::string editor_of_the_listener() {
    for (const char* const variable : {"VISUAL", "EDITOR"})
        if (const char* const chosen = std::getenv(variable); chosen && *chosen) return chosen;
    return "vi";
}

// What the terminal says to a group that isn't in the foreground doesn't stop us while one lives.
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

// The process that is now the editor, in a group of its own and in the foreground; negative: an error number.
pid_t start(const std::string& command, std::array<char*, 7> arguments) {
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&files);
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    posix_spawnattr_setpgroup(&attributes, 0);
    // What we block or ignore is our affair.
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    if (tcgetpgrp(STDIN_FILENO) == getpgrp()) posix_spawn_file_actions_addtcsetpgrp_np(&files, STDIN_FILENO);
    pid_t editor = -1;
    const int error = posix_spawn(&editor, command.c_str(), &files, &attributes, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&attributes);
    return error == 0 ? editor : -error;
}

// As waitpid has it.
int wait_for(pid_t editor, Seconds interval, const std::function<void()>& meanwhile) {
    while (true) {
        int status = 0;
        const pid_t changed = waitpid(editor, &status, WNOHANG | WUNTRACED);
        if (changed < 0 && errno != EINTR) return 0;
        if (changed == editor && WIFSTOPPED(status)) {
            give_terminal_to(getpgrp());
            raise(SIGTSTP);
            give_terminal_to(editor);
            kill(-editor, SIGCONT);
        } else if (changed == editor) {
            return status;
        }
        meanwhile();
        std::this_thread::sleep_for(std::chrono::duration<double>(interval.value));
    }
}

}  // namespace

Result<> edit(const std::filesystem::path& file, std::uint32_t line, Seconds interval,
              const std::function<void()>& meanwhile) {
    const std::string editor = editor_of_the_listener();
    // The shell takes the variable apart, as other programs let it; the file's name it never sees as a text of its own.
    std::string shell = "/bin/sh";
    std::string option = "-c";
    std::string script = editor + " \"$@\"";
    std::string place = "+" + std::to_string(line);
    std::string name = file.string();
    if (name.starts_with('-')) name.insert(0, "./");
    std::string self = "editor";
    const pid_t started =
        start(shell, {shell.data(), option.data(), script.data(), self.data(), place.data(), name.data(), nullptr});
    int status = 127 << 8;
    if (started > 0) {
        status = wait_for(started, interval, meanwhile);
        give_terminal_to(getpgrp());
    }
    constexpr int cannot_run = 126;
    constexpr int not_found = 127;
    if (WIFEXITED(status) && (WEXITSTATUS(status) == cannot_run || WEXITSTATUS(status) == not_found))
        return failure("E0440", "the editor '" + editor + "' can't be started", "set EDITOR to the command of yours");
    return {};
}

}  // namespace dramatis::pipeline
