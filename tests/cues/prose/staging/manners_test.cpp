#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cues/prose/staging/stage_support.h"

namespace dramatis::cues::prose::staging {
namespace {

using ::testing::ElementsAre;

TEST(Manners, TheTagJoinsThePiecesOfAParagraph) {
    EXPECT_THAT(stage_text("“Go,” she whispered. “Go now.”\n\n“Why?” said Osk.", {0, 0, 1}).deliveries(),
                ElementsAre("whispering", "whispering", ""));
    EXPECT_THAT(stage_text("“Ship,” he choked out, “out of danger?”", {1, 1}).deliveries(),
                ElementsAre("crying", "crying"));
}

TEST(Manners, AParagraphMaySayHowBesideTheQuotation) {
    EXPECT_THAT(stage_text("Her voice was barely a whisper. “Go.”", {0}).deliveries(), ElementsAre("whispering"));
    EXPECT_THAT(stage_text("“It’s tired,” said Mira. She was laughing. “Look at it!”", {0, 0}).deliveries(),
                ElementsAre("laughing", "laughing"));
    EXPECT_THAT(stage_text("“Go away.”\n\nHis voice shook.", {1}).deliveries(), ElementsAre("frightened"));
    EXPECT_THAT(stage_text("She said in a low voice: “Go.”", {0}).deliveries(), ElementsAre("quiet"));
}

TEST(Manners, WhatSomebodyElseDoesIsNotTheSpeakersManner) {
    EXPECT_THAT(stage_text("Osk was crying. “Stop it,” said Mira.", {0}).deliveries(), ElementsAre(""));
    EXPECT_THAT(stage_text("She walked quietly. “Go.”", {0}).deliveries(), ElementsAre(""));
    EXPECT_THAT(stage_text("“Go.” The soft light faded slowly.", {0}).deliveries(), ElementsAre(""));
}

TEST(Manners, WritingSaysLittle) {
    EXPECT_THAT(stage_text("“Go!” said Mira.", {0}).deliveries(), ElementsAre(""));
    EXPECT_THAT(stage_text("“GET OUT OF THERE!”", {0}).deliveries(), ElementsAre("shouting"));
    EXPECT_THAT(stage_text("“The HMS Victory sails at ten.”", {0}).deliveries(), ElementsAre(""));
}

TEST(Treatments, TagsSayHowAVoiceReachesUs) {
    EXPECT_THAT(stage_text("“Bridge,” said Osk over the intercom.", {1}).treatments(), ElementsAre("intercom"));
    EXPECT_THAT(stage_text("“It’s me.” Osk’s voice came through the door.", {1}).treatments(),
                ElementsAre("behind-door"));
    EXPECT_THAT(stage_text("“Go,” he said, his voice echoing through the bridge.", {1}).treatments(),
                ElementsAre("echo"));
    EXPECT_THAT(stage_text("“Hello,” said Osk on the phone.", {1}).treatments(), ElementsAre("telephone"));
    EXPECT_THAT(stage_text("“Quiet!” shouted Osk from the other side of the wall.", {1}).treatments(),
                ElementsAre("next-room"));
}

TEST(Treatments, WaysAndThingsAreNoTreatments) {
    for (const char* const text :
         {"“Go,” said Osk, coming through the door.", "“Go,” he said, looking through the window.",
          "“Go,” said Osk, and he went behind the door.", "“Go,” said Osk. He put the phone on the table.",
          "“Go,” said Osk to the glass.", "“Go,” said Osk, who was not on the phone."})
        EXPECT_THAT(stage_text(text, {1}).treatments(), ElementsAre("")) << text;
}

TEST(Treatments, LastUntilTheStoryEndsThem) {
    const auto staged = stage_text(
        "Osk sat behind the glass.\n\n“Hello,” said Mira.\n\n“Hello,” said Osk.\n\n“How are you?” said Mira.\n\n"
        "“Well.”\n\nThe glass slid aside.\n\n“Better,” said Osk.",
        {0, 1, 0, 1, 1});
    EXPECT_THAT(staged.treatments(), ElementsAre("", "behind-glass", "", "behind-glass", ""));
    EXPECT_TRUE(staged.staging.manners[1].treatment_lasts);
}

TEST(Treatments, EndWithTheScene) {
    EXPECT_THAT(stage_text("“Bridge,” said Osk over the intercom.\n\n“Yes?” said Mira.\n\n“Help.”\n\n* * *\n\n“Well,” "
                           "said Osk.",
                           {1, 0, 1, 1})
                    .treatments(),
                ElementsAre("intercom", "", "intercom", ""));
}

TEST(Treatments, WhoAnswersATelephoneIsOnIt) {
    EXPECT_THAT(stage_text("The phone rang. Mira picked up the receiver.\n\n“Hello?” she said.\n\n“It’s me,” said "
                           "Osk.\n\nShe hung up.\n\n“Well,” said Osk.",
                           {0, 1, 1})
                    .treatments(),
                ElementsAre("", "telephone", ""));
}

TEST(Treatments, NatureIsHeard) {
    auto robot = person("Bolt", cast::Gender::Neither);
    robot.nature = "robot";
    EXPECT_THAT(stage_text("“Yes,” said Bolt.", {0}, {robot}).treatments(), ElementsAre("robot"));
}

}  // namespace
}  // namespace dramatis::cues::prose::staging
