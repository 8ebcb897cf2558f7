// Plays short pieces from their beginning, one after the other: a sound, a voice that is tried out.
// [main], or any one thread at a time.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>

#include "mix/live/playout.h"
#include "mix/timeline/timeline.h"
#include "pipeline/live/device/sound_device.h"

namespace dramatis::pipeline::live::device {

class PiecePlayer {
  public:
    // E0350 to E0353.
    static Result<std::unique_ptr<PiecePlayer>> open(const DeviceChoice& choice, SampleRate rate);

    // Goes over into it from what is heard, if anything still is.
    void play(std::shared_ptr<const mix::timeline::Timeline> timeline,
              std::shared_ptr<const mix::sounds::ResolvedMix> mix, const mix::live::LiveLevel& level);
    // Until all of it was heard or a stop is asked for; it plays on without this. Reports when the device goes
    // and when it is there again.
    void listen(const std::stop_token& stop, const std::function<void(const std::string&)>& report);
    // Ends: what is queued is heard, or faded out at once.
    Result<> finish(const std::stop_token& stop) { return device_.finish(playout_, stop); }
    void fade_out() { playout_.fade_out(); }

  private:
    PiecePlayer(SoundDevice device, SampleRate rate) : device_(std::move(device)), playout_({.rate = rate}) {}

    SoundDevice device_;
    mix::live::Playout playout_;  // after the device, which it feeds
    std::uint64_t pieces_ = 0;
};

}  // namespace dramatis::pipeline::live::device
