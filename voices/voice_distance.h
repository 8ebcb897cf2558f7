// How different two voices sound: a distance in which 2 is about two semitones of pitch, the least that tells two speakers
// apart across a scene.
#pragma once

#include <string>

#include "voices/voice_profile.h"

namespace dramatis::voices {

// The traits that the ear goes by.
struct VoicePoint {
    double pitch = 0.0;     // semitones above 100 Hz, of plain speech
    double formants = 0.0;  // semitones
    double breath = 0.0;
    double roughness = 0.0;
    double flutter = 0.0;
    double brightness = 0.0;
    double rate = 0.0;   // natural logarithm of words a minute
    double range = 0.0;  // 0…99
    Nature nature = Nature::Human;
    std::string language;
    std::string source;  // what makes the sound: engine, program, base variant, Klatt model, whisper
};

// Mean pitch of plain speech.
double mean_pitch_hz(const VoiceProfile& voice);
VoicePoint voice_point(const VoiceProfile& voice);
double distance(const VoicePoint& a, const VoicePoint& b);

}  // namespace dramatis::voices
