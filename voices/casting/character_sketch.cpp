#include "voices/casting/character_sketch.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/text.h"

namespace dramatis::voices::casting {
namespace {

// Weights of evidence for a gender; the sum decides if it reaches the smallest of them.
constexpr double word_weight = 6.0;     // MRS, WOMAN, KING
constexpr double name_weight = 3.0;     // a first name
constexpr double likely_weight = 1.0;   // NURSE, GUARD
constexpr double ending_weight = 0.8;   // …A, …O
constexpr double article_weight = 6.5;  // DER ALTE, although ALTE alone is a woman
constexpr double pronoun_weight = 2.5;  // at most, when all pronouns agree
constexpr double deciding_weight = 0.5;

constexpr std::size_t most_words = 16;  // of a name or a description; more add nothing

class SketchMaker {
  public:
    explicit SketchMaker(std::string_view language) : language_(language) {}

    // `share`: the weight of these words relative to those of the name.
    void add_words(const std::vector<std::string>& words, double share) {
        for (std::size_t i = 0; i < std::min(words.size(), most_words); ++i) {
            const TraitWord* word = find_trait_word(words[i], language_, true);
            if (word == nullptr && gender_of_first_name(words[i]) == profiles::Gender::Unknown)
                word = find_compound_trait(words[i], language_);
            if (word == nullptr || word->filler) continue;
            known_ = true;
            if (word->age && !sketch_.age) sketch_.age = word->age;
            if (word->nature && !sketch_.nature) sketch_.nature = word->nature;
            if (word->nature) sketch_.words.push_back(words[i]);  // GHOST asks for more than any creature's voice
            if (word->narrator) sketch_.narrator = true;
            if (word->gender != profiles::Gender::Unknown)
                weigh(word->gender, share * (word->likely ? likely_weight : word_weight),
                      fmt::format("by '{}'", to_upper(words[i])));
        }
    }

    // EL SERENO, LA MADRE, DER ALTE: what the article says.
    void add_article(const std::vector<std::string>& words) {
        if (words.size() < 2) return;
        const std::string& first = words.front();
        const bool female = first == "la" || (first == "die" && language_.starts_with("de"));
        const bool male = first == "el" || first == "le" || first == "il" || first == "der";
        if (!female && !male) return;
        known_ = true;
        weigh(female ? profiles::Gender::Female : profiles::Gender::Male, article_weight,
              fmt::format("by '{}'", to_upper(first)));
    }

    void add_first_names(const std::vector<std::string>& words) {
        for (std::size_t i = 0; i < std::min(words.size(), most_words); ++i) {
            if (find_trait_word(words[i], language_, false) != nullptr) continue;
            const profiles::Gender gender = gender_of_first_name(words[i]);
            if (gender == profiles::Gender::Unknown) continue;
            known_ = true;
            // A given name comes first: in HENRY JAMES or MARIA ROSE the second word is weaker evidence.
            weigh(gender, i == 0 ? name_weight : name_weight / 2, fmt::format("by the name {}", capitalised(words[i])));
        }
    }

    void add_pronouns(double female, double male) {
        if (!(female + male > 0) || !std::isfinite(female + male)) return;
        const double lean = (female - male) / (female + male + 1.0);
        weigh(lean > 0 ? profiles::Gender::Female : profiles::Gender::Male, pronoun_weight * std::abs(lean),
              "by pronouns");
    }

    void add_endings(const std::vector<std::string>& words) {
        if (known_ || words.empty()) return;
        const profiles::Gender gender = gender_of_ending(words.front(), language_);
        if (gender != profiles::Gender::Unknown) weigh(gender, ending_weight, "by the sound of the name");
    }

