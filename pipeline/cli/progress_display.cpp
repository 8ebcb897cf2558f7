#include "pipeline/cli/progress_display.h"

#include <unistd.h>

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "core/phrasing.h"
#include "pipeline/terminal/console.h"

namespace dramatis::pipeline::cli {
namespace {

constexpr std::chrono::milliseconds redraw_every{80};
constexpr int bar_width = 24;

std::string_view verb_of(render::Stage stage) {
    switch (stage) {
        case render::Stage::Read:
            return "Reading";
        case render::Stage::Perform:
            return "Speaking";
        case render::Stage::Mix:
            return "Mixing";
        case render::Stage::Write:
            return "Mastering";
    }
    return "";
}

}  // namespace

ProgressStyle progress_style(bool quiet) {
    if (quiet) return ProgressStyle::Quiet;
    return isatty(STDERR_FILENO) && !terminal::is_dumb_terminal() ? ProgressStyle::Live : ProgressStyle::Plain;
}

ProgressDisplay::ProgressDisplay(ProgressStyle style, std::FILE* stream) : style_(style), stream_(stream) {}
ProgressDisplay::~ProgressDisplay() { clear(); }

void ProgressDisplay::clear() {
    const MutexLock lock(mutex_);
    erase();
}

void ProgressDisplay::erase() {
    if (!drawn_) return;
    std::fputs("\r\x1b[K", stream_);
    std::fflush(stream_);
    drawn_ = false;
}

std::string ProgressDisplay::describe(const render::Progress& progress, double elapsed) const {
    const double part = progress.total > 0.0 ? std::clamp(progress.done / progress.total, 0.0, 1.0) : 0.0;
    const auto filled = static_cast<std::size_t>(part * bar_width);
    std::string text = fmt::format("{:<9} {}{} ", verb_of(progress.stage), std::string(filled, '#'),
                                   std::string(bar_width - filled, '-'));
    if (progress.stage == render::Stage::Perform) {
        text += fmt::format("{:.0f}/{:.0f} lines", progress.done, progress.total);
    } else {
        text += fmt::format("{}/{}", minutes_and_seconds({progress.done}), minutes_and_seconds({progress.total}));
        if (elapsed > 0.05) text += fmt::format("  {:.0f} x real time", progress.done / elapsed);
    }
    if (elapsed > 0.5 && part > 0.02) text += fmt::format("  {:.0f} s left", elapsed / part * (1.0 - part));
    return text;
}

void ProgressDisplay::show(const render::Progress& progress) {
    if (style_ == ProgressStyle::Quiet) return;
    const MutexLock lock(mutex_);
    const auto now = Clock::now();
    // Threads may report out of order: a late report of an earlier stage is dropped.
    if (progress.stage < stage_) return;
    const bool new_stage = progress.stage != stage_;
    if (new_stage) {
        stage_ = progress.stage;
        stage_started_ = now;
    }
    if (style_ == ProgressStyle::Plain) {
        if (!new_stage) return;
        if (stage_ == render::Stage::Perform) {
            fmt::print(stream_, "{} {}\n", verb_of(stage_), counted(static_cast<std::size_t>(progress.total), "line"));
        } else {
            fmt::print(stream_, "{} {} of audio\n", verb_of(stage_), minutes_and_seconds({progress.total}));
        }
        return;
    }
    if (!new_stage && now - last_drawn_ < redraw_every) return;
    last_drawn_ = now;
    drawn_ = true;
    fmt::print(stream_, "\r\x1b[K{}", describe(progress, std::chrono::duration<double>(now - stage_started_).count()));
    std::fflush(stream_);
}

}  // namespace dramatis::pipeline::cli
