// What a terminal shows after the bytes it was sent: tests look at the screen, not at escape sequences.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace dramatis {

class TerminalEmulator {
  public:
    TerminalEmulator(int columns, int rows);
    TerminalEmulator(const TerminalEmulator&) = delete;
    TerminalEmulator& operator=(const TerminalEmulator&) = delete;
    ~TerminalEmulator();

    void write(std::string_view bytes);
    void resize(int columns, int rows);
    // A line feed after each row, no blanks before it.
    std::string text() const;
    // Stretches of text that stand out so, a blank between two of them.
    std::string underlined() const;
    std::string reversed() const;
    bool shows_colour() const;  // anywhere
    bool is_on_alternate_screen() const;
    bool cursor_is_visible() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace dramatis
