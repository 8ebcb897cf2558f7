// `dramatis play --watch`: saves of the show's files are heard in what a sound card would play, at the same place and
// without a click, however an editor saves; mistakes are told and cleared; and a sound server that goes may come back.
#include <signal.h>

#include <thread>

#include "tests/pipeline/live/player/played_show.h"
#include "tests/support/sound_server.h"

namespace dramatis::pipeline::live::player {
namespace {

using testing::HasSubstr;

// The first lines stay as they are; what follows the pause is edited while they are heard. The rain shows every gap.
constexpr std::string_view watch_sheet = R"(Title: The Lamp
Language: en-gb

SCENE 1: The hall
AMBIENCE: rain (-20 dB)
MIRA: Who is there, at this hour?
OSK: Only me, your brother.
PAUSE: 2 s
MIRA: Then come in.
OSK: The tea is getting cold.
MIRA: It is warm.
)";
constexpr std::size_t most_attempts = 5;

Samples from_first_sound(const Samples& samples) {
    const auto sounds = [](float sample) { return sample != 0.0f; };
    return stretch(samples, static_cast<std::size_t>(std::ranges::find_if(samples, sounds) - samples.begin()) / 2,
                   -1uz);
}

// From the first sound to the last: a machine that had no time for the player left a gap.
bool has_gap(const Samples& samples) {
    constexpr std::size_t frames_of_a_gap = 32;
    std::size_t silent = frames_of_a_gap, gaps = 0;
    for (std::size_t i = 0; i + 1 < samples.size(); i += 2) {
        const bool is_silent = samples[i] == 0.0f && samples[i + 1] == 0.0f;
        if (!is_silent && silent >= frames_of_a_gap) ++gaps;  // a beginning
        silent = is_silent ? silent + 1 : 0;
    }
    return gaps > 1;
}

class PlayWatch : public testing::Test {
  protected:
    void start(std::vector<std::string> more = {}) {
        server = std::make_unique<PulseServer>();
        server->record();
        more.insert(more.end(), {"--watch", "--latency", "300"});
        player = std::make_unique<Program>(DRAMATIS_PROGRAM, show.play_arguments(std::move(more)),
                                           show.options(server->environment()));
        ASSERT_TRUE(player->wait_until_printed("MIRA: Who is there")) << player->so_far().err;
    }
    // So many more seconds, ends the player, and what was heard from the first sound on.
    Samples hear(double seconds) {
        EXPECT_TRUE(server->wait_until_recorded(static_cast<std::size_t>(seconds * 2 * second)));
        player->interrupt();
        EXPECT_EQ(player->wait().exit_code, 130);
        return from_first_sound(server->recorded());
    }

