// The sink on devices without hardware: ALSA's file device writes every sample that it is given to a file. It is not paced,
// so that seconds take milliseconds.
#include "mix/live/live_sink.h"

#include <algorithm>
#include <cstring>

#include "tests/mix/live/live_signal.h"
#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"

namespace dramatis::mix::live {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class LiveSinkTest : public testing::Test {
  protected:
    TemporaryFolder folder;

    // With sound cards as the ALSA configuration says, and no JACK server.
    ProgramResult run(const std::string& configuration, std::vector<std::string> arguments,
                      ProgramOptions options = {}) {
        const auto file = folder.add("alsa.conf", configuration);
        options.environment = {"ALSA_CONFIG_PATH=" + file.string(), "JACK_DEFAULT_SERVER=dramatis-tests-have-none"};
        return run_program(LIVE_PLAYER, std::move(arguments), options);
    }
    // A device "capture", which is the default as well.
    std::string file_device() const {
        return "pcm.capture { type file slave.pcm { type null } file \"" + captured().string() +
               "\" format \"raw\" }\n"
               "pcm.default { type plug slave.pcm \"capture\" }\n";
    }
    std::filesystem::path captured() const { return folder / "captured"; }
    // Interleaved.
    std::vector<float> captured_samples() const {
        const std::string bytes = read_bytes(captured());
        std::vector<float> samples(bytes.size() / sizeof(float));
        std::memcpy(samples.data(), bytes.data(), samples.size() * sizeof(float));
        return samples;
    }
    // Silence, the whole signal bit by bit, silence.
    void expect_captured_signal() const {
        const LiveSignal signal = live_signal();
        const std::vector<float> samples = captured_samples();
        const std::size_t first_sound = static_cast<std::size_t>(
            std::ranges::find_if(samples, [](float s) { return s != 0.0f; }) - samples.begin());
        const std::size_t begin = first_sound - first_sound % 2;
        const std::size_t frames = signal.left.size();
        ASSERT_LE(begin + 2 * frames, samples.size());
        std::size_t different = 0;
        for (std::size_t i = 0; i < frames; ++i)
            different += samples[begin + 2 * i] != signal.left[i] || samples[begin + 2 * i + 1] != signal.right[i];
        EXPECT_EQ(different, 0u);
        const auto after = std::span(samples).subspan(begin + 2 * frames);
        EXPECT_FALSE(after.empty());
        EXPECT_TRUE(std::ranges::all_of(after, [](float s) { return s == 0.0f; }));
    }
};

constexpr const char* no_device = "pcm.default { type hw card 77 }\n";

TEST_F(LiveSinkTest, PlaysEverySampleAsWritten) {
    const ProgramResult result = run(file_device(), {"play"});
    EXPECT_EQ(result.exit_code, 0) << result.out;
    EXPECT_EQ(result.out, "device: default\nplayed: 144000\n");
    EXPECT_EQ(result.err, "");
    expect_captured_signal();
}

TEST_F(LiveSinkTest, PlaysOnTheDeviceThatIsNamed) {
    const ProgramResult result = run(file_device(), {"play", "CAPTURE"});
    EXPECT_EQ(result.out, "device: capture\nplayed: 144000\n");
    expect_captured_signal();
}

TEST_F(LiveSinkTest, LosesNothingByAPause) {
    const ProgramResult result = run(file_device(), {"pause"});
    EXPECT_EQ(result.out, "device: default\nplayed while paused: 0\nplayed: 144000\n");
    expect_captured_signal();
}

TEST_F(LiveSinkTest, ListsDevicesWithTheirRates) {
    const ProgramResult result = run(file_device(), {"list"});
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_THAT(result.out, HasSubstr("capture (ALSA), 44100 48000 96000 192000 Hz\n"));
    EXPECT_THAT(result.out, HasSubstr("default (ALSA), 44100 48000 96000 192000 Hz, default\n"));
    EXPECT_EQ(result.err, "");
}

TEST_F(LiveSinkTest, WithoutASoundCardSaysHowToRender) {
    const ProgramResult result = run(no_device, {"play"});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.out, StartsWith("error[E0350]: there is no sound card or sound server to play on\n"));
    EXPECT_THAT(result.out, HasSubstr("dramatis render"));
    EXPECT_EQ(result.err, "");
}

TEST_F(LiveSinkTest, WithoutASoundCardListsNothing) {
    const ProgramResult result = run(no_device, {"list"});
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_EQ(result.out, "\n");
    EXPECT_EQ(result.err, "");
}

TEST_F(LiveSinkTest, OfAWrongNameGivesTheNearestAndTheList) {
    const ProgramResult result = run(file_device(), {"play", "captrue"});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.out, StartsWith("error[E0351]: there is no output device 'captrue'\n"));
    EXPECT_THAT(result.out, HasSubstr("did you mean 'capture'?"));
    EXPECT_THAT(result.out, HasSubstr("\n    1  default (ALSA), default\n"));
    EXPECT_EQ(result.err, "");
}

TEST_F(LiveSinkTest, NoticesThatItsDeviceIsGone) {
    ProgramOptions options;
    options.largest_file = 1 << 20;  // where the device fails in the middle
    const ProgramResult result = run(file_device(), {"endless"}, options);
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.out, HasSubstr("error[E0354]: the output device 'default' is gone\n"));
    EXPECT_EQ(result.err, "");
}

}  // namespace
}  // namespace dramatis::mix::live
