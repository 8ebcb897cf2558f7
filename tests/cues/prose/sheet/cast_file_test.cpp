#include "cues/prose/sheet/cast_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cues/prose/sheet/adapted_story.h"

namespace dramatis::cues::prose::sheet {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;

cast::Character speaking(std::string name, std::vector<std::string> aliases = {},
                         cast::Gender gender = cast::Gender::Unknown) {
    return {.name = std::move(name), .aliases = std::move(aliases), .gender = gender, .quotations = 2};
}

Adaptation of(std::vector<cast::Character> characters, std::vector<std::string> names) {
    Adaptation adaptation;
    adaptation.cast.characters = std::move(characters);
    adaptation.names = std::move(names);
    return adaptation;
}

const Adaptation& harbour_adaptation() {
    static const Adaptation adaptation =
        of({speaking("Mira Venn", {"Mira Venn", "Mira"}, cast::Gender::Female), speaking("Osk")}, {"MIRA VENN", "OSK"});
    return adaptation;
}

TEST(CastFile, DescribesVoicesAndListsOtherNames) {
    EXPECT_THAT(write_cast_file(harbour_adaptation()),
                AllOf(HasSubstr("\n[cast]\n\"MIRA VENN\" = \"a woman\"  # 2 quotations\n"
                                "# \"OSK\" = \"a man or a woman\"  # 2 quotations\n"),
                      HasSubstr("\n[aliases]\n\"MIRA VENN\" = [\"Mira\"]\n"), Not(HasSubstr("\"OSK\" = ["))));
}

TEST(CastFile, HasNobodyTwice) {
    const std::string file = write_cast_file(harbour_adaptation());
    EXPECT_EQ(write_cast_file(harbour_adaptation(), file, {{"MIRA VENN", {"Mira"}, cast::Gender::Female}}), file);
}

TEST(CastFile, AddsNoSecondLineToAliasesOfTheWriter) {
    const std::string file = write_cast_file(harbour_adaptation(), "[aliases]\n\"Mira Venn\" = [\"the keeper\"]\n",
                                             {{"Mira Venn", {"the keeper"}}});
    EXPECT_THAT(
        file, AllOf(StartsWith("[aliases]\n\"Mira Venn\" = [\"the keeper\"]\n"), Not(HasSubstr("\"MIRA VENN\" = ["))));
}

TEST(CastFile, FindsATableHoweverItIsSpaced) {
    EXPECT_THAT(write_cast_file(harbour_adaptation(), " [ cast ] # mine\nIRIS = \"girl\"\n"),
                StartsWith(" [ cast ] # mine\n\"MIRA VENN\" = \"a woman\"  # 2 quotations\n"));
}

TEST(CastFile, ListsAFormThatDiffersInAMark) {
    const auto adaptation = of({speaking("Dr. O\u2019Neill", {"Dr. O\u2019Neill"})}, {"DR. O'NEILL"});
    EXPECT_THAT(write_cast_file(adaptation), HasSubstr("\"DR. O'NEILL\" = [\"Dr. O\u2019Neill\"]\n"));
}

TEST(DescriptionOf, HasAnArticleSoThatItNamesNoVoice) {
    EXPECT_EQ(description_of({.nature = "robot"}), "a robot");
    EXPECT_EQ(description_of({.nature = "animal"}), "an animal");
    EXPECT_EQ(description_of({.gender = cast::Gender::Female, .age = cast::Age::Child}), "a girl");
    EXPECT_EQ(description_of({.age = cast::Age::Child}), "a child");
    EXPECT_EQ(description_of({.age = cast::Age::Old}), "");
    EXPECT_EQ(description_of({.gender = cast::Gender::Female, .is_narrator = true}), "narrator, woman");
    EXPECT_EQ(description_of({.gender = cast::Gender::Male, .is_narrator = true}), "");
}

TEST(SaidByHand, IsNotWhatWasWritten) {
    EXPECT_THAT(said_by_hand({{"MIRA VENN", {"Mira"}, cast::Gender::Female}, {"OSK", {}}, {"NARRATOR", {}}},
                             harbour_adaptation(), {}),
                IsEmpty());
}

TEST(SaidByHand, IsWhatDiffersAndWhatWasSaidBefore) {
    EXPECT_THAT(said_by_hand({{"MIRA VENN", {"Mira", "the keeper"}}}, harbour_adaptation(), {}), SizeIs(1));
    EXPECT_THAT(said_by_hand({{"OSK", {}, cast::Gender::Male}}, harbour_adaptation(), {}), SizeIs(1));
    EXPECT_THAT(said_by_hand({{"AMOS", {"the keeper"}}}, harbour_adaptation(), {}), SizeIs(1));
    const std::vector<cast::GivenCharacter> before{{"MIRA VENN", {"Mira"}, cast::Gender::Female}};
    EXPECT_THAT(said_by_hand(before, harbour_adaptation(), before), SizeIs(1));
}

TEST(SaidByHand, IsNotWhatIsLeftOfACharacterThatIsAnotherNow) {
    const std::vector<cast::GivenCharacter> entries{{"AMOS", {"the keeper"}, cast::Gender::Male},
                                                    {"THE KEEPER", {}, cast::Gender::Male}};
    const auto said = said_by_hand(entries, harbour_adaptation(), {});
    ASSERT_THAT(said, SizeIs(1));
    EXPECT_EQ(said[0].name, "AMOS");
}

TEST(CastText, SaysWhatIsKnown) {
    EXPECT_EQ(
        to_cast_text({{"AMOS", {"the keeper"}, cast::Gender::Male}, {"OSK", {}, cast::Gender::Female}, {"IRIS", {}}}),
        "[aliases]\n\"AMOS\" = [\"the keeper\"]\n\"IRIS\" = []\n\n[cast]\n\"AMOS\" = \"a man\"\n\"OSK\" = \"a "
        "woman\"\n");
}

}  // namespace
}  // namespace dramatis::cues::prose::sheet
