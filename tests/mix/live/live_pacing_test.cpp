// The sink on sound servers that go at the pace of a sound card: it keeps up whatever else the machine does, and it takes a
// server's weakness as it should. In a program of their own, because they take as long as what they play.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <thread>

#include "mix/live/live_sink.h"
#include "tests/mix/live/live_signal.h"
#include "tests/support/program.h"
#include "tests/support/sound_server.h"

namespace dramatis::mix::live {
namespace {

using testing::HasSubstr;

// Seconds to play under load: 10, or as many as DRAMATIS_PACING_SECONDS says.
Seconds length_under_load() {
    const char* const wanted = std::getenv("DRAMATIS_PACING_SECONDS");
    return {wanted ? std::max(1.0, std::atof(wanted)) : 10.0};
}

// Every core has something else to do while one lives.
class BusyCores {
  public:
    BusyCores() {
        for (unsigned i = 0; i < std::max(1u, std::thread::hardware_concurrency()); ++i)
            threads_.emplace_back([this](const std::stop_token& stop) {
                while (!stop.stop_requested()) ++work_;
            });
    }

  private:
    std::atomic<std::uint64_t> work_ = 0;
    std::vector<std::jthread> threads_;
};

// How long a thread that wants to run has to wait at worst, while one lives. A machine that lets all threads wait for a
// good part of the device's latency (a guest that its host forgets, tests without end beside it) tells nothing about us.
class Hesitation {
  public:
    Seconds worst() const { return {worst_}; }

  private:
    std::atomic<double> worst_ = 0.0;
    std::jthread thread_{[this](const std::stop_token& stop) {
        constexpr std::chrono::duration<double> nap{0.005};
        while (!stop.stop_requested()) {
            const auto before = std::chrono::steady_clock::now();
            std::this_thread::sleep_for(nap);  // what is measured is how much longer it takes
            const std::chrono::duration<double> slept = std::chrono::steady_clock::now() - before;
            worst_ = std::max(worst_.load(), (slept - nap).count());
        }
    }};
};

std::vector<std::string> paced(Seconds length) { return {"pace=" + std::to_string(length.value)}; }

// Where the signal begins among the interleaved samples; past the end if it isn't there.
std::size_t beginning_of(const LiveSignal& signal, const std::vector<float>& samples) {
    for (std::size_t i = 0; i + 16 < samples.size(); i += 2)
        if (samples[i] == signal.left[0] && samples[i + 2] == signal.left[1] && samples[i + 4] == signal.left[2])
            return i;
    return samples.size();
}

// How many frames from `begin` on are the signal's, without a gap, and bit by bit.
std::size_t frames_in_order(const LiveSignal& signal, const std::vector<float>& samples, std::size_t begin) {
    std::size_t frame = 0;
    while (frame < signal.left.size() && begin + 2 * frame + 1 < samples.size() &&
           samples[begin + 2 * frame] == signal.left[frame] && samples[begin + 2 * frame + 1] == signal.right[frame])
        ++frame;
    return frame;
}

TEST(LivePacing, KeepsUpWhileAllCoresHaveOtherWork) {
    const Seconds length = length_under_load();
    constexpr Seconds tolerable{0.025};  // a quarter of the latency
    constexpr int most_attempts = 6;
    ProgramResult result;
    std::vector<float> samples;
    bool kept_up = false, machine_hesitated = true;
    for (int attempt = 1; attempt <= most_attempts && !kept_up && machine_hesitated; ++attempt) {
        PulseServer server;
        server.record();
        const BusyCores busy;
        const Hesitation hesitation;
        result = run_program(LIVE_PLAYER, paced(length), {.environment = server.environment()});
        samples = server.recorded();
        kept_up = result.out.ends_with("underruns: 0 starved, 0 device\n");
        machine_hesitated = hesitation.worst() > tolerable;
    }
    EXPECT_EQ(result.exit_code, 0) << result.out;
    EXPECT_EQ(result.err, "");
    // On a machine that never let a waiting thread run in time, nobody can keep up; then the mix at least was never late.
    EXPECT_THAT(result.out, HasSubstr(kept_up || !machine_hesitated ? "underruns: 0 starved, 0 device\n"
                                                                    : "underruns: 0 starved, "));
    if (!kept_up) return;
    const LiveSignal signal = live_signal(length);
    EXPECT_EQ(frames_in_order(signal, samples, beginning_of(signal, samples)), signal.left.size());
}

TEST(LivePacing, KeepsUpWithJack) {
    const JackServer server;
    const ProgramResult result = run_program(LIVE_PLAYER, paced({5.0}), {.environment = server.environment()});
    EXPECT_EQ(result.exit_code, 0) << result.out;
    EXPECT_THAT(result.out, HasSubstr("device: system\n"));
    // Without a realtime priority, JACK itself is late now and then: its gaps are not ours.
    EXPECT_THAT(result.out, HasSubstr("played: 240000\nunderruns: 0 starved, "));
    EXPECT_EQ(result.err, "");
}

TEST(LivePacing, CountsAServersStallOnceAndGoesOn) {
    PulseServer server;
    server.record();
    Program player(LIVE_PLAYER, paced({4.0}), {.environment = server.environment()});
    ASSERT_TRUE(player.wait_until_printed("second 1\n"));
    server.stall();
    // How long the stall lasts: more than all that the server and the device hold, less than what counts as lost.
    std::this_thread::sleep_for(std::chrono::milliseconds(1500));
    server.go_on();
    const ProgramResult result = player.wait();
    EXPECT_EQ(result.exit_code, 0) << result.out;
    EXPECT_THAT(result.out, HasSubstr("played: 192000\nunderruns: 0 starved, 1 device\n"));
}

TEST(LivePacing, NoticesThatItsServerIsGone) {
    PulseServer server;
    Program player(LIVE_PLAYER, paced({600.0}), {.environment = server.environment()});
    ASSERT_TRUE(player.wait_until_printed("second 1\n"));
    server.kill();
    const ProgramResult result = player.wait();
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.out, HasSubstr("underruns: 0 starved, 0 device\n"
                                      "error[E0354]: the output device 'default' is gone\n"));
}

TEST(LivePacing, NoticesThatJackIsGone) {
    JackServer server;
    Program player(LIVE_PLAYER, paced({600.0}), {.environment = server.environment()});
    ASSERT_TRUE(player.wait_until_printed("second 1\n"));
    server.end();
    const ProgramResult result = player.wait();
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.out, HasSubstr("error[E0354]: the output device 'system' is gone\n"));
}

}  // namespace
}  // namespace dramatis::mix::live
