#include "pipeline/cli/signals.h"

#include <pthread.h>
#include <signal.h>
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <ctime>
#include <exception>
#include <functional>
#include <new>
#include <system_error>

#include <execinfo.h>

#include "core/files/unfinished_file.h"
#include "core/process/running_children.h"
#include "core/sanitizers.h"
#include "pipeline/terminal/terminal_rescue.h"

namespace dramatis::pipeline::cli {
namespace {

// The destructor sends it to end the watcher.
constexpr int farewell = SIGUSR1;

sigset_t watched_signals() {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, farewell}) sigaddset(&set, signal);
    return set;
}

// What stops by itself has so long; then the program ends all the same. A sanitizer makes everything slower.
constexpr timespec patience = DRAMATIS_SANITIZED ? timespec{20, 0} : timespec{0, 700'000'000};

[[noreturn]] void end_now(int signal_number) {
    terminal::rescue_terminal();
    remove_unfinished_files();
    _exit(128 + signal_number);
}

// After the first signal: returns when the program leaves main; a second signal, or the end of patience, ends it here.
void see_to_the_end(int first, const std::atomic<bool>& leaving) {
    const sigset_t set = watched_signals();
    for (;;) {
        const int caught = sigtimedwait(&set, nullptr, &patience);
        if (caught == farewell && leaving) return;
        if (caught != farewell) end_now(caught > 0 ? caught : first);
    }
}

void watch(const std::stop_source& stop, const std::atomic<bool>& leaving, std::atomic<int>& first) {
    const sigset_t set = watched_signals();
    for (int caught = 0; sigwait(&set, &caught) == 0;) {
        if (caught == farewell && leaving) return;
        if (caught == farewell) continue;  // from another process: ignored
        first = caught;
        stop.request_stop();
        end_all_children();
        return see_to_the_end(caught, leaving);
    }
}

// Some of what the standard library does not expect to fail ends the program without an exception to ask.
std::atomic<bool> memory_ran_out = false;

void note_and_throw() {
    memory_ran_out = true;
    throw std::bad_alloc();
}

[[noreturn]] void leave() {
    terminal::rescue_terminal();  // and standard error with it
    try {
        if (const auto problem = std::current_exception()) std::rethrow_exception(problem);
        std::fputs(memory_ran_out ? "error: out of memory\n" : "error: the program ended without a reason\n", stderr);
    } catch (const std::bad_alloc&) {
        std::fputs("error: out of memory\n", stderr);
    } catch (const std::system_error& problem) {
        // A thread that can't be started: its stack finds no memory, or the user has too many processes.
        const bool is_shortage = problem.code() == std::errc::resource_unavailable_try_again;
        std::fprintf(stderr, "error: %s%s\n", is_shortage ? "out of memory or of processes: " : "", problem.what());
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "error: %s\n", problem.what());
    } catch (...) {
        std::fputs("error: the program ended without a reason\n", stderr);
    }
    remove_unfinished_files();
    _exit(1);
}

}  // namespace

void leave_cleanly_when_out_of_memory() {
    std::set_terminate(leave);
    std::set_new_handler(note_and_throw);
    // Loads what glibc unwinds its own frames with: without memory it can't, and aborts.
    void* frame = nullptr;
    static_cast<void>(backtrace(&frame, 1));
}

SignalWatch::SignalWatch() {
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);  // a limit on file sizes (ulimit -f) is then an error of the write
    const sigset_t set = watched_signals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    watcher_ = std::thread(watch, stop_, std::cref(leaving_), std::ref(caught_));
}

SignalWatch::~SignalWatch() {
    leaving_ = true;
    pthread_kill(watcher_.native_handle(), farewell);
    watcher_.join();
}

}  // namespace dramatis::pipeline::cli
