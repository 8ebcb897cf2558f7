// What a listener reads where there is no screen: a line for each scene and speech as it begins, each notice, and the
// diagnostics of a save. No control characters, so that it can be piped, kept, and read aloud. [main]
#pragma once

#include <cstdio>

#include "pipeline/live/screen/display.h"

namespace dramatis::pipeline::live::screen {

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
    void write_title(const LiveStatus& status);
    void write_scene(const LiveStatus& status);
    void write_speech(const LiveStatus& status);
    void write_state(const LiveStatus& status);

    std::FILE* out_;
    std::FILE* errors_;
    bool reader_has_gone_ = false;
    bool title_is_written_ = false;
    LiveState state_ = LiveState::Starting;
    std::string scene_;
    std::string speech_;  // its place and words
    std::uint64_t last_notice_ = 0;
    std::string diagnostics_;
};

// Nothing but what is wrong, with a save or with lines.
class QuietDisplay : public LiveDisplay {
  public:
    explicit QuietDisplay(std::FILE* errors) : errors_(errors) {}
    void show(const LiveStatus& status) override;
    std::optional<LiveKey> wait_key(Seconds patience) override;
    void print(std::string_view) override {}
    void lend_terminal(const std::function<void()>& run) override { run(); }

  private:
    std::FILE* errors_;
    std::uint64_t last_notice_ = 0;
    std::string diagnostics_;
};

}  // namespace dramatis::pipeline::live::screen
