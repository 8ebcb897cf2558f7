#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cues/prose/staging/stage_support.h"

namespace dramatis::cues::prose::staging {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Sounds, WhatHappensIsHeard) {
    const std::vector<std::pair<const char*, const char*>> texts{
        {"The door slammed behind her.", "door slam"},
        {"She slammed the door.", "door slam"},
        {"She opened the door.", "door open"},
        {"A soft tone sounded from the communications system.", "comm chime"},
        {"She sprinted from the room.", "running"},
        {"Footsteps came down the stairs.", "footsteps stairs"},
        {"Thunder cracked overhead.", "thunder"},
        {"A glass fell from the shelf and shattered.", "glass break"},
        {"The telephone rang.", "phone ring"},
        {"He struck a match.", "match"},
        {"Somebody knocked on the door.", "knock"},
        {"She heard footsteps.", "footsteps wood"},
        {"He had just sat down when the door slammed.", "door slam"},
        {"As if in answer, the phone rang.", "phone ring"},
        {"Not only that: the doorbell rang.", "doorbell"},
        {"A sob broke from her.", "sob"},
    };
    for (const auto& [text, sound] : texts) EXPECT_THAT(stage_text(text).sounds(), ElementsAre(sound)) << text;
}

TEST(Sounds, WhatDoesNotHappenNowIsNot) {
    for (const char* const text : {"The door had slammed an hour ago.",
                                   "It was as if a door had slammed.",
                                   "The door did not slam.",
                                   "She would have smashed the glass.",
                                   "If the phone rang, she would not answer.",
                                   "He remembered how the door slammed.",
                                   "The phone rang every night.",
                                   "She waited for the thunder to crack.",
                                   "His voice was like thunder.",
                                   "The door was closed.",
                                   "Nobody knocked on the door.",
                                   "She wanted to slam the door.",
                                   "Did the phone ring?",
                                   "There was no knock at the door.",
                                   "She closed her eyes.",
                                   "The window was open.",
                                   "He had struck a match.",
                                   "Without footsteps the house was dead.",
                                   "“The door slammed,” he said.",
                                   "It might have been a knock at the door."})
        EXPECT_THAT(stage_text(text).sounds(), IsEmpty()) << text;
}

TEST(Sounds, AtMostOneForEachClause) {
    EXPECT_THAT(stage_text("The door slammed, and the phone rang.").sounds(), ElementsAre("door slam", "phone ring"));
    EXPECT_THAT(stage_text("Somebody knocked on the door and knocked on the window.").sounds(), ElementsAre("knock"));
}

TEST(Sounds, OfASpeakerStandInTheSpeech) {
    const auto staged = stage_text("“I’m sorry,” he said. He coughed. “Take my tools.”", {1, 1});
    EXPECT_THAT(staged.sounds(), ElementsAre("cough in speech"));
    EXPECT_EQ(staged.staging.sounds[0].at, staged.quotations[1].marked.begin);
    EXPECT_THAT(stage_text("“Well,” he sighed.", {1}).sounds(), IsEmpty()) << "his delivery says it";
    EXPECT_THAT(stage_text("She sighed and went on.").sounds(), IsEmpty()) << "told, not heard";
}

TEST(Sounds, KnowTheirWordsAndTheirPlace) {
    const auto staged = stage_text("The door slammed, and he wept.");
    ASSERT_EQ(staged.staging.sounds.size(), 1U);
    EXPECT_EQ(staged.story.text(staged.staging.sounds[0].from), "door slammed");
    EXPECT_EQ(staged.staging.sounds[0].at, std::string("The door slammed,").size());
}

TEST(Pauses, SilencesHaveLengths) {
    const std::vector<std::pair<const char*, double>> texts{
        {"For a moment that felt like an eternity neither of them moved.", 3.0},
        {"There was a long silence.", 2.5},
        {"For a while nobody spoke.", 2.0},
        {"She paused.", 1.0},
        {"He said nothing.", 1.5},
    };
    for (const auto& [text, seconds] : texts) {
        const auto staged = stage_text(text);
        ASSERT_EQ(staged.staging.pauses.size(), 1U) << text;
        EXPECT_EQ(staged.staging.pauses[0].length.value, seconds) << text;
    }
}

TEST(Pauses, AfterAPauseIsBeforeTheSpeech) {
    const auto staged = stage_text("“Yes,” she said after a pause.", {0});
    ASSERT_EQ(staged.staging.pauses.size(), 1U);
    EXPECT_EQ(staged.staging.pauses[0].at, 0U);
}

TEST(Pauses, OtherSilencesAreNone) {
    for (const char* const text :
         {"The kitchen was quiet.", "There had been a long silence.", "She did not pause.",
          "If there was silence, he would go.", "She thought for a moment that it was him.", "He was a quiet man."})
        EXPECT_TRUE(stage_text(text).staging.pauses.empty()) << text;
}

}  // namespace
}  // namespace dramatis::cues::prose::staging
