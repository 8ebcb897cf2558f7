#include "pipeline/live/device/sound_device.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace dramatis::pipeline::live::device {
namespace {

using namespace std::chrono_literals;

// Room for what playout keeps ahead, its fades, and the silence that it pauses in.
constexpr Seconds queue{2.8};
// When it starts, a device takes all of its latency at once: it is started with that and this much in its queue, so that it
// doesn't run dry at once.
constexpr Seconds first_queue{0.025};
constexpr Seconds most_first_queue{2.0};
constexpr auto between_looks = 1s;

}  // namespace

class SoundDevice::Output : public mix::live::LiveOutput {
  public:
    explicit Output(mix::live::LiveSink opened) : sink(std::move(opened)) {}
    std::size_t writable() const noexcept override { return sink.writable(); }
    std::size_t write(ConstAudioView frames) noexcept override { return sink.write(frames); }
    std::size_t take_back(std::size_t keep) noexcept override { return sink.take_back(keep); }
    void pause() noexcept override { sink.pause(); }
    void resume() noexcept override { sink.resume(); }
    Frames frames_played() const noexcept override { return sink.frames_played(); }

    mix::live::LiveSink sink;
};

SoundDevice::SoundDevice(DeviceChoice choice, SampleRate rate) : choice_(std::move(choice)), rate_(rate) {}
SoundDevice::SoundDevice(SoundDevice&&) noexcept = default;
SoundDevice& SoundDevice::operator=(SoundDevice&&) noexcept = default;
SoundDevice::~SoundDevice() = default;

Result<SoundDevice> SoundDevice::open(DeviceChoice choice, SampleRate rate) {
    SoundDevice device(std::move(choice), rate);
    auto output = device.connect(device.choice_.device);
    if (!output) return std::unexpected(output.error());
    device.take(std::move(*output));
    // By its name from here on: numbers change when something is plugged in.
    if (device.choice_.device) device.choice_.device = device.name_;
    return device;
}

Result<std::unique_ptr<SoundDevice::Output>> SoundDevice::connect(const std::optional<std::string>& wanted) const {
    auto sink =
        mix::live::LiveSink::open({.device = wanted, .rate = rate_, .latency = choice_.latency, .queue = queue});
    if (!sink) return std::unexpected(sink.error());
    return std::make_unique<Output>(std::move(*sink));
}

void SoundDevice::take(std::unique_ptr<Output> output) {
    output_ = std::move(output);
    name_ = output_->sink.device().name;
    fed_ = started_ = false;
}

std::string SoundDevice::attend(mix::live::Playout& playout) {
    std::string notice;
    if (output_ && started_ && output_->sink.lost()) {
        playout.feed(nullptr, {});
        const auto underruns = output_->sink.underruns();
        of_earlier_devices_.starved += underruns.starved;
        of_earlier_devices_.device += underruns.device;
        output_.reset();  // PortAudio looks for devices only when none is open
        looked_ = std::chrono::steady_clock::now();
        notice = fmt::format("the output device '{}' has gone: waiting for it", name_);
    } else if (!output_ && std::chrono::steady_clock::now() - looked_ >= between_looks) {
        looked_ = std::chrono::steady_clock::now();
        auto found = connect(choice_.device ? choice_.device : std::optional(name_));
        if (!found) found = connect(std::nullopt);
        if (found) {
            take(std::move(*found));
            notice = fmt::format("the sound goes on through '{}'", name_);
        }
    }
    if (!output_) return notice;
    if (!std::exchange(fed_, true)) playout.feed(output_.get(), output_->sink.latency());
    const Seconds first = std::min(output_->sink.latency() + first_queue, most_first_queue);
    if (!started_ && (playout.queued() >= to_frames(first, rate_) || playout.state().mixed_all)) {
        // One that doesn't start is as good as lost: the next look finds out.
        if (auto started = output_->sink.start(); !started) {
            playout.feed(nullptr, {});
            output_.reset();
            return started.error().message;
        }
        started_ = true;
    }
    return notice;
}

Result<> SoundDevice::finish(mix::live::Playout& playout, const std::stop_token& stop) {
    playout.feed(nullptr, {});
    if (!output_) return {};
    // Shorter than the first queue: it was never started.
    if (auto started = output_->sink.start(); !started) return started;
    return output_->sink.drain(stop);
}

bool SoundDevice::lost() const { return !output_; }

mix::live::Underruns SoundDevice::underruns() const {
    auto all = of_earlier_devices_;
    if (output_) {
        const auto now = output_->sink.underruns();
        all.starved += now.starved;
        all.device += now.device;
    }
    return all;
}

}  // namespace dramatis::pipeline::live::device
