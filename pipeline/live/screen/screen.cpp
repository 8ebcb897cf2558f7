#include "pipeline/live/screen/screen.h"

#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <deque>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "mix/live/quiet_audio.h"
#include "pipeline/live/screen/key_parser.h"
#include "pipeline/live/screen/screen_layout.h"
#include "pipeline/live/screen/wait.h"
#include "pipeline/terminal/console.h"
#include "pipeline/terminal/curses_canvas.h"
#include "pipeline/terminal/job_control.h"
#include "pipeline/terminal/terminal_rescue.h"
#include "pipeline/terminal/terminal_text.h"

namespace dramatis::pipeline::live::screen {
namespace {

using Clock = std::chrono::steady_clock;

// After so long without its rest, an Escape was the key of that name.
constexpr std::chrono::milliseconds escape_patience{200};
constexpr std::size_t most_printed = 1000;
// A line that was asked for is replaced by the last notice after this time.
constexpr std::chrono::seconds printed_for{10};

// The time between two frames of a display that has no keys to wait for just now.
timespec to_timespec(Seconds time) {
    const auto nanoseconds = static_cast<std::int64_t>(std::max(time.value, 0.0) * 1e9);
    return {.tv_sec = nanoseconds / 1'000'000'000, .tv_nsec = nanoseconds % 1'000'000'000};
}

class Screen : public LiveDisplay {
  public:
    explicit Screen(std::unique_ptr<terminal::CursesCanvas> canvas, const termios& settings);
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;
    ~Screen() override;

    void show(const LiveStatus& status) override;
    std::optional<LiveKey> wait_key(Seconds patience) override;
    void print(std::string_view line) override;
    void lend_terminal(const std::function<void()>& run) override;

  private:
    void take();
    void give_back();
    void lose();
    void suspend();
    bool is_ours();
    void follow(const LiveStatus& status);
    std::optional<LiveKey> next_key();
    void read_keys(Seconds patience);

    terminal::JobControl jobs_;
    std::unique_ptr<terminal::CursesCanvas> canvas_;
    termios settings_;
    std::optional<mix::live::StandardErrorHidden> quiet_;
    int standard_error_ = -1;
    bool is_taken_ = false;
    bool is_lent_ = false;    // to another program, which draws and reads now
    bool is_closed_ = false;  // the terminal has gone for good

    ScreenLayout layout_;
    ScreenExtras extras_;
    std::array<MeterBallistics, 2> meters_;
    std::optional<Clock::time_point> last_shown_;
    LiveNotice last_notice_;
    std::vector<std::string> printed_;
    std::optional<Clock::time_point> printed_until_;

