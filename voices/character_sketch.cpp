#include "voices/character_sketch.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/text.h"

namespace dramatis::voices {
namespace {

// Weights of evidence for a gender; what decides must come to the least of them at least.
constexpr double word_weight = 6.0;     // MRS, WOMAN, KING
constexpr double name_weight = 3.0;     // a first name
constexpr double likely_weight = 1.0;   // NURSE, GUARD
constexpr double ending_weight = 0.8;   // …A, …O
constexpr double pronoun_weight = 2.5;  // at most, when all pronouns agree
constexpr double deciding_weight = 0.5;

constexpr std::size_t most_words = 16;  // of a name or of what is said; the rest tells nothing new

class SketchMaker {
  public:
    explicit SketchMaker(std::string_view language) : language_(language) {}

    // `share`: how much less than the name itself the words count.
    void add_words(const std::vector<std::string>& words, double share) {
        for (std::size_t i = 0; i < std::min(words.size(), most_words); ++i) {
            const TraitWord* word = find_trait_word(words[i], language_, true);
            if (word == nullptr || word->filler) continue;
            known_ = true;
            if (word->age && !sketch_.age) sketch_.age = word->age;
            if (word->nature && !sketch_.nature) sketch_.nature = word->nature;
            if (word->nature) sketch_.words.push_back(words[i]);  // a GHOST wants more than just any creature's voice
            if (word->narrator) sketch_.narrator = true;
            if (word->gender != Gender::Unknown)
                weigh(word->gender, share * (word->likely ? likely_weight : word_weight),
                      fmt::format("by '{}'", to_upper(words[i])));
        }
    }

    void add_first_names(const std::vector<std::string>& words) {
        for (std::size_t i = 0; i < std::min(words.size(), most_words); ++i) {
            if (find_trait_word(words[i], language_, false) != nullptr) continue;
            const Gender gender = gender_of_first_name(words[i]);
            if (gender == Gender::Unknown) continue;
            known_ = true;
            // A given name stands first: in HENRY JAMES or MARIA ROSE the rest says less.
            weigh(gender, i == 0 ? name_weight : name_weight / 2, fmt::format("by the name {}", capitalised(words[i])));
        }
    }

    void add_pronouns(double female, double male) {
        if (!(female + male > 0) || !std::isfinite(female + male)) return;
        const double lean = (female - male) / (female + male + 1.0);
        weigh(lean > 0 ? Gender::Female : Gender::Male, pronoun_weight * std::abs(lean), "by pronouns");
    }

    void add_endings(const std::vector<std::string>& words) {
        if (known_ || words.empty()) return;
        const Gender gender = gender_of_ending(words.front(), language_);
        if (gender != Gender::Unknown) weigh(gender, ending_weight, "by the sound of the name");
    }

    CharacterSketch finish() {
        if (std::abs(balance_) >= deciding_weight) {
            sketch_.gender = balance_ > 0 ? Gender::Female : Gender::Male;
            sketch_.because = balance_ > 0 ? best_female_.because : best_male_.because;
        }
        return std::move(sketch_);
    }

  private:
    struct Best {
        double weight = 0.0;
        std::string because;
    };

    static std::string capitalised(std::string_view word) {
        if (word.empty()) return {};
        const std::size_t first = decode(word, 0).bytes;
        return to_upper(word.substr(0, first)) + std::string(word.substr(first));
    }

    void weigh(Gender gender, double weight, std::string because) {
        balance_ += gender == Gender::Female ? weight : -weight;
        Best& best = gender == Gender::Female ? best_female_ : best_male_;
        if (weight > best.weight) best = {weight, std::move(because)};
    }

    std::string_view language_;
    CharacterSketch sketch_;
    double balance_ = 0.0;  // above 0: female
    Best best_female_;
    Best best_male_;
    bool known_ = false;
};

// What a description has said so far of one trait, and by which word.
template <class Trait>
struct Demand {
    std::optional<Trait> value;
    std::string word;

    void ask(Trait trait, const std::string& by, std::vector<std::string>& contradictory) {
        if (value && *value != trait) {
            contradictory = {word, by};
            return;
        }
        if (!value) word = by;
        value = trait;
    }
};

}  // namespace

CharacterSketch sketch_of(const CharacterEvidence& evidence, std::string_view language) {
    const std::vector<std::string> name = folded_words(evidence.name);
    SketchMaker maker(language);
    maker.add_words(name, 1.0);
    maker.add_first_names(name);
    maker.add_pronouns(evidence.female, evidence.male);
    maker.add_words(evidence.words, 0.4);
    maker.add_endings(name);
    return maker.finish();
}

Description describe(std::string_view text, std::string_view language, const std::vector<std::string>& voice_words) {
    Description description;
    CharacterSketch& sketch = description.sketch;
    Demand<Gender> gender;
    Demand<Age> age;
    Demand<Nature> nature;
    Demand<std::string> accent;
    for (const std::string& word : folded_words(text)) {
        const TraitWord* trait = find_trait_word(word, language, false);
        const bool describes_a_voice = std::ranges::binary_search(voice_words, word);
        if (trait == nullptr && !describes_a_voice) {
            description.unknown.push_back(word);
            continue;
        }
        if (describes_a_voice) sketch.words.push_back(word);
        description.empty = description.empty && trait != nullptr && trait->filler;
        if (trait == nullptr) continue;
        if (trait->gender != Gender::Unknown && !trait->likely)
            gender.ask(trait->gender, word, description.contradictory);
        if (trait->age) age.ask(*trait->age, word, description.contradictory);
        if (trait->nature) nature.ask(*trait->nature, word, description.contradictory);
        if (!trait->accent.empty()) accent.ask(trait->accent, word, description.contradictory);
        if (trait->quality) sketch.qualities.push_back(*trait->quality);
        sketch.narrator = sketch.narrator || trait->narrator;
    }
    sketch.gender = gender.value.value_or(Gender::Unknown);
    sketch.age = age.value;
    sketch.nature = nature.value;
    sketch.accent = accent.value.value_or(std::string());
    return description;
}

std::string name_of(const CharacterSketch& sketch) {
    if (sketch.narrator) return "narrator";
    if (sketch.nature == Nature::Machine) return "machine";
    if (sketch.nature == Nature::Creature) return "creature";
    const bool female = sketch.gender == Gender::Female;
    if (sketch.age == Age::Child) return sketch.gender == Gender::Unknown ? "child" : female ? "girl" : "boy";
    const std::string age = sketch.age == Age::Old ? "old " : sketch.age == Age::Young ? "young " : "";
    if (sketch.gender == Gender::Unknown) return age.empty() ? "someone" : age + "person";
    return age + (female ? "woman" : "man");
}

}  // namespace dramatis::voices
