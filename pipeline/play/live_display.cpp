#include "pipeline/play/live_display.h"

#include <unistd.h>

#include <cstdio>

#include "pipeline/play/curses_canvas.h"
#include "pipeline/play/job_control.h"
#include "pipeline/play/line_display.h"
#include "pipeline/play/screen.h"

namespace dramatis::pipeline {

DisplayStyle live_display_style(bool quiet) {
    if (quiet) return DisplayStyle::Quiet;
    const bool is_ours = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO) && is_in_foreground(STDIN_FILENO);
    return is_ours && terminal_can_be_drawn_on() ? DisplayStyle::Screen : DisplayStyle::Lines;
}

std::unique_ptr<LiveDisplay> open_live_display(DisplayStyle style) {
    if (style == DisplayStyle::Quiet) return std::make_unique<QuietDisplay>(stderr);
    if (style == DisplayStyle::Screen) {
        if (auto screen = open_screen()) return screen;
    }
    return std::make_unique<LineDisplay>(stdout, stderr);
}

}  // namespace dramatis::pipeline
