#include "voices/casting/voice_pool.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "core/random.h"
#include "core/text.h"
#include "voices/casting/vocabulary.h"

namespace dramatis::voices::casting {
namespace {

// Beyond this, listeners keep two voices apart: more distance gains nothing, so that few choices depend on the others.
constexpr double far_enough = 2.6;
// Weight of distance below it, and of the random number from the name.
constexpr double distance_weight = 5.0;
constexpr double luck = 5.0;
// Costs of a small variation of a voice, of a large one, and of using a voice twice.
constexpr double variation_cost = 6.0;
constexpr double strong_variation_cost = 8.0;
constexpr double reuse_cost = 12.0;
constexpr double accent_cost = 2.0;

// Factors of pitch and formants that make another voice of the same kind.
struct Variation {
    std::string_view name;
    double pitch = 1.0;
    double formants = 1.0;
};
constexpr std::array<Variation, 7> variations = {{
    {"", 1.0, 1.0},
    {"higher", 1.15, 1.05},
    {"lower", 0.87, 0.95},
    {"lighter", 0.94, 1.09},
    {"darker", 1.06, 0.92},
    {"much higher", 1.26, 1.08},
    {"much lower", 0.79, 0.91},
}};
constexpr int first_strong_variation = 5;

void vary(profiles::VoiceProfile& voice, const Variation& variation) {
    if (variation.name.empty()) return;
    const double centre = voice.timbre.pitch_hz > 0 ? voice.timbre.pitch_hz : 101.0;
    voice.timbre.pitch_hz = std::clamp(centre * variation.pitch, 55.0, 380.0);
    voice.timbre.formant_shift = std::clamp(voice.timbre.formant_shift * variation.formants, 0.7, 1.5);
    voice.name += ", ";
    voice.name += variation.name;
}

void give(profiles::VoiceProfile& voice, Quality quality) {
    profiles::Timbre& timbre = voice.timbre;
    switch (quality) {
        case Quality::Deep:
            vary(voice, {"deep", 0.84, 0.94});
            break;
        case Quality::High:
            vary(voice, {"high", 1.18, 1.06});
            break;
        case Quality::Soft:
            timbre.breath = std::max(timbre.breath, 0.3);
            break;
        case Quality::Rough:
            timbre.roughness = std::max(timbre.roughness, 4.0);
            break;
        case Quality::Slow:
            voice.rate_wpm = std::max(voice.rate_wpm * 4 / 5, 80);
            break;
        case Quality::Quick:
            voice.rate_wpm = std::min(voice.rate_wpm * 6 / 5, 449);
            break;
        case Quality::Flat:
            voice.pitch_range *= 0.2;
            break;
    }
}

std::string_view word_of(Quality quality) {
    constexpr std::array<std::string_view, 7> words = {"deep", "high", "soft", "rough", "slow", "quick", "flat"};
    return words[static_cast<std::size_t>(quality)];
}

bool has_word(const profiles::VoiceProfile& voice, std::string_view word) {
    return std::ranges::find(voice.traits.words, word) != voice.traits.words.end();
}

double age_cost(std::optional<profiles::Age> wanted, profiles::Age age) {
    if (!wanted) {
        constexpr std::array<double, 4> unasked = {24.0, 0.5, 0.0, 5.0};  // child, young, adult, old
        return unasked[static_cast<std::size_t>(age)];
    }
    if (*wanted == age) return 0.0;
    if (*wanted == profiles::Age::Child || age == profiles::Age::Child) return 40.0;
    return 12.0 * std::abs(static_cast<int>(*wanted) - static_cast<int>(age));
}

}  // namespace

VoicePool::VoicePool(const profiles::VoiceBook& book, std::string_view language) : language_(language) {
    const bool any = std::ranges::any_of(book.voices, [](const auto& entry) { return entry.second.traits.castable; });
    for (std::size_t v = 0; v < variations.size(); ++v)
        for (const auto& [folded, voice] : book.voices) {
            if (any && !voice.traits.castable) continue;
            if (v > 0 && voice.engine != profiles::EngineKind::EspeakNg)
                continue;  // other programs have their own sound
            Candidate candidate;
            candidate.voice = voice;
            vary(candidate.voice, variations[v]);
            speak_language(candidate.voice, language_);
            candidate.point = voice_point(candidate.voice);
            candidate.variation = static_cast<int>(v);
            candidate.seed = seed_from(folded, v);
            candidate.nearest = far_enough;
            candidates_.push_back(std::move(candidate));
        }
    for (const Candidate& candidate : candidates_)
        words_.insert(words_.end(), candidate.voice.traits.words.begin(), candidate.voice.traits.words.end());
    std::ranges::sort(words_);
    words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
}

double VoicePool::fit(const Candidate& candidate, const CharacterSketch& sketch) const {
    const profiles::VoiceTraits& traits = candidate.voice.traits;
    double cost = age_cost(sketch.age, traits.age);
    const profiles::Nature nature = sketch.nature.value_or(profiles::Nature::Human);
    if (traits.nature != nature) cost += 200.0;
    if (sketch.gender != profiles::Gender::Unknown && traits.gender != sketch.gender)
        cost += traits.gender == profiles::Gender::Unknown ? 7.0 : 100.0;
    if (sketch.narrator != traits.narrator) cost += sketch.narrator ? 10.0 : 6.0;
    for (const std::string& word : sketch.words) cost -= has_word(candidate.voice, word) ? 5.0 : 0.0;
    if (!sketch.accent.empty())
        cost -= candidate.voice.language == sketch.accent ? 4.0 : 0.0;
    else if (candidate.voice.language != language_)
        cost += accent_cost;  // without a reason, speak as the show does
    else if (!traits.accent.empty() && main_language(language_) != "en")
        cost += accent_cost;  // its name promises an accent that this language doesn't have
    if (candidate.variation > 0)
        cost += candidate.variation < first_strong_variation ? variation_cost : strong_variation_cost;
    return -cost - reuse_cost * candidate.uses;
}

std::size_t VoicePool::pick(const CharacterSketch& sketch, std::string_view name) const {
    const std::uint64_t seed = seed_from(fold_name(name));
    std::size_t best = 0;
    double best_score = 0.0;
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
        const Candidate& candidate = candidates_[i];
        const double score = fit(candidate, sketch) + distance_weight * candidate.nearest +
                             Random(seed ^ candidate.seed).uniform(0.0, luck);
        if (i > 0 && score <= best_score) continue;
        best = i;
        best_score = score;
    }
    return best;
}

