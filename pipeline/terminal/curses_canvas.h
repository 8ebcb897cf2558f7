// A terminal to draw images of the screen on. Curses sends only what changed since the image before.
#pragma once

#include <memory>
#include <string>

#include "pipeline/terminal/screen_image.h"

namespace dramatis::pipeline::terminal {

// Standard output is a terminal that can clear itself and move its cursor, and TERM says which.
bool terminal_can_be_drawn_on();

// One at a time. [main]
class CursesCanvas {
  public:
    // Switches the terminal to a screen; nothing if that fails.
    static std::unique_ptr<CursesCanvas> open();
    CursesCanvas(const CursesCanvas&) = delete;
    CursesCanvas& operator=(const CursesCanvas&) = delete;
    ~CursesCanvas();  // restores the terminal

    // The size of the terminal now. It is read with each image, so that no signal of a change is needed.
    ScreenSize size() const;
    void draw(const ScreenImage& image);
    // The next image is drawn whole, whatever the terminal shows.
    void forget_what_is_shown();
    // Restores the terminal for a while, and switches it to the screen again.
    void leave();
    void enter();
    // Another program has the terminal: it is not touched until `enter`, not even to restore it.
    void abandon();
    // The sequence that restores a terminal's own screen and cursor.
    std::string farewell() const;

  private:
    struct State;
    explicit CursesCanvas(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace dramatis::pipeline::terminal
