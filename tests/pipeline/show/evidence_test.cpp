// What is known of the characters of a sheet, and of whom a word is said.
#include "pipeline/show/evidence.h"

#include <memory>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cues/parser.h"

namespace dramatis::pipeline::show {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using voices::casting::CharacterEvidence;

CharacterEvidence known_of(const std::string& name, const std::string& sheet) {
    const auto parsed = cues::parse_cue_sheet(std::make_shared<const SourceText>("show.cues", sheet));
    for (CharacterEvidence& character : gather_evidence(parsed.sheet))
        if (character.name == name) return std::move(character);
    ADD_FAILURE() << name << " never speaks";
    return {};
}

TEST(Evidence, IsATitleBeforeTheName) {
    EXPECT_THAT(known_of("PELL", "BEN: Ask Mrs. Pell about it.\nPELL: Me?\n").words, ElementsAre("mrs"));
    EXPECT_THAT(known_of("PELL", "BEN: My sister Pell is here.\nPELL: Me?\n").words, ElementsAre("sister"));
    EXPECT_THAT(known_of("PELL", "BEN: My brother, Pell, is here.\nPELL: Me?\n").words, ElementsAre("brother"));
}

TEST(Evidence, OfALongerNameIsNotThatOfAShorter) {
    const std::string sheet = "NOTE: Enter Carrow and Lady Carrow.\nCARROW: Well?\nLADY CARROW: Well.\n";
    EXPECT_THAT(known_of("CARROW", sheet).words, IsEmpty());
    EXPECT_THAT(known_of("LADY CARROW", sheet).words, IsEmpty());
}

TEST(Evidence, OfNotesIsAnAppositionAndNoOtherWord) {
    EXPECT_THAT(known_of("THORN", "NOTE: Thorn, an old woman, enters.\nTHORN: Well?\n").words,
                ElementsAre("old", "woman"));
    EXPECT_THAT(known_of("THORN", "NOTE: Thorn (old, a hermit) waits.\nTHORN: Well?\n").words,
                ElementsAre("old", "hermit"));
    EXPECT_THAT(known_of("THORN", "NOTE: Thorn and an old woman enter.\nTHORN: Well?\n").words, IsEmpty());
    EXPECT_THAT(known_of("THORN", "NOTE: Enter Thorn and the Queen.\nTHORN: Well?\n").words, IsEmpty());
}

TEST(Evidence, IsAPredicate) {
    EXPECT_THAT(known_of("DELL", "BEN: Dell is a clever girl.\nDELL: I am.\n").words, ElementsAre("girl"));
    EXPECT_THAT(known_of("DELL", "BEN: Dell is not my wife.\nDELL: I am not.\n").words, IsEmpty());
}

TEST(Evidence, IsAFormOfAddress) {
    EXPECT_THAT(known_of("CAPTAIN", "BEN: Aye, ma'am.\nCAPTAIN: Go on.\n").words, ElementsAre("madam"));
    EXPECT_THAT(known_of("CAPTAIN", "CAPTAIN: Go on.\nBEN: As you wish, my lord.\n").words, ElementsAre("lord"));
    EXPECT_THAT(known_of("CAPTAIN", "BEN: Sir Guy is here.\nCAPTAIN: Go on.\n").words, IsEmpty())
        << "that is Guy's title";
}

TEST(Evidence, IsAPronounThatIsNoObject) {
    EXPECT_GT(known_of("MOSS", "BEN: Moss has lost her keys.\nMOSS: I have.\n").female, 0.0);
    EXPECT_GT(known_of("MOSS", "BEN: Moss hurt himself.\nMOSS: I did.\n").male, 0.0);
    EXPECT_EQ(known_of("MOSS", "BEN: Moss told him to go.\nMOSS: I did.\n").male, 0.0);
    EXPECT_EQ(known_of("MOSS", "BEN: Moss saw her there.\nMOSS: I did.\n").female, 0.0);
    EXPECT_EQ(known_of("MOSS", "NOTE: A man looks at Moss. He leaves.\nMOSS: Well.\n").male, 0.0);
}

TEST(Evidence, IsInTheSpeakersOwnDirections) {
    EXPECT_GT(known_of("MOSS", "MOSS (to herself): Late.\n").female, 0.0);
    EXPECT_GT(known_of("MOSS", "MOSS: Late. (under his breath) Again.\n").male, 0.0);
    EXPECT_EQ(known_of("MOSS", "MOSS (to her): Late.\n").female, 0.0);
    EXPECT_THAT(known_of("MOSS", "MOSS (age 9): Late.\n").words, ElementsAre("child"));
    EXPECT_THAT(known_of("MOSS", "MOSS (70): Late.\n").words, ElementsAre("old"));
}

TEST(Evidence, OfSomebodyIsThatOfTheSameAtAnotherAge) {
    EXPECT_GT(known_of("YOUNG MOSS", "BEN: Moss has his keys.\nMOSS: I have.\nYOUNG MOSS: And I.\n").male, 0.0);
}

TEST(Evidence, OfATitleInAnotherLanguageIsItsBearers) {
    EXPECT_THAT(known_of("DORN", "Language: de\n\nNOTE: Dorn und Frau Ilse gehen.\nDORN: Ja.\n").words, IsEmpty());
    EXPECT_THAT(known_of("PODSTOLI", "Language: pl\n\nNOTE: Podstoli i pani Ewa.\nPODSTOLI: Tak.\n").words, IsEmpty());
}

TEST(Evidence, IsAnAppositionBehindASurnameOrAVerb) {
    EXPECT_THAT(known_of("OSK", "NOTE: Osk Tarn, a tomboy of nine, climbs in.\nOSK: Well?\n").words,
                ElementsAre("tomboy", "child"));
    EXPECT_THAT(known_of("OSK", "NOTE: Osk Tarn, the miller's son, a boy of nine, climbs in.\nOSK: Well?\n").words,
                ElementsAre("son", "boy", "child"));
    EXPECT_THAT(known_of("OSK", "NOTE: Osk waits, an old man in black.\nOSK: Well?\n").words,
                ElementsAre("old", "man"));
    EXPECT_THAT(known_of("OSK", "NOTE: Osk waits, an old man beside her.\nOSK: Well?\n").words, IsEmpty());
    EXPECT_THAT(known_of("OSK", "NOTE: Osk waits, a woman kneeling.\nOSK: Well?\n").words, IsEmpty());
}

TEST(Evidence, OfASurnameIsOfTheNameBeforeIt) {
    const std::string sheet = "NOTE: Osk Tarn, the widow, sits.\nOSK: Well?\nGRANNY TARN: Well.\n";
    EXPECT_THAT(known_of("OSK", sheet).words, ElementsAre("widow"));
    EXPECT_THAT(known_of("GRANNY TARN", sheet).words, IsEmpty());
}

TEST(Evidence, IsAnAgeOfOnesOwn) {
    EXPECT_THAT(known_of("OSK", "OSK: I am nine, and you?\n").words, ElementsAre("child"));
    EXPECT_THAT(known_of("OSK", "OSK: I'm seventy years old.\n").words, ElementsAre("old"));
    EXPECT_THAT(known_of("OSK", "OSK: I'm 17.\n").words, ElementsAre("young"));
    EXPECT_THAT(known_of("OSK", "OSK: I am nine miles from home.\n").words, IsEmpty());
}

TEST(Evidence, OfAddressIsOfTheOneWhoIsAnsweredOrAsked) {
    const auto known = [](const std::string& who, const std::string& said, const std::string& first = "Go on.") {
        return known_of(who, "ANN: " + first + "\nBEN: " + said + "\nOSK: Well.\n").words;
    };
    EXPECT_THAT(known("ANN", "Yes, ma'am."), ElementsAre("madam"));
    EXPECT_THAT(known("OSK", "Yes, ma'am."), IsEmpty());
    EXPECT_THAT(known("ANN", "The line was wet, ma'am.", "Why?"), ElementsAre("madam"));
    EXPECT_THAT(known("OSK", "Why is that, sir?"), ElementsAre("sir"));
    EXPECT_THAT(known("ANN", "It was wet, sir."), IsEmpty());
    EXPECT_THAT(known("OSK", "It was wet, sir."), IsEmpty());
    EXPECT_THAT(known_of("OSK", "BEN: Please, sir.\nNOTE: Enter Osk.\nOSK: Well.\n").words, IsEmpty());
    EXPECT_THAT(known_of("BEN", "ANN: Who?\nBEN: Only Ben, miss.\n").words, IsEmpty());
}

TEST(Evidence, OfThePronounInTheNextSentenceIsOfOneAlone) {
    EXPECT_EQ(known_of("OSK", "NOTE: Ann with young Osk. Her mother sits.\nOSK: Well.\nANN: Well.\n").female, 0.0);
    EXPECT_GT(known_of("OSK", "NOTE: Osk sits. Her mother stands.\nOSK: Well.\n").female, 0.0);
    // The other is the first word of the sentence; an end of a sentence ends it; so does one before the name.
    EXPECT_EQ(known_of("OSK", "NOTE: It rains. Ann, Osk. Her mother sits.\nOSK: Well.\nANN: Well.\n").female, 0.0);
    EXPECT_GT(known_of("OSK", "NOTE: Ann sits. Osk sits. Her mother sits.\nOSK: Well.\nANN: Well.\n").female, 0.0);
    EXPECT_GT(known_of("OSK", "NOTE: Osk, Osk. Her mother sits.\nOSK: Well.\n").female, 0.0);
    EXPECT_EQ(known_of("OSK", "NOTE: Osk, Ann, Osk. Her mother sits.\nOSK: Well.\nANN: Well.\n").female, 0.0);
    EXPECT_EQ(known_of("OSK", "NOTE: The woman, Osk. Her mother sits.\nOSK: Well.\n").female, 0.0);
}

}  // namespace
}  // namespace dramatis::pipeline::show
