#include "pipeline/play/line_display.h"

#include <cerrno>
#include <chrono>
#include <thread>
#include <utility>

#include <fmt/format.h>

#include "pipeline/play/status_words.h"
#include "pipeline/play/terminal_text.h"

namespace dramatis::pipeline {
namespace {

void wait(Seconds patience) { std::this_thread::sleep_for(std::chrono::duration<double>(patience.value)); }

// What is wrong, once: a status repeats it many times a second.
void tell_of_diagnostics(const Diagnostics& diagnostics, std::string& told, std::FILE* errors) {
    if (diagnostics.empty() && told.empty()) return;
    std::string text = to_text(diagnostics);
    if (text == told) return;
    std::fwrite(text.data(), 1, text.size(), errors);
    std::fflush(errors);
    told = std::move(text);
}

std::string words_of(const LiveSpeech& speech) {
    std::string text;
    for (const auto& word : speech.words) text += (text.empty() ? "" : " ") + word;
    return text;
}

}  // namespace

void LineDisplay::write_line(std::string_view line) {
    const std::string text = harmless(line) + "\n";
    errno = 0;
    if (std::fwrite(text.data(), 1, text.size(), out_) == text.size() && std::fflush(out_) == 0) return;
    if (errno == EPIPE) reader_has_gone_ = true;
    std::clearerr(out_);
}

void LineDisplay::tell_of_the_scene(const LiveStatus& status) {
    if (status.scene == scene_) return;
    scene_ = status.scene;
    if (!scene_.empty()) write_line(fmt::format("{:>7}  SCENE {}", position_text(status.position), scene_));
}

void LineDisplay::tell_of_the_speech(const LiveStatus& status) {
    if (!status.speech) return speech_.clear();
    std::string speech = status.speech->place + '\n' + status.speech->speaker + '\n' + words_of(*status.speech);
    if (speech == speech_) return;
    speech_ = std::move(speech);
    write_line(
        fmt::format("{:>7}  {}: {}", position_text(status.position), status.speech->speaker, words_of(*status.speech)));
}

void LineDisplay::tell_of_the_state(const LiveStatus& status) {
    const LiveState before = std::exchange(state_, status.state);
    // Waiting for lines comes and goes too fast to be told.
    const auto is_worth_telling = [](LiveState state) {
        return state == LiveState::Paused || state == LiveState::Lost;
    };
    if (before == state_ || !(is_worth_telling(before) || is_worth_telling(state_))) return;
    write_line(fmt::format("{:>7}  ({})", position_text(status.position), name_of(state_)));
}

void LineDisplay::show(const LiveStatus& status) {
    if (!any_shown_ && !status.title.empty()) write_line(status.title);
    any_shown_ = true;
    tell_of_the_state(status);
    tell_of_the_scene(status);
    tell_of_the_speech(status);
    if (status.news != news_) {
        news_ = status.news;
        if (!news_.empty()) write_line(fmt::format("{:>7}  {}", position_text(status.position), news_));
    }
    tell_of_diagnostics(status.diagnostics, diagnostics_, errors_);
}

std::optional<LiveKey> LineDisplay::wait_key(Seconds patience) {
    if (reader_has_gone_) return LiveKey::Quit;
    wait(patience);
    return std::nullopt;
}

void LineDisplay::print(std::string_view line) { write_line(line); }

void QuietDisplay::show(const LiveStatus& status) { tell_of_diagnostics(status.diagnostics, diagnostics_, errors_); }

std::optional<LiveKey> QuietDisplay::wait_key(Seconds patience) {
    wait(patience);
    return std::nullopt;
}

}  // namespace dramatis::pipeline
