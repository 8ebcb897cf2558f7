#include <array>

#include "tests/cues/cue_support.h"

namespace dramatis::cues {
namespace {

constexpr double tolerance = 1e-12;  // values are written in decimal and read to the nearest double

// The options of a speech "IRIS (…): Hello." that must have no mistakes.
CueOptions speech_options(std::string_view options) {
    const auto parsed = parse("IRIS (" + std::string(options) + "): Hello.\n");
    EXPECT_EQ(to_text(parsed.diagnostics), "") << options;
    return parsed.sheet.cues.at(0).options;
}
CueOptions cue_options(std::string_view cue) {
    const auto parsed = parse(std::string(cue) + "\n");
    EXPECT_EQ(to_text(parsed.diagnostics), "") << cue;
    return parsed.sheet.cues.at(0).options;
}
std::vector<std::string> directions(const CueOptions& options) {
    std::vector<std::string> result;
    for (const auto& direction : options.directions) result.push_back(direction.value);
    return result;
}
using Texts = std::vector<std::string>;

TEST(Options, GainIsALevelInDecibels) {
    for (const std::string_view text :
         {"-6 dB", "-6dB", "−6 dB", "gain -6 dB", "gain: -6 dB", "gain=-6dB", "GAIN -6 DB"}) {
        ASSERT_TRUE(speech_options(text).gain.has_value()) << text;
        EXPECT_NEAR(speech_options(text).gain->value.value, -6.0, tolerance) << text;
    }
    EXPECT_NEAR(speech_options("+3.5 dB").gain->value.value, 3.5, tolerance);
}

TEST(Options, PanIsAShareToOneSide) {
    EXPECT_NEAR(speech_options("left 40%").pan->value, -0.4, tolerance);
    EXPECT_NEAR(speech_options("right 12.5 %").pan->value, 0.125, tolerance);
    EXPECT_NEAR(speech_options("left").pan->value, -0.5, tolerance);
    EXPECT_NEAR(speech_options("centre").pan->value, 0.0, tolerance);
    EXPECT_NEAR(speech_options("center").pan->value, 0.0, tolerance);
}

TEST(Options, TimesHaveUnits) {
    const auto options = cue_options("MUSIC: sting (fade in 2 s, fade out: 300 ms, wait=0.5 s)");
    EXPECT_NEAR(options.fade_in->value.value, 2.0, tolerance);
    EXPECT_NEAR(options.fade_out->value.value, 0.3, tolerance);
    EXPECT_NEAR(options.wait->value.value, 0.5, tolerance);
    EXPECT_NEAR(cue_options("AMBIENCE: sea (crossfade 2.5 s)").crossfade->value.value, 2.5, tolerance);
}

TEST(Options, SayHowACueStarts) {
    EXPECT_TRUE(cue_options("SOUND: bell (under)").under.has_value());
    EXPECT_TRUE(speech_options("together").together.has_value());
    EXPECT_NEAR(speech_options("overlap 250 ms").overlap->value.value, 0.25, tolerance);
    EXPECT_NEAR(speech_options("at +1.5 s").at->value.value, 1.5, tolerance);
    EXPECT_NEAR(speech_options("at 1.5 s").at->value.value, 1.5, tolerance);
}

TEST(Options, InterruptionsAre150MillisecondsUnlessSaid) {
    EXPECT_NEAR(speech_options("interrupts").interrupts->value.value, 0.15, tolerance);
    EXPECT_NEAR(speech_options("interrupts 0.3 s").interrupts->value.value, 0.3, tolerance);
}

TEST(Options, OfSpeechesChangeTheVoice) {
    for (const std::string_view text : {"rate 1.2", "rate ×1.2", "rate x1.2", "rate 1.2x", "rate 1.2×", "rate: 120%"}) {
        EXPECT_NEAR(speech_options(text).rate->value, 1.2, tolerance) << text;
    }
    EXPECT_NEAR(speech_options("pitch +5").pitch->value, 5.0, tolerance);
    EXPECT_NEAR(speech_options("pitch -5").pitch->value, -5.0, tolerance);
    EXPECT_EQ(speech_options("voice old-woman").voice->value, "old-woman");
    EXPECT_EQ(speech_options("voice: old woman").voice->value, "old woman");
    EXPECT_EQ(speech_options("take takes/iris 1.wav").take->value, "takes/iris 1.wav");
    EXPECT_EQ(speech_options("take: \"iris\"").take->value, "iris");
}

TEST(Options, OfScenesNameTheAcoustic) {
    EXPECT_EQ(cue_options("SCENE 1: Below (acoustic: stone cellar)").acoustic->value, "stone cellar");
    EXPECT_EQ(cue_options("SCENE 1 (acoustic cave): Below").acoustic->value, "cave");
}

TEST(Options, OtherWordsAreDirections) {
    EXPECT_EQ(directions(speech_options("whispering, behind door,  as if   asleep")),
              (Texts{"whispering", "behind door", "as if asleep"}));
    EXPECT_EQ(directions(cue_options("SOUND: steps (retreating)")), (Texts{"retreating"}));
}

TEST(Options, StageDirectionsInPlainEnglishAreDirections) {
    for (const std::string text :
         {"left alone", "at the window", "under the table", "together with Tobias", "take your time", "take 2",
          "voice breaking with grief", "voice over", "fade away", "to herself (low)", "interrupts him", "wait for it",
          "pitch rising", "rate of a clock", "fade in from the left", "overlap with Tobias", "crossfade to dawn"}) {
        EXPECT_EQ(directions(speech_options(text)), (Texts{text}));
    }
    EXPECT_EQ(directions(cue_options("MUSIC: a waltz (acoustic guitar)")), (Texts{"acoustic guitar"}));
}

TEST(Options, AloneHaveTheUsualTime) {
    EXPECT_NEAR(speech_options("overlap").overlap->value.value, 0.5, tolerance);
    EXPECT_NEAR(speech_options("fade in").fade_in->value.value, 2.0, tolerance);
    EXPECT_NEAR(speech_options("FADE OUT").fade_out->value.value, 2.0, tolerance);
    EXPECT_NEAR(speech_options("fade in slowly").fade_in->value.value, 5.0, tolerance);
    EXPECT_NEAR(cue_options("MUSIC: waltz (crossfade)").crossfade->value.value, 2.0, tolerance);
}

TEST(Options, AgesBehindANameAreDirections) {
    EXPECT_EQ(directions(speech_options("30")), (Texts{"30"}));
    EXPECT_EQ(directions(speech_options("40s")), (Texts{"40s"}));
    EXPECT_EQ(codes(parse("IRIS (2s): Hello.\n")), (Texts{"E0121 1:7"}));
    EXPECT_EQ(codes(parse("IRIS (-6): Hello.\n")), (Texts{"E0121 1:7"}));
}

TEST(Options, OfSeveralGroupsCountAll) {
    const auto parsed = parse("IRIS (O.S.) (softly, -6 dB) (to Tobias): Hello.\n");
    EXPECT_EQ(codes(parsed), Texts{});
    EXPECT_EQ(directions(parsed.sheet.cues.at(0).options), (Texts{"O.S.", "softly", "to Tobias"}));
    EXPECT_TRUE(parsed.sheet.cues.at(0).options.gain.has_value());
}

TEST(Options, CountInTheHeadAndAtTheStartOfASpeech) {
    const auto parsed = parse("IRIS (off): (whispering, -6 dB) (slowly) Hello (there).\n");
    EXPECT_EQ(codes(parsed), Texts{});
    EXPECT_EQ(directions(parsed.sheet.cues[0].options), (Texts{"off", "whispering", "slowly"}));
    EXPECT_TRUE(parsed.sheet.cues[0].options.gain.has_value());
    EXPECT_EQ(std::get<Speech>(parsed.sheet.cues[0].body).parts.size(), 2u);
}

TEST(Options, CountAtTheEndOfOtherCues) {
    const auto parsed = parse("SOUND (distant): bell (the big one) tolls (left 20%) (under)\n");
    const Cue& cue = parsed.sheet.cues.at(0);
    EXPECT_EQ(codes(parsed), Texts{});
    EXPECT_EQ(std::get<SoundCue>(cue.body).description.value, "bell (the big one) tolls");
    EXPECT_EQ(directions(cue.options), (Texts{"distant"}));
    EXPECT_TRUE(cue.options.under.has_value());
    EXPECT_TRUE(cue.options.pan.has_value());
}

TEST(Options, MayGoOnOnTheNextLine) {
    const auto parsed = parse("SOUND: bell (left 20%,\n    fade out\n    2 s)\n");
    EXPECT_EQ(codes(parsed), Texts{});
    EXPECT_NEAR(parsed.sheet.cues.at(0).options.fade_out->value.value, 2.0, tolerance);
    EXPECT_EQ(parsed.sheet.source->text(parsed.sheet.cues[0].options.fade_out->span), "fade out\n    2 s");
}

TEST(Options, AreKeptWhereTheyWereWritten) {
    const auto parsed = parse("IRIS (softly, left 40%): Hello.\n");
    const auto& options = parsed.sheet.cues.at(0).options;
    EXPECT_EQ(parsed.sheet.source->text(options.directions.at(0).span), "softly");
    EXPECT_EQ(parsed.sheet.source->text(options.pan->span), "left 40%");
}

struct Mistake {
    std::string_view cue;
    std::string_view code;
};
TEST(Options, ThatAreWrongSaySo) {
    constexpr std::array mistakes = {
        Mistake{"SOUND: bell (left 40)", "E0121 1:14"},
        Mistake{"SOUND: bell (left 40 dB)", "E0121 1:14"},
        Mistake{"SOUND: bell (gain)", "E0121 1:14"},
        Mistake{"SOUND: bell (gain 3 s)", "E0121 1:14"},
        Mistake{"SOUND: bell (fade 2 s)", "E0121 1:14"},
        Mistake{"SOUND: bell (wait 3 dB)", "E0121 1:14"},
        Mistake{"SOUND: bell (2 s)", "E0121 1:14"},
        Mistake{"SOUND: bell (waitt 2 s)", "E0121 1:14"},
        Mistake{"SOUND: bell (fade inn 2 s)", "E0121 1:14"},
        Mistake{"SOUND: bell (-6)", "E0121 1:14"},
        Mistake{"SOUND: bell (id:)", "E0121 1:14"},
        Mistake{"SOUND: bell (under, under)", "E0122 1:21"},
        Mistake{"SOUND: bell (left, centre)", "E0122 1:20"},
        Mistake{"SOUND: bell (wait 1 s, under)", "E0123 1:24"},
        Mistake{"IRIS (at 1 s, overlap 2 s): X.", "E0123 1:15"},
        Mistake{"SOUND: bell (+41 dB)", "E0124 1:14"},
        Mistake{"SOUND: bell (left 101%)", "E0124 1:14"},
        Mistake{"SOUND: bell (wait 61 min)", "E0124 1:14"},
        Mistake{"IRIS (rate 0): X.", "E0124 1:7"},
        Mistake{"SOUND: bell (rate 1.2)", "E0125 1:14"},
        Mistake{"PAUSE: 1 s (under)", "E0125 1:13"},
        Mistake{"IRIS (crossfade 1 s): X.", "E0125 1:7"},
        Mistake{"AMBIENCE: sea (at 2 s)", "E0125 1:16"},
        Mistake{"SCENE 1: A (fade in 2 s)", "E0125 1:13"},
        Mistake{"AMBIENCE: sea (wait 2 s)", "E0125 1:16"},
        Mistake{"SOUND: bell ()", "W0103 1:14"},
        Mistake{"IRIS (softly,): X.", "W0103 1:14"},
    };
    for (const Mistake& mistake : mistakes) {
        EXPECT_EQ(codes(parse(mistake.cue)), (Texts{std::string(mistake.code)})) << mistake.cue;
    }
}

TEST(Options, OfHugeNumbersAreMistakes) {
    std::string cue = "SOUND: bell (wait ";
    cue.append(500, '9').append(" s)\n");
    EXPECT_EQ(codes(parse(cue)), (Texts{"E0121 1:14"}));
}

TEST(Ids, AreForOneCueEach) {
    EXPECT_EQ(codes(parse("SOUND: a (id: Bell One)\nSOUND: b (id: bell-one)\n")), (Texts{"E0126 2:11"}));
    EXPECT_EQ(codes(parse("SOUND: a (id: one)\nSOUND: b (id: two)\n")), Texts{});
}

}  // namespace
}  // namespace dramatis::cues