void VoicePool::take(std::size_t candidate) {
    ++candidates_[candidate].uses;
    take_point(VoicePoint(candidates_[candidate].point));
}

void VoicePool::take(const profiles::VoiceProfile& voice) { take_point(voice_point(voice)); }

void VoicePool::take_point(const VoicePoint& point) {
    for (Candidate& candidate : candidates_)
        candidate.nearest = std::min(candidate.nearest, distance(candidate.point, point));
}

profiles::VoiceProfile VoicePool::voice(std::size_t candidate, const CharacterSketch& sketch) const {
    profiles::VoiceProfile voice = candidates_[candidate].voice;
    if (!sketch.accent.empty() && main_language(sketch.accent) == main_language(language_)) {
        voice.language = sketch.accent;
        voice.language_fixed = true;
    }
    for (const Quality quality : sketch.qualities)
        if (!has_word(candidates_[candidate].voice, word_of(quality))) give(voice, quality);
    return voice;
}

double VoicePool::distance_to(std::size_t candidate, const VoicePoint& point) const {
    return distance(candidates_[candidate].point, point);
}

void speak_language(profiles::VoiceProfile& voice, std::string_view language) {
    if (voice.language_fixed || voice.engine != profiles::EngineKind::EspeakNg) return;
    const bool same = main_language(voice.language) == main_language(language);
    if (same && !voice.traits.accent.empty()) return;
    voice.language = language;
}

}  // namespace dramatis::voices::casting
