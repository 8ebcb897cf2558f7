// Which names, nouns and pronouns are one person.
#include "cues/prose/cast/people.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "cast_support.h"

namespace dramatis::cues::prose::cast {
namespace {

bool has_alias(const CastStory& story, const std::string& name, const std::string& alias) {
    const Character* character = story.character(name);
    return character != nullptr && std::ranges::find(character->aliases, alias) != character->aliases.end();
}

TEST(People, BearAFullNameATitleAndANickname) {
    const CastStory found = cast_of(
        "Captain James Hale came in. \"Sit,\" said Captain Hale. \"Sit down,\" said James.\n\n"
        "\"Yes, Jim,\" said Lena.\n\n\"Good,\" said Jim.\n");
    const Voices names = found.speakers();
    EXPECT_EQ(names[0], names[1]);
    EXPECT_EQ(names[0], names[3]);
    EXPECT_NE(names[0], names[2]);
}
TEST(People, AreNotMergedAcrossGendersOrTitles) {
    const CastStory found = cast_of(
        "\"Tea?\" said Mr. Hale.\n\n\"Please,\" said Mrs. Hale.\n\n\"I too,\" said Miss Hale.\n\n\"And I,\" said Lena "
        "Hale.\n");
    const Voices names = found.speakers();
    EXPECT_NE(names[0], names[1]);
    EXPECT_NE(names[1], names[2]);
    EXPECT_NE(names[0], names[3]);
    EXPECT_EQ(found.character("Mr. Hale")->gender, Gender::Male);
    EXPECT_EQ(found.character("Mrs. Hale")->gender, Gender::Female);
}
TEST(People, LearnTheirGenderFromPronouns) {
    const CastStory found = cast_of(
        "Orrin sat down. She was tired. \"Bread,\" said Orrin. She ate. Orrin looked up; she smiled. \"More,\" said "
        "Orrin.\n");
    ASSERT_NE(found.character("Orrin"), nullptr);
    EXPECT_EQ(found.character("Orrin")->gender, Gender::Female);
}
TEST(People, OfANounAreCharactersOfTheirOwn) {
    EXPECT_EQ(
        cast_of("A doctor came with Mira.\n\n\"He sleeps,\" said the doctor.\n\n\"Good,\" said Mira.\n").speakers(),
        (Voices{"the doctor", "Mira"}));
}
TEST(People, OfANounAreLinkedByTitleAndApposition) {
    EXPECT_EQ(cast_of("\"He sleeps,\" said Dr. Venn.\n\n\"Good,\" said Mira.\n\n\"He will live,\" said the doctor.\n")
                  .speakers(),
              (Voices{"Dr. Venn", "Mira", "Dr. Venn"}));
    EXPECT_EQ(cast_of("Osk, the pilot, looked up.\n\n\"We fly,\" said the pilot.\n\n\"Good,\" said Mira.\n").speakers(),
              (Voices{"Osk", "Mira"}));
}
TEST(People, OfANounAreLinkedByWhoAnswersWhenCalled) {
    const CastStory found = cast_of(
        "\"Look there, Captain,\" said Mira.\n\n\"I see it,\" said Reyes.\n\n\"What is it?\" asked Mira.\n\n\"Ice,\" "
        "the captain said.\n");
    EXPECT_EQ(found.speakers(), (Voices{"Mira", "Reyes", "Mira", "Reyes"}));
    EXPECT_TRUE(has_alias(found, "Reyes", "Captain"));
}
TEST(People, ToldApartByAnAdjectiveStayApart) {
    const Voices names = cast_of(
                             "The tall man and the short man sat down.\n\n\"Well,\" said the tall man.\n\n\"Well,\" "
                             "said the short man.\n\n"
                             "\"Cold,\" said the tall man.\n\n\"Very,\" said the short man.\n")
                             .speakers();
    EXPECT_EQ(names, (Voices{"the tall man", "the short man", "the tall man", "the short man"}));
}
TEST(People, NamedByTheFirstWordOfASentenceOnlyAreNobody) {
    const CastStory found =
        cast_of("Suddenly it rained. Perhaps it would stop. \"Sixty,\" said Mira. \"Yours, I think.\"\n");
    EXPECT_EQ(found.character("Suddenly"), nullptr);
    EXPECT_EQ(found.character("Sixty"), nullptr);
    EXPECT_EQ(found.character("Yours"), nullptr);
}
TEST(People, HaveANatureIfTheyAreNoHumans) {
    const CastStory found = cast_of("The robot rolled in.\n\n\"Tea,\" said the robot.\n\n\"Thank you,\" said Mira.\n");
    ASSERT_NE(found.character("the robot"), nullptr);
    EXPECT_EQ(found.character("the robot")->nature, "robot");
}
TEST(People, AreSomebodysWifeOrFather) {
    EXPECT_EQ(
        cast_of("Mr. Hale and Mrs. Hale sat with Mr. Venn.\n\n\"Tea?\" asked Mr. Hale.\n\n\"Please,\" said his wife.\n")
            .speakers(),
        (Voices{"Mr. Hale", "Mrs. Hale"}));
    EXPECT_EQ(
        cast_of("Mr. Hale met Miss Hale and Dr. Venn.\n\n\"Tea?\" asked Miss Hale.\n\n\"Please,\" said her father.\n")
            .speakers(),
        (Voices{"Miss Hale", "Mr. Hale"}));
}
TEST(People, TakeNatureAndAgeFromTheirNouns) {
    const CastStory found = cast_of(
        "Bucket, the robot, rolled in. Old Tomas looked up.\n\n\"Tea,\" said the robot.\n\n\"No,\" said Old Tomas.\n");
    ASSERT_NE(found.character("Bucket"), nullptr);
    EXPECT_EQ(found.character("Bucket")->nature, "robot");
    ASSERT_NE(found.character("Old Tomas"), nullptr);
    EXPECT_EQ(found.character("Old Tomas")->age, Age::Old);
}
TEST(People, WithoutAnyNameHaveOneForTheSheet) {
    EXPECT_EQ(cast_of("\"Cold,\" he said.\n\n\"Very,\" she said.\n\n\"Tea?\" he asked.\n").speakers(),
              (Voices{"the man", "the woman", "the man"}));
}
TEST(People, KeepTheWordThatTellsTheirRank) {
    EXPECT_EQ(cast_of("\"Cold,\" said Mira.\n\n\"Very,\" the first officer said.\n").speakers(),
              (Voices{"Mira", "the first officer"}));
}
TEST(People, TakeTheirGenderFromOnePronounBehindTheirName) {
    const CastStory found = cast_of("Amsund sat down. She had a cold.\n\n\"Tea?\" said Amsund.\n");
    EXPECT_EQ(found.character("Amsund")->gender, Gender::Female);
}
TEST(People, AreNobodyWhereSomebodyIsMeant) {
    const CastStory found =
        cast_of("Drover knew by now that somebody was dead. He sat.\n\n\"Tea?\" he said.\n\n\"No,\" said Mira.\n");
    EXPECT_EQ(found.speakers(), (Voices{"Drover", "Mira"}));
}
TEST(People, HaveDifferentNames) {
    const CastStory found = cast_of("\"Cold,\" said the man.\n\n\"Very,\" he said.\n\n\"Tea?\" asked the tall man.\n");
    for (std::size_t i = 0; i < found.cast.characters.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) EXPECT_NE(found.cast.characters[i].name, found.cast.characters[j].name);
}
TEST(People, WhoTellTheStoryAreNamedByOthers) {
    const std::string story =
        "I went down. I had my lamp. I saw Osk, and I stopped.\n\n\"What now?\" I asked.\n\n\"Wait, Tom,\" said "
        "Osk.\n\n"
        "\"I have waited,\" I said.\n\n\"Wait longer, Tom,\" said Osk.\n";
    const CastStory found = cast_of(story);
    EXPECT_EQ(found.speakers(), (Voices{"Tom", "Osk", "Tom", "Osk"}));
    EXPECT_TRUE(found.character("Tom")->is_narrator);
}
TEST(People, WhoTellTheStoryAreNamedByThemselves) {
    const std::string opening = "I stood on the quay. I had no coat, and I was cold. I said nothing. ";
    EXPECT_EQ(
        cast_of(opening + "\"Tell us your name,\" said the sailor.\n\n\"Pim, sir,\" said I. They called me Pim.\n")
            .speakers(),
        (Voices{"the sailor", "Pim"}));
    EXPECT_EQ(cast_of(opening + "My name is Pim. \"Boat ahoy!\" I called.\n").speakers(), (Voices{"Pim"}));
    EXPECT_EQ(cast_of(opening + "His name is Pim. \"Boat ahoy!\" I called.\n").speakers(), (Voices{"NARRATOR"}));
}
TEST(People, BearCommonWordsAsNames) {
    EXPECT_EQ(cast_of("\"Your tea, sir,\" said Mrs. Hall.\n\n\"Thank you,\" said the guest.\n").speakers(),
              (Voices{"Mrs. Hall", "the guest"}));
    EXPECT_EQ(cast_of("\"Three years,\" said Good. It was a good answer.\n\n\"Four,\" said Mira.\n\n\"Three,\" "
                      "said Good.\n")
                  .speakers(),
              (Voices{"Good", "Mira", "Good"}));
    EXPECT_EQ(cast_of("\"Good evening,\" said Mira. \"Good of you to come.\"\n").cast.characters.size(), 1U);
}
TEST(People, BearTheNameOfWhatTheyAre) {
    EXPECT_EQ(cast_of("\"Who?\" said Owl.\n\n\"You,\" said Mira.\n\n\"Who?\" said the owl again.\n").speakers(),
              (Voices{"Owl", "Mira", "Owl"}));
    EXPECT_EQ(cast_of("\"Good evening,\" said the fox.\n\n\"Who?\" said Mole.\n\n\"Home,\" said Fox.\n").speakers(),
              (Voices{"Fox", "Mole", "Fox"}));
}
TEST(People, OfANounAreReachedThroughPossessives) {
    EXPECT_EQ(cast_of("Robert came in with Rose.\n\n\"Rudolf!\" exclaimed my brother's wife.\n").speakers(),
              (Voices{"the wife"}));
    EXPECT_EQ(cast_of("The door stood open.\n\n\"Come in,\" said Mira's little sister.\n").speakers(),
              (Voices{"the sister"}));
}
TEST(People, ArentWhatWasSaid) {
    EXPECT_EQ(cast_of("Mira sat down. \"Good evening.\" This was said with great calm.\n").speakers(),
              (Voices{"Mira"}));
}
TEST(People, KnownToTheCallerMergeTheirForms) {
    const std::string story = "\"Now,\" said Mira.\n\n\"No,\" said Osk.\n\n\"Yes,\" said the Fox.\n";
    const std::vector<GivenCharacter> known = {{"Mira Venn", {"Mira", "Fox"}, Gender::Female}};
    EXPECT_EQ(cast_of(story, {}, known).speakers(), (Voices{"Mira Venn", "Osk", "Mira Venn"}));
}

}  // namespace
}  // namespace dramatis::cues::prose::cast
