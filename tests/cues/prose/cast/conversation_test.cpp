// Who speaks where no tag says it.
#include <string>

#include <gtest/gtest.h>

#include "cast_support.h"

namespace dramatis::cues::prose::cast {
namespace {

Voices speakers_of(const std::string& text) { return cast_of(text).speakers(); }

TEST(Conversation, Alternates) {
    EXPECT_EQ(
        speakers_of("\"Cold,\" said Mira.\n\n\"Very,\" said Osk.\n\n\"Is there tea?\"\n\n\"No.\"\n\n\"Bread?\"\n"),
        (Voices{"Mira", "Osk", "Mira", "Osk", "Mira"}));
}
TEST(Conversation, GivesATurnToWhoIsCalled) {
    EXPECT_EQ(speakers_of("Mira, Osk and Lena sat by the fire.\n\n\"Cold,\" said Osk.\n\n\"What do you think, Lena?\" "
                          "asked Mira.\n\n\"It is.\"\n"),
              (Voices{"Osk", "Mira", "Lena"}));
}
TEST(Conversation, GivesNoTurnToWhoIsOnlySpokenOf) {
    EXPECT_EQ(
        speakers_of("Osk came in. Mira sat down beside Osk.\n\n\"Have you seen Lena?\" asked Mira.\n\n\"Lena is in the "
                    "north.\"\n\n\"And Bram?\"\n\n\"Bram too.\"\n"),
        (Voices{"Mira", "Osk", "Mira", "Osk"}));
}
TEST(Conversation, FollowsTheNarrationBesideTheSpeech) {
    EXPECT_EQ(
        speakers_of("Mira sat down beside Osk.\n\n\"Well?\" Mira leaned back. \"Speak.\"\n\nOsk shrugged. \"Why?\"\n"),
        (Voices{"Mira", "Mira", "Osk"}));
}
TEST(Conversation, BindsPronounsByGender) {
    EXPECT_EQ(
        speakers_of(
            "Mira looked at Osk, and she laughed. Osk laughed too, though he had lost his hat.\n\n\"Where is it?\" she "
            "asked.\n\n\"Gone,\" he said.\n"),
        (Voices{"Mira", "Osk"}));
}
TEST(Conversation, GoesOnOverParagraphsThatAreNotClosed) {
    EXPECT_EQ(speakers_of("\"It was long ago,\" said Mira. \"I was young.\n\n\"It rained.\"\n\n\"Go on,\" said Osk.\n"),
              (Voices{"Mira", "Mira", "Mira", "Osk"}));
}
TEST(Conversation, GivesTheyToBothWhoTalk) {
    EXPECT_EQ(speakers_of("\"Ready?\" asked Mira.\n\n\"Ready,\" said Osk.\n\n\"Now!\" they shouted.\n").back().size(),
              std::string("Mira & Osk").size());
}
TEST(Conversation, NeverContradictsANounInATag) {
    EXPECT_EQ(
        speakers_of(
            "Mira and Osk sat down.\n\n\"Tea?\" said Mira.\n\n\"Wine,\" said Osk.\n\n\"Bread,\" said the innkeeper.\n")
            .back(),
        "the innkeeper");
}
TEST(Conversation, IsRepairedByOneCorrection) {
    const std::string story = "Mira sat with Osk and Lena.\n\n\"Cold.\"\n\n\"Very.\"\n\n\"Is there tea?\"\n";
    const CastStory found = cast_of(story, {{0, "Lena"}, {1, "Osk"}});
    EXPECT_EQ(found.speakers(), (Voices{"Lena", "Osk", "Lena"}));
    EXPECT_EQ(found.cast.attributions[0].evidence, Evidence::Given);
    EXPECT_EQ(found.cast.attributions[0].confidence, 1.0);
}
TEST(Conversation, TakesTwoGivenSpeakersTogether) {
    const CastStory found =
        cast_of("Mira and Osk ran.\n\n\"Stop!\"\n\n\"Never,\" said Mira.\n", {{0, "Mira"}, {0, "Osk"}});
    EXPECT_EQ(found.speakers(), (Voices{"Mira & Osk", "Mira"}));
}
TEST(Conversation, MakesACharacterOfAGivenNameThatIsNew) {
    EXPECT_EQ(cast_of("\"Cold,\" said Mira.\n\n\"Very.\"\n", {{1, "Bram"}}).speakers(), (Voices{"Mira", "Bram"}));
}
TEST(Conversation, IsSurerOfATagThanOfATurn) {
    const CastStory found = cast_of("Mira, Osk and Lena sat down.\n\n\"Cold,\" said Mira.\n\n\"Very.\"\n");
    EXPECT_GT(found.cast.attributions[0].confidence, 0.9);
    EXPECT_LT(found.cast.attributions[1].confidence, found.cast.attributions[0].confidence);
    EXPECT_FALSE(found.cast.attributions[1].others.empty());
}
TEST(Conversation, NeverContradictsAnAdjacentTag) {
    const CastStory found =
        cast_of("\"A,\" said Mira.\n\n\"B,\" said Mira.\n\n\"Mira,\" said Mira.\n\n\"C,\" said Osk.\n");
    EXPECT_EQ(found.speakers(), (Voices{"Mira", "Mira", "Mira", "Osk"}));
}

TEST(Attribution, BearsTextsOfEveryKind) {
    EXPECT_TRUE(cast_of("").cast.characters.empty());
    EXPECT_EQ(cast_of("No dialogue here.\n").speakers().size(), 0U);
    EXPECT_EQ(speakers_of("\"Only.\"\n\n\"Dialogue.\"\n").size(), 2U);
    EXPECT_EQ(
        speakers_of("\"\"\n\n\"said\" said \"said\" said.\n\n\"the the the\" the voice of the voice of\n").size(),
        speakers_of("\"\"\n\n\"said\" said \"said\" said.\n\n\"the the the\" the voice of the voice of\n").size());
}
TEST(Attribution, TakesTimeInProportion) {
    std::string story;
    for (int i = 0; i < 20000; ++i)
        story += "\"Yes, A" + std::to_string(i) + ",\" said Mr. B" + std::to_string(i) + " Venn.\n\n";
    EXPECT_EQ(cast_of(story).cast.attributions.size(), 20000U);
    std::string endless = "\"Mira,\" said Osk, ";
    for (int i = 0; i < 50000; ++i) endless += "and the man and Mira said to Osk ";
    EXPECT_EQ(cast_of(endless).cast.attributions.size(), 1U);
}

TEST(Conversation, LeavesThePeopleOfAnotherSceneThere) {
    EXPECT_EQ(
        speakers_of("Nora thumbed the walkie-talkie. \"Jim, do you copy?\"\n\n\"Loud and clear,\" said Jim.\n\n\"What "
                    "do you see?\"\n\n\"Nothing yet.\"\n\n***\n\nOn the screen, Dr. Osei rubbed her eyes. \"The "
                    "results are in,\" she said. \"Can you hear me?\"\n\n\"We can hear you,\" said Paul.\n"),
        (Voices{"Nora", "Jim", "Nora", "Jim", "Dr. Osei", "Dr. Osei", "Paul"}));
}
TEST(Conversation, BelievesWhoSaysHisName) {
    EXPECT_EQ(speakers_of("Ben put the phone to his ear. \"Hello?\"\n\n\"Ben? It's Carol.\"\n\n\"Where are you?\" said "
                          "Ben.\n\n\"At the station,\" she said.\n"),
              (Voices{"Ben", "Carol", "Ben", "Carol"}));
    EXPECT_EQ(speakers_of("Ben and Lena looked at the door.\n\n\"Carol here. Let me in.\"\n\n\"No,\" said Ben.\n"),
              (Voices{"Carol", "Ben"}));
    EXPECT_EQ(
        speakers_of("Ben and Lena looked at the door.\n\n\"My name is Carol Hart. Let me in.\"\n\n\"No,\" said Ben.\n"),
        (Voices{"Carol Hart", "Ben"}));
}
TEST(Conversation, KnowsWhoseVoiceItWas) {
    EXPECT_EQ(speakers_of("The radio crackled. \"Base, this is Rook,\" said a voice through the static.\n\n\"Go ahead, "
                          "Rook,\" Dana said into the handset.\n\n\"We've lost the road.\"\n"),
              (Voices{"Rook", "Dana", "Rook"}));
    EXPECT_EQ(speakers_of("\"Is it far?\" asked Mira.\n\n\"No,\" said Lena.\n\n\"Who goes there?\" said a voice.\n"),
              (Voices{"Mira", "Lena", "the voice"}));
}

}  // namespace
}  // namespace dramatis::cues::prose::cast
