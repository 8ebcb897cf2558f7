#include "tests/support/sound_server.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cstring>
#include <stdexcept>

namespace dramatis {
namespace {

constexpr const char* no_such_server = "dramatis-tests-have-none";

ProgramOptions in_environment(std::vector<std::string> environment) {
    ProgramOptions options;
    options.environment = std::move(environment);
    options.ends_with_us = true;
    return options;
}

// Jack's servers are known by name on the whole machine.
std::string unused_name() {
    static int count = 0;
    return "dramatis-" + std::to_string(::getpid()) + "-" + std::to_string(++count);
}

}  // namespace

PulseServer::PulseServer() {
    const std::string socket = (folder_ / "socket").string();
    folder_.add("alsa.conf", "pcm.default { type pulse server \"unix:" + socket + "\" }\n" +
                                 "ctl.default { type pulse server \"unix:" + socket + "\" }\n");
    start();
}

void PulseServer::start_again() {
    recorder_.reset();
    server_.reset();
    std::filesystem::remove(folder_ / "socket");
    start();
}

void PulseServer::start() {
    const std::string folder = folder_.path().string();
    const std::string socket = (folder_ / "socket").string();
    // The sink first: when the socket is there, all is.
    server_ = std::make_unique<Program>(
        "/usr/bin/pulseaudio",
        std::vector<std::string>{"-n", "--daemonize=no", "--system=no", "--use-pid-file=no", "--disable-shm=yes",
                                 "--exit-idle-time=-1", "--realtime=no", "--high-priority=no", "--log-level=error",
                                 "--load=module-null-sink sink_name=nowhere format=float32le rate=48000 channels=2 "
                                 "norewinds=1",
                                 "--load=module-native-protocol-unix socket=" + socket + " auth-anonymous=1"},
        in_environment({"HOME=" + folder, "XDG_RUNTIME_DIR=" + folder, "XDG_CONFIG_HOME=" + folder,
                        "PULSE_RUNTIME_PATH=" + folder,
                        "PULSE_SERVER=", "DISPLAY=", "DBUS_SESSION_BUS_ADDRESS=disabled:"}));
    if (!server_->wait_until([&](const auto&) { return std::filesystem::is_socket(socket); }))
        throw std::runtime_error("no PulseAudio (package pulseaudio): " + server_->so_far().err);
}

std::vector<std::string> PulseServer::environment() const {
    return {"ALSA_CONFIG_PATH=" + (folder_ / "alsa.conf").string(),
            std::string("JACK_DEFAULT_SERVER=") + no_such_server, "HOME=" + folder_.path().string()};
}

void PulseServer::record() {
    recorder_ = std::make_unique<Program>(
        "/usr/bin/parec",
        std::vector<std::string>{"--server=unix:" + (folder_ / "socket").string(), "--device=nowhere.monitor",
                                 "--format=float32le", "--rate=48000", "--channels=2", "--raw"},
        in_environment({"HOME=" + folder_.path().string()}));
    if (!recorder_->wait_until([](const auto& printed) { return !printed.out.empty(); }))
        throw std::runtime_error("no recorder (package pulseaudio-utils): " + recorder_->so_far().err);
}

bool PulseServer::wait_until_recorded(std::size_t samples) const {
    const std::size_t enough = recorder_->so_far().out.size() + samples * sizeof(float);
    return recorder_->wait_until([&](const auto& printed) { return printed.out.size() >= enough; });
}

std::vector<float> PulseServer::recorded() {
    recorder_->interrupt();
    const std::string bytes = recorder_->wait().out;
    recorder_.reset();
    std::vector<float> samples(bytes.size() / sizeof(float));
    std::memcpy(samples.data(), bytes.data(), samples.size() * sizeof(float));
    return samples;
}

JackServer::JackServer() : name_(unused_name()) {
    folder_.add("alsa.conf", "pcm.default { type hw card 77 }\n");
    server_ = std::make_unique<Program>(
        "/usr/bin/jackd",
        std::vector<std::string>{"-r", "-n", name_, "-d", "dummy", "-r", "48000", "-p", "4096", "-C", "0", "-P", "2"},
        in_environment({"JACK_NO_AUDIO_RESERVATION=1"}));
    const ProgramResult there = run_program("/usr/bin/jack_wait", {"--server", name_, "--wait", "--timeout", "60"});
    if (there.exit_code != 0) throw std::runtime_error("no JACK (package jackd2): " + server_->so_far().err);
}

void JackServer::end() {
    if (!server_) return;
    server_->signal(SIGTERM);
    server_->wait();
    server_.reset();
    // What a client left there that outlived the server.
    std::error_code ignored;
    std::filesystem::directory_iterator entry("/dev/shm", ignored);
    for (; !ignored && entry != std::filesystem::directory_iterator(); entry.increment(ignored))
        if (entry->path().filename().string().find("_" + name_ + "_") != std::string::npos)
            std::filesystem::remove(entry->path(), ignored);
}

std::vector<std::string> JackServer::environment() const {
    return {"ALSA_CONFIG_PATH=" + (folder_ / "alsa.conf").string(), "JACK_DEFAULT_SERVER=" + name_,
            "JACK_NO_START_SERVER=1"};
}

}  // namespace dramatis
