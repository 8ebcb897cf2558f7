#include "voices/profiles/voice_keys.h"

#include <algorithm>
#include <cassert>

namespace dramatis::voices::profiles {
namespace {

constexpr std::string_view tune_choices =
    "language falling late stepping climbing even dipping rising varied";  // as Tune

}  // namespace

std::span<const VoiceKey> voice_keys() {
    using enum KeyTable;
    using enum KeyKind;
    static constexpr VoiceKey keys[] = {
        {Voice, "extends", Text},
        {Voice, "engine", Choice, {}, "espeak-ng command takes"},
        {Voice, "command", Texts},
        {Voice, "persistent", Boolean},
        {Voice, "time_limit", Seconds, {0.1, 600}},
        {Voice, "version", Text},
        {Voice, "folder", Text},
        {Voice, "language", Text},
        {Voice, "rate_wpm", Integer, {80, 449}},
        {Voice, "pitch", Number, {0, 99}},
        {Voice, "pitch_range", Number, {0, 99}},
        {Voice, "word_gap_ms", Integer, {0, 1000}},
        {Voice, "gain", Decibels, {-60, 20}},
        {Voice, "pan", Number, {-1, 1}},
        {Voice, "polish", Boolean},
        {Voice, "vary", Boolean},
        {Voice, "tune", Choice, {}, tune_choices},
        {Voice, "gender", Choice, {}, "female male unknown"},
        {Voice, "age", Choice, {}, "child young adult old"},
        {Voice, "nature", Choice, {}, "human creature machine"},
        {Voice, "accent", Text},
        {Voice, "words", Texts},
        {Voice, "castable", Boolean},
        {Voice, "narrator", Boolean},
        {Timbre, "base", Text},
        {Timbre, "pitch_hz", Number, {50, 400}},
        {Timbre, "formant_shift", Number, {0.6, 1.6}},
        {Timbre, "formants", Numbers, {0.5, 2}},
        {Timbre, "breath", Number, {0, 1}},
        {Timbre, "roughness", Number, {0, 7}},
        {Timbre, "flutter", Number, {0, 4}},
        {Timbre, "voicing", Number, {0, 1.5}},
        {Timbre, "consonants", Number, {0, 2}},
        {Timbre, "echo", Number, {0, 1}},
        {Timbre, "echo_delay_ms", Number, {0, 250}},
        {Timbre, "brightness", Number, {-1, 1}},
        {Timbre, "stress", Number, {-1, 1}},
        {Timbre, "whisper", Boolean},
        {Timbre, "klatt", Integer, {0, 5}},
        {Delivery, "aliases", Texts},
        {Delivery, "rate", Number, {0.3, 3}},
        {Delivery, "pitch", Number, {-99, 99}},
        {Delivery, "pitch_range", Number, {0, 4}},
        {Delivery, "gain", Decibels, {-60, 20}},
        {Delivery, "formant_shift", Number, {0.6, 1.6}},
        {Delivery, "brightness", Number, {-2, 2}},
        {Delivery, "stress", Number, {-2, 2}},
        {Delivery, "flutter", Number, {0, 4}},
        {Delivery, "breath", Number, {0, 1}},
        {Delivery, "roughness", Number, {0, 7}},
        {Delivery, "voicing", Number, {0, 1.5}},
        {Delivery, "whisper", Boolean},
        {Delivery, "tune", Choice, {}, tune_choices},
        {Delivery, "pauses", Number, {0, 5}},
        {Delivery, "treatment", Text},
        {Pacing, "line", Seconds, {0, 30}},
        {Pacing, "speaker", Seconds, {0, 30}},
        {Pacing, "variety", Number, {0, 2}},
        {Pacing, "paragraph", Seconds, {0, 30}},
        {Pacing, "sentence", Seconds, {0, 30}},
        {Pacing, "scene", Seconds, {0, 60}},
        {Pacing, "sound", Seconds, {0, 30}},
        {Pacing, "lead_in", Seconds, {0, 60}},
        {Pacing, "lead_out", Seconds, {0, 60}},
    };
    return keys;
}

const VoiceKey& voice_key(KeyTable table, std::string_view name) {
    const auto keys = voice_keys();
    const auto found =
        std::ranges::find_if(keys, [&](const VoiceKey& key) { return key.table == table && key.name == name; });
    assert(found != keys.end());
    return *found;
}

}  // namespace dramatis::voices::profiles
