// What `dramatis play` sends to a sound device is what `dramatis render` writes, sample for sample.
#include "tests/pipeline/live/player/played_show.h"
#include "tests/support/captured_device.h"

namespace dramatis::pipeline::live::player {
namespace {

constexpr std::string_view content_sheet = R"(Title: The Lamp
Language: en-gb

SCENE 1: The hall (acoustic: hall)
AMBIENCE: rain (-24 dB)
MIRA: Who is there?
SOUND: knock on wood
OSK (left 40%): Only me. The bus did not come.
SCENE 2: The kitchen
MIRA: Then come in. The tea is getting cold.
OSK (gentle): It always is.
)";
// Reports tell times in thousandths of a second.
constexpr std::size_t report_rounding = 48;

class PlayContent : public testing::Test {
  protected:
    // What is heard of the sheet, silence apart.
    Samples played(std::vector<std::string> arguments, std::string_view text = content_sheet) {
        CapturedDevice device;
        show.write(text);
        const auto result = show.play(device.environment(), std::move(arguments));
        EXPECT_EQ(result.exit_code, 0);
        EXPECT_EQ(result.err, "");
        return device.captured();
    }
    // From the frame on that it was played from.
    void expect_played_from(std::size_t frame, std::size_t tolerance, const Samples& heard, const Samples& rendered) {
        const std::size_t least = frames_of(without_silence(stretch(rendered, frame + tolerance, -1uz)));
        const std::size_t most = frames_of(without_silence(stretch(rendered, frame - tolerance, -1uz)));
        EXPECT_GE(frames_of(heard), least);
        EXPECT_LE(frames_of(heard), most);
        const Samples all = without_silence(rendered);
        ASSERT_LE(frames_of(heard), frames_of(all));
        expect_same_sound(heard, stretch(all, frames_of(all) - frames_of(heard), -1uz));
    }

    PlayedShow show;
};

TEST_F(PlayContent, OfAWholeShowIsTheRender) {
    const std::string whole = read_bytes(source_folder() / "examples/two-hander/last-bus.cues");
    const Samples heard = played({}, whole);
    const Samples rendered = without_silence(show.rendered(whole));
    expect_same_sound(heard, rendered);
}

TEST_F(PlayContent, AfterARenderHasItsGain) {
    show.write(content_sheet);
    const auto result = run_program(
        DRAMATIS_PROGRAM, {"render", "show.cues", "--bits", "32", "--cache", "cache", "-o", "first.wav", "-q"},
        show.options({}));
    ASSERT_EQ(result.exit_code, 0) << result.err;
    CapturedDevice device;
    EXPECT_EQ(
        run_program(DRAMATIS_PROGRAM, {"play", "show.cues", "--cache", "cache"}, show.options(device.environment()))
            .exit_code,
        0);
    expect_same_sound(device.captured(), without_silence(PlayedShow::samples_of(show.folder / "first.wav")));
}

TEST_F(PlayContent, FromASceneIsTheRenderFromThere) {
    const Samples heard = played({"--from", "SCENE 2"});
    const Samples rendered = show.rendered(content_sheet);
    expect_played_from(show.start_of("\"title\": \"The kitchen\""), report_rounding, heard, rendered);
}

TEST_F(PlayContent, FromALineIsTheRenderFromThere) {
    const Samples heard = played({"--from", "line:8"});
    const Samples rendered = show.rendered(content_sheet);
    expect_played_from(show.start_of("\"text\": \"Only me."), report_rounding, heard, rendered);
}

TEST_F(PlayContent, FromATimeIsTheRenderFromThere) {
    const Samples heard = played({"--from", "0:03"});
    expect_played_from(3 * second, 0, heard, show.rendered(content_sheet));
}

TEST_F(PlayContent, EndsWhereItIsToldTo) {
    const Samples heard = played({"--to", "0:04"});
    expect_same_sound(heard, without_silence(stretch(show.rendered(content_sheet), 0, 4 * second)));
}

TEST_F(PlayContent, OfABusAloneIsTheShowWithoutTheOthers) {
    const Samples heard = played({"--solo", "dialogue"});
    // A sound that isn't heard takes its time all the same.
    const std::string words_alone = replaced(replaced(std::string(content_sheet), "AMBIENCE: rain (-24 dB)\n", ""),
                                             "knock on wood", "knock on wood (-90 dB)");
    const Samples rendered = without_silence(show.rendered(words_alone));
    ASSERT_GT(frames_of(rendered), second);
    EXPECT_EQ(frames_of(heard), frames_of(rendered));
    constexpr float tolerance = 1e-4f;  // the sound at -90 dB
    for (std::size_t i = 0; i < std::min(heard.size(), rendered.size()); ++i)
        ASSERT_NEAR(heard[i], rendered[i], tolerance) << "sample " << i;
}

}  // namespace
}  // namespace dramatis::pipeline::live::player
