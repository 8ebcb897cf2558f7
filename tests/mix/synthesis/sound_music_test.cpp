#include <cmath>

#include "mix/synthesis/music.h"

namespace dramatis::mix::synthesis {
namespace {

std::vector<MusicNote> notes_of(std::string play, std::string_view key = "C4 major", double tempo = 60) {
    Phrase phrase;
    phrase.play = std::move(play);
    phrase.tempo = tempo;
    phrase.key = *parse_key(key);
    const auto notes = parse_phrase(phrase);
    EXPECT_TRUE(notes.has_value());
    return notes.value_or(std::vector<MusicNote>{});
}

TEST(SoundMusic, KnowsTheFrequenciesOfNotes) {
    EXPECT_DOUBLE_EQ(*note_frequency("A4"), 440.0);
    EXPECT_NEAR(*note_frequency("C4"), 261.626, 0.001);
    EXPECT_DOUBLE_EQ(*note_frequency("Bb3"), *note_frequency("A#3"));
    for (const char* const none : {"", "A", "H4", "A44", "4", "a4", "A4x", "A-9"})
        EXPECT_FALSE(note_frequency(none)) << none;
}

TEST(SoundMusic, CountsDegreesInTheKey) {
    const auto notes = notes_of("1 3 5 8 b3 1' 1,", "D4 minor");
    ASSERT_EQ(notes.size(), 7u);
    const auto semitones = [&](std::size_t i) {
        return std::round(12.0 * std::log2(notes[i].hertz / *note_frequency("D4")));
    };
    EXPECT_EQ(semitones(0), 0);
    EXPECT_EQ(semitones(1), 3);
    EXPECT_EQ(semitones(2), 7);
    EXPECT_EQ(semitones(3), 12);
    EXPECT_EQ(semitones(4), 2);
    EXPECT_EQ(semitones(5), 12);
    EXPECT_EQ(semitones(6), -12);
}

TEST(SoundMusic, PlacesNotesByBeats) {
    const auto notes = notes_of("C4:2 r:1 | E4+G4:0.5 C5", "C4 major", 120);
    ASSERT_EQ(notes.size(), 4u);
    EXPECT_DOUBLE_EQ(notes[0].length, 1.0);
    EXPECT_DOUBLE_EQ(notes[1].start, 1.5);
    EXPECT_DOUBLE_EQ(notes[2].start, 1.5);
    EXPECT_DOUBLE_EQ(notes[3].start, 1.75);
    EXPECT_DOUBLE_EQ(notes[3].length, 0.25);
}

TEST(SoundMusic, AccentsAndSoftens) {
    const auto notes = notes_of("1! 1 1?");
    EXPECT_GT(notes[0].gain, notes[1].gain);
    EXPECT_LT(notes[2].gain, notes[1].gain);
}

TEST(SoundMusic, SaysWhichTokenIsNone) {
    Phrase phrase;
    phrase.key = *parse_key("C4 major");
    for (const char* const wrong : {"H4", "C4:", "C4:0", "C4:x", "1+", "99", "C4:2:3", "?"}) {
        phrase.play = std::string("C4 ") + wrong;
        const auto notes = parse_phrase(phrase);
        ASSERT_FALSE(notes.has_value()) << wrong;
        EXPECT_EQ(notes.error().code, "E0336");
        EXPECT_THAT(notes.error().message, testing::HasSubstr(wrong));
    }
}

TEST(SoundMusic, StopsAtAnAbsurdNumberOfNotes) {
    Phrase phrase;
    phrase.key = *parse_key("C4 major");
    for (int i = 0; i < 300; ++i) phrase.play += "1+3+5 ";
    phrase.repeat = 200;
    EXPECT_FALSE(parse_phrase(phrase).has_value());
}

TEST(SoundMusic, ReadsKeys) {
    EXPECT_EQ(parse_key("D3 minor")->tonic, 50);
    EXPECT_EQ(parse_key("C")->steps.size(), 7u);
    for (const std::string& name : scale_names()) EXPECT_TRUE(parse_key("A4 " + name)) << name;
    for (const char* const none : {"", "H major", "D3minor", "D3 unheard"}) EXPECT_FALSE(parse_key(none)) << none;
}

}  // namespace
}  // namespace dramatis::mix::synthesis
