#include "pipeline/terminal/terminal_rescue.h"

#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>

namespace dramatis::pipeline::terminal {
namespace {

constexpr std::array crashes{SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGQUIT};

struct Guarded {
    pid_t owner = -1;  // a forked process that crashes must not restore the screen
    int descriptor = -1;
    int standard_error = -1;
    termios settings{};
    std::array<char, 256> farewell{};
    std::size_t farewell_size = 0;
    std::array<struct sigaction, crashes.size()> former{};
};
Guarded guarded;  // written only while `is_guarded` is false
std::atomic<bool> is_guarded = false;
static_assert(std::atomic<bool>::is_always_lock_free);

extern "C" void rescue_from_crash(int signal_number, siginfo_t* information, void*) {
    const int error = errno;
    for (std::size_t i = 0; i < crashes.size(); ++i)
        if (crashes[i] == signal_number) sigaction(signal_number, &guarded.former[i], nullptr);
    rescue_terminal();
    errno = error;
    // A fault happens again on return, now with the former handler; what was sent is sent again.
    if (information->si_code <= 0) raise(signal_number);
}

}  // namespace

void guard_terminal(int descriptor, const termios& settings, std::string_view farewell, int standard_error) {
    unguard_terminal();
    guarded.owner = getpid();
    guarded.descriptor = descriptor;
    guarded.standard_error = standard_error;
    guarded.settings = settings;
    guarded.farewell_size = std::min(farewell.size(), guarded.farewell.size());
    std::memcpy(guarded.farewell.data(), farewell.data(), guarded.farewell_size);
    struct sigaction action{};
    action.sa_sigaction = rescue_from_crash;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    sigemptyset(&action.sa_mask);
    for (std::size_t i = 0; i < crashes.size(); ++i) sigaction(crashes[i], &action, &guarded.former[i]);
    is_guarded = true;
}

void unguard_terminal() {
    if (!is_guarded.exchange(false)) return;
    for (std::size_t i = 0; i < crashes.size(); ++i) sigaction(crashes[i], &guarded.former[i], nullptr);
}

void rescue_terminal() noexcept {
    if (guarded.owner != getpid()) return;
    if (!is_guarded.exchange(false)) return;
    // If the terminal takes no more, nothing can be done.
    if (write(guarded.descriptor, guarded.farewell.data(), guarded.farewell_size) < 0) errno = 0;
    tcsetattr(guarded.descriptor, TCSANOW, &guarded.settings);
    if (guarded.standard_error >= 0) dup2(guarded.standard_error, STDERR_FILENO);
}

}  // namespace dramatis::pipeline::terminal
