#include "tests/support/captured_device.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <stdexcept>

namespace dramatis {
namespace {

constexpr std::size_t frame_bytes = 2 * sizeof(float);
constexpr int look_at_device_every = 20;  // milliseconds
constexpr const char* no_jack = "JACK_DEFAULT_SERVER=dramatis-tests-have-none";

}  // namespace

CapturedDevice::CapturedDevice() {
    const std::string pipe = (folder_ / "played").string();
    // Open for writing too: it then outlives each of the program's looks at the device.
    if (::mkfifo(pipe.c_str(), 0600) != 0 || (pipe_ = ::open(pipe.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC)) < 0)
        throw std::runtime_error("no pipe " + pipe);
    folder_.add("alsa.conf", "pcm.capture { type file slave.pcm { type null } file \"" + pipe +
                                 "\" format \"raw\" }\n"
                                 "pcm.default { type plug slave.pcm \"capture\" }\n"
                                 "ctl.default { type hw card 0 }\n");
    reader_ = std::jthread([this](const std::stop_token& ended) { read_on(ended); });
}

CapturedDevice::~CapturedDevice() {
    reader_ = {};
    ::close(pipe_);
}

std::vector<std::string> CapturedDevice::environment() const {
    return {"ALSA_CONFIG_PATH=" + (folder_ / "alsa.conf").string(), no_jack};
}

std::vector<float> CapturedDevice::captured() {
    reader_ = {};
    return std::move(samples_);
}

// To the last byte that is there when it is told to end.
void CapturedDevice::read_on(const std::stop_token& ended) {
    std::array<char, 65536> bytes;
    while (true) {
        const bool last_look = ended.stop_requested();
        pollfd pipe{.fd = pipe_, .events = POLLIN, .revents = 0};
        ::poll(&pipe, 1, look_at_device_every);
        for (ssize_t count = 0; (count = ::read(pipe_, bytes.data(), bytes.size())) > 0;)
            keep(bytes.data(), static_cast<std::size_t>(count));
        if (last_look) return;
    }
}

void CapturedDevice::keep(const char* bytes, std::size_t count) {
    piece_.append(bytes, count);
    std::size_t at = 0;
    for (; at + frame_bytes <= piece_.size(); at += frame_bytes) {
        std::array<float, 2> frame;
        std::memcpy(frame.data(), piece_.data() + at, frame_bytes);
        if (frame[0] != 0.0f || frame[1] != 0.0f) samples_.insert(samples_.end(), frame.begin(), frame.end());
    }
    piece_.erase(0, at);
}

std::vector<std::string> no_sound_device(const TemporaryFolder& folder) {
    const auto file = folder.add("no-device.conf", "pcm.default { type hw card 77 }\n");
    return {"ALSA_CONFIG_PATH=" + file.string(), no_jack};
}

}  // namespace dramatis
