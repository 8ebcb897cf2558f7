#include "tests/support/pseudo_terminal.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <optional>

namespace dramatis {
namespace {

constexpr int look_at_terminal_every = 10;  // milliseconds

enum Command : char { foreground, background };

struct Report {
    pid_t program = -1;
    int status = 0;  // as waitpid has it; of no meaning in the first report
};

struct Ends {
    int terminal = -1;  // the program's side
    int input = -1;     // instead of it, or -1
    int output = -1;
    int link = -1;  // to the test
};

struct CommandLine {
    std::string program;
    std::string folder;
    std::vector<std::string> arguments;
    std::vector<std::string> environment;
};

[[noreturn]] void become_the_program(CommandLine& line, const Ends& ends) {
    setpgid(0, 0);
    for (const int number : {SIGHUP, SIGINT, SIGTSTP, SIGTTIN, SIGTTOU}) signal(number, SIG_DFL);
    dup2(ends.input >= 0 ? ends.input : ends.terminal, STDIN_FILENO);
    dup2(ends.output >= 0 ? ends.output : ends.terminal, STDOUT_FILENO);
    dup2(ends.terminal, STDERR_FILENO);
    if (!line.folder.empty() && chdir(line.folder.c_str()) != 0) _exit(126);
    // Not what is trusted or set by whoever runs the tests.
    for (const char* const own : {"XDG_CONFIG_HOME", "XDG_STATE_HOME"}) setenv(own, "/dev/null/none", 1);
    for (auto& setting : line.environment) putenv(setting.data());
    std::vector<char*> arguments{line.program.data()};
    for (auto& argument : line.arguments) arguments.push_back(argument.data());
    arguments.push_back(nullptr);
    execv(line.program.c_str(), arguments.data());
    _exit(127);
}

void report(const Ends& ends, const Report& what) {
    if (write(ends.link, &what, sizeof what) != static_cast<ssize_t>(sizeof what)) _exit(1);
}

// The shell: starts the program in the foreground, tells the test what becomes of it, takes the terminal when it stops.
[[noreturn]] void be_the_shell(CommandLine& line, const Ends& ends) {
    setsid();
    ioctl(ends.terminal, TIOCSCTTY, 0);
    // As shells do; and it outlives the window, to tell what the program did then.
    for (const int number : {SIGHUP, SIGINT, SIGTSTP, SIGTTIN, SIGTTOU}) signal(number, SIG_IGN);
    std::array<int, 2> start{};
    if (pipe(start.data()) != 0) _exit(1);
    const pid_t program = fork();
    if (program == 0) {
        char go = 0;
        close(start[1]);
        if (read(start[0], &go, 1) < 0) _exit(126);
        close(start[0]);
        become_the_program(line, ends);
    }
    setpgid(program, program);
    tcsetpgrp(ends.terminal, program);
    close(start[0]);
    close(start[1]);
    report(ends, {.program = program, .status = 0});
    while (true) {
        int status = 0;
        if (waitpid(program, &status, WNOHANG | WUNTRACED) == program) {
            if (WIFSTOPPED(status)) tcsetpgrp(ends.terminal, getpgrp());
            report(ends, {.program = program, .status = status});
            if (!WIFSTOPPED(status)) _exit(0);
        }
        pollfd link{.fd = ends.link, .events = POLLIN, .revents = 0};
        if (poll(&link, 1, look_at_terminal_every) <= 0) continue;
        char command = 0;
        if (read(ends.link, &command, 1) != 1) {  // the test has ended
            kill(-program, SIGKILL);
            _exit(0);
        }
        if (command == foreground) tcsetpgrp(ends.terminal, program);
        kill(-program, SIGCONT);
    }
}

void close_and_forget(int& descriptor) {
    if (descriptor >= 0) close(descriptor);
    descriptor = -1;
}

bool same(const termios& a, const termios& b) {
    return a.c_iflag == b.c_iflag && a.c_oflag == b.c_oflag && a.c_cflag == b.c_cflag && a.c_lflag == b.c_lflag &&
           std::memcmp(a.c_cc, b.c_cc, sizeof a.c_cc) == 0;
}

std::array<int, 2> pipe_of_the_test() {
    std::array<int, 2> ends{-1, -1};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) return {-1, -1};
    return ends;
}

}  // namespace

struct PseudoTerminal::State {
    explicit State(const TerminalOptions& options) : emulator(options.columns, options.rows) {}

    int terminal = -1;  // our side
    int program_side = -1;
    int link = -1;
    int program_input = -1;
    int program_output = -1;
    pid_t shell = -1;
    pid_t program = -1;
    std::optional<int> last_status;  // of the last report: stopped or ended
    bool has_ended = false;
    termios before{};
    TerminalEmulator emulator;
    std::string output;

    void open(const TerminalOptions& options);
    void set_size(int columns, int rows) const;
    void take_report();
    bool read_from(int& descriptor);
    void look(int milliseconds);
    void read_the_rest();
};

void PseudoTerminal::State::set_size(int columns, int rows) const {
    const winsize window{static_cast<unsigned short>(rows), static_cast<unsigned short>(columns), 0, 0};
    ioctl(terminal, TIOCSWINSZ, &window);
}

void PseudoTerminal::State::open(const TerminalOptions& options) {
    terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    grantpt(terminal);
    unlockpt(terminal);
    program_side = ::open(ptsname(terminal), O_RDWR | O_NOCTTY | O_CLOEXEC);
    fcntl(terminal, F_SETFL, O_NONBLOCK);
    set_size(options.columns, options.rows);
    tcgetattr(program_side, &before);
}

