// The program, its speech workers and its decoders where the system gives them too little, by limits of the real one: memory
// (RLIMIT_AS), descriptors (RLIMIT_NOFILE), space (RLIMIT_FSIZE). Each call that may fail is made to fail in tests/faults.
#include <filesystem>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/sanitizers.h"
#include "tests/mix/decode/sound_files.h"
#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::pipeline::cli {
namespace {

namespace fs = std::filesystem;
using ::testing::AnyOf;
using ::testing::HasSubstr;

[[maybe_unused]] constexpr std::uint64_t megabyte = 1 << 20;

class ShortageTest : public ::testing::Test {
  protected:
    void SetUp() override {
        folder_.add("show/show.cues",
                    "AMBIENCE: rain\nMIRA: Hello.\nPAUSE: 60 s\nSOUND: beep.wav\nMIRA: Hello again.\n");
        folder_.add("show/beep.wav", mix::decode::wav_file(48000, {mix::decode::sine_samples(4800)}));
        fs::create_directory(folder_ / "tmp");
    }
    ProgramResult render(ProgramOptions options) const {
        options.folder = folder_ / "show";
        options.environment = {"XDG_CACHE_HOME=" + (folder_ / "cache").string(),
                               "TMPDIR=" + (folder_ / "tmp").string()};
        return run_program(program_, {"render", "show.cues", "-o", "show.wav", "--no-cache", "-q", "-j1"}, options);
    }
    std::string listing() const {
        std::string names;
        for (const auto& entry : fs::recursive_directory_iterator(folder_ / "show"))
            names += entry.path().filename().string() + "\n";
        return names;
    }
    // Renders with the limits that `limited` makes of each number: what fails says why in one of these words, and leaves the episode that
    // was there; some fail, and some don't.
    template <class Limited>
    void sweep(const std::vector<std::uint64_t>& numbers, Limited limited,
               const ::testing::Matcher<std::string>& says) {
        ASSERT_EQ(render({}).exit_code, 0);
        const std::string before = read_bytes(folder_ / "show/show.wav"), names = listing();
        bool failed = false, succeeded = false;
        for (const std::uint64_t number : numbers) {
            const auto result = render(limited(number));
            // Below what the system's loader needs it is the loader that gives up, with 127.
            EXPECT_THAT(result.exit_code, AnyOf(0, 1, 127)) << number << ": " << result.err;
            if (result.exit_code == 1) {
                EXPECT_THAT(result.err, says) << number;
            }
            failed |= result.exit_code == 1;
            succeeded |= result.exit_code == 0;
            EXPECT_TRUE(read_bytes(folder_ / "show/show.wav") == before) << number;
            EXPECT_EQ(listing(), names) << number;
        }
        EXPECT_TRUE(failed);
        EXPECT_TRUE(succeeded);
    }
    // The program, and one of its helpers under a limit.
    void limit_helper(const std::string& name, std::uint64_t memory) {
        const fs::path real = fs::path(DRAMATIS_PROGRAM).parent_path();
        program_ = folder_ / "bin/dramatis";
        fs::create_directory(folder_ / "bin");
        fs::copy_file(DRAMATIS_PROGRAM, program_);
        for (const char* const helper : {"dramatis-speech", "dramatis-decode", "dramatis-guard"})
            if (helper != name) fs::create_symlink(real / helper, folder_ / "bin" / helper);
        const fs::path limited = folder_.add("bin/" + name, "#!/bin/sh\nulimit -v " + std::to_string(memory / 1024) +
                                                                "\nexec '" + (real / name).string() + "' \"$@\"\n");
        fs::permissions(limited, fs::perms::owner_all);
    }

    TemporaryFolder folder_;
    fs::path program_ = DRAMATIS_PROGRAM;
};

// Sanitizers need more address space than there is: they would fail before the program starts.
#if !DRAMATIS_SANITIZED
TEST_F(ShortageTest, OfMemoryIsAMessageAndAnExitCode) {
    // At about 24 MB the program loads, and the C++ library ends it before main begins.
    std::vector<std::uint64_t> sizes;
    for (const int megabytes : {22, 28, 32, 36, 40, 50, 60, 90, 120, 180, 240, 4000})
        sizes.push_back(megabytes * megabyte);
    sweep(
        sizes, [](std::uint64_t size) { return ProgramOptions{.most_memory = size}; },
        AnyOf(HasSubstr("out of memory"), HasSubstr("Cannot allocate memory"), HasSubstr("finds no memory")));
    const auto result = render({.most_memory = 28 * megabyte});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.err, ::testing::StartsWith("error: out of memory"));
}

TEST_F(ShortageTest, OfMemoryInASpeechWorkerIsAnErrorAtTheLine) {
    limit_helper("dramatis-speech", 24 * megabyte);
    const auto result = render({});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.err, HasSubstr("show.cues:2:7: error[E0225]: the speech worker finds no memory\n"));
    EXPECT_FALSE(fs::exists(folder_ / "show/show.wav"));
}

TEST_F(ShortageTest, OfMemoryInADecoderIsAnErrorAtTheSound) {
    limit_helper("dramatis-decode", 4 * megabyte);
    const auto result = render({});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.err, HasSubstr("show.cues:4:8: error["));
    EXPECT_FALSE(fs::exists(folder_ / "show/show.wav"));
}
#endif

TEST_F(ShortageTest, OfDescriptorsIsAnErrorThatNamesThem) {
    if (DRAMATIS_SANITIZED) GTEST_SKIP() << "a sanitizer looks at memory through descriptors of its own";
    sweep(
        {6, 8, 10, 64}, [](std::uint64_t number) { return ProgramOptions{.descriptors = number}; },
        HasSubstr("Too many open files"));
}

TEST_F(ShortageTest, OfSpaceIsAnErrorThatNamesIt) {
    sweep(
        {20'000, 1'000'000, 10'000'000, 100'000'000},
        [](std::uint64_t size) { return ProgramOptions{.largest_file = size}; }, HasSubstr("File too large"));
}

}  // namespace
}  // namespace dramatis::pipeline::cli
