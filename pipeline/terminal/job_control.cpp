#include "pipeline/terminal/job_control.h"

#include <unistd.h>

#include <atomic>

namespace dramatis::pipeline::terminal {
namespace {

std::atomic<bool> stop_asked = false;
std::atomic<bool> continued = false;

extern "C" void note_stop(int) { stop_asked = true; }
extern "C" void note_continue(int) { continued = true; }

struct sigaction with_handler(void (*handler)(int)) {
    struct sigaction action{};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    return action;
}

void handle(int signal_number, void (*handler)(int)) {
    const struct sigaction action = with_handler(handler);
    sigaction(signal_number, &action, nullptr);
}

}  // namespace

JobControl::JobControl() {
    stop_asked = false;
    continued = false;
    const struct sigaction on_stop = with_handler(note_stop);
    const struct sigaction on_continue = with_handler(note_continue);
    sigaction(SIGTSTP, &on_stop, &former_stop_);
    sigaction(SIGCONT, &on_continue, &former_continue_);
}

JobControl::~JobControl() {
    sigaction(SIGTSTP, &former_stop_, nullptr);
    sigaction(SIGCONT, &former_continue_, nullptr);
}

bool JobControl::stop_was_asked() { return stop_asked.exchange(false); }

bool JobControl::was_continued() { return continued.exchange(false); }

void JobControl::stop() {
    // The others first. What goes to the whole group may reach us at any moment, so it is ignored; what we raise
    // ourselves stops us within the call.
    handle(SIGTSTP, SIG_IGN);
    kill(0, SIGTSTP);
    handle(SIGTSTP, SIG_DFL);
    raise(SIGTSTP);
    handle(SIGTSTP, note_stop);
    stop_asked = false;
    continued = false;
}

void JobControl::let_others_stop_us(bool let) { handle(SIGTSTP, let ? SIG_DFL : note_stop); }

bool is_in_foreground(int descriptor) {
    const pid_t group = tcgetpgrp(descriptor);
    return group < 0 || group == getpgrp();  // an error is no reason to wait
}

}  // namespace dramatis::pipeline::terminal
