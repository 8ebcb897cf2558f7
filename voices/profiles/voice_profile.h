// A voice profile: everything that decides how a character sounds, resolved (inheritance applied, every value present),
// and a delivery: a way of speaking, relative to whoever speaks.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/source.h"
#include "core/units.h"
#include "voices/profiles/pronunciation_book.h"
#include "voices/profiles/tune.h"

namespace dramatis::voices::profiles {

// Parameters of a generated eSpeak NG voice variant. Each at its neutral value leaves the base voice as it is.
// docs/voices.md explains each; ranges are those of the TOML reader.
struct Timbre {
    std::string base;       // one of eSpeak NG's own variants to start from ("f3", "croak", "klatt2"); empty: none
    double pitch_hz = 0.0;  // 50…400: the voice's mean pitch at pitch = 50; 0: as the base has it (101 Hz without one)
    double formant_shift = 1.0;    // 0.6…1.6: all formant frequencies × this (a larger or smaller throat)
    std::vector<double> formants;  // optional, up to 9: per formant frequency factor, after formant_shift
    double breath = 0.0;           // 0…1: breath noise added
    double roughness = 0.0;        // 0…7: creak
    double flutter = 1.0;          // 0…4: pitch waver, × the voice's
    double voicing = 1.0;          // 0…1.5: strength of the voice against its breath
    double consonants = 1.0;       // 0…2: strength of consonants
    double echo = 0.0;             // 0…1
    double echo_delay_ms = 0.0;    // 0…250
    double brightness = 0.0;       // -1…1: spectral tilt ("tone")
    double stress = 0.0;           // -1…1: how much stressed syllables stand out
    bool whisper = false;          // unvoiced throughout
    int klatt = 0;                 // 0 none, 1…5: the Klatt synthesiser's models
    Tune tune = Tune::Language;    // of a line
    bool operator==(const Timbre&) const = default;
};

enum class Gender { Unknown, Female, Male };
enum class Age { Child, Young, Adult, Old };
enum class Nature { Human, Creature, Machine };

// What casting knows of a voice of the pool.
struct VoiceTraits {
    Gender gender = Gender::Unknown;
    Age age = Age::Adult;
    Nature nature = Nature::Human;
    std::string accent;              // "scottish", "received pronunciation", "american", …; may be empty
    std::vector<std::string> words;  // further words of description, folded
    bool castable = true;            // false: only by name
    bool narrator = false;           // preferred for narrators
};

enum class EngineKind { EspeakNg, Command, Takes };

// engine = "command": any program. One process a line, or a persistent one.
struct CommandEngineSettings {
    std::vector<std::string>
        command;              // argv; {text} {text_file} {out} {rate} {pitch} {language} are filled in; no shell
    bool persistent = false;  // stays up and reads one JSON object a line ({"text": …, "output_file": …})
    Seconds time_limit{30.0};
    std::string version;  // part of the take's identity, for programs that change
    bool own = false;     // the user's own voices.toml names the program, no show's file: it runs unasked
    Location where;       // of the command, for messages

    bool operator==(const CommandEngineSettings& other) const {
        return command == other.command && persistent == other.persistent && time_limit == other.time_limit &&
               version == other.version && own == other.own;
    }
};

struct Delivery {
    std::string name;          // the delivery's own, also when it was found by an alias ("softly" → "soft")
    double rate = 1.0;         // × the voice's rate
    double pitch = 0.0;        // + on the voice's 0…99
    double pitch_range = 1.0;  // × the voice's
    Decibels gain{0.0};
    double formant_shift = 1.0;    // × the voice's
    double brightness = 0.0;       // + on the voice's
    double stress = 0.0;           // + on the voice's
    std::optional<double> breath;  // replace the voice's
    std::optional<double> roughness;
    std::optional<double> flutter;
    std::optional<double> voicing;
    std::optional<bool> whisper;
    std::optional<Tune> tune;
    double pauses = 1.0;    // × gaps at commas, sentences and paragraphs within the speech
    std::string treatment;  // a mix treatment that belongs to it; may be empty
};

struct VoiceProfile {
    std::string name;
    EngineKind engine = EngineKind::EspeakNg;
    CommandEngineSettings command;
    std::string takes_folder;        // engine = "takes": recordings by cue id or number
    std::string language = "en-gb";  // an eSpeak NG voice/language name
    bool language_fixed = false;     // the show's TOML chose it: it stays whatever the show's Language is
    int rate_wpm = 170;              // 80…449
    double pitch = 50;               // 0…99
    double pitch_range = 50;         // 0…99
    int word_gap_ms = 0;
    Decibels gain{0.0};
    bool gain_chosen = false;    // the show's TOML chose it: it stays when voices are levelled
    double pan = 0.0;            // -1 left … +1 right
    std::optional<bool> polish;  // of the mix; empty: voices of eSpeak NG are polished
    Timbre timbre;
    std::map<std::string, Delivery> deliveries;  // this voice's own, by folded name
    bool vary = true;                            // lines that it says again in a scene vary a little
    Tune tune = Tune::Varied;                    // of its lines; not in its timbre
    PronunciationBook pronounce;
    VoiceTraits traits;
    Location where;  // its table; nowhere for built-in ones
};

}  // namespace dramatis::voices::profiles
