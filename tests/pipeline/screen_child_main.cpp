// A program around the live display alone, for tests that drive it through a pseudo-terminal: plays a made-up show, a
// status every 1/30 s, and does what each key asks for as a line on standard output at the end.
//
//   screen_child [lines|quiet] [crash|abort|memory] …
#include <signal.h>
#include <unistd.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <string>
#include <vector>

#include "pipeline/play/live_display.h"
#include "pipeline/signals.h"

namespace {

using namespace dramatis;
using namespace dramatis::pipeline;

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

void misbehave(const std::string& how) {
    if (how == "abort") std::abort();
    if (how == "crash") raise(SIGSEGV);
    if (how == "memory") throw std::bad_alloc();
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    leave_cleanly_when_out_of_memory();
    const SignalWatch signals;
    LiveStatus status = opening();
    std::vector<std::string> keys;
    {
        const auto display = open_live_display(live_display_style(!arguments.empty() && arguments[0] == "quiet"));
        for (int n = 0; !signals.stop_token().stop_requested(); ++n) {
            status.position = {83.0 + n * frame.value};
            status.peak = {-12.0 + 8.0 * std::sin(n * 0.3), -14.0 + 8.0 * std::sin(n * 0.23)};
            status.speech->word = static_cast<std::size_t>(n / 10) % status.speech->words.size();
            display->show(status);
            const auto key = display->wait_key(frame);
            if (!key) continue;
            keys.emplace_back(name_of(*key));
            status.news = "key: " + keys.back();
            if (*key == LiveKey::Quit) break;
            if (*key == LiveKey::Source) display->print("the-lamp.cues:41: MIRA: I don't think");
            if (*key == LiveKey::Edit)
                display->lend_terminal([] { (void)std::system("echo lent; stty -a | grep -c icanon; sleep 0.2"); });
            if (*key == LiveKey::Solo) misbehave(arguments.empty() ? "" : arguments.back());
        }
    }
    for (const auto& key : keys) std::printf("%s\n", key.c_str());
    std::printf("%s\n", signals.stop_token().stop_requested() ? "stopped" : "quit");
    return 0;
}
