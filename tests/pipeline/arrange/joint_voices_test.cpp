#include "pipeline/arrange/joint_voices.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dramatis::pipeline::arrange {
namespace {

using ::testing::ElementsAre;

script::ScriptItem speech(std::size_t voices, bool together = false) {
    script::ScriptItem item;
    item.timing.together = together;
    item.body = script::ScriptSpeech{.voices = std::vector<std::vector<script::SpeechElement>>(voices)};
    return item;
}

script::ScriptItem sound(bool together = false) {
    script::ScriptItem item;
    item.timing.together = together;
    item.body = script::ScriptSound{};
    return item;
}

TEST(JointVoices, ASpeechStandsForItsOwn) {
    const std::vector<script::ScriptItem> items{speech(1), speech(3), speech(1)};
    EXPECT_THAT(joint_voices(items), ElementsAre(1, 3, 1));
}

TEST(JointVoices, SpeechesThatAreTogetherShareTheirSum) {
    const std::vector<script::ScriptItem> items{speech(1), speech(2, true), speech(1, true), speech(1)};
    EXPECT_THAT(joint_voices(items), ElementsAre(4, 4, 4, 1));
}

TEST(JointVoices, ASoundIsNoVoiceAndPartsThem) {
    const std::vector<script::ScriptItem> items{sound(),   speech(1, true), speech(1, true), sound(true),
                                                speech(1), sound(true),     speech(2, true)};
    EXPECT_THAT(joint_voices(items), ElementsAre(0, 2, 2, 0, 1, 0, 2));
}

TEST(JointVoices, OfNoItemsAreNone) { EXPECT_TRUE(joint_voices({}).empty()); }

}  // namespace
}  // namespace dramatis::pipeline::arrange
