// Plays a test signal on an output device, so that a test can give this process sound cards of its own making.
//
//     live-player list                     the devices
//     live-player play [DEVICE]            the signal, to its end
//     live-player pause [DEVICE]           the same, paused before it starts
//     live-player endless [DEVICE]         silence until the device is lost
//     live-player pace=SECONDS[,MS] [DEVICE]  at that latency, the signal that long, from a mixing thread that keeps the queue full: says how
//                                          it went, and every second that it goes
//
// Says what happened on standard output and exits 1 on an error, with its diagnostic there too: standard error is the sound
// system's.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <string>
#include <thread>

#include "mix/live/live_sink.h"
#include "mix/live/quiet_audio.h"
#include "tests/mix/live/live_signal.h"

namespace dramatis::mix::live {
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
        // Nothing is to happen, so there is nothing to wait for: as long as a device needs to ask for a few blocks.
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

// As a mixing thread does it: half a second ahead, a block at a time.
void keep_full(LiveSink& sink, const LiveSignal& signal, const std::atomic<bool>& lost) {
    constexpr std::size_t block = 1024;
    const std::size_t length = signal.left.size();
    for (std::size_t position = 0; position < length && !lost;) {
        const std::size_t count = std::min(block, length - position);
        if (sink.writable() < count) {
            std::this_thread::sleep_for(5ms);
            continue;
        }
        position += sink.write(ConstAudioView(std::span(signal.left).subspan(position, count),
                                              std::span(signal.right).subspan(position, count)));
    }
}

void say_underruns(const LiveSink& sink) {
    const Underruns underruns = sink.underruns();
    std::printf("underruns: %llu starved, %llu device\n", static_cast<unsigned long long>(underruns.starved),
                static_cast<unsigned long long>(underruns.device));
    std::fflush(stdout);
}

// Says each second that has gone, and each underrun.
int pace(LiveSink& sink, Seconds length) {
    const LiveSignal signal = live_signal(length);
    std::atomic<bool> lost = false, written = false;
    std::jthread mixing([&] {
        keep_full(sink, signal, lost);
        written = true;
    });
    while (sink.writable() > 2048 && !written) std::this_thread::sleep_for(1ms);
    if (const auto started = sink.start(); !started) return lost = true, fail(started.error());
    Underruns known;
    for (std::int64_t second = 0; !written && !lost; lost = sink.lost()) {
        if (const auto now = sink.frames_played().count / 48000; now > second) {
            std::printf("second %lld\n", static_cast<long long>(second = now));
            std::fflush(stdout);
        }
        if (sink.underruns() != known) {
            known = sink.underruns();
            std::printf("at frame %lld: ", static_cast<long long>(sink.frames_played().count));
            say_underruns(sink);
        }
        std::this_thread::sleep_for(5ms);
    }
    mixing.join();
    const auto drained = sink.drain();
    std::printf("played: %lld\n", static_cast<long long>(sink.frames_played().count));
    say_underruns(sink);
    return drained ? 0 : fail(drained.error());
}

int run(const std::string& mode, std::optional<std::string> device) {
    if (mode == "list") return list();
    if (mode.starts_with("pace=")) {
        LiveLatency latency;
        if (const auto comma = mode.find(','); comma != std::string::npos)
            latency = LiveLatency::exactly({std::stod(mode.substr(comma + 1)) / 1000.0});
        auto sink = LiveSink::open({.device = std::move(device), .rate = {48000}, .latency = latency, .queue = {0.5}});
        if (!sink) return fail(sink.error());
        std::printf("device: %s\nlatency: %.0f ms\n", sink->device().name.c_str(), 1000.0 * sink->latency().value);
        return pace(*sink, {std::stod(mode.substr(5))});
    }
    auto sink =
        LiveSink::open({.device = std::move(device), .rate = {48000}, .latency = {}, .queue = live_signal_length});
    if (!sink) return fail(sink.error());
    std::printf("device: %s\n", sink->device().name.c_str());
    return mode == "endless" ? play_until_lost(*sink) : play(*sink, mode == "pause");
}

}  // namespace
}  // namespace dramatis::mix::live

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    return dramatis::mix::live::run(argv[1], argc > 2 ? std::optional<std::string>(argv[2]) : std::nullopt);
}
