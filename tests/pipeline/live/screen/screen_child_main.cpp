// A program around the live display alone, for tests that drive it through a pseudo-terminal: plays a made-up show, a
// status every 1/30 s, and writes the keys it understood when it ends. An argument makes it a difficult one.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <new>
#include <string>
#include <tuple>
#include <vector>

#include "pipeline/cli/signals.h"
#include "pipeline/live/player/editor.h"
#include "pipeline/live/screen/live_display.h"

namespace {

using namespace dramatis;
using namespace dramatis::pipeline;
using namespace dramatis::pipeline::live::screen;

constexpr Seconds frame{1.0 / 30.0};

const char* name_of(LiveKey key) {
    switch (key) {
        case LiveKey::Pause:
            return "pause";
        case LiveKey::PreviousSpeech:
            return "previous speech";
        case LiveKey::NextSpeech:
            return "next speech";
        case LiveKey::PreviousScene:
            return "previous scene";
        case LiveKey::NextScene:
            return "next scene";
        case LiveKey::Back:
            return "back";
        case LiveKey::Forward:
            return "forward";
        case LiveKey::Repeat:
            return "repeat";
        case LiveKey::Solo:
            return "solo";
        case LiveKey::Source:
            return "source";
        case LiveKey::Edit:
            return "edit";
        case LiveKey::Quit:
            return "quit";
    }
    return "";
}

LiveStatus opening() {
    LiveStatus status;
    status.state = LiveState::Playing;
    status.title = "The Lamp";
    status.scene = "2  The bridge";
    status.speech = LiveSpeech{.speaker = "MIRA",
                               .words = {"I", "don't", "think", "that", "you", "understand", "what", "this", "ship",
                                         "is", "for,", "Captain.", "There", "is", "nobody", "at", "the", "helm."},
                               .word = 0,
                               .place = "the-lamp.cues:41"};
    status.next = {"KELL: Then who has been answering us?", "(a door opens)", "MIRA: Don't."};
    status.length = {760.0};
    status.length_is_estimate = true;
    status.short_term = -19.4;
    status.integrated = -20.1;
    status.device = "Built-in Audio";
    return status;
}

void notify(LiveStatus& status, std::string text) {
    if (!status.notices.empty() && status.notices.back().text == text) return;
    const std::uint64_t number = status.notices.empty() ? 1 : status.notices.back().number + 1;
    status.notices = {{number, std::move(text)}};
}

// What a script, a file name or a sound card may hold.
void make_hostile(LiveStatus& status) {
    const std::string attack =
        "\x1b]0;owned\x07\x1b[31;5m\x1b[99;99H\x0e\xc2\x9b"
        "2J\xe2\x80\xae\x1bPq\x1b\\\r\n\x08\xff";
    status.title += attack;
    status.scene = attack + status.scene;
    status.speech->speaker += attack;
    status.speech->place = attack + ":1";
    for (auto& word : status.speech->words) word = attack + word;
    status.next = {attack, attack + "KELL", std::string(100000, '\x1b')};
    status.device = attack;
    notify(status, attack);
    const auto source = std::make_shared<const SourceText>(attack, attack);
    status.diagnostics = {{.code = "E0103", .message = attack, .help = attack, .where = {source, {0, 3}}}};
}

// What reads a sound file, say, and was sent a bad one.
void fork_a_process_that_ends_badly(bool by_signal) {
    const pid_t forked = fork();
    if (forked == 0) {
        if (by_signal) raise(SIGSEGV);
        throw std::bad_alloc();
    }
    waitpid(forked, nullptr, 0);
}

void misbehave(const std::string& how) {
    if (how == "fork") {
        fork_a_process_that_ends_badly(true);
        fork_a_process_that_ends_badly(false);
    }
    if (how == "abort") std::abort();
    if (how == "crash") raise(SIGSEGV);
    if (how == "fault") {
        volatile int* volatile nowhere = nullptr;
        *nowhere = 1;
    }
    if (how == "memory") throw std::bad_alloc();
}

// Goes on with the show while the editor runs.
void edit_meanwhile(LiveDisplay& display, LiveStatus& status) {
    Result<> edited;
    display.lend_terminal([&] {
        edited = live::player::edit("-odd name.cues", 41, frame, [&] {
            status.position = status.position + frame;
            display.show(status);
        });
    });
    if (!edited) notify(status, edited.error().message);
}

void act_on(LiveKey key, LiveDisplay& display, const std::string& manner, LiveStatus& status) {
    if (key == LiveKey::Source) display.print(status.speech->place + ": MIRA: I don't think");
    if (key == LiveKey::Solo) misbehave(manner);
    if (key == LiveKey::Edit && manner == "busy") {
        edit_meanwhile(display, status);
    } else if (key == LiveKey::Edit) {
        display.lend_terminal([] { std::ignore = std::system("echo lent, press return; read -r line"); });
    }
}

}  // namespace

int main(int argc, char** argv) {
    const std::string manner = argc > 1 ? argv[1] : "";
    cli::leave_cleanly_when_out_of_memory();
    const cli::SignalWatch signals;
    LiveStatus status = opening();
    if (manner == "hostile") make_hostile(status);
    std::vector<std::string> keys;
    const auto is_over = [&] { return signals.stop_token().stop_requested() && manner != "deaf"; };
    {
        const auto display = open_live_display(live_display_style(manner == "quiet"));
        for (int n = 0; !is_over(); ++n) {
            status.position = {83.0 + n * frame.value};
            status.peak = {-12.0 + 8.0 * std::sin(n * 0.3), -14.0 + 8.0 * std::sin(n * 0.23)};
            status.speech->word = static_cast<std::size_t>(n / 10) % status.speech->words.size();
            if (signals.stop_token().stop_requested()) notify(status, "key: stop");
            if (manner == "noisy") std::fputs("noise\n", stderr);
            display->show(status);
            const auto key = display->wait_key(frame);
            if (!key) continue;
            keys.emplace_back(name_of(*key));
            notify(status, "key: " + keys.back());
            act_on(*key, *display, manner, status);
            if (*key == LiveKey::Quit) break;
        }
    }
    for (const auto& key : keys) std::printf("%s\n", key.c_str());
    std::printf("%s\n", signals.stop_token().stop_requested() ? "stopped" : "quit");
    return 0;
}
