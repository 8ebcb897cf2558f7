// The audible distance between two voices: 2 is about two semitones of pitch, the least by which listeners can keep two
// speakers apart across a scene.
#pragma once

#include <string>

#include "voices/profiles/voice_profile.h"

namespace dramatis::voices::casting {

// The traits by which listeners keep voices apart.
struct VoicePoint {
    double pitch = 0.0;     // semitones above 100 Hz, of plain speech
    double formants = 0.0;  // semitones
    double breath = 0.0;
    double roughness = 0.0;
    double flutter = 0.0;
    double brightness = 0.0;
    double rate = 0.0;   // natural logarithm of words a minute
    double range = 0.0;  // 0…99
    profiles::Nature nature = profiles::Nature::Human;
    std::string language;
    std::string source;  // what makes the sound: engine, program, base variant, Klatt model, whisper
};

// Mean pitch of plain speech.
double mean_pitch_hz(const profiles::VoiceProfile& voice);
VoicePoint voice_point(const profiles::VoiceProfile& voice);
double distance(const VoicePoint& a, const VoicePoint& b);

}  // namespace dramatis::voices::casting
