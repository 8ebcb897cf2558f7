// What a listener reads where there is no screen: a line for each scene and speech as it begins, the news, and what is
// wrong with a save. No control characters, so that it can be piped, kept, and read aloud.
#pragma once

#include <cstdio>

#include "pipeline/play/live_display.h"

namespace dramatis::pipeline {

class LineDisplay : public LiveDisplay {
  public:
    // Lines go to `out`, diagnostics to `errors`.
    LineDisplay(std::FILE* out, std::FILE* errors) : out_(out), errors_(errors) {}
    void show(const LiveStatus& status) override;
    // There are no keys; but a listener who closed the pipe wants no more: Quit.
    std::optional<LiveKey> wait_key(Seconds patience) override;
    void print(std::string_view line) override;
    void lend_terminal(const std::function<void()>& run) override { run(); }

  private:
    void write_line(std::string_view line);
    void tell_of_the_scene(const LiveStatus& status);
    void tell_of_the_speech(const LiveStatus& status);
    void tell_of_the_state(const LiveStatus& status);

    std::FILE* out_;
    std::FILE* errors_;
    bool reader_has_gone_ = false;
    bool any_shown_ = false;
    LiveState state_ = LiveState::Starting;
    std::string scene_;
    std::string speech_;  // its place and words
    std::string news_;
    std::string diagnostics_;
};

// Nothing but what is wrong with a save.
class QuietDisplay : public LiveDisplay {
  public:
    explicit QuietDisplay(std::FILE* errors) : errors_(errors) {}
    void show(const LiveStatus& status) override;
    std::optional<LiveKey> wait_key(Seconds patience) override;
    void print(std::string_view) override {}
    void lend_terminal(const std::function<void()>& run) override { run(); }

  private:
    std::FILE* errors_;
    std::string diagnostics_;
};

}  // namespace dramatis::pipeline
