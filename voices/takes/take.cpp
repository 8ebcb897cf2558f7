#include "voices/takes/take.h"

#include <algorithm>
#include <cmath>

#include "core/text.h"
#include "voices/takes/variation.h"

namespace dramatis::voices::takes {
namespace {

// Incremented whenever the same line and engine give other takes than before (how text is passed, how silence is
// trimmed, how words are timed), so that old cache entries are no longer found.
constexpr std::int64_t take_schema = 1;

int rounded(double value, int lowest, int highest) {
    return static_cast<int>(std::lround(std::clamp(value, static_cast<double>(lowest), static_cast<double>(highest))));
}

profiles::Timbre delivered(const profiles::Timbre& voice, const profiles::Delivery& delivery) {
    profiles::Timbre timbre = voice;
    timbre.formant_shift = std::clamp(voice.formant_shift * delivery.formant_shift, 0.6, 1.6);
    timbre.brightness = std::clamp(voice.brightness + delivery.brightness, -1.0, 1.0);
    timbre.stress = std::clamp(voice.stress + delivery.stress, -1.0, 1.0);
    timbre.flutter = std::clamp(delivery.flutter.value_or(voice.flutter), 0.0, 4.0);
    timbre.breath = std::clamp(delivery.breath.value_or(voice.breath), 0.0, 1.0);
    timbre.roughness = std::clamp(delivery.roughness.value_or(voice.roughness), 0.0, 7.0);
    timbre.voicing = std::clamp(delivery.voicing.value_or(voice.voicing), 0.0, 1.5);
    timbre.whisper = delivery.whisper.value_or(voice.whisper);
    return timbre;
}

void add_timbre(Hasher& hasher, const profiles::Timbre& timbre) {
    hasher.add(timbre.base)
        .add(timbre.pitch_hz)
        .add(timbre.formant_shift)
        .add(static_cast<std::int64_t>(timbre.formants.size()));
    for (const double factor : timbre.formants) hasher.add(factor);
    for (const double value : {timbre.breath, timbre.roughness, timbre.flutter, timbre.voicing, timbre.consonants,
                               timbre.echo, timbre.echo_delay_ms, timbre.brightness, timbre.stress})
        hasher.add(value + 0.0);  // -0 is 0
    for (const int value : {int{timbre.whisper}, timbre.klatt, static_cast<int>(timbre.tune)})
        hasher.add(static_cast<std::int64_t>(value));
}

}  // namespace

profiles::Delivery combine(const std::vector<const profiles::Delivery*>& deliveries) {
    const auto replace = [](auto& value, const auto& by) {
        if (by) value = by;
    };
    profiles::Delivery all;
    for (const profiles::Delivery* one : deliveries) {
        if (!all.name.empty()) all.name += " + ";
        all.name += one->name;
        all.rate *= one->rate;
        all.pitch += one->pitch;
        all.pitch_range *= one->pitch_range;
        all.gain = all.gain + one->gain;
        all.formant_shift *= one->formant_shift;
        all.brightness += one->brightness;
        all.stress += one->stress;
        all.pauses *= one->pauses;
        replace(all.breath, one->breath);
        replace(all.roughness, one->roughness);
        replace(all.flutter, one->flutter);
        replace(all.voicing, one->voicing);
        replace(all.whisper, one->whisper);
        replace(all.tune, one->tune);
        if (!one->treatment.empty()) all.treatment = one->treatment;
    }
    return all;
}

Line make_line(const profiles::VoiceProfile& voice, const profiles::Delivery* delivery, double rate, double pitch,
               text::NormalisedText text) {
    static const profiles::Delivery plain;
    const profiles::Delivery& way = delivery != nullptr ? *delivery : plain;
    Line line;
    line.text = std::move(text);
    line.engine = voice.engine;
    if (voice.engine == profiles::EngineKind::Command) line.command = voice.command;
    line.language = voice.language;
    line.prosody.rate_wpm = rounded(voice.rate_wpm * way.rate * rate, 80, 449);
    line.prosody.pitch = rounded(voice.pitch + way.pitch + pitch, 0, 99);
    line.prosody.pitch_range = rounded(voice.pitch_range * way.pitch_range, 0, 99);
    line.word_gap_ms = std::max(0, voice.word_gap_ms);
    line.timbre = delivered(voice.timbre, way);
    // Other programs have melodies of their own.
    if (voice.engine == profiles::EngineKind::EspeakNg) {
        const profiles::Tune wanted = way.tune.value_or(voice.tune);
        line.timbre.tune = wanted == profiles::Tune::Varied ? tune_of(line.text.text, voice.name, way.name) : wanted;
    }
    return line;
}

Seconds estimated_length(const Line& line) {
    constexpr double characters_per_second = 14.0;  // of eSpeak NG at 170 words a minute, spaces included
    constexpr double usual_rate_wpm = 170.0;
    constexpr double shortest = 0.5, longest = 60.0;
    const double characters = static_cast<double>(count_code_points(line.text.text));
    const double seconds = characters / characters_per_second * usual_rate_wpm / std::max(1, line.prosody.rate_wpm);
    return {std::clamp(seconds, shortest, longest)};
}

Slate slate_of(const Line& line, std::string_view engine_identity) {
    Hasher hasher;
    hasher.add("dramatis take").add(take_schema).add(engine_identity).add(line.text.text);
    // The runs decide which word each timing belongs to, and timings are part of a take.
    hasher.add(static_cast<std::int64_t>(line.text.runs.size()));
    for (const text::TextRun& run : line.text.runs)
        hasher.add(std::int64_t{run.begin})
            .add(std::int64_t{run.end})
            .add(std::int64_t{run.word})
            .add(static_cast<std::int64_t>(run.emphasised));
    hasher.add(static_cast<std::int64_t>(line.engine)).add(line.language);
    for (const int value : {line.prosody.rate_wpm, line.prosody.pitch, line.prosody.pitch_range, line.word_gap_ms})
        hasher.add(static_cast<std::int64_t>(value));
    add_timbre(hasher, line.timbre);
    if (line.engine == profiles::EngineKind::Command) {
        hasher.add(static_cast<std::int64_t>(line.command.command.size()));
        for (const std::string& argument : line.command.command) hasher.add(argument);
        // Not the time limit: it decides whether there is a take, never which.
        hasher.add(static_cast<std::int64_t>(line.command.persistent)).add(line.command.version);
    }
    return hasher.finish();
}

}  // namespace dramatis::voices::takes