    CharacterSketch finish() {
        if (std::abs(balance_) >= deciding_weight) {
            sketch_.gender = balance_ > 0 ? profiles::Gender::Female : profiles::Gender::Male;
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

    void weigh(profiles::Gender gender, double weight, std::string because) {
        balance_ += gender == profiles::Gender::Female ? weight : -weight;
        Best& best = gender == profiles::Gender::Female ? best_female_ : best_male_;
        if (weight > best.weight) best = {weight, std::move(because)};
    }

    std::string_view language_;
    CharacterSketch sketch_;
    double balance_ = 0.0;  // above 0: female
    Best best_female_;
    Best best_male_;
    bool known_ = false;
};

// "WOMAN'S VOICE" → "WOMAN VOICE"
std::string without_possessives(std::string_view name) {
    std::string plain;
    for (std::size_t at = 0; at < name.size(); ++at) {
        bool cut = false;
        for (const std::string_view mark : {"'S", "'s", "\u2019S", "\u2019s"}) {
            const std::string_view rest = name.substr(at);
            if (at == 0 || !rest.starts_with(mark) || (rest.size() > mark.size() && rest[mark.size()] != ' ')) continue;
            at += mark.size() - 1;
            cut = true;
            break;
        }
        if (!cut) plain += name[at];
    }
    return plain;
}

// "middle-aged" and "upper class" are one word each.
std::vector<std::string> words_of_description(std::string_view text) {
    std::vector<std::string> words = folded_words(text);
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const bool one =
            (words[i] == "middle" && words[i + 1] == "aged") || (words[i] == "upper" && words[i + 1] == "class");
        if (!one) continue;
        words[i] += words[i + 1];
        words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
    return words;
}

// The value that a description has given to a trait so far, and the word that gave it.
template <class Trait>
struct Demand {
    std::optional<Trait> value;
    std::string word;

    void ask(const Trait& trait, const std::string& by, std::vector<std::string>& contradictory) {
        if (value && *value != trait) {
            contradictory = {word, by};
            return;
        }
        if (!value) word = by;
        value = trait;
    }
};

// A teenage girl is young: "girl" says no age beside a word that does.
void ask_age(Demand<profiles::Age>& age, profiles::Age wanted, const std::string& by,
             std::vector<std::string>& contradictory) {
    using profiles::Age;
    if (age.value == Age::Child && wanted == Age::Young) age = {};
    if (age.value == Age::Young && wanted == Age::Child) return;
    age.ask(wanted, by, contradictory);
}

// Posh English is posh: of two accents of which one is a kind of the other, the narrower.
void ask_accent(Demand<std::string>& accent, const std::string& wanted, const std::string& by,
                std::vector<std::string>& contradictory) {
    if (accent.value && wanted.starts_with(*accent.value)) accent = {};
    if (accent.value && accent.value->starts_with(wanted)) return;
    accent.ask(wanted, by, contradictory);
}

}  // namespace

CharacterSketch sketch_of(const CharacterEvidence& evidence, std::string_view language) {
    const std::vector<std::string> name = folded_words(without_possessives(evidence.name));
    SketchMaker maker(language);
    maker.add_words(name, 1.0);
    maker.add_article(name);
    maker.add_first_names(name);
    maker.add_pronouns(evidence.female, evidence.male);
    maker.add_words(evidence.words, 0.4);
    maker.add_endings(name);
    return maker.finish();
}

Description describe(std::string_view text, std::string_view language, const std::vector<std::string>& voice_words) {
    Description description;
    CharacterSketch& sketch = description.sketch;
    Demand<profiles::Gender> gender;
    Demand<profiles::Age> age;
    Demand<profiles::Nature> nature;
    Demand<std::string> accent;
    for (const std::string& word : words_of_description(text)) {
        const TraitWord* trait = find_trait_word(word, language, false);
        const bool describes_a_voice = std::ranges::binary_search(voice_words, word);
        if (trait == nullptr && !describes_a_voice) {
            description.unknown.push_back(word);
            continue;
        }
        if (describes_a_voice) sketch.words.push_back(word);
        description.empty = description.empty && trait != nullptr && trait->filler;
        if (trait == nullptr) continue;
        if (trait->gender != profiles::Gender::Unknown && !trait->likely)
            gender.ask(trait->gender, word, description.contradictory);
        if (trait->age) ask_age(age, *trait->age, word, description.contradictory);
        if (trait->nature) nature.ask(*trait->nature, word, description.contradictory);
        if (!trait->accent.empty()) ask_accent(accent, trait->accent, word, description.contradictory);
        if (trait->quality) sketch.qualities.push_back(*trait->quality);
        sketch.narrator = sketch.narrator || trait->narrator;
    }
    sketch.gender = gender.value.value_or(profiles::Gender::Unknown);
    sketch.age = age.value;
    sketch.nature = nature.value;
    sketch.accent = accent.value.value_or(std::string());
    return description;
}

std::string name_of(const CharacterSketch& sketch) {
    if (sketch.narrator) return "narrator";
    if (sketch.nature == profiles::Nature::Machine) return "machine";
    if (sketch.nature == profiles::Nature::Creature) return "creature";
    const bool female = sketch.gender == profiles::Gender::Female;
    if (sketch.age == profiles::Age::Child)
        return sketch.gender == profiles::Gender::Unknown ? "child" : female ? "girl" : "boy";
    const std::string age = sketch.age == profiles::Age::Old     ? "old "
                            : sketch.age == profiles::Age::Young ? "young "
                                                                 : "";
    if (sketch.gender == profiles::Gender::Unknown) return age.empty() ? "someone" : age + "person";
    return age + (female ? "woman" : "man");
}

}  // namespace dramatis::voices::casting
