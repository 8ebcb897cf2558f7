// Plays a test signal on an output device, so that a test can give this process sound cards of its own making.
//
//     live-player list                     the devices
//     live-player play [DEVICE]            the signal, to its end
//     live-player pause [DEVICE]           the same, paused before it starts
//     live-player endless [DEVICE]         silence until the device is lost
//
// Says what happened on standard output and exits 1 on an error, with its diagnostic there too: standard error is the sound
// system's.
#include <chrono>
#include <cstdio>
#include <string>
#include <thread>

#include "mix/live/live_sink.h"
#include "mix/live/quiet_audio.h"
#include "tests/mix/live_signal.h"

namespace dramatis::mix {
namespace {

using namespace std::chrono_literals;

int fail(const Diagnostic& diagnostic) {
    std::printf("%s", to_text(diagnostic).c_str());
    return 1;
}

int list() {
    const auto devices = list_output_devices();
    if (!devices) return fail(devices.error());
    std::printf("%s\n", to_text(*devices).c_str());
    return 0;
}

int play(LiveSink& sink, bool paused) {
    const LiveSignal signal = live_signal();
    if (sink.write(ConstAudioView(signal.left, signal.right)) != signal.left.size()) return 2;
    if (paused) sink.pause();
    if (const auto started = sink.start(); !started) return fail(started.error());
    if (paused) {
        std::this_thread::sleep_for(20ms);
        std::printf("played while paused: %lld\n", static_cast<long long>(sink.frames_played().count));
    }
    if (const auto drained = sink.drain(); !drained) return fail(drained.error());
    std::printf("played: %lld\n", static_cast<long long>(sink.frames_played().count));
    return 0;
}

int play_until_lost(LiveSink& sink) {
    const StandardErrorHidden hidden;  // as a live screen does it
    if (const auto started = sink.start(); !started) return fail(started.error());
    while (!sink.lost()) std::this_thread::sleep_for(5ms);
    const auto drained = sink.drain();
    return drained ? 0 : fail(drained.error());
}

int run(const std::string& mode, std::optional<std::string> device) {
    if (mode == "list") return list();
    auto sink =
        LiveSink::open({.device = std::move(device), .rate = {48000}, .latency = {}, .queue = live_signal_length});
    if (!sink) return fail(sink.error());
    std::printf("device: %s\n", sink->device().name.c_str());
    return mode == "endless" ? play_until_lost(*sink) : play(*sink, mode == "pause");
}

}  // namespace
}  // namespace dramatis::mix

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    return dramatis::mix::run(argv[1], argc > 2 ? std::optional<std::string>(argv[2]) : std::nullopt);
}
