#include "mix/sounds/description.h"

#include <gtest/gtest.h>

#include "mix/settings/mix_book.h"
#include "mix/sounds/sound_library.h"
#include "mix/sounds/translation.h"

namespace dramatis::mix::sounds {
namespace {

class DescriptionTest : public testing::Test {
  protected:
    std::string found(std::string_view description, SoundRole role = SoundRole::Effect,
                      std::string_view language = "en") {
        Diagnostics diagnostics;
        const SoundLibrary library(settings::load_mix_book(nullptr, diagnostics), {}, language);
        const auto sound = library.find(description, role);
        return sound ? sound->definition.name : "nothing";
    }
};

TEST_F(DescriptionTest, TellsAThingFromWhatHappensToIt) {
    EXPECT_EQ(found("A rifle goes off"), "gunshot");
    EXPECT_EQ(found("She cocks the rifle"), "gun-cock");
    EXPECT_EQ(found("the mare whinnies"), "horse-whinny");
    EXPECT_EQ(found("The mare trots by"), "horse-walk");
}

TEST_F(DescriptionTest, IsTheSoundThatIsMeantAndNoneThatSharesAWord) {
    const std::pair<const char*, const char*> meant[] = {
        {"Chapel bells ring out", "church-bell"},
        {"Cell phone rings", "phone-ring"},
        {"Hedge rustles", "leaves"},
        {"Photon fire", "nothing"},
        {"Cobra hisses", "snake"},
        {"Donkey brays", "nothing"},
        {"She hums", "nothing"},
        {"Oars row", "oars"},
        {"Musical box", "music-box"},
        {"Cathedral organ", "organ"},
        {"Musket blast", "gunshot"},
        {"Quill writing", "pen"},
        {"Hail", "nothing"},
        {"GATE SLAMS", "door-slam"},
        {"it opens", "nothing"},
        {"it is shut", "nothing"},
        {"closing theme", "theme"},
    };
    for (const auto& [description, sound] : meant) EXPECT_EQ(found(description), sound) << description;
}

TEST_F(DescriptionTest, KnowsThatPeopleLeave) {
    EXPECT_EQ(found("the agent leaves"), "nothing");
    EXPECT_EQ(found("SOLDIER LEAVES"), "nothing");
    EXPECT_EQ(found("dry leaves"), "leaves");
}

TEST_F(DescriptionTest, FindsNothingForAThingThatNoSoundHas) {
    EXPECT_EQ(found("tooth breaks"), "nothing");
    EXPECT_EQ(found("a drill hums"), "nothing");
    EXPECT_EQ(found("telescope breaks"), "nothing");
}

TEST_F(DescriptionTest, IsForbiddenByAWordForSomethingElseThatHappens) {
    EXPECT_EQ(found("the clock sings"), "nothing");
    EXPECT_EQ(found("the bell cracks"), "nothing");
}

TEST_F(DescriptionTest, FindsNothingForASoundThatIsNotThere) {
    EXPECT_EQ(found("no birds"), "nothing");
    EXPECT_EQ(found("the dog doesn't bark"), "nothing");
}

TEST_F(DescriptionTest, TakesPlacesAndManyWordsForHowItIs) {
    EXPECT_EQ(found("a very old dog barks somewhere behind the barn"), "dog-bark");
    EXPECT_EQ(found("a gathering in the room next to the kitchen"), "crowd");
}

TEST_F(DescriptionTest, ChoosesMusicFromMusicAlone) {
    EXPECT_EQ(found("pursuit", SoundRole::Music), "nothing");
    EXPECT_EQ(found("chase", SoundRole::Music), "tension");
    EXPECT_EQ(found("curtain", SoundRole::Music), "curtain");
    EXPECT_EQ(found("rain", SoundRole::Music), "nothing");
    EXPECT_EQ(found("DAGGER CHORD", SoundRole::Music), "sting");
    EXPECT_EQ(found("Gentle underscore", SoundRole::Music), "drone-warm");
}

TEST_F(DescriptionTest, ChoosesBedsFromWhatLoops) {
    EXPECT_EQ(found("busy street traffic", SoundRole::Bed), "traffic");
    EXPECT_EQ(found("a door opening", SoundRole::Bed), "nothing");
    EXPECT_EQ(found("INT. TAXI", SoundRole::Bed), "car-interior");
    EXPECT_EQ(found("old sailing boat, timbers creaking", SoundRole::Bed), "ship-timbers");
}

TEST_F(DescriptionTest, ChoosesTheSoundsOfAThroatForASpeech) {
    EXPECT_EQ(found("groans", SoundRole::Voice), "groan");
    EXPECT_EQ(found("creaks", SoundRole::Voice), "nothing");
    EXPECT_EQ(found("laughs", SoundRole::Voice), "laugh");
}

TEST_F(DescriptionTest, NamesASoundThatFitsUnderAnotherHead) {
    Diagnostics diagnostics;
    const SoundLibrary library(settings::load_mix_book(nullptr, diagnostics), {});
    const auto music = library.find("rain", SoundRole::Music);
    ASSERT_FALSE(music);
    EXPECT_NE(music.error().help.find("SOUND: rain"), std::string::npos) << music.error().help;
}

struct Abroad {
    const char* language;
    const char* description;
    const char* sound;
};
void PrintTo(const Abroad& abroad, std::ostream* out) { *out << abroad.language << ": " << abroad.description; }

class OtherLanguages : public testing::TestWithParam<Abroad> {};

TEST_P(OtherLanguages, AreRead) {
    Diagnostics diagnostics;
    const auto& [language, description, name] = GetParam();
    const SoundLibrary library(settings::load_mix_book(nullptr, diagnostics), {}, language);
    const auto sound = library.find(description);
    ASSERT_TRUE(sound) << in_english(description, language);
    EXPECT_EQ(sound->definition.name, name) << in_english(description, language);
}

INSTANTIATE_TEST_SUITE_P(
    Words, OtherLanguages,
    testing::Values(Abroad{"de", "Haustür fällt ins Schloss", "door-close"},
                    Abroad{"de", "eilige Schritte auf Kies", "footsteps-gravel"},
                    Abroad{"de-at", "Ein Hund bellt", "dog-bark"}, Abroad{"fr", "La porte grince", "door-creak"},
                    Abroad{"fr", "PLUIE BATTANTE", "heavy-rain"}, Abroad{"es", "Se abre la puerta", "door-open"},
                    Abroad{"es", "llora un bebé", "baby"}, Abroad{"it", "Il telefono squilla", "phone-ring"},
                    Abroad{"it", "passi sulle scale", "footsteps-stairs"}));

TEST_F(DescriptionTest, SaysWhichLanguagesItReads) {
    Diagnostics diagnostics;
    const SoundLibrary library(settings::load_mix_book(nullptr, diagnostics), {}, "fi");
    const auto sound = library.find("ovi narisee");
    ASSERT_FALSE(sound);
    EXPECT_NE(sound.error().help.find("English words"), std::string::npos) << sound.error().help;
}

}  // namespace
}  // namespace dramatis::mix::sounds