    KeyParser parser_;
    Clock::time_point last_byte_;
    std::deque<char> bytes_;
};

Screen::Screen(std::unique_ptr<terminal::CursesCanvas> canvas, const termios& settings)
    : canvas_(std::move(canvas)), settings_(settings) {
    standard_error_ = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    quiet_.emplace();
    terminal::guard_terminal(STDOUT_FILENO, settings_, canvas_->farewell(), standard_error_);
    is_taken_ = true;
}

Screen::~Screen() {
    if (is_taken_ && !is_closed_ && !terminal::is_in_foreground(STDIN_FILENO)) lose();
    give_back();
    canvas_.reset();
    if (standard_error_ >= 0) close(standard_error_);
    for (const std::string& line : printed_) terminal::print(line + "\n");
}

void Screen::take() {
    quiet_.emplace();
    canvas_->enter();
    terminal::guard_terminal(STDOUT_FILENO, settings_, canvas_->farewell(), standard_error_);
    is_taken_ = true;
}

void Screen::give_back() {
    if (!is_taken_) return;
    is_taken_ = false;
    canvas_->leave();
    terminal::unguard_terminal();
    quiet_.reset();
}

// Stopped and sent to the background without a chance to clean up: nothing of the terminal is ours now.
void Screen::lose() {
    is_taken_ = false;
    canvas_->abandon();
    terminal::unguard_terminal();
    quiet_.reset();
}

void Screen::suspend() {
    give_back();
    jobs_.stop();
}

// Whether the terminal can be drawn on and read from now; takes it back when it can be had again.
bool Screen::is_ours() {
    if (is_closed_ || is_lent_) return false;
    if (jobs_.stop_was_asked()) suspend();
    if (!terminal::is_in_foreground(STDIN_FILENO)) {
        if (is_taken_) lose();
        return false;
    }
    if (jobs_.was_continued() && is_taken_) canvas_->forget_what_is_shown();
    if (!is_taken_) take();
    return true;
}

void Screen::follow(const LiveStatus& status) {
    const auto now = Clock::now();
    const Seconds elapsed{last_shown_ ? std::chrono::duration<double>(now - *last_shown_).count() : 0.0};
    last_shown_ = now;
    for (std::size_t channel = 0; channel < meters_.size(); ++channel) {
        meters_[channel].follow(status.peak[channel], elapsed);
        extras_.meters[channel] = meters_[channel].reading();
    }
    if (!status.notices.empty() && status.notices.back().number > last_notice_.number) {
        last_notice_ = status.notices.back();
        extras_.note = last_notice_.text;
        printed_until_.reset();
    } else if (printed_until_ && now > *printed_until_) {
        extras_.note = last_notice_.text;
        printed_until_.reset();
    }
}

void Screen::show(const LiveStatus& status) {
    follow(status);
    if (is_ours()) canvas_->draw(layout_.lay_out(status, extras_, canvas_->size()));
}

void Screen::read_keys(Seconds patience) {
    pollfd terminal{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
    const timespec time = to_timespec(patience);
    if (ppoll(&terminal, 1, &time, nullptr) <= 0) return;
    if (!terminal::is_in_foreground(STDIN_FILENO)) return;
    std::array<char, 256> read_now{};
    const ssize_t count = read(STDIN_FILENO, read_now.data(), read_now.size());
    if (count > 0) {
        bytes_.insert(bytes_.end(), read_now.begin(), read_now.begin() + count);
    } else if (count == 0 || (errno != EINTR && errno != EAGAIN)) {
        is_closed_ = true;
    }
}

// The next key among the bytes that came; those of the screen itself are acted on.
std::optional<LiveKey> Screen::next_key() {
    while (!bytes_.empty()) {
        const auto key = parser_.take(bytes_.front());
        bytes_.pop_front();
        if (!key) continue;
        if (const auto* wanted = std::get_if<LiveKey>(&*key)) return *wanted;
        switch (std::get<ScreenKey>(*key)) {
            case ScreenKey::Help:
                extras_.help = !extras_.help;
                break;
            case ScreenKey::Redraw:
                canvas_->forget_what_is_shown();
                break;
            case ScreenKey::Suspend:
                suspend();
                return std::nullopt;
        }
    }
    return std::nullopt;
}

std::optional<LiveKey> Screen::wait_key(Seconds patience) {
    if (is_closed_) return LiveKey::Quit;
    if (!is_ours()) return wait(patience), std::nullopt;
    if (const auto key = next_key()) return key;
    const auto now = Clock::now();
    read_keys(patience);
    if (is_closed_) return LiveKey::Quit;
    if (bytes_.empty()) return std::nullopt;
    if (parser_.is_waiting() && now - last_byte_ > escape_patience) parser_.forget();
    last_byte_ = Clock::now();
    return next_key();
}

void Screen::print(std::string_view line) {
    extras_.note = terminal::harmless(line);
    printed_until_ = Clock::now() + printed_for;
    if (!printed_.empty() && printed_.back() == extras_.note) return;
    if (printed_.size() < most_printed) printed_.push_back(extras_.note);
}

void Screen::lend_terminal(const std::function<void()>& run) {
    give_back();
    is_lent_ = true;
    jobs_.let_others_stop_us(true);
    run();
    jobs_.let_others_stop_us(false);
    is_lent_ = false;
    is_ours();  // so take it, if it is
}

}  // namespace

std::unique_ptr<LiveDisplay> open_screen() {
    termios settings{};
    if (tcgetattr(STDIN_FILENO, &settings) != 0) return nullptr;
    auto canvas = terminal::CursesCanvas::open();
    if (!canvas) return nullptr;
    return std::make_unique<Screen>(std::move(canvas), settings);
}

}  // namespace dramatis::pipeline::live::screen
