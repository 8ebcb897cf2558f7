// What the master leaves behind when it can't finish: nothing, and the old file as it was.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "mix/master/master.h"
#include "mix/master/sinks.h"
#include "mix/master/witness.h"
#include "tests/mix/master/programme_signals.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::mix::master {
namespace {

class MasterFailure : public testing::Test {
  protected:
    void SetUp() override { folder_.add("episode.wav", "the old file"); }
    void expect_untouched() const {
        EXPECT_EQ(folder_.listing(), "episode.wav\n");
        EXPECT_EQ(read_bytes(destination_), "the old file");
    }

    TemporaryFolder folder_;
    std::filesystem::path destination_ = folder_ / "episode.wav";
    AudioBuffer speech_ = speech_like(42.0);
};

TEST_F(MasterFailure, OfTheSourceIsPassedOn) {
    BlockSource source = source_of(speech_);
    const auto inner = source.pull;
    source.pull = [&](Frames position, AudioView out) {
        return position.count > 0 ? Result<>(failure("E0332", "a sound is damaged")) : inner(position, out);
    };
    const auto report = master(source, {}, destination_, {}, {});
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, "E0332");
    EXPECT_EQ(report.error().message, "a sound is damaged");
    expect_untouched();
}

TEST_F(MasterFailure, ByAStopLeavesNothing) {
    for (const MasterStage stage : {MasterStage::Mix, MasterStage::Write}) {
        for (const Container container : {Container::Wav, Container::Flac}) {
            std::stop_source stop;
            const MasterProgress progress = [&](MasterStage now, Frames, Frames) {
                if (now == stage) stop.request_stop();
            };
            MasterSettings settings;
            settings.container = container;
            const auto report = master(source_of(speech_), settings, destination_, progress, stop.get_token());
            ASSERT_FALSE(report);
            EXPECT_EQ(report.error().code, "E0343");
            expect_untouched();
        }
    }
}

TEST_F(MasterFailure, IsFoundBeforeAnythingIsMixed) {
    std::atomic<int> pulls = 0;
    BlockSource source = source_of(speech_);
    source.pull = [&](Frames, AudioView) -> Result<> {
        ++pulls;
        return {};
    };
    std::filesystem::create_directory(folder_ / "folder");
    for (const auto& bad : {folder_ / "folder", folder_ / "missing/episode.wav", std::filesystem::path("/dev/full"),
                            folder_ / "episode.wav/x.wav"}) {
        const auto report = master(source, {}, bad, {}, {});
        ASSERT_FALSE(report) << bad;
        EXPECT_EQ(report.error().code, "E0341") << bad;
        EXPECT_NE(report.error().message.find(bad.string()), std::string::npos) << report.error().message;
    }
    MasterSettings impossible;
    impossible.container = Container::Flac;
    impossible.format = SampleFormat::Float32;
    const auto report = master(source, impossible, destination_, {}, {});
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, "E0344");
    EXPECT_EQ(pulls, 0);
    std::filesystem::remove(folder_ / "folder");
    expect_untouched();
}

// Runs the master in a child that may write no files beyond `bytes`, and returns its error code.
std::string code_under_limit(const AudioBuffer& signal, const MasterSettings& settings,
                             const std::filesystem::path& destination, rlim_t bytes) {
    int ends[2];
    if (::pipe(ends) != 0) return "no pipe";
    const pid_t child = ::fork();
    if (child == 0) {
        const rlimit limit{bytes, bytes};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        std::signal(SIGXFSZ, SIG_IGN);
        const auto report = master(source_of(signal), settings, destination, {}, {});
        const std::string code = report ? "written" : report.error().code;
        const ssize_t told = ::write(ends[1], code.data(), code.size());
        std::_Exit(told > 0 ? 0 : 1);
    }
    ::close(ends[1]);
    char code[16] = {};
    const ssize_t got = ::read(ends[0], code, sizeof code - 1);
    ::close(ends[0]);
    ::waitpid(child, nullptr, 0);
    return got > 0 ? std::string(code) : "nothing";
}

TEST_F(MasterFailure, OfAFullDiskLeavesNothing) {
    // 42 s: a spool of 16.1 MB, a WAV of 12.1 MB, a FLAC of some 7 MB.
    for (const Container container : {Container::Wav, Container::Flac}) {
        MasterSettings settings;
        settings.container = container;
        for (const rlim_t bytes : {rlim_t{4096}, rlim_t{10'000'000}, rlim_t{16'000'000}}) {
            EXPECT_EQ(code_under_limit(speech_, settings, destination_, bytes), "E0340") << bytes;
            expect_untouched();
        }
    }
}

TEST_F(MasterFailure, OfTheFileAloneLeavesNothing) {
    // Float samples: the file is a header longer than the spool, so the limit hits its last bytes.
    MasterSettings settings;
    settings.format = SampleFormat::Float32;
    const auto spool_bytes = static_cast<rlim_t>(speech_.size() * 2 * sizeof(float));
    EXPECT_EQ(code_under_limit(speech_, settings, destination_, spool_bytes), "E0340");
    expect_untouched();
}

TEST_F(MasterFailure, IsNoticedWhenTheFileHoldsOtherSamples) {
    const AudioBuffer noise = stereo_noise(1.0, {-3.0});
    for (const Container container : {Container::Wav, Container::Flac}) {
        for (const SampleFormat format : {SampleFormat::Pcm16, SampleFormat::Pcm24}) {
            MasterSettings settings;
            settings.container = container;
            settings.format = format;
            auto file = FileInProgress::create(folder_ / "new.wav");
            ASSERT_TRUE(file);
            auto sink = create_file_sink(*file, settings, noise.frames());
            ASSERT_TRUE(sink);
            ASSERT_TRUE((*sink)->write({0}, noise.view()));
            ASSERT_TRUE((*sink)->finish());
            const Witness right = make_witness({100}, noise.view().subview(100, 200), format);
            EXPECT_TRUE(verify_file(*file, settings, noise.frames(), {right}));
            Witness wrong = right;
            wrong.samples[57] += 1 << 16;
            EXPECT_EQ(verify_file(*file, settings, noise.frames(), {right, wrong}).error().code, "E0342");
            EXPECT_EQ(verify_file(*file, settings, noise.frames() + Frames{1}, {right}).error().code, "E0342");
            settings.rate = {44100};
            EXPECT_EQ(verify_file(*file, settings, noise.frames(), {right}).error().code, "E0342");
        }
    }
    expect_untouched();
}

}  // namespace
}  // namespace dramatis::mix::master
