#include "pipeline/live/screen/line_display.h"

#include <cerrno>
#include <chrono>
#include <thread>
#include <utility>

#include <fmt/format.h>

#include "core/phrasing.h"
#include "pipeline/live/screen/status_words.h"
#include "pipeline/live/screen/wait.h"
#include "pipeline/terminal/terminal_text.h"

namespace dramatis::pipeline::live::screen {
namespace {

// The time between two statuses: there are no keys to wait for.
void write_errors(const Diagnostics& diagnostics, std::FILE* errors) {
    const std::string text = to_text(diagnostics);
    std::fwrite(text.data(), 1, text.size(), errors);
    std::fflush(errors);
}

// What is wrong, once: a status repeats it many times a second.
void write_diagnostics(const Diagnostics& diagnostics, std::string& written, std::FILE* errors) {
    if (diagnostics.empty() && written.empty()) return;
    std::string text = to_text(diagnostics);
    if (text == written) return;
    std::fwrite(text.data(), 1, text.size(), errors);
    std::fflush(errors);
    written = std::move(text);
}

std::string words_of(const LiveSpeech& speech) { return listed(speech.words, " "); }

}  // namespace

void LineDisplay::write_line(std::string_view line) {
    const std::string text = terminal::harmless(line) + "\n";
    errno = 0;
    if (std::fwrite(text.data(), 1, text.size(), out_) == text.size() && std::fflush(out_) == 0) return;
    if (errno == EPIPE) reader_has_gone_ = true;
    std::clearerr(out_);
}

void LineDisplay::write_scene(const LiveStatus& status) {
    if (status.scene == scene_) return;
    scene_ = status.scene;
    if (!scene_.empty()) write_line(fmt::format("{:>7}  SCENE {}", position_text(status.position), scene_));
}

void LineDisplay::write_speech(const LiveStatus& status) {
    if (!status.speech) return speech_.clear();
    std::string speech = status.speech->place + '\n' + status.speech->speaker + '\n' + words_of(*status.speech);
    if (speech == speech_) return;
    speech_ = std::move(speech);
    write_line(
        fmt::format("{:>7}  {}: {}", position_text(status.position), status.speech->speaker, words_of(*status.speech)));
}

void LineDisplay::write_state(const LiveStatus& status) {
    const LiveState before = std::exchange(state_, status.state);
    // Waiting for lines comes and goes too fast for a line of its own.
    const auto is_worth_a_line = [](LiveState state) { return state == LiveState::Paused || state == LiveState::Lost; };
    if (before == state_ || !(is_worth_a_line(before) || is_worth_a_line(state_))) return;
    write_line(fmt::format("{:>7}  ({})", position_text(status.position), name_of(state_)));
}

// The first statuses may come before the show is read.
void LineDisplay::write_title(const LiveStatus& status) {
    if (title_is_written_ || status.title.empty()) return;
    title_is_written_ = true;
    write_line(status.title);
}

void LineDisplay::show(const LiveStatus& status) {
    write_title(status);
    write_state(status);
    write_scene(status);
    write_speech(status);
    for (const LiveNotice& notice : status.notices) {
        if (notice.number <= last_notice_) continue;
        last_notice_ = notice.number;
        write_line(fmt::format("{:>7}  {}", position_text(status.position), notice.text));
        write_errors(notice.details, errors_);
    }
    write_diagnostics(status.diagnostics, diagnostics_, errors_);
}

std::optional<LiveKey> LineDisplay::wait_key(Seconds patience) {
    if (reader_has_gone_) return LiveKey::Quit;
    wait(patience);
    return std::nullopt;
}

void LineDisplay::print(std::string_view line) { write_line(line); }

void QuietDisplay::show(const LiveStatus& status) {
    for (const LiveNotice& notice : status.notices) {
        if (notice.number <= last_notice_) continue;
        last_notice_ = notice.number;
        write_errors(notice.details, errors_);
    }
    write_diagnostics(status.diagnostics, diagnostics_, errors_);
}

std::optional<LiveKey> QuietDisplay::wait_key(Seconds patience) {
    wait(patience);
    return std::nullopt;
}

}  // namespace dramatis::pipeline::live::screen
