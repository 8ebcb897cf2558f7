#include "mix/live/live_sink.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <thread>
#include <utility>

#include <fmt/format.h>
#include <portaudio.h>

#include "mix/live/quiet_audio.h"
#include "mix/live/underrun_detector.h"

namespace dramatis::mix::live {
namespace {

constexpr int channels = 2;
constexpr Seconds shortest_tail{0.5};
// What devices call safe is 35 ms for a sound server, which runs dry when other programs want the cores (decision 038).
constexpr PaTime least_safe_latency = 0.1;
// A device gives no event when it has played what is queued, nor when it goes: it is looked at so often.
constexpr std::chrono::milliseconds watch_interval{5};
constexpr std::chrono::seconds patience{5};
constexpr std::array usual_rates{SampleRate{44100}, SampleRate{48000}, SampleRate{96000}, SampleRate{192000}};

std::unexpected<Diagnostic> refused(std::string_view what, PaError error) {
    std::string reason = Pa_GetErrorText(error);
    if (error == paUnanticipatedHostError) {
        if (const PaHostErrorInfo* const host = Pa_GetLastHostErrorInfo(); host && host->errorText && *host->errorText)
            reason = host->errorText;
    }
    return failure("E0353", fmt::format("{}: {}", what, reason),
                   "choose another device or latency, close the program that has it, or render to a file");
}

// PortAudio, initialised as long as one of these lives; it counts them itself.
class Session {
  public:
    static Result<std::unique_ptr<Session>> begin() {
        silence_sound_libraries();
        const StandardErrorHidden hidden;
        if (const PaError error = Pa_Initialize(); error != paNoError)
            return refused("the sound system can't be used", error);
        return std::unique_ptr<Session>(new Session);
    }
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    ~Session() {
        const StandardErrorHidden hidden;
        Pa_Terminate();
    }

  private:
    Session() = default;
};

PaStreamParameters parameters_of(int device, PaTime latency) {
    return {.device = device,
            .channelCount = channels,
            .sampleFormat = paFloat32,
            .suggestedLatency = latency,
            .hostApiSpecificStreamInfo = nullptr};
}

std::vector<OutputDevice> stereo_devices() {
    std::vector<OutputDevice> devices;
    const PaDeviceIndex usual = Pa_GetDefaultOutputDevice();
    for (PaDeviceIndex index = 0; index < Pa_GetDeviceCount(); ++index) {
        const PaDeviceInfo* const info = Pa_GetDeviceInfo(index);
        if (info == nullptr || info->maxOutputChannels < channels) continue;
        const PaHostApiInfo* const host = Pa_GetHostApiInfo(info->hostApi);
        devices.push_back({.index = index,
                           .name = info->name,
                           .host_api = host ? host->name : "",
                           .rates = {},
                           .is_default = index == usual});
    }
    return devices;
}

void ask_for_rates(OutputDevice& device) {
    const auto parameters = parameters_of(device.index, Pa_GetDeviceInfo(device.index)->defaultHighOutputLatency);
    for (const SampleRate rate : usual_rates) {
        if (Pa_IsFormatSupported(nullptr, &parameters, rate.hz) == paFormatIsSupported) device.rates.push_back(rate);
    }
}

bool is_jack(int device) {
    const PaDeviceInfo* const info = Pa_GetDeviceInfo(device);
    const PaHostApiInfo* const host = info ? Pa_GetHostApiInfo(info->hostApi) : nullptr;
    return host && host->type == paJACK;
}

PaTime suggested(LiveLatency latency, const PaDeviceInfo& info) {
    switch (latency.kind) {
        case LiveLatency::Kind::Low:
            return info.defaultLowOutputLatency;
        case LiveLatency::Kind::High:
            return std::max(info.defaultHighOutputLatency, least_safe_latency);
        case LiveLatency::Kind::Exactly:
            break;
    }
    return latency.time.value;
}

// What the callback knows; stays where it is.
struct Playing {
    LiveFeed feed;
    UnderrunDetector underruns;
};

// [audio] Real-time: only what LiveFeed::fill does. Reading the steady clock is no call into the kernel.
int play(const void*, void* output, unsigned long frames, const PaStreamCallbackTimeInfo*, PaStreamCallbackFlags flags,
         void* data) {
    auto& playing = *static_cast<Playing*>(data);
    const std::span<float> block(static_cast<float*>(output), frames * channels);
    const Seconds now{std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count()};
    playing.feed.fill(block, playing.underruns.detect(now, (flags & paOutputUnderflow) != 0));
    return paContinue;
}

}  // namespace

// Stays where it is: the callback holds the feed's address.
struct LiveSink::State {
    std::unique_ptr<Session> session;
    OutputDevice device;
    SampleRate rate;
    Playing playing;
    LiveFeed& feed = playing.feed;
    PaStream* stream = nullptr;
    bool started = false;
    bool was_lost = false;
    bool stuck = false;              // lost, and any call about it might wait for ever
    std::uint64_t known_blocks = 0;  // when `lost` was asked
    std::chrono::steady_clock::time_point last_block;

    State(std::unique_ptr<Session> open_session, OutputDevice chosen, const LiveSettings& settings)
        : session(std::move(open_session)),
          device(std::move(chosen)),
          rate(settings.rate),
          playing{LiveFeed(to_frames(settings.queue, settings.rate)), {}} {}
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() {
        halt();
        if (stream == nullptr) return;
        const StandardErrorHidden hidden;
        Pa_CloseStream(stream);
    }

