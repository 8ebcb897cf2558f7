// A sound as a recipe: layers of oscillators, noises, clicks, events, grains and notes, each through a chain of filters and
// resonators, shaped by an envelope. The data of mix.toml's [sound.NAME] tables, read and checked; docs/sounds.md is the
// language's reference. synthesis.h performs it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/units.h"
#include "mix/synthesis/modulation.h"

namespace dramatis::mix::synthesis {

// Level over a layer's time. Times in seconds. Without a decay the sustain is full; with one it is silence unless given.
struct Envelope {
    double attack = 0.0;
    double hold = 0.0;
    double decay = 0.0;  // to the sustain level, exponential; 0: none
    double sustain = 1.0;
    double release = 0.0;                 // at the layer's end, exponential
    std::vector<ModulationPoint> points;  // instead of all these: straight lines, linear level
    bool written = false;                 // false: just enough to avoid clicks
};

enum class Processing {
    LowPass,
    HighPass,
    BandPass,
    Notch,
    Peak,
    LowShelf,
    HighShelf,
    Resonator,  // filters
    Modes,
    Formants,
    Comb,
    Echo,
    Room,
    Chorus,  // memories
    Drive,
    Clip,
    Fold,
    Crush,
    Hold,
    Ring,
    Level  // shapers
};

// One element of a chain. `at` is its main value: cut-off, drive, bits, …
struct Process {
    Processing kind = Processing::LowPass;
    Modulation at;
    double q = 0.7071;
    int slope = 12;                   // dB an octave: 12 or 24
    Modulation gain;                  // dB: Peak and shelves
    double mix = 1.0;                 // share of the processed sound
    double feedback = 0.0;            // Comb, Echo
    double damp = 0.3;                // Comb, Echo, Room: loss of treble, 0 … 1
    double seconds = 0.0;             // Echo: delay; Room: decay; Chorus: depth
    double rate = 0.0;                // Chorus: per second
    double spread = 0.0;              // Modes: ± share of random detuning
    bool of_note = false;             // Modes: frequencies are multiples of the note
    std::vector<double> frequencies;  // Modes, Formants: hertz
    std::vector<double> decays;       // Modes: seconds to -60 dB; Formants: bandwidths in hertz
    std::vector<double> gains;        // Modes, Formants: linear
    std::vector<double> times;        // Formants: when each vowel is reached; vowels × formants in `frequencies`
};

// Random events; each plays the layer's own layers.
struct Events {
    Modulation rate;                  // per second
    double jitter = 1.0;              // 0 like a clock … 1 like rain
    int count = 0;                    // at most; 0: as many as fit
    double first = 0.0, until = 0.0;  // seconds; until 0: the layer's end
    std::vector<double> times;        // seconds: exactly these instead of a rate
    double length = 0.5;              // seconds of an event
    double gain_range = 0.0;          // dB: each is 0 … this much softer
    double pitch_range = 0.0;         // ± share
    double pan_range = 0.0;           // ± position
    int variants = 24;                // performances to draw from
    std::vector<double> gains;        // dB, taken in turns: a rhythm's accents
    std::vector<double> pitches;      // factors, taken in turns
};

// Clouds of short windowed pieces of the layer's own layers.
struct Grains {
    double rate = 20.0;     // per second
    double length = 0.08;   // seconds
    double material = 2.0;  // seconds of those layers to take from
    double gain_range = 0.0, pitch_range = 0.0, pan_range = 0.0;
};

struct MusicNote {
    double start = 0.0;  // seconds
    double length = 0.5;
    double hertz = 440.0;
    double gain = 0.0;  // dB
};

enum class SourceKind {
    Sine,
    Triangle,
    Saw,
    Square,
    Pulse,
    White,
    Pink,
    Brown,
    Velvet,
    Impulse,
    Clicks,
    Layers,
    Events,
    Grains,
    Notes
};

struct Layer {
    SourceKind kind = SourceKind::Layers;
    Modulation frequency;    // oscillators: hertz; Velvet and Clicks: per second
    Modulation pulse_width;  // Pulse
    double jitter = 0.0;     // Clicks: irregularity, 0 … 1
    double fm_ratio = 0.0;   // modulator / carrier; 0: none
    Modulation fm_index;
    int voices = 1;       // copies of an oscillator, detuned
    double detune = 0.0;  // ± share
    double burst = 0.0;   // seconds: a source that is only struck, decaying by 60 dB
    Events events;
    Grains grains;
    std::vector<MusicNote> notes;
    std::vector<Layer> layers;  // what Layers, Events, Grains and Notes play
    std::vector<Process> chain;
    Envelope envelope;
    Modulation gain;     // dB
    Modulation pan;      // -1 … +1
    double width = 0.0;  // 0 one point … 1 all around
    double start = 0.0;
    double duration = 0.0;     // 0: to the end
    double start_range = 0.0;  // starts up to this much later, drawn anew for every performance
    double chance = 1.0;       // of being there at all
};

struct Recipe {
    double duration = 1.0;  // seconds; of a loop its exact period
    bool loops = false;
    std::vector<Layer> layers;
    std::vector<Process> chain;
    double loudness = -18.0;  // nominal: loops LUFS integrated, others the loudest 400 ms
    double peak = -3.0;       // dBFS: never above
    std::uint64_t seed = 0;
};

}  // namespace dramatis::mix::synthesis
