// A render's progress for people: one live line on a terminal (stage, how far, × real time, time left), a plain line a
// stage elsewhere, nothing when quiet.
#pragma once

#include <chrono>
#include <cstdio>
#include <string>

#include "core/mutex.h"
#include "pipeline/render/render.h"

namespace dramatis::pipeline::cli {

enum class ProgressStyle { Quiet, Plain, Live };
// For standard error: live on a terminal, plain elsewhere.
ProgressStyle progress_style(bool quiet);

// [any thread]
class ProgressDisplay {
  public:
    ProgressDisplay(ProgressStyle style, std::FILE* stream);
    ~ProgressDisplay();  // clears the live line
    void show(const render::Progress& progress);
    void clear();

  private:
    using Clock = std::chrono::steady_clock;
    void erase() REQUIRES(mutex_);
    std::string describe(const render::Progress& progress, double elapsed) const;

    const ProgressStyle style_;
    Mutex mutex_;
    std::FILE* const stream_ PT_GUARDED_BY(mutex_);
    render::Stage stage_ GUARDED_BY(mutex_) = render::Stage::Read;
    Clock::time_point stage_started_ GUARDED_BY(mutex_) = Clock::now();
    Clock::time_point last_drawn_ GUARDED_BY(mutex_){};
    bool drawn_ GUARDED_BY(mutex_) = false;
};

}  // namespace dramatis::pipeline::cli