    void halt() {
        if (!std::exchange(started, false) || stuck) return;
        const StandardErrorHidden hidden;
        Pa_AbortStream(stream);
    }
    bool lost();
    Result<> wait_for_tail(std::stop_token stop);
};

// A device that ends its stream has gone, and so has one that asks for nothing. With that one every further call may wait for
// ever; and with a JACK server that has gone it does: PortAudio waits ten minutes for its thread, and then the program aborts.
bool LiveSink::State::lost() {
    if (!started || was_lost) return was_lost;
    const auto now = std::chrono::steady_clock::now();
    const std::uint64_t blocks = feed.blocks();
    if (std::exchange(known_blocks, blocks) != blocks) last_block = now;
    const bool silent = now - last_block > patience;
    was_lost = silent || Pa_IsStreamActive(stream) != 1;
    stuck = was_lost && (silent || is_jack(device.index));
    return was_lost;
}

Result<> LiveSink::State::wait_for_tail(std::stop_token stop) {
    const PaStreamInfo* const info = Pa_GetStreamInfo(stream);
    const Frames tail = to_frames(shortest_tail + Seconds{info ? info->outputLatency : 0.0}, rate);
    while (feed.tail() < tail && !stop.stop_requested()) {
        if (lost()) {
            return failure("E0354", fmt::format("the output device '{}' is gone", device.name),
                           "plug it in again, or choose another one");
        }
        std::this_thread::sleep_for(watch_interval);
    }
    return {};
}

Result<std::vector<OutputDevice>> list_output_devices() {
    const auto session = Session::begin();
    if (!session) return std::unexpected(session.error());
    const StandardErrorHidden hidden;
    std::vector<OutputDevice> devices = stereo_devices();
    for (OutputDevice& device : devices) ask_for_rates(device);
    return devices;
}

Result<LiveSink> LiveSink::open(const LiveSettings& settings) {
    auto session = Session::begin();
    if (!session) return std::unexpected(session.error());
    auto device = choose_device(stereo_devices(), settings.device);
    if (!device) return std::unexpected(device.error());
    auto state = std::make_unique<State>(std::move(*session), std::move(*device), settings);
    const PaDeviceInfo& info = *Pa_GetDeviceInfo(state->device.index);
    const auto parameters = parameters_of(state->device.index, suggested(settings.latency, info));
    const StandardErrorHidden hidden;
    const PaError error = Pa_OpenStream(&state->stream, nullptr, &parameters, settings.rate.hz,
                                        paFramesPerBufferUnspecified, paNoFlag, &play, &state->playing);
    if (error != paNoError) {
        state->stream = nullptr;
        return refused(
            fmt::format("the output device '{}' can't play stereo at {} Hz", state->device.name, settings.rate.hz),
            error);
    }
    return LiveSink(std::move(state));
}

LiveSink::LiveSink(std::unique_ptr<State> state) : state_(std::move(state)) {}
LiveSink::LiveSink(LiveSink&&) noexcept = default;

LiveSink& LiveSink::operator=(LiveSink&& other) noexcept {
    std::swap(state_, other.state_);
    return *this;
}

// What is stuck stays: its callback might come back one day.
LiveSink::~LiveSink() {
    static auto& left_behind = *new std::vector<std::unique_ptr<State>>;
    if (state_ && state_->stuck) left_behind.push_back(std::move(state_));
}

const OutputDevice& LiveSink::device() const { return state_->device; }

Seconds LiveSink::latency() const {
    const PaStreamInfo* const info = Pa_GetStreamInfo(state_->stream);
    return {info ? info->outputLatency : 0.0};
}

Result<> LiveSink::start() {
    if (state_->started) return {};
    const StandardErrorHidden hidden;
    state_->playing.underruns.begin(latency());
    if (const PaError error = Pa_StartStream(state_->stream); error != paNoError)
        return refused(fmt::format("the output device '{}' doesn't start", state_->device.name), error);
    state_->started = true;
    state_->last_block = std::chrono::steady_clock::now();
    return {};
}

std::size_t LiveSink::write(ConstAudioView frames) noexcept { return state_->feed.write(frames); }
std::size_t LiveSink::writable() const noexcept { return state_->feed.writable(); }
std::size_t LiveSink::take_back(std::size_t keep) noexcept { return state_->feed.take_back(keep); }

void LiveSink::pause() noexcept { state_->feed.pause(); }
void LiveSink::resume() noexcept { state_->feed.resume(); }
bool LiveSink::paused() const noexcept { return state_->feed.paused(); }
Underruns LiveSink::underruns() const noexcept { return state_->feed.underruns(); }
Frames LiveSink::frames_played() const noexcept { return state_->feed.played(); }

bool LiveSink::lost() const { return state_->lost(); }

Result<> LiveSink::drain(std::stop_token stop) {
    if (!state_->started && !state_->was_lost) return {};
    state_->feed.finish();
    state_->feed.resume();
    auto result = state_->wait_for_tail(std::move(stop));
    state_->halt();
    return result;
}

void LiveSink::stop() { state_->halt(); }

}  // namespace dramatis::mix::live
