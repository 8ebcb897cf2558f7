// A terminal to draw images of the screen on. Curses sends only what changed since the image before.
#pragma once

#include <memory>
#include <string>

#include "pipeline/play/screen_image.h"

namespace dramatis::pipeline {

// Standard output is a terminal that can clear itself and move its cursor, and TERM says which.
bool terminal_can_be_drawn_on();

// One at a time. [main]
class CursesCanvas {
  public:
    // Takes the terminal; nothing if it doesn't let itself be taken.
    static std::unique_ptr<CursesCanvas> open();
    CursesCanvas(const CursesCanvas&) = delete;
    CursesCanvas& operator=(const CursesCanvas&) = delete;
    ~CursesCanvas();  // gives the terminal back as it was

    // As the terminal is now: asked for with each image, so that no signal need tell of a change.
    ScreenSize size() const;
    void draw(const ScreenImage& image);
    // The next image is drawn whole, whatever the terminal shows.
    void forget_what_is_shown();
    // Gives the terminal back for a while, and takes it again.
    void leave();
    void enter();
    // Somebody else has taken the terminal: it is not touched until `enter`, not even to give it back.
    void abandon();
    // What gives a terminal its own screen and cursor back.
    std::string farewell() const;

  private:
    struct State;
    explicit CursesCanvas(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace dramatis::pipeline
