// The device that a live show is heard through, whichever it is just now: found again, or another in its place, when it has
// gone. [main]
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "mix/live/live_sink.h"
#include "mix/live/playout.h"

namespace dramatis::pipeline::live::device {

// Where to play, as the command line has it.
struct DeviceChoice {
    std::optional<std::string> device;  // number or name; nothing: the default
    mix::live::LiveLatency latency;
};

class SoundDevice {
  public:
    // E0350 to E0353.
    static Result<SoundDevice> open(DeviceChoice choice, SampleRate rate);
    SoundDevice(SoundDevice&&) noexcept;
    SoundDevice& operator=(SoundDevice&&) noexcept;
    ~SoundDevice();

    // To be called some times a second: starts the device once something is queued; lets go of one that was lost, and looks
    // for it, or for the default, about once a second. What changed, for the listener; empty if nothing did.
    std::string attend(mix::live::Playout& playout);
    // Plays what is queued to its end. Nothing goes to the device any more.
    Result<> finish(mix::live::Playout& playout, const std::stop_token& stop);

    bool lost() const;
    bool started() const { return started_; }
    const std::string& name() const { return name_; }
    mix::live::Underruns underruns() const;

  private:
    class Output;
    SoundDevice(DeviceChoice choice, SampleRate rate);
    Result<std::unique_ptr<Output>> connect(const std::optional<std::string>& wanted) const;
    void take(std::unique_ptr<Output> output);

    DeviceChoice choice_;
    SampleRate rate_;
    std::unique_ptr<Output> output_;
    std::string name_;
    bool fed_ = false, started_ = false;
    mix::live::Underruns of_earlier_devices_;
    std::chrono::steady_clock::time_point looked_{};
};

}  // namespace dramatis::pipeline::live::device
