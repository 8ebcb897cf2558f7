// Sound servers of a test's own, for playing at the pace of a sound card without one. Each has a folder, sockets and a name
// that nobody else knows; it starts with the object and ends with it. Works as root and as any user.
#pragma once

#include <signal.h>

#include <memory>
#include <string>
#include <vector>

#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"

namespace dramatis {

// PulseAudio with a sink that goes nowhere, 48 kHz stereo in floating point, so that what is recorded from it is what was
// played, bit by bit.
class PulseServer {
  public:
    PulseServer();

    // A client's environment: the server is the default device, and the only one.
    std::vector<std::string> environment() const;
    void stall() { server_->signal(SIGSTOP); }
    void go_on() { server_->signal(SIGCONT); }
    void kill() { server_->signal(SIGKILL); }
    // Another one in its place, on the same socket. What was recorded of the first is lost.
    void start_again();

    // Records all that is played, from now on. Returns when it does.
    void record();
    // So many more samples, silence counted.
    bool wait_until_recorded(std::size_t samples) const;
    // Ends the recording: interleaved stereo.
    std::vector<float> recorded();

  private:
    void start();

    TemporaryFolder folder_;
    std::unique_ptr<Program> server_;
    std::unique_ptr<Program> recorder_;
};

// JACK without a device, at the pace of a clock, 48 kHz stereo. Not in real time: that takes privileges.
class JackServer {
  public:
    JackServer();
    JackServer(const JackServer&) = delete;
    JackServer& operator=(const JackServer&) = delete;
    ~JackServer() { end(); }
    std::vector<std::string> environment() const;
    // By SIGTERM: killed, it would leave a hundred megabytes of shared memory behind.
    void end();

  private:
    TemporaryFolder folder_;
    std::string name_;
    std::unique_ptr<Program> server_;
};

}  // namespace dramatis
