// A sound device of a test's own that is not paced and keeps what is played: ALSA's file device, writing into a pipe. What is
// played is a show at the speed of the machine, with silence wherever mixing was late; frames of silence are not kept, so
// that a show can be compared with its render.
#pragma once

#include <cstddef>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "tests/support/temporary_folder.h"

namespace dramatis {

class CapturedDevice {
  public:
    CapturedDevice();
    CapturedDevice(const CapturedDevice&) = delete;
    CapturedDevice& operator=(const CapturedDevice&) = delete;
    ~CapturedDevice();

    // A client's environment: the device is called "capture", and it is the default as well. There is no JACK server.
    std::vector<std::string> environment() const;
    // Of a program that has ended: interleaved stereo without the silent frames. Once.
    std::vector<float> captured();

  private:
    void read_on(const std::stop_token& ended);
    void keep(const char* bytes, std::size_t count);

    TemporaryFolder folder_;
    int pipe_ = -1;
    std::string piece_;  // of a frame that came in two
    std::vector<float> samples_;
    std::jthread reader_;
};

// The environment of a machine without a sound card or a sound server.
std::vector<std::string> no_sound_device(const TemporaryFolder& folder);

}  // namespace dramatis
