// The worker protocol from our end: a worker that dies, hangs, or says anything at all.
#include "voices/speech/espeak/speech_worker.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <thread>

#include "core/random.h"
#include "tests/support/forked.h"
#include "tests/support/temporary_folder.h"
#include "tests/voices/lines.h"
#include "voices/speech/espeak/espeak_data.h"
#include "voices/speech/espeak/espeak_engine.h"

namespace dramatis::voices::speech::espeak {
namespace {

namespace fs = std::filesystem;
using worker::Response;
using worker::Status;

std::unique_ptr<SpeechWorker> start_real_worker() {
    auto started = SpeechWorker::start(find_speech_worker(), EspeakData::default_folder());
    EXPECT_TRUE(started) << started.error().message;
    return std::move(*started);
}

// A zombie that nobody reaps (a container without an init) is gone too.
bool is_gone(pid_t process) {
    for (int i = 0; i < 500; ++i) {
        std::ifstream status("/proc/" + std::to_string(process) + "/stat");
        std::string number, name, state;
        if (!(status >> number >> name >> state) || state == "Z" || state == "X") return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return false;
}

// A worker has a child while it speaks a line.
bool begins_a_line(pid_t worker) {
    const std::string children = "/proc/" + std::to_string(worker) + "/task/" + std::to_string(worker) + "/children";
    for (int i = 0; i < 10000; ++i) {
        std::ifstream list(children);
        if (pid_t child = 0; list >> child) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return false;
}

class StandInWorker : public testing::Test {
  protected:
    std::unique_ptr<SpeechWorker> start(std::string_view script) {
        const fs::path program = folder.add("worker.sh", std::string("#!/bin/sh\n").append(script));
        fs::permissions(program, fs::perms::owner_all);
        auto started = SpeechWorker::start(program, "/");
        EXPECT_TRUE(started) << started.error().message;
        return std::move(*started);
    }
    TemporaryFolder folder;
};

TEST_F(StandInWorker, ThatDiesIsAnErrorAndBroken) {
    const auto dead = start("exit 3");
    const auto spoken = dead->speak({.voice = "gmw/en", .text = "Hello"});
    ASSERT_FALSE(spoken);
    EXPECT_EQ(spoken.error().code, "E0225") << "it never came up";
    EXPECT_TRUE(dead->broken());
}

TEST_F(StandInWorker, ThatNeverComesUpSaysWhy) {
    const auto message_of = [&](std::string_view script) {
        const auto spoken = start(script)->speak({.voice = "gmw/en", .text = "Hello"});
        return spoken ? std::string("spoken") : spoken.error().code + " " + spoken.error().message;
    };
    EXPECT_EQ(message_of("exit 3"), "E0225 eSpeak NG can't read its data");
    EXPECT_EQ(message_of("exit 2"), "E0225 the speech worker finds no memory");
    EXPECT_EQ(message_of("kill -9 $$"), "E0225 the speech worker ended before it spoke a line");
}

TEST_F(StandInWorker, ThatTalksNonsenseIsAnErrorAndBroken) {
    const auto mad = start("head -c 4000 /dev/urandom >&0; sleep 100");
    const auto spoken = mad->speak({.voice = "gmw/en", .text = "Hello"});
    ASSERT_FALSE(spoken);
    EXPECT_EQ(spoken.error().code, "E0224");
    EXPECT_TRUE(mad->broken());
}

TEST_F(StandInWorker, ThatHangsIsAnErrorAndBroken) {
    const auto hanging = start("sleep 100");
    const auto spoken = hanging->speak({.voice = "gmw/en", .text = "Hello", .time_limit = {0.02}, .grace = {0.02}});
    ASSERT_FALSE(spoken);
    EXPECT_EQ(spoken.error().code, "E0223");
    EXPECT_TRUE(hanging->broken());
}

TEST_F(StandInWorker, ThatAnswersOnlyHalfIsAnErrorAndBroken) {
    const auto half = start("printf 'PSRD' >&0");
    const auto spoken = half->speak({.voice = "gmw/en", .text = "Hello"});
    ASSERT_FALSE(spoken);
    EXPECT_EQ(spoken.error().code, "E0225");
    EXPECT_TRUE(half->broken());
}

TEST_F(StandInWorker, ThatIsNotThereIsAnError) {
    const auto started = SpeechWorker::start(folder / "none", "/");
    ASSERT_FALSE(started);
    EXPECT_EQ(started.error().code, "E0225");
}

TEST(ReadResponse, BelievesASoundOne) {
    std::vector<std::byte> shared(worker::shared_bytes);
    const worker::Response response{
        .id = 7, .status = worker::Status::Done, .rate = 22050, .event_count = 3, .sample_count = 1000};
    const auto spoken = read_response(response, 7, shared.data());
    ASSERT_TRUE(spoken);
    EXPECT_EQ(spoken->samples.size(), 1000u);
    EXPECT_EQ(spoken->events.size(), 3u);
}

TEST(ReadResponse, BelievesNoClaimBeyondTheSharedMemory) {
    const worker::Response good{
        .id = 7, .status = worker::Status::Done, .rate = 22050, .event_count = 3, .sample_count = 1000};
    const auto code_of = [](const worker::Response& response) {
        const auto spoken = read_response(response, 7, nullptr);
        return spoken ? std::string("believed") : spoken.error().code;
    };
    const auto with = [&](auto change) {
        worker::Response response = good;
        change(response);
        return code_of(response);
    };
    EXPECT_EQ(with([](worker::Response& r) { r.magic = 1; }), "E0224");
    EXPECT_EQ(with([](worker::Response& r) { r.version = worker::protocol_version + 1; }), "E0224");
    EXPECT_EQ(with([](worker::Response& r) { r.id = 6; }), "E0224");
    EXPECT_EQ(with([](worker::Response& r) { r.status = static_cast<worker::Status>(99); }), "E0224");
    EXPECT_EQ(with([](worker::Response& r) { r.rate = 0; }), "E0224");
    EXPECT_EQ(with([](worker::Response& r) { r.rate = 4000000000; }), "E0224");
    EXPECT_EQ(with([](worker::Response& r) { r.sample_count = worker::most_samples + 1; }), "E0224");
    EXPECT_EQ(with([](worker::Response& r) { r.sample_count = ~std::uint64_t{0}; }), "E0224");
    EXPECT_EQ(with([](worker::Response& r) { r.event_count = worker::most_events + 1; }), "E0224");
    EXPECT_EQ(with([](worker::Response& r) { r.status = worker::Status::Crashed; }), "E0222");
    EXPECT_EQ(with([](worker::Response& r) { r.status = worker::Status::NoProcess; }), "E0225");
    EXPECT_EQ(with([](worker::Response& r) { r.status = worker::Status::NoData; }), "E0225");
    EXPECT_EQ(with([](worker::Response& r) { r.status = worker::Status::TimedOut; }), "E0223");
    EXPECT_EQ(with([](worker::Response& r) { r.status = worker::Status::TooLong; }), "E0226");
    EXPECT_EQ(with([](worker::Response& r) { r.status = worker::Status::Refused; }), "E0226");
}

TEST(ReadResponse, AnyBytesAreRefusedOrStayInsideTheSharedMemory) {
    std::vector<std::byte> shared(worker::shared_bytes);
    Random random(5);
    int believed = 0;
    for (int round = 0; round < 20000; ++round) {
        worker::Response response{
            .id = 7, .status = worker::Status::Done, .rate = 22050, .event_count = 3, .sample_count = 1000};
        // Either all noise, or a sound response with a few bytes changed.
        const bool noise = round % 2 == 0;
        auto* bytes = reinterpret_cast<unsigned char*>(&response);
        for (std::size_t i = 0; i < (noise ? sizeof response : 2); ++i)
            bytes[noise ? i : random.next() % sizeof response] = static_cast<unsigned char>(random.next());
        const auto spoken = read_response(response, 7, shared.data());
        if (!spoken) continue;
        ++believed;
        const auto* const end = shared.data() + shared.size();
        ASSERT_LE(reinterpret_cast<const std::byte*>(spoken->samples.data() + spoken->samples.size()), end);
        ASSERT_LE(reinterpret_cast<const std::byte*>(spoken->events.data() + spoken->events.size()), end);
    }
    EXPECT_GT(believed, 0) << "some changes leave a response sound";
}

TEST(RealWorker, SpeaksOneLineAfterAnother) {
    const auto worker = start_real_worker();
    for (int i = 0; i < 3; ++i) {
        const auto spoken = worker->speak({.voice = "gmw/en", .text = "Hello there."});
        ASSERT_TRUE(spoken) << spoken.error().message;
        EXPECT_EQ(spoken->rate, SampleRate{22050});
        EXPECT_GT(spoken->samples.size(), 10000u);
        EXPECT_EQ(spoken->events.size(), 2u);
    }
}

TEST(RealWorker, SpeaksWhateverStandardStreamsAreClosed) {
    for (const auto& closed : closed_standard_streams()) {
        const int failed = run_forked(closed, [] {
            const auto worker = SpeechWorker::start(find_speech_worker(), EspeakData::default_folder());
            if (!worker) return 1;
            const auto spoken = (*worker)->speak({.voice = "gmw/en", .text = "Hello there."});
            if (!spoken) return 2;
            return spoken->samples.size() > 10'000 && spoken->events.size() == 2 ? 0 : 3;
        });
        EXPECT_EQ(failed, 0) << testing::PrintToString(closed);
    }
}

TEST(RealWorker, SurvivesALineThatCrashes) {
    const auto worker = start_real_worker();
    const auto crashed = worker->speak({.voice = "gmw/en", .text = crashing_text()});
    ASSERT_FALSE(crashed);
    EXPECT_EQ(crashed.error().code, "E0222");
    EXPECT_NE(crashed.error().message.find("SIGABRT"), std::string::npos) << crashed.error().message;
    EXPECT_FALSE(worker->broken());
    EXPECT_TRUE(worker->speak({.voice = "gmw/en", .text = "Hello"}));
}

TEST(RealWorker, SurvivesALineThatTakesTooLong) {
    const auto worker = start_real_worker();
    const std::string long_text(20000, '7');
    const auto late = worker->speak({.voice = "gmw/en", .text = long_text, .time_limit = {0.001}});
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().code, "E0223");
    EXPECT_FALSE(worker->broken());
    EXPECT_TRUE(worker->speak({.voice = "gmw/en", .text = "Hello"}));
}

TEST(RealWorker, StopsALineThatNeverEnds) {
    const auto worker = start_real_worker();
    const std::string endless(100000, '7');
    const auto spoken = worker->speak({.voice = "gmw/en", .text = endless, .time_limit = {60.0}});
    ASSERT_FALSE(spoken);
    EXPECT_EQ(spoken.error().code, "E0226");
    EXPECT_TRUE(worker->speak({.voice = "gmw/en", .text = "Hello"}));
}

TEST(RealWorker, RefusesAVoiceThatIsNotThere) {
    const auto worker = start_real_worker();
    const auto spoken = worker->speak({.voice = "gmw/klingon", .text = "Hello"});
    ASSERT_FALSE(spoken);
    EXPECT_EQ(spoken.error().code, "E0226");
}

TEST(RealWorker, RefusesTextBeyondTheProtocolsLimits) {
    const auto worker = start_real_worker();
    const std::string text(worker::most_text_bytes + 1, 'a');
    EXPECT_EQ(worker->speak({.voice = "gmw/en", .text = text}).error().code, "E0226");
    EXPECT_TRUE(worker->speak({.voice = "gmw/en", .text = "Hello"}));
}

TEST(RealWorker, KilledFromOutsideIsAnErrorAndBroken) {
    const auto worker = start_real_worker();
    ASSERT_TRUE(worker->speak({.voice = "gmw/en", .text = "Hello"}));
    ::kill(worker->process(), SIGKILL);
    const auto spoken = worker->speak({.voice = "gmw/en", .text = "Hello"});
    ASSERT_FALSE(spoken);
    EXPECT_EQ(spoken.error().code, "E0222");
    EXPECT_TRUE(worker->broken());
}

TEST(RealWorker, LeavesCtrlCToItsParent) {
    const auto worker = start_real_worker();
    ASSERT_TRUE(worker->speak({.voice = "gmw/en", .text = "Hello"}));  // it runs, and has set its signals
    EXPECT_NE(::getpgid(worker->process()), ::getpgrp());
    ::kill(worker->process(), SIGINT);
    EXPECT_TRUE(worker->speak({.voice = "gmw/en", .text = "Hello"}));
}

TEST(RealWorker, EndsWithItsOwner) {
    auto worker = start_real_worker();
    const pid_t process = worker->process();
    ASSERT_EQ(::kill(process, 0), 0);
    worker.reset();
    EXPECT_TRUE(is_gone(process));
}

TEST(RealWorker, EndsWhenTheProgramIsKilledEvenInTheMiddleOfALine) {
    int ends[2];
    ASSERT_EQ(::pipe(ends), 0);
    const pid_t program = ::fork();
    if (program == 0) {
        auto worker = start_real_worker();
        const pid_t process = worker->process();
        if (::write(ends[1], &process, sizeof process) < 0) ::_exit(1);
        const std::string long_text(60000, '7');
        (void)worker->speak({.voice = "gmw/en", .text = long_text, .time_limit = {60.0}});
        ::pause();
    }
    pid_t process = 0;
    ASSERT_EQ(::read(ends[0], &process, sizeof process), ssize_t{sizeof process});
    EXPECT_TRUE(begins_a_line(process));
    ::kill(program, SIGKILL);
    ::waitpid(program, nullptr, 0);
    ::close(ends[0]);
    ::close(ends[1]);
    EXPECT_TRUE(is_gone(process));
}

TEST(RealWorker, IsNoProgramForUseByHand) {
    const std::string command = find_speech_worker().string() + " /nowhere </dev/null >/dev/null 2>&1";
    EXPECT_EQ(WEXITSTATUS(std::system(command.c_str())), 2);
}

}  // namespace
}  // namespace dramatis::voices::speech::espeak