void PseudoTerminal::State::take_report() {
    Report report;
    if (read(link, &report, sizeof report) != static_cast<ssize_t>(sizeof report)) {
        has_ended = true;
        close_and_forget(link);
        return;
    }
    program = report.program;
    last_status = report.status;
    if (!WIFSTOPPED(report.status)) has_ended = true;
}

// False if there was nothing to read.
bool PseudoTerminal::State::read_from(int& descriptor) {
    std::array<char, 65536> bytes{};
    const ssize_t count = read(descriptor, bytes.data(), bytes.size());
    if (count > 0) {
        const std::string_view text(bytes.data(), static_cast<std::size_t>(count));
        const bool counts_as_output = program_output < 0 || descriptor == program_output;
        if (counts_as_output) output += text;
        if (descriptor == terminal) emulator.write(text);
        return true;
    }
    if (count == 0 || (errno != EAGAIN && errno != EINTR)) close_and_forget(descriptor);
    return false;
}

// Reads what comes within the time; returns at once when something has come.
void PseudoTerminal::State::look(int milliseconds) {
    std::array<pollfd, 3> all{{{.fd = terminal, .events = POLLIN, .revents = 0},
                               {.fd = program_output, .events = POLLIN, .revents = 0},
                               {.fd = link, .events = POLLIN, .revents = 0}}};
    if (poll(all.data(), all.size(), milliseconds) <= 0) return;
    if (all[0].revents != 0) read_from(terminal);
    if (all[1].revents != 0) read_from(program_output);
    if (all[2].revents != 0) take_report();
}

void PseudoTerminal::State::read_the_rest() {
    for (int* const descriptor : {&terminal, &program_output})
        while (*descriptor >= 0 && read_from(*descriptor)) {
        }
}

PseudoTerminal::PseudoTerminal(const std::filesystem::path& program, std::vector<std::string> arguments,
                               const TerminalOptions& options)
    : state_(std::make_unique<State>(options)) {
    state_->open(options);
    std::array<int, 2> link{-1, -1};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, link.data()) != 0) return;
    const auto input = options.input_is_a_pipe ? pipe_of_the_test() : std::array{-1, -1};
    const auto output = options.output_is_a_pipe ? pipe_of_the_test() : std::array{-1, -1};
    CommandLine line{program.string(), options.folder.string(), std::move(arguments), {"TERM=xterm-256color"}};
    line.environment.insert(line.environment.end(), options.environment.begin(), options.environment.end());
    state_->shell = fork();
    if (state_->shell == 0) {
        close(state_->terminal);
        close(link[0]);
        if (input[1] >= 0) close(input[1]);
        be_the_shell(line, {state_->program_side, input[0], output[1], link[1]});
    }
    close(link[1]);
    if (input[0] >= 0) close(input[0]);
    if (output[1] >= 0) close(output[1]);
    state_->link = link[0];
    state_->program_input = input[1];
    state_->program_output = output[0];
    state_->take_report();  // it has started
    state_->last_status.reset();
    state_->has_ended = false;
}

PseudoTerminal::~PseudoTerminal() {
    close_and_forget(state_->link);  // the shell ends the program
    if (state_->shell > 0) waitpid(state_->shell, nullptr, 0);
    for (int* const descriptor :
         {&state_->terminal, &state_->program_side, &state_->program_input, &state_->program_output})
        close_and_forget(*descriptor);
}

void PseudoTerminal::send(std::string_view bytes) {
    if (write(state_->terminal, bytes.data(), bytes.size()) < 0) state_->look(0);
}

void PseudoTerminal::resize(int columns, int rows) {
    state_->read_the_rest();
    state_->emulator.resize(columns, rows);
    state_->set_size(columns, rows);
}

void PseudoTerminal::signal(int number) { kill(state_->program, number); }

void PseudoTerminal::hang_up() {
    state_->read_the_rest();
    close_and_forget(state_->terminal);
}

void PseudoTerminal::resume_in_foreground() {
    state_->last_status.reset();
    const char command = foreground;
    if (write(state_->link, &command, 1) != 1) state_->has_ended = true;
}

void PseudoTerminal::resume_in_background() {
    state_->last_status.reset();
    const char command = background;
    if (write(state_->link, &command, 1) != 1) state_->has_ended = true;
}

bool PseudoTerminal::wait_until(const std::function<bool()>& condition) {
    while (!condition()) {
        if (state_->last_status) {  // stopped or ended: nothing more will come than what is there
            state_->read_the_rest();
            return condition();
        }
        state_->look(-1);
    }
    return true;
}

bool PseudoTerminal::wait_for(std::string_view text) {
    return wait_until([&] { return screen().find(text) != std::string::npos; });
}

bool PseudoTerminal::wait_for_stop() {
    while (!state_->last_status) state_->look(-1);
    state_->read_the_rest();
    return !state_->has_ended;
}

int PseudoTerminal::wait() {
    while (!state_->has_ended) state_->look(-1);
    state_->read_the_rest();
    const int status = state_->last_status.value_or(-1);
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

void PseudoTerminal::read_for(std::chrono::milliseconds time) {
    const auto end = std::chrono::steady_clock::now() + time;
    for (auto left = time; left.count() > 0 && !state_->has_ended;) {
        state_->look(static_cast<int>(left.count()));
        left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
    }
}

const TerminalEmulator& PseudoTerminal::shown() const { return state_->emulator; }

const std::string& PseudoTerminal::output() const { return state_->output; }

void PseudoTerminal::forget_output() { state_->output.clear(); }

bool PseudoTerminal::settings_are_as_before() const {
    termios now{};
    return tcgetattr(state_->program_side, &now) == 0 && same(now, state_->before);
}

pid_t PseudoTerminal::program() const { return state_->program; }

}  // namespace dramatis
