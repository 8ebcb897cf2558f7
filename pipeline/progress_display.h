// A render's progress for people: one live line on a terminal (stage, how far, × real time, time left), a plain line a
// stage elsewhere, nothing when quiet.
#pragma once

#include <chrono>
#include <cstdio>
#include <mutex>
#include <string>

#include "pipeline/render.h"

namespace dramatis::pipeline {

enum class ProgressStyle { Quiet, Plain, Live };
// What suits standard error: live on a terminal.
ProgressStyle progress_style(bool quiet);
// Colour on `stream`: on a terminal, unless NO_COLOR is set or TERM is "dumb".
bool wants_colour(std::FILE* stream);

// Any thread may show.
class ProgressDisplay {
  public:
    ProgressDisplay(ProgressStyle style, std::FILE* stream);
    ~ProgressDisplay();  // clears the live line
    void show(const Progress& progress);
    void clear();

  private:
    using Clock = std::chrono::steady_clock;
    void erase();
    std::string describe(const Progress& progress, double elapsed) const;

    ProgressStyle style_;
    std::FILE* stream_;
    Stage stage_ = Stage::Read;
    Clock::time_point stage_started_ = Clock::now();
    Clock::time_point last_drawn_{};
    bool drawn_ = false;
    std::mutex mutex_;
};

}  // namespace dramatis::pipeline
