// An episode's frames to a sound card: a queue (LiveFeed) that a device's callback plays from. The only place that knows
// PortAudio.
//
//     auto sink = LiveSink::open({.rate = rate});
//     sink->write(block);  sink->start();              then keep writing from the mixing thread
//     sink->drain(stop);                               the last frame is heard; or stop(): silence now
//
// Threads: [main] one thread opens, starts, drains, stops, asks `lost` and destroys; [mixing] one thread writes and takes
// back; [any] the rest. PortAudio looks for devices when the first sink is opened or listed, not again until the last one
// has gone: to find a device that was plugged in again, destroy the lost sink before opening the next. A device that does not
// even respond any more is left behind as it is, and with it the list of devices.
#pragma once

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/audio_buffer.h"
#include "core/diagnostic.h"
#include "core/units.h"
#include "mix/live/live_feed.h"
#include "mix/live/output_device.h"

namespace dramatis::mix::live {

// [main] Every device that plays stereo, in the system's order, with its rates. Opens each for a moment. Without a sound
// card: nothing, which is no error. E0353 the sound system itself fails.
Result<std::vector<OutputDevice>> list_output_devices();

// How far ahead the device keeps: the least that it says it can do, what is safe on a machine with other work to do (what
// the device says, and 100 ms at least), or a time.
struct LiveLatency {
    enum class Kind { Low, High, Exactly } kind = Kind::High;
    Seconds time;  // of Exactly

    static LiveLatency low() { return {Kind::Low, {}}; }
    static LiveLatency high() { return {Kind::High, {}}; }
    static LiveLatency exactly(Seconds time) { return {Kind::Exactly, time}; }
};

struct LiveSettings {
    std::optional<std::string> device;  // number or name; see choose_device
    SampleRate rate{48000};
    LiveLatency latency;
    Seconds queue{0.5};  // how much may be written ahead, at least
};

class LiveSink {
  public:
    // [main] Silent until `start`. E0350, E0351, E0352: see choose_device. E0353 the device refuses.
    static Result<LiveSink> open(const LiveSettings& settings);
    LiveSink(LiveSink&&) noexcept;
    LiveSink& operator=(LiveSink&&) noexcept;
    ~LiveSink();  // stops

    const OutputDevice& device() const;  // its rates not asked
    Seconds latency() const;  // as the device reports it: from when a frame leaves the queue to when it is heard

    // [main] E0353 the device refuses.
    Result<> start();
    // [mixing] How many frames were accepted; as many as `writable` said. And see FrameRing::take_back.
    std::size_t write(ConstAudioView frames) noexcept;
    std::size_t writable() const noexcept;
    std::size_t take_back(std::size_t keep) noexcept;

    // [any] Silence from the device's next block on; what is queued stays queued.
    void pause() noexcept;
    void resume() noexcept;
    bool paused() const noexcept;
    Underruns underruns() const noexcept;
    Frames frames_played() const noexcept;  // that left the queue: heard `latency` later

    // [main] Whether a started device has gone: unplugged, or its server was killed; or has asked for nothing in five seconds.
    // To be asked a few times a second; it stays lost.
    bool lost() const;
    // [main] After the last `write`: resumes, waits until all that is queued has been played, and half a second of silence
    // behind it because a device may drop what it holds when it is stopped; then stops. E0354 the device was lost. Asked to stop, it stops at once, without an error.
    Result<> drain(std::stop_token stop = {});
    // [main] Silence now. What is queued is not played.
    void stop();

  private:
    struct State;
    explicit LiveSink(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace dramatis::mix::live
