#include "pipeline/signals.h"

#include <pthread.h>
#include <signal.h>
#include <unistd.h>

#include <cstdio>
#include <exception>
#include <functional>
#include <new>

#include "core/file.h"
#include "pipeline/play/terminal_rescue.h"

namespace dramatis::pipeline {
namespace {

// SIGUSR1 is ours: the destructor's way to end the watcher.
constexpr int farewell = SIGUSR1;

sigset_t watched_signals() {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, farewell}) sigaddset(&set, signal);
    return set;
}

void watch(std::stop_source stop, const std::atomic<bool>& leaving, std::atomic<int>& first) {
    const sigset_t set = watched_signals();
    for (int caught = 0; sigwait(&set, &caught) == 0;) {
        if (caught == farewell) {
            if (leaving) return;
            continue;  // from somebody else: none of our business
        }
        if (stop.stop_requested()) {
            rescue_terminal();
            remove_files_in_progress();
            _exit(128 + caught);
        }
        first = caught;
        stop.request_stop();
    }
}

[[noreturn]] void leave() {
    rescue_terminal();  // and standard error with it
    try {
        if (const auto problem = std::current_exception()) std::rethrow_exception(problem);
        std::fputs("error: the program ended without a reason\n", stderr);
    } catch (const std::bad_alloc&) {
        std::fputs("error: out of memory\n", stderr);
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "error: %s\n", problem.what());
    } catch (...) {
        std::fputs("error: the program ended without a reason\n", stderr);
    }
    remove_files_in_progress();
    _exit(1);
}

}  // namespace

void leave_cleanly_when_out_of_memory() { std::set_terminate(leave); }

SignalWatch::SignalWatch() {
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);  // a limit on file sizes (ulimit -f) is then an error of writing, not the end of us
    const sigset_t set = watched_signals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    watcher_ = std::thread(watch, stop_, std::cref(leaving_), std::ref(caught_));
}

SignalWatch::~SignalWatch() {
    leaving_ = true;
    pthread_kill(watcher_.native_handle(), farewell);
    watcher_.join();
}

}  // namespace dramatis::pipeline
