// Sounds and voices heard through a device: `sounds play` and `audition --watch`.

#include <algorithm>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/program.h"
#include "tests/support/sound_server.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::pipeline::live::player {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::StartsWith;

class ListeningTest : public testing::Test {
  protected:
    ProgramOptions options(std::vector<std::string> environment) const {
        environment.push_back("XDG_CACHE_HOME=" + (folder_ / "cache-home").string());
        ProgramOptions options;
        options.folder = folder_.path();
        options.environment = std::move(environment);
        return options;
    }
    // With sound cards as the ALSA configuration says, and no JACK server.
    ProgramOptions with_devices(std::string_view configuration) const {
        return options({"ALSA_CONFIG_PATH=" + folder_.add("alsa.conf", configuration).string(),
                        "JACK_DEFAULT_SERVER=dramatis-tests-have-none"});
    }
    // What was written with --bits 32 or `sounds render`, through a decoder that isn't ours; interleaved.
    std::vector<float> samples_of(const std::string& file) const {
        const auto raw = folder_ / "decoded.raw";
        const ProgramResult decoded = run_program(
            "/usr/bin/sox", {(folder_ / file).string(), "-t", "raw", "-e", "floating-point", "-b", "32", raw.string()});
        EXPECT_EQ(decoded.exit_code, 0) << decoded.err;
        return floats(read_bytes(raw));
    }
    static std::vector<float> floats(const std::string& bytes) {
        std::vector<float> samples(bytes.size() / sizeof(float));
        std::memcpy(samples.data(), bytes.data(), samples.size() * sizeof(float));
        return samples;
    }
    // Whether `part` is somewhere in `whole`, but for the steps of a file of 24 bits with dither.
    static bool contains(const std::vector<float>& whole, const std::vector<float>& part) {
        constexpr float step = 3.0f / (1 << 23);
        const auto audible = std::ranges::find_if(part, [](float s) { return std::abs(s) > 0.01f; });
        if (audible == part.end()) return false;
        const auto lead = static_cast<std::size_t>(audible - part.begin());
        for (std::size_t i = lead; i + (part.size() - lead) <= whole.size(); ++i) {
            if (std::abs(whole[i] - *audible) > step) continue;
            std::size_t k = 0;
            while (k < part.size() && std::abs(whole[i - lead + k] - part[k]) <= step) ++k;
            if (k == part.size()) return true;
        }
        return false;
    }

    TemporaryFolder folder_;
};

TEST_F(ListeningTest, PlaysASoundAsItIsRendered) {
    PulseServer server;
    server.record();
    const ProgramResult played =
        run_program(DRAMATIS_PROGRAM, {"sounds", "play", "knock"}, options(server.environment()));
    const std::vector<float> heard = server.recorded();
    EXPECT_EQ(played.exit_code, 0) << played.err;
    EXPECT_EQ(played.err, "");
    EXPECT_THAT(played.out, StartsWith("'knock', "));
    ASSERT_EQ(run_program(DRAMATIS_PROGRAM, {"sounds", "render", "knock", "knock.wav"}, options({})).exit_code, 0);
    EXPECT_TRUE(contains(heard, samples_of("knock.wav")));
}

TEST_F(ListeningTest, WithoutASoundCardASoundCanBeRendered) {
    const ProgramResult result =
        run_program(DRAMATIS_PROGRAM, {"sounds", "play", "knock"}, with_devices("pcm.default { type hw card 77 }\n"));
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_EQ(result.out, "");
    EXPECT_THAT(result.err, HasSubstr("error[E0350]"));
    EXPECT_THAT(result.err, HasSubstr("dramatis sounds render"));
}

TEST_F(ListeningTest, StopsASoundOnCtrlC) {
    const PulseServer server;
    Program player(DRAMATIS_PROGRAM, {"sounds", "play", "gale"}, options(server.environment()));
    ASSERT_TRUE(player.wait_until_printed("'gale', "));
    player.interrupt();
    const ProgramResult result = player.wait();
    EXPECT_EQ(result.exit_code, 130);
    EXPECT_EQ(result.err, "");
}

TEST_F(ListeningTest, AuditionsAVoiceAgainOnEachSave) {
    PulseServer server;
    server.record();
    Program program(DRAMATIS_PROGRAM, {"audition", "old-man", "Who goes there?", "--watch"},
                    options(server.environment()));
    ASSERT_TRUE(program.wait_until_printed("out/old-man.wav: ")) << program.so_far().err;
    fs::copy(folder_ / "out/old-man.wav", folder_ / "first.wav");
    folder_.add("voices.toml", "[voice.old-man]\npitsch = 90\n");
    ASSERT_TRUE(program.wait_until([](const auto& printed) { return printed.err.find("E0409") != std::string::npos; }));
    folder_.add("voices.toml", "[voice.old-man]\npitch = 90\n");
    ASSERT_TRUE(program.wait_until_printed("voices.toml: out/old-man.wav: ")) << program.so_far().err;
    // Until the whole of it must have been heard, by the server's own clock.
    const std::vector<float> second = samples_of("out/old-man.wav");
    ASSERT_TRUE(server.wait_until_recorded(2 * second.size()));
    program.interrupt();
    EXPECT_EQ(program.wait().exit_code, 0);
    const std::vector<float> heard = server.recorded();
    EXPECT_TRUE(contains(heard, second));
    EXPECT_NE(samples_of("first.wav"), second);
}

TEST_F(ListeningTest, DoesNotWaitForAVoiceThatNobodyKnows) {
    const PulseServer server;
    const ProgramResult result =
        run_program(DRAMATIS_PROGRAM, {"audition", "nobody", "--watch"}, options(server.environment()));
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.err, HasSubstr("E0403"));
}

}  // namespace
}  // namespace dramatis::pipeline::live::player
