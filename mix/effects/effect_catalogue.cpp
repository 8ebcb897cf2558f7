#include "mix/effects/effect_catalogue.h"

#include <algorithm>

#include "core/text.h"

namespace dramatis::mix::effects {
namespace {

constexpr Range audible{20.0, 20000.0};

std::vector<EffectSpec> filters() {
    using enum ParameterUnit;
    const ParameterSpec slope{"slope", Number, {12.0, 48.0}, 24.0, "How steep, in dB an octave: 12, 24, 36 or 48."};
    const ParameterSpec quality{"q", Number, {0.1, 30.0}, 1.0, "How narrow: the centre divided by the width."};
    return {
        {"high-pass",
         "Takes away what is below a frequency.",
         {{"hz", Hertz, audible, 120.0, "Where: 3 dB down."}, slope}},
        {"low-pass",
         "Takes away what is above a frequency.",
         {{"hz", Hertz, audible, 8000.0, "Where: 3 dB down."}, slope}},
        {"band-pass",
         "Leaves only what is around a frequency.",
         {{"hz", Hertz, audible, 1000.0, "The centre."}, quality}},
        {"notch", "Takes away what is around a frequency.", {{"hz", Hertz, audible, 1000.0, "The centre."}, quality}},
        {"all-pass",
         "Delays what is around a frequency by some milliseconds: a sharp pulse spreads in time and its peak falls.",
         {{"hz", Hertz, audible, 600.0, "The centre."}, quality}},
        {"peak",
         "Raises or lowers what is around a frequency.",
         {{"hz", Hertz, audible, 1000.0, "The centre."},
          {"gain", Decibels, {-40.0, 40.0}, 6.0, "By how much at the centre."},
          quality}},
        {"low-shelf",
         "Raises or lowers everything below a frequency.",
         {{"hz", Hertz, audible, 200.0, "Where half of the gain is reached."},
          {"gain", Decibels, {-40.0, 40.0}, -6.0, "By how much."}}},
        {"high-shelf",
         "Raises or lowers everything above a frequency.",
         {{"hz", Hertz, audible, 4000.0, "Where half of the gain is reached."},
          {"gain", Decibels, {-40.0, 40.0}, -6.0, "By how much."}}},
        {"gain", "Makes it louder or softer.", {{"gain", Decibels, {-60.0, 40.0}, 0.0, "By how much."}}},
    };
}

std::vector<EffectSpec> distortions() {
    using enum ParameterUnit;
    return {
        {"drive",
         "Overdrives: a soft clip that keeps the level of a signal at -12 dBFS.",
         {{"amount", Decibels, {0.0, 60.0}, 12.0, "How far into the clip."},
          {"bias", Number, {0.0, 1.0}, 0.0, "Lopsidedness: even harmonics, as of a worn valve or a torn cone."},
          {"mix", Number, {0.0, 1.0}, 1.0, "0 clean, 1 overdriven."}}},
        {"bit-crush",
         "Coarse steps in level and in time, as of an old sampler or a bad link.",
         {{"bits", Number, {1.0, 24.0}, 8.0, "Steps of level: 2 to the power of this."},
          {"hz", Hertz, {200.0, 96000.0}, 11025.0, "How often a new sample is taken."}}},
        {"ring-modulator",
         "Multiplies with a tone: metallic, inhuman.",
         {{"hz", Hertz, {0.5, 10000.0}, 40.0, "The tone."},
          {"mix", Number, {0.0, 1.0}, 0.5, "0 clean, 1 nothing else."}}},
    };
}

std::vector<EffectSpec> dynamics() {
    using enum ParameterUnit;
    return {
        {"compressor",
         "Evens the level out: what is louder than the threshold grows more slowly.",
         {{"threshold", Decibels, {-80.0, 0.0}, -24.0, "Above this level it works."},
          {"ratio", Number, {1.0, 100.0}, 4.0, "So many dB more at the input make one more at the output."},
          {"attack", Seconds, {0.0001, 1.0}, 0.005, "How fast it takes hold."},
          {"release", Seconds, {0.005, 5.0}, 0.12, "How fast it lets go."},
          {"makeup", Decibels, {-20.0, 40.0}, 6.0, "Gain afterwards."}}},
        {"de-esser",
         "Tames s, sh and z: what is above a frequency goes down while it is too loud.",
         {{"hz", Hertz, {1000.0, 16000.0}, 5000.0, "Where the hiss begins."},
          {"threshold", Decibels, {-80.0, 0.0}, -30.0, "A hiss above this level goes down."},
          {"ratio", Number, {1.0, 100.0}, 3.0, "So many dB more of hiss at the input make one more at the output."},
          {"attack", Seconds, {0.0001, 1.0}, 0.001, "How fast it takes hold."},
          {"release", Seconds, {0.005, 5.0}, 0.03, "How fast it lets go."},
          {"most", Decibels, {-40.0, 0.0}, -10.0, "No further down than this."}}},
        {"air",
         "Raises s, sh, f and breaths, and gives them the noise above 10 kHz that a synthetic voice lacks. Vowels stay "
         "as "
         "they are.",
         {{"hz", Hertz, {1000.0, 16000.0}, 5500.0, "Where their hiss begins."},
          {"gain", Decibels, {-20.0, 20.0}, 5.0, "By how much what is above goes up."},
          {"level", Decibels, {-100.0, 0.0}, -7.0, "RMS level of the noise, against the peaks of the hiss."},
          {"low_cut", Hertz, audible, 10000.0, "No noise below."},
          {"high_cut", Hertz, audible, 15000.0, "No noise above."}}},
        {"gate",
         "Closes when nobody speaks.",
         {{"threshold", Decibels, {-100.0, 0.0}, -45.0, "Below this level it closes."},
          {"attack", Seconds, {0.0001, 1.0}, 0.002, "How fast it opens."},
          {"hold", Seconds, {0.0, 5.0}, 0.08, "How long it stays open."},
          {"release", Seconds, {0.001, 5.0}, 0.06, "How fast it closes."},
          {"depth", Decibels, {-100.0, 0.0}, -60.0, "The level when it is closed."}}},
        {"tremolo",
         "The level goes up and down.",
         {{"hz", Hertz, {0.05, 100.0}, 5.0, "How often."},
          {"depth", Number, {0.0, 1.0}, 0.5, "How far down; 1: to nothing."}}},
    };
}

std::vector<EffectSpec> spaces() {
    using enum ParameterUnit;
    return {
        {"delay",
         "An echo; below 30 ms it colours like a tube or a can.",
         {{"time", Seconds, {0.0005, 4.0}, 0.25, "From one echo to the next."},
          {"feedback", Number, {-0.95, 0.95}, 0.3, "Each echo's share of the one before; negative turns it over."},
          {"mix", Number, {0.0, 1.0}, 0.3, "0 no echo, 1 echo alone."},
          {"high_cut", Hertz, audible, 6000.0, "Each echo loses what is above."}}},
        {"chorus",
         "Copies that waver in pitch; with mix 1 a vibrato, with a short delay a flanger.",
         {{"hz", Hertz, {0.02, 20.0}, 0.8, "How often they waver."},
          {"depth", Seconds, {0.0, 0.02}, 0.003, "How far."},
          {"delay", Seconds, {0.0005, 0.05}, 0.012, "How late they are on average."},
          {"mix", Number, {0.0, 1.0}, 0.5, "0 clean, 1 the copies alone."}}},
        {"pitch",
         "Higher or lower, and the throat smaller or larger with it; the words keep their time.",
         {{"semitones", Number, {-12.0, 12.0}, -5.0, "How far: 12 an octave, below 0 lower."},
          {"mix", Number, {0.0, 1.0}, 1.0, "0 clean, 1 the shifted voice alone."}}},
        {"reverb",
         "A room around it, in the treatment itself.",
         {{"decay", Seconds, {0.05, 20.0}, 1.2, "Until it is 60 dB down, at mid frequencies."},
          {"low_decay", Number, {0.1, 4.0}, 1.0, "× decay below 250 Hz."},
          {"high_decay", Number, {0.05, 2.0}, 0.6, "× decay above 4 kHz."},
          {"size", Number, {0.0, 1.0}, 0.4, "0 a closet, 1 a cathedral."},
          {"pre_delay", Seconds, {0.0, 0.5}, 0.01, "Until it begins."},
          {"mix", Number, {0.0, 1.0}, 0.3, "0 none, 1 the room alone."},
          {"low_cut", Hertz, audible, 100.0, "The room's answer loses what is below."},
          {"high_cut", Hertz, audible, 8000.0, "The room's answer loses what is above."}}},
    };
}

std::vector<EffectSpec> degradations() {
    using enum ParameterUnit;
    return {
        {"noise",
         "Hiss under it, from its first sample to its last.",
         {{"level", Decibels, {-100.0, 0.0}, -50.0, "RMS level."},
          {"low_cut", Hertz, audible, 300.0, "Nothing below."},
          {"high_cut", Hertz, audible, 5000.0, "Nothing above."}}},
        {"crackle",
         "Random clicks, as of a bad contact or an old disc.",
         {{"level", Decibels, {-100.0, 0.0}, -24.0, "Peak of the loudest."},
          {"rate", Number, {0.01, 1000.0}, 8.0, "Clicks a second."}}},
        {"dropouts",
         "Moments in which the link fails.",
         {{"rate", Number, {0.01, 20.0}, 0.8, "How many a second."},
          {"length", Seconds, {0.005, 2.0}, 0.06, "The longest."},
          {"depth", Decibels, {-100.0, 0.0}, -60.0, "The level meanwhile."}}},
    };
}

}  // namespace

std::span<const EffectSpec> effect_catalogue() {
    static const std::vector<EffectSpec> all = [] {
        std::vector<EffectSpec> joined;
        for (auto& group : {filters(), distortions(), dynamics(), spaces(), degradations()})
            joined.insert(joined.end(), group.begin(), group.end());
        return joined;
    }();
    return all;
}

const EffectSpec* find_effect(std::string_view name) {
    const std::string folded = fold_name(name);
    const auto all = effect_catalogue();
    const auto found =
        std::ranges::find_if(all, [&](const EffectSpec& spec) { return fold_name(spec.name) == folded; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace dramatis::mix::effects
