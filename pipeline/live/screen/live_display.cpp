#include "pipeline/live/screen/live_display.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <optional>

#include "mix/live/quiet_audio.h"
#include "pipeline/live/screen/line_display.h"
#include "pipeline/live/screen/screen.h"
#include "pipeline/terminal/curses_canvas.h"
#include "pipeline/terminal/job_control.h"

namespace dramatis::pipeline::live::screen {
namespace {

// Standard error for our own messages alone while one lives: a sound library writes on it from its thread when a device
// goes.
class OwnStandardError {
  public:
    OwnStandardError() : own_(fdopen(fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1), "w")) {
        if (own_) quiet_.emplace();
    }
    OwnStandardError(const OwnStandardError&) = delete;
    OwnStandardError& operator=(const OwnStandardError&) = delete;
    ~OwnStandardError() {
        quiet_.reset();
        if (own_) std::fclose(own_);
    }
    std::FILE* get() const { return own_ ? own_ : stderr; }

  private:
    std::FILE* own_;
    std::optional<mix::live::StandardErrorHidden> quiet_;
};

template <class Display>
class WithOwnStandardError : private OwnStandardError, public Display {
  public:
    template <class... Arguments>
    explicit WithOwnStandardError(Arguments... arguments) : Display(arguments..., get()) {}
};

}  // namespace

DisplayStyle live_display_style(bool quiet) {
    if (quiet) return DisplayStyle::Quiet;
    const bool is_ours = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO) && terminal::is_in_foreground(STDIN_FILENO);
    return is_ours && terminal::terminal_can_be_drawn_on() ? DisplayStyle::Screen : DisplayStyle::Lines;
}

std::unique_ptr<LiveDisplay> open_live_display(DisplayStyle style) {
    if (style == DisplayStyle::Quiet) return std::make_unique<WithOwnStandardError<QuietDisplay>>();
    if (style == DisplayStyle::Screen) {
        if (auto screen = open_screen()) return screen;
    }
    return std::make_unique<WithOwnStandardError<LineDisplay>>(stdout);
}

}  // namespace dramatis::pipeline::live::screen
