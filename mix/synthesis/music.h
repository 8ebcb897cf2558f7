// Notes as musicians write them, for the stings, drones and bridges of a recipe.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic.h"
#include "mix/synthesis/recipe.h"

namespace dramatis::mix::synthesis {

// "A4" is 440 Hz; "Bb2", "F#5". Octaves -1 … 9. Nothing if it is no note.
std::optional<double> note_frequency(std::string_view name);

// Where degrees are counted from: "D3 minor", "C major". The tonic's octave is 4 unless written.
struct Key {
    int tonic = 60;          // MIDI number
    std::vector<int> steps;  // semitones above the tonic, one octave
};
std::optional<Key> parse_key(std::string_view text);
const std::vector<std::string>& scale_names();

struct Phrase {
    std::string play;     // "1:1 b3 5:2 | C4+Eb4+G4:4 r:1 8!"
    double tempo = 90.0;  // beats a minute
    Key key;
    double gate = 1.0;       // share of a note's time that it is held
    double transpose = 0.0;  // semitones
    int repeat = 1;
};
inline constexpr std::size_t most_notes = 2000;

// Tokens between spaces: notes and degrees (1 the tonic, 8 its octave; `'` an octave up, `,` down; `b` and `#` before a
// degree), joined by `+` into chords; `:n` beats, kept until changed; `!` accent; `?` soft; `r` rest; `|` nothing.
// E0336 names the token that is none of these.
Result<std::vector<MusicNote>> parse_phrase(const Phrase& phrase);

}  // namespace dramatis::mix::synthesis
