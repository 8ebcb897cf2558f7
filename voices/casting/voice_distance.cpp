#include "voices/casting/voice_distance.h"

#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "core/phrasing.h"

namespace dramatis::voices::casting {
namespace {

double semitones(double ratio) { return 12.0 * std::log2(ratio); }

// Mean pitch and formants of eSpeak NG's own variants, as far as their names show.
struct Base {
    double pitch_hz = 101.0;
    double formant_shift = 1.0;
};
Base base_of(const profiles::Timbre& timbre) {
    const std::string& name = timbre.base;
    const bool female = name == "grandma" || name == "whisperf" || (name.size() == 2 && name.front() == 'f');
    return female ? Base{178.0, 1.15} : Base{};
}

}  // namespace

double mean_pitch_hz(const profiles::VoiceProfile& voice) {
    const double centre = voice.timbre.pitch_hz > 0 ? voice.timbre.pitch_hz : base_of(voice.timbre).pitch_hz;
    // eSpeak NG's pitch 0, 50, 99: × 0.64, 1, 1.68 (measured).
    const double low = 0.64;
    const double high = 1.68;
    const double factor =
        voice.pitch < 50 ? std::pow(low, (50 - voice.pitch) / 50) : std::pow(high, (voice.pitch - 50) / 49);
    return centre * factor;
}

VoicePoint voice_point(const profiles::VoiceProfile& voice) {
    VoicePoint point;
    point.pitch = semitones(mean_pitch_hz(voice) / 100.0);
    point.formants = semitones(voice.timbre.formant_shift * base_of(voice.timbre).formant_shift);
    point.breath = voice.timbre.breath;
    point.roughness = voice.timbre.roughness;
    point.flutter = voice.timbre.flutter;
    point.brightness = voice.timbre.brightness;
    point.rate = std::log(std::max(voice.rate_wpm, 1));
    point.range = voice.pitch_range;
    point.nature = voice.traits.nature;
    point.language = voice.language;
    switch (voice.engine) {
        case profiles::EngineKind::EspeakNg:
            point.source = fmt::format("espeak {} {} {}", voice.timbre.base, voice.timbre.klatt, voice.timbre.whisper);
            break;
        case profiles::EngineKind::Command:
            point.source = "command " + listed(voice.command.command, " ");
            break;
        case profiles::EngineKind::Takes:
            point.source = "takes " + voice.takes_folder;
            break;
    }
    return point;
}

double distance(const VoicePoint& a, const VoicePoint& b) {
    // Weights bring each trait to the ear's scale; a formant shift of 8 % (1.3 semitones) counts as two semitones of pitch.
    const auto square = [](double x) { return x * x; };
    double sum = square(a.pitch - b.pitch) + square(1.5 * (a.formants - b.formants)) +
                 square(5.0 * (a.breath - b.breath)) + square(0.6 * (a.roughness - b.roughness)) +
                 square(0.6 * (a.flutter - b.flutter)) + square(2.0 * (a.brightness - b.brightness)) +
                 square(6.0 * (a.rate - b.rate)) + square(0.04 * (a.range - b.range));
    if (a.nature != b.nature) sum += square(4.0);
    if (a.language != b.language) sum += square(2.0);
    if (a.source != b.source) sum += square(3.0);
    return std::sqrt(sum);
}

}  // namespace dramatis::voices::casting