    PlayedShow show;
    std::unique_ptr<PulseServer> server;
    std::unique_ptr<Program> player;
};

TEST_F(PlayWatch, HearsEverySaveAndKeepsThePlace) {
    Samples heard;
    std::string last;
    for (std::size_t attempt = 0; attempt < most_attempts && (heard.empty() || has_gap(heard)); ++attempt) {
        show.write(watch_sheet);
        start();
        // Renamed over.
        std::string text = replaced(std::string(watch_sheet), "Then come in.", "Then go away.");
        show.save(text);
        EXPECT_TRUE(player->wait_until_printed("show.cues: 1 line spoken anew", 1));
        // A mistake, and its correction.
        show.save(replaced(text, "OSK: The tea", "OSK (voice nobody): The tea"));
        EXPECT_TRUE(player->wait_until_printed("show.cues: 1 mistake; the version before goes on"));
        EXPECT_THAT(player->so_far().err, HasSubstr("show.cues:10:6: error[E0403]: there is no voice 'nobody'\n"));
        text = replaced(text, "The tea", "The bread");
        // Written in place.
        show.write(text);
        EXPECT_TRUE(player->wait_until_printed("show.cues: 1 line spoken anew", 2));
        // In a burst.
        for (const char* word : {"hot", "wet", "old", "burnt"}) {
            last = replaced(text, "It is warm.", std::string("It is ") + word + ".");
            show.save(last);
        }
        EXPECT_TRUE(player->wait_until_printed("MIRA: It is burnt."));
        heard = hear(1.5);
    }
    ASSERT_FALSE(has_gap(heard)) << "the machine is too busy";
    const Samples rendered = from_first_sound(show.rendered(last));
    const std::size_t last_line = show.start_of("\"text\": \"It is burnt.");
    ASSERT_GT(frames_of(heard), last_line + second / 2);
    // The whole of it, and not only its end: nothing was skipped, doubled or faded that didn't change.
    expect_same_sound(stretch(heard, 0, last_line + second / 2), stretch(rendered, 0, last_line + second / 2));
}

TEST_F(PlayWatch, ChangesALineThatIsBeingSpokenWithoutAClick) {
    const std::string before = replaced(std::string(watch_sheet), "at this hour?",
                                        "at this hour, when every road is closed, and the moon is down?");
    const std::string after = replaced(before, "and the moon is down", "but the lamp is lit");
    Samples heard;
    for (std::size_t attempt = 0; attempt < most_attempts && (heard.empty() || has_gap(heard)); ++attempt) {
        show.write(before);
        start();
        show.save(after);
        EXPECT_TRUE(player->wait_until_printed("show.cues: 1 line spoken anew"));
        EXPECT_TRUE(player->wait_until_printed("OSK: Only me"));
        heard = hear(2.0);
    }
    ASSERT_FALSE(has_gap(heard)) << "the machine is too busy";
    const float step_before = largest_step(show.rendered(before));
    const Samples rendered = from_first_sound(show.rendered(after));
    // Its beginning was heard, and then its new end, and then the next line.
    const std::size_t begin = show.start_of("\"word\": \"Who\"");
    EXPECT_EQ(frame_of(stretch(rendered, begin, begin + 4800), heard), begin);
    const std::size_t lamp = show.start_of("\"word\": \"lamp\"");
    EXPECT_LT(frame_of(stretch(rendered, lamp, lamp + 4800), heard), lamp + second / 2);
    const std::size_t next = show.start_of("\"text\": \"Only me");
    const std::size_t heard_next = frame_of(stretch(rendered, next, next + second), heard);
    ASSERT_LT(heard_next, frames_of(heard));
    // A crossfade of 20 ms adds so much to the steps of either side.
    constexpr float crossfade_step = 2.0f / 960.0f;
    EXPECT_LE(largest_step(stretch(heard, 0, heard_next + second)),
              std::max(step_before, largest_step(rendered)) + crossfade_step);
}

TEST_F(PlayWatch, HearsVoicesAndTheMixChange) {
    const std::string with_files = replaced(std::string(watch_sheet), "Language: en-gb\n",
                                            "Language: en-gb\nVoices: voices.toml\nMix: mix.toml\n");
    Samples heard;
    for (std::size_t attempt = 0; attempt < most_attempts && (heard.empty() || has_gap(heard)); ++attempt) {
        show.save("[cast]\nOSK = \"man-gruff\"\n", "voices.toml");
        show.save("[levels]\nambience = \"0 dB\"\n", "mix.toml");
        show.write(with_files);
        start();
        show.save("[voice.child]\npitch = 8\n\n[cast]\nOSK = \"child\"\n", "voices.toml");
        EXPECT_TRUE(player->wait_until_printed("voices.toml: 2 lines spoken anew"));
        // Deleted, and made again a moment later. No event tells of the moment: a file may be away for so long unreported.
        std::filesystem::remove(show.folder / "mix.toml");
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        show.write(with_files);
        show.save("[levels]\nambience = \"-6 dB\"\n", "mix.toml");
        EXPECT_TRUE(player->wait_until_printed("OSK: The tea"));
        heard = hear(2.0);
    }
    ASSERT_FALSE(has_gap(heard)) << "the machine is too busy";
    const Samples rendered = show.rendered(with_files);
    const std::size_t osk = show.start_of("\"text\": \"The tea is getting cold.");
    EXPECT_LT(frame_of(stretch(rendered, osk, osk + second), heard), frames_of(heard));
}

TEST_F(PlayWatch, WaitsForASoundServerThatWasKilled) {
    show.write(watch_sheet);
    start();
    server->kill();
    ASSERT_TRUE(player->wait_until_printed("(the device has gone)"));
    EXPECT_THAT(player->so_far().out, HasSubstr("the output device 'default' has gone: waiting for it"));
    server->start_again();
    ASSERT_TRUE(player->wait_until_printed("the sound goes on through 'default'"));
    server->record();
    ASSERT_TRUE(player->wait_until_printed("MIRA: Then come in."));
    // And what is heard is the show from there.
    const Samples heard = hear(1.0);
    const Samples rendered = show.rendered(watch_sheet);
    const std::size_t line = show.start_of("\"text\": \"Then come in.");
    EXPECT_LT(frame_of(stretch(rendered, line, line + second / 4), heard), frames_of(heard));
}

TEST_F(PlayWatch, LeavesCleanlyWithoutItsSoundServer) {
    show.write(watch_sheet);
    start();
    server->kill();
    ASSERT_TRUE(player->wait_until_printed("(the device has gone)"));
    player->interrupt();
    const auto result = player->wait();
    EXPECT_EQ(result.exit_code, 130);
    EXPECT_EQ(result.err, "");
}

}  // namespace
}  // namespace dramatis::pipeline::live::player
