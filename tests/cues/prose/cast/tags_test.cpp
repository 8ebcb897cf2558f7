// What a tag beside a quotation says.
#include <gtest/gtest.h>

#include "cast_support.h"

namespace dramatis::cues::prose::cast {
namespace {

Voices speakers(const std::string& text) { return cast_of(text).speakers(); }

TEST(Tags, NameTheSpeakerBeforeAndBehindTheVerb) {
    EXPECT_EQ(speakers("\"It is open,\" said Mira.\n\n\"Then shut it,\" Osk replied.\n"), (Voices{"Mira", "Osk"}));
}
TEST(Tags, TakeTheSubjectForTheSpeakerAndNotTheObject) {
    const CastStory found = cast_of("Osk stood by the door. Mira sat.\n\n\"Shut it!\" he ordered Mira.\n");
    EXPECT_EQ(found.speakers(), (Voices{"Osk"}));
    ASSERT_TRUE(found.cast.attributions[0].addressee);
    EXPECT_EQ(found.cast.characters[*found.cast.attributions[0].addressee].name, "Mira");
}
TEST(Tags, TakeNeitherTheAddresseeNorWhoIsCalledForTheSpeaker) {
    EXPECT_EQ(
        speakers("Osk came in with Lena.\n\n\"Lena,\" he said to Mira, \"is my sister.\"\n\n\"I know,\" said Mira.\n"),
        (Voices{"Osk", "Osk", "Mira"}));
}
TEST(Tags, LookPastWhatStandsBetweenSubjectAndVerb) {
    EXPECT_EQ(speakers("\"No,\" Mira, who had seen Osk, said at last.\n"), (Voices{"Mira"}));
    EXPECT_EQ(speakers("\"No,\" broke in a tall, angry woman.\n"), (Voices{"the woman"}));
}
TEST(Tags, ReadAnswersAndVoices) {
    EXPECT_EQ(speakers("Mira looked at Osk.\n\n\"Who is there?\" asked Osk.\n\n\"Me,\" was Mira's answer.\n"),
              (Voices{"Osk", "Mira"}));
    EXPECT_EQ(speakers("\"Open!\" cried the voice of Osk.\n"), (Voices{"Osk"}));
    EXPECT_EQ(speakers("Mira stood outside.\n\n\"Open!\" came a cry from Mira.\n"), (Voices{"Mira"}));
}
TEST(Tags, ReadThePresentTense) {
    EXPECT_EQ(speakers("\"Not now,\" Mira says.\n\n\"When?\" asks Osk.\n"), (Voices{"Mira", "Osk"}));
}
TEST(Tags, LeadIn) {
    EXPECT_EQ(speakers("Mira turned to Osk and said, \"Come.\"\n"), (Voices{"Mira"}));
    EXPECT_EQ(speakers("But Mira put her head in at the door and said:\n\n\"Come.\"\n"), (Voices{"Mira"}));
}
TEST(Tags, NameTwoWhoSpeakTogether) {
    EXPECT_EQ(speakers("Osk stood up.\n\n\"Never!\" cried Mira and Osk together.\n"), (Voices{"Mira & Osk"}));
}
TEST(Tags, NameNobodyBySentencesThatOnlyStandBehind) {
    EXPECT_EQ(speakers("Mira and Osk sat down.\n\n\"Ready?\" asked Osk.\n\n\"Ready.\" Osk nodded.\n").size(), 2U);
}
TEST(Tags, SplitAParagraphInWhichTwoSpeak) {
    EXPECT_EQ(speakers("Mira met Osk. \"Well?\" said Mira. \"Well,\" said Osk.\n"), (Voices{"Mira", "Osk"}));
}
TEST(Tags, KnowTheirWords) {
    const CastStory found =
        cast_of("Mira sat with Osk.\n\n\"No,\" she said quietly to Osk, in a hollow voice. Mira smiled.\n");
    const Span tag = found.cast.attributions[0].tag;
    EXPECT_EQ(found.story.text(tag), "she said quietly to Osk, in a hollow voice");
}
TEST(Tags, InOtherLanguages) {
    EXPECT_EQ(speakers("Der Zug kam nicht, und es war kalt. Klara sah auf die Uhr.\n\n„Wo ist er?“, fragte "
                       "Klara.\n\n„Er kommt nicht“, sagte Emil.\n"),
              (Voices{"Klara", "Emil"}));
    EXPECT_EQ(speakers("El viento no paraba en la casa y la noche era larga.\n\n—¿Quién es? —preguntó Lucía.\n\n—Soy "
                       "yo —dijo Teresa.\n"),
              (Voices{"Lucía", "Teresa"}));
    EXPECT_EQ(speakers("Le vent était froid et la nuit n'avait pas de fin. Jeanne était seule avec le gardien.\n\n— "
                       "Qui est là ? demanda Jeanne.\n\n— C'est moi, dit le gardien.\n"),
              (Voices{"Jeanne", "le gardien"}));
}

}  // namespace
}  // namespace dramatis::cues::prose::cast
