// Runs a program as a person at a terminal does: types keys, looks at the screen, changes the window's size, stops it by
// Ctrl-Z and fetches it back, closes the window. A small shell with job control stands between, as it does in life; it
// cleans nothing up after the program, so that what the program leaves behind shows.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/terminal_emulator.h"

namespace dramatis {

struct TerminalOptions {
    int columns = 80;
    int rows = 24;
    std::filesystem::path folder;          // to run in; empty: this one
    std::vector<std::string> environment;  // "NAME=value", over the test's own; TERM is xterm-256color
    bool input_is_a_pipe = false;          // which stays open and says nothing
    bool output_is_a_pipe = false;         // read as `output`
};

class PseudoTerminal {
  public:
    PseudoTerminal(const std::filesystem::path& program, std::vector<std::string> arguments,
                   const TerminalOptions& options = {});
    PseudoTerminal(const PseudoTerminal&) = delete;
    PseudoTerminal& operator=(const PseudoTerminal&) = delete;
    ~PseudoTerminal();  // kills what is left of the program

    void send(std::string_view bytes);
    void resize(int columns, int rows);
    void signal(int number);      // to the program alone
    void hang_up();               // the window is closed; the shell sends no SIGHUP after it
    void resume_in_foreground();  // fg
    void resume_in_background();  // bg

    // Reads until it is so. False if the program ends or stops before. [these wait without limit]
    bool wait_for(std::string_view text);  // on the screen
    bool wait_until(const std::function<bool()>& condition);
    // Until job control stops the program. False if it ends instead.
    bool wait_for_stop();
    // Until the program ends: its exit code, 128 + signal when killed. All it wrote has been read then.
    int wait();
    // Reads what comes in so long a time.
    void read_for(std::chrono::milliseconds time);

    const TerminalEmulator& shown() const;  // what has been read
    std::string screen() const { return shown().text(); }
    // Every byte the program wrote to the terminal so far; to its pipe, if its output is one.
    const std::string& output() const;
    void forget_output();
    // Whether the line discipline (echo, line by line, signals of keys) is as it was before the program began.
    bool settings_are_as_before() const;
    pid_t program() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace dramatis
