#include "mix/sounds/compound.h"

#include <gtest/gtest.h>

#include "mix/settings/mix_book.h"

namespace dramatis::mix::sounds {
namespace {

// "door-open door-close": in turn; "thunder+rain": together; "?…" what nothing fits.
std::string heard(std::string_view description, SoundRole role = SoundRole::Effect, std::string_view language = "en") {
    Diagnostics diagnostics;
    const SoundLibrary library(settings::load_mix_book(nullptr, diagnostics), {}, language);
    const auto found = find_all(library, description, role);
    if (!found) return "nothing";
    std::string text;
    for (const FoundPart& part : found->parts) {
        if (!text.empty()) text += part.together ? '+' : ' ';
        text += part.sound.definition.name;
    }
    for (const std::string& part : found->missing) text += " ?" + part;
    return text;
}

TEST(Compound, GivesTheThingToWhatHappensNext) {
    EXPECT_EQ(heard("WINDOW BREAKS AND A DOOR SLAMS"), "glass-break door-slam");
    EXPECT_EQ(heard("The door creaks open, then slams"), "door-creak door-slam");
    EXPECT_EQ(heard("a rap at the door, followed by it opening"), "knock door-open");
    EXPECT_EQ(heard("Banging on a gate, then it opens"), "knock door-creak");
    EXPECT_EQ(heard("GATE OPENS AND CLOSES"), "door-creak door-close");
}

TEST(Compound, PlaysSentencesInTurn) {
    EXPECT_EQ(heard("EXPLOSION. SIREN."), "explosion siren");
    EXPECT_EQ(heard("Dog barks; cat meows"), "dog-bark cat");
}

TEST(Compound, PlaysLayersTogether) {
    EXPECT_EQ(heard("distant thunder and heavy rain"), "distant-thunder+heavy-rain");
    EXPECT_EQ(heard("sea, gulls", SoundRole::Bed), "sea+gulls");
}

TEST(Compound, LeavesWhatOneSoundIsInOnePiece) {
    EXPECT_EQ(heard("knives and forks"), "dishes");
    EXPECT_EQ(heard("horse and carriage"), "horse-walk");
    EXPECT_EQ(heard("AEROPLANE, FAR OFF"), "aeroplane");
}

TEST(Compound, SaysWhichPartNothingFits) {
    EXPECT_EQ(heard("Dog barks, unicorn replies"), "dog-bark ?unicorn replies");
    EXPECT_EQ(heard("DOG BARKS. STUDENT LEAVES"), "dog-bark ?STUDENT LEAVES");
    EXPECT_EQ(heard("DOG BARKS, A LONG WAY OFF"), "dog-bark");
}

TEST(Compound, ReadsOtherLanguages) {
    EXPECT_EQ(heard("Tür öffnet und schließt", SoundRole::Effect, "de"), "door-open door-close");
    EXPECT_EQ(heard("vent et pluie", SoundRole::Bed, "fr"), "wind+rain");
}

}  // namespace
}  // namespace dramatis::mix::sounds
