// SOUND, AMBIENCE and MUSIC cues in the script: which sounds they become, what goes on, what ends.
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pipeline/script/script_writer.h"

namespace dramatis::pipeline::script {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class SoundCuesTest : public ::testing::Test {
  protected:
    // The sounds of the sheet, in order.
    std::vector<ScriptSound> sounds_of(const std::string& sheet) {
        const auto show = show::show_of(std::make_shared<SourceText>("show.cues", sheet), ".", {}, diagnostics_);
        script_ = write_script(show, {}, diagnostics_);
        std::vector<ScriptSound> sounds;
        for (const auto& item : script_.items)
            if (const auto* sound = std::get_if<ScriptSound>(&item.body)) sounds.push_back(*sound);
        return sounds;
    }
    std::vector<std::string> labels_of(const std::string& sheet) {
        std::vector<std::string> labels;
        for (const ScriptSound& sound : sounds_of(sheet)) labels.push_back(sound.label);
        return labels;
    }
    bool reported(std::string_view code) const {
        return std::ranges::any_of(diagnostics_, [&](const Diagnostic& d) { return d.code == code; });
    }

    Script script_;
    Diagnostics diagnostics_;
};

TEST_F(SoundCuesTest, ALoopAloneEndsAfterSomeSeconds) {
    const auto sounds = sounds_of("ANNA: Look.\nSOUND: a brook\nANNA: Well.\n");
    ASSERT_EQ(sounds.size(), 1u);
    ASSERT_TRUE(sounds[0].heard_for);
    EXPECT_LE(sounds[0].heard_for->value, 5.0);
    EXPECT_GT(sounds[0].heard_for->value, 2.0);
}

TEST_F(SoundCuesTest, ASpotEffectIsAsLongAsItIs) {
    const auto sounds = sounds_of("SOUND: an explosion\nANNA: Well.\n");
    ASSERT_EQ(sounds.size(), 1u);
    EXPECT_FALSE(sounds[0].heard_for);
}

TEST_F(SoundCuesTest, WordsOfADescriptionSayWhereItIs) {
    const auto position_of = [&](const std::string& cue) {
        const auto sounds = sounds_of("ANNA: Well.\n" + cue + "\nANNA: Hm.\n");
        return sounds.size() == 1 ? sounds[0].heard.position : "sounds: " + std::to_string(sounds.size());
    };
    for (const char* const cue : {"SOUND: A dog barks, a long way off", "SOUND: dog barks far off.",
                                  "SOUND: a church bell in the distance", "SFX: DISTANT SIRENS"})
        EXPECT_EQ(position_of(cue), "distant") << cue;
    EXPECT_EQ(position_of("SOUND: FOOTSTEPS APPROACH"), "approaching");
    EXPECT_EQ(position_of("SOUND: footsteps recede"), "retreating");
    // What the cue says in parentheses counts, and a sound that is far away by itself goes no further.
    EXPECT_EQ(position_of("SOUND: a dog barks in the distance (close)"), "on");
    for (const char* const cue : {"SOUND: distant thunder", "SOUND: the alarm goes off", "SOUND: dog barks",
                                  "SOUND: The front door shuts behind her", "SOUND: rain on leaves"})
        EXPECT_EQ(position_of(cue), "") << cue;
}

TEST_F(SoundCuesTest, WordsOfADescriptionSayWhatItIsBehind) {
    const auto treatment_of = [&](const std::string& cue) {
        return sounds_of(cue + "\nANNA: Hm.\n").at(0).heard.treatment;
    };
    EXPECT_EQ(treatment_of("SOUND: a phone rings in the next room"), "next-room");
    EXPECT_EQ(treatment_of("SOUND: a dog barks behind the door"), "behind-door");
    EXPECT_EQ(treatment_of("SOUND: somebody knocks on the door"), "");
}

TEST_F(SoundCuesTest, WordsSayNothingOfWhereSeveralSoundsAre) {
    for (const ScriptSound& sound : sounds_of("AMBIENCE: rain, and thunder far off\nANNA: Hm.\n"))
        EXPECT_EQ(sound.heard.position + sound.heard.treatment, "") << sound.label;
}

TEST_F(SoundCuesTest, ALoopInTheBackgroundIsABed) {
    const auto sounds = sounds_of("SOUND: TRUCK ENGINE, THEN IN BG\nANNA: Hold on.\n");
    ASSERT_EQ(sounds.size(), 1u);
    EXPECT_EQ(sounds[0].label, "car-engine");
    EXPECT_TRUE(sounds[0].as_bed);
    EXPECT_TRUE(sounds[0].loops);
}

TEST_F(SoundCuesTest, AWordForItsEndStopsTheBedThatIsMeant) {
    const auto sounds =
        sounds_of("AMBIENCE: heavy rain\nSOUND: church bells (under)\nANNA: Oh.\nSOUND: THE RAIN CEASES\n");
    ASSERT_EQ(sounds.size(), 3u);
    EXPECT_EQ(sounds[2].action, cues::SoundAction::Stop);
    EXPECT_EQ(sounds[2].kind, cues::SoundKind::Ambience);
    EXPECT_EQ(sounds[2].label, "heavy-rain");
    EXPECT_FALSE(reported("W0437"));
    const auto motors = sounds_of("SOUND: engine (under)\nANNA: Oh.\nSOUND: ALL MOTORS SWITCHED OFF\n");
    ASSERT_EQ(motors.size(), 2u);
    EXPECT_EQ(motors[1].action, cues::SoundAction::Stop);
    EXPECT_EQ(motors[1].label, motors[0].label);
}

TEST_F(SoundCuesTest, ASoundThatDoesNotRunIsNotStoppedWhileMusicRuns) {
    sounds_of("MUSIC: theme (under)\nMIRA: Hello.\nSOUND: rain stops\n");
    EXPECT_TRUE(reported("W0437"));
}

TEST_F(SoundCuesTest, AFadeInStartsABed) {
    EXPECT_EQ(labels_of("AMBIENCE: rain, fade in 3 s\nMIRA: Hello.\n"), std::vector<std::string>{"rain"});
    EXPECT_FALSE(reported("W0419"));
}

TEST_F(SoundCuesTest, MusicIsStoppedUnderTheHeadOfSounds) {
    const auto sounds = sounds_of("MUSIC: theme (under)\nANNA: Oh.\nSOUND: the music dies away\n");
    ASSERT_EQ(sounds.size(), 2u);
    EXPECT_EQ(sounds[1].action, cues::SoundAction::Stop);
    EXPECT_EQ(sounds[1].kind, cues::SoundKind::Music);
}

TEST_F(SoundCuesTest, SaysThatNothingRunsToStop) {
    EXPECT_THAT(labels_of("ANNA: Oh.\nSOUND: hail stops\n"), IsEmpty());
    EXPECT_TRUE(reported("W0437"));
    EXPECT_FALSE(has_errors(diagnostics_));
}

TEST_F(SoundCuesTest, AnEndThatIsASoundOfItsOwnIsHeard) {
    EXPECT_THAT(labels_of("ANNA: Oh.\nSOUND: a taxi stops\n"), ElementsAre("car-stop"));
}

TEST_F(SoundCuesTest, TheSoundsOfOneCueFollowEachOther) {
    EXPECT_THAT(labels_of("SOUND: A SCREAM. GLASS BREAKS. (under)\nANNA: Oh.\n"), ElementsAre("scream", "glass-break"));
    ASSERT_GE(script_.items.size(), 2u);
    EXPECT_TRUE(script_.items[0].timing.under);
    EXPECT_TRUE(script_.items[1].timing.under);
    EXPECT_GT(script_.items[1].timing.at.value_or(Seconds{0.0}).value, 0.5);
}

TEST_F(SoundCuesTest, AmbiencesOfOneCueSoundTogether) {
    const auto sounds = sounds_of("AMBIENCE: wind and rain\nANNA: Oh.\n");
    ASSERT_EQ(sounds.size(), 2u);
    EXPECT_FALSE(sounds[0].beside);
    EXPECT_TRUE(sounds[1].beside);
}

TEST_F(SoundCuesTest, WarnsInARenderOfAPartThatNothingFits) {
    EXPECT_THAT(labels_of("SOUND: a dog barks, a wyvern answers\nANNA: Oh.\n"), ElementsAre("dog-bark"));
    EXPECT_TRUE(reported("W0438"));
}

TEST_F(SoundCuesTest, ALevelBehindTheSoundIsItsLevel) {
    const auto usual = sounds_of("AMBIENCE: sea\nANNA: Oh.\n"), soft = sounds_of("AMBIENCE: sea -40 dB\nANNA: Oh.\n");
    EXPECT_EQ(soft.at(0).label, "sea");
    EXPECT_DOUBLE_EQ(soft.at(0).heard.gain.value, -40.0);
    EXPECT_GT(usual.at(0).heard.gain, soft.at(0).heard.gain);
}

TEST_F(SoundCuesTest, InASpeechOnlyAVoiceIsDescribed) {
    const auto spots = [&](const std::string& sheet) {
        sounds_of(sheet);
        int count = 0;
        for (const auto& element : std::get<ScriptSpeech>(script_.items.at(0).body).voices.at(0))
            count += std::holds_alternative<SpotElement>(element);
        return count;
    };
    EXPECT_EQ(spots("ANNA: Well {moans} then.\n"), 1);
    EXPECT_EQ(spots("ANNA: Well {hinges squeal} then.\n"), 0);
    EXPECT_EQ(spots("ANNA: Well {door-slam} then.\n"), 1);
}

TEST_F(SoundCuesTest, MusicThatDoesNotRunStartsAndFades) {
    const auto sounds = sounds_of("MUSIC: fanfare, fade out\nANNA: Oh.\n");
    ASSERT_EQ(sounds.size(), 1u);
    EXPECT_EQ(sounds[0].action, cues::SoundAction::Start);
    EXPECT_GT(sounds[0].heard.fade_out.value, 1.0);
    const auto ended = sounds_of("MUSIC: theme (under)\nANNA: Oh.\nMUSIC: THEME, FADE OUT\n");
    EXPECT_EQ(ended.at(1).action, cues::SoundAction::Stop);
}

TEST_F(SoundCuesTest, MusicFollowsMusicInOneCue) {
    EXPECT_THAT(labels_of("MUSIC: fanfare, then theme\nANNA: Oh.\n"), ElementsAre("fanfare", "theme"));
    EXPECT_THAT(labels_of("MUSIC: FANFARE. SEGUE TO THEME, UNDER\nANNA: Oh.\n"), ElementsAre("fanfare", "theme"));
    EXPECT_FALSE(script_.items.at(0).timing.under);
    EXPECT_TRUE(script_.items.at(1).timing.under);
    EXPECT_TRUE(script_.items.at(1).timing.overlap.has_value());
}

TEST_F(SoundCuesTest, OneOfASeriesMayGoOn) {
    const auto sounds = sounds_of("SOUND: KNOCK, RAIN UP AND UNDER, DOOR SLAMS\nANNA: Oh.\n");
    ASSERT_EQ(sounds.size(), 3u);
    EXPECT_FALSE(sounds[0].as_bed);
    EXPECT_TRUE(sounds[1].as_bed);
    EXPECT_EQ(sounds[1].label, "rain");
    EXPECT_FALSE(sounds[2].as_bed);
    const auto apart = sounds_of("SOUND: a knock, rain, up and under, door slams\nANNA: Oh.\n");
    ASSERT_EQ(apart.size(), 3u);
    EXPECT_TRUE(apart[1].as_bed);
}

TEST_F(SoundCuesTest, UpAndDownAreStepsFromThePresentLevel) {
    const auto sounds = sounds_of(
        "AMBIENCE: sea -40 dB\nANNA: Oh.\nAMBIENCE: up\nANNA: Oh.\nAMBIENCE: up\nANNA: Oh.\nAMBIENCE: down\n");
    ASSERT_EQ(sounds.size(), 4u);
    EXPECT_DOUBLE_EQ(sounds[1].heard.gain.value, -34.0);
    EXPECT_DOUBLE_EQ(sounds[2].heard.gain.value, -28.0);
    EXPECT_DOUBLE_EQ(sounds[3].heard.gain.value, -34.0);
}

TEST_F(SoundCuesTest, ThreePointsPartTwoSounds) {
    EXPECT_THAT(labels_of("SOUND: (THUNDER ... A DOG BARKS)\nANNA: Oh.\n"), ElementsAre("thunder", "dog-bark"));
}

}  // namespace
}  // namespace dramatis::pipeline::script
