#include "cues/prose/cast/word_classes.h"

#include <algorithm>
#include <array>

#include "cues/prose/text/lexicon.h"

namespace dramatis::embedded {
extern const std::string_view cast_first_names;
extern const std::string_view cast_nicknames;
extern const std::string_view cast_not_names;
extern const std::string_view cast_person_nouns;
extern const std::string_view cast_small_words;
extern const std::string_view cast_speech_verbs;
extern const std::string_view cast_titles;
extern const std::string_view cast_verbs;
extern const std::string_view cast_words_de;
extern const std::string_view cast_words_es;
extern const std::string_view cast_words_fr;
extern const std::string_view reporting_verbs_de;
extern const std::string_view reporting_verbs_es;
extern const std::string_view reporting_verbs_fr;
}  // namespace dramatis::embedded

namespace dramatis::cues::prose::cast {

namespace {

using text::Lexicon;

Gender gender_named(std::string_view name) {
    if (name == "male") return Gender::Male;
    if (name == "female") return Gender::Female;
    return Gender::Unknown;
}

Speech speech_of(std::string_view word) {
    const auto value = Lexicon(embedded::cast_speech_verbs).find(word);
    if (!value) return Speech::None;
    if (*value == "said") return Speech::Said;
    if (*value == "reply") return Speech::Reply;
    if (*value == "again") return Speech::Again;
    return *value == "strong" ? Speech::Strong : Speech::Weak;
}

Title title_of(std::string_view word) {
    const auto value = Lexicon(embedded::cast_titles).find(word);
    if (!value) return Title::None;
    if (*value == "male") return Title::Male;
    if (*value == "female") return Title::Female;
    return *value == "rank" ? Title::Rank : Title::Soft;
}

void add_trait(PersonNoun& noun, std::string_view trait) {
    if (trait == "generic") noun.generic = true;
    if (trait == "kin") noun.kin = true;
    if (trait == "voice") noun.voice = true;
    if (trait == "fleeting") noun.fleeting = true;
    if (trait == "plural") noun.plural = true;
    if (trait == "child") noun.age = Age::Child;
    if (trait == "young") noun.age = Age::Young;
    if (trait == "old") noun.age = Age::Old;
    if (trait == "robot" || trait == "computer" || trait == "animal") noun.nature = trait;
    if (gender_named(trait) != Gender::Unknown) noun.gender = gender_named(trait);
}

PersonNoun noun_from(std::string_view traits) {
    PersonNoun noun{.is = true};
    while (!traits.empty()) {
        const std::size_t space = std::min(traits.find(' '), traits.size());
        add_trait(noun, traits.substr(0, space));
        traits.remove_prefix(std::min(space + 1, traits.size()));
    }
    return noun;
}

PersonNoun noun_of(std::string_view word) {
    const Lexicon nouns(embedded::cast_person_nouns);
    auto value = nouns.find(word);
    if (!value) {
        const std::size_t hyphen = word.rfind('-');
        if (hyphen == std::string_view::npos) return {};
        value = nouns.find(word.substr(hyphen + 1));
        if (!value) return {};
    }
    return noun_from(*value);
}

void add_small_word(WordClass& found, std::string_view value) {
    if (value == "determiner") found.part = Part::Determiner;
    if (value == "own") found.part = Part::Determiner;
    if (value == "own") found.determiner_of_own = true;
    if (value == "preposition") found.part = Part::Preposition;
    if (value == "conjunction") found.part = Part::Conjunction;
    if (value == "relative") found.part = Part::Relative;
    if (value == "adverb") found.part = Part::Adverb;
}

struct PronounWord {
    std::string_view word;
    Pronoun subject = Pronoun::None;
    Pronoun object = Pronoun::None;
};
constexpr std::array<PronounWord, 17> pronouns = {{
    {"he", Pronoun::He, Pronoun::None},
    {"her", Pronoun::None, Pronoun::She},
    {"hers", Pronoun::None, Pronoun::She},
    {"herself", Pronoun::None, Pronoun::She},
    {"him", Pronoun::None, Pronoun::He},
    {"himself", Pronoun::None, Pronoun::He},
    {"his", Pronoun::None, Pronoun::He},
    {"i", Pronoun::I, Pronoun::None},
    {"it", Pronoun::It, Pronoun::None},
    {"me", Pronoun::None, Pronoun::I},
    {"she", Pronoun::She, Pronoun::None},
    {"them", Pronoun::None, Pronoun::They},
    {"they", Pronoun::They, Pronoun::None},
    {"us", Pronoun::None, Pronoun::We},
    {"we", Pronoun::We, Pronoun::None},
    {"ye", Pronoun::You, Pronoun::None},
    {"you", Pronoun::You, Pronoun::None},
}};

WordClass classify_english(std::string_view word) {
    WordClass found;
    found.speech = speech_of(word);
    found.title = title_of(word);
    found.noun = noun_of(word);
    const auto not_name = Lexicon(embedded::cast_not_names).find(word);
    found.not_name = not_name && not_name->empty();
    found.name_if_it_speaks = not_name && !not_name->empty();
    if (const auto gender = Lexicon(embedded::cast_first_names).find(word)) {
        found.first_name = true;
        found.first_name_gender = gender_named(*gender);
    }
    if (const auto small = Lexicon(embedded::cast_small_words).find(word)) add_small_word(found, *small);
    if (word.size() > 4 && word.ends_with("ly") && found.part == Part::Other) found.part = Part::Adverb;
    const auto pronoun = std::ranges::find(pronouns, word, &PronounWord::word);
    if (pronoun != pronouns.end()) {
        found.subject = pronoun->subject;
        found.object = pronoun->object;
    }
    found.verb = Lexicon(embedded::cast_verbs).contains(word) || (word.size() > 3 && word.ends_with("ed"));
    found.verb = found.verb || (found.speech != Speech::None);
    return found;
}

struct Lists {
    Lexicon words;
    Lexicon verbs;
};
Lists lists_of(text::Language language) {
    if (language == text::Language::German)
        return {Lexicon(embedded::cast_words_de), Lexicon(embedded::reporting_verbs_de)};
    if (language == text::Language::Spanish)
        return {Lexicon(embedded::cast_words_es), Lexicon(embedded::reporting_verbs_es)};
    return {Lexicon(embedded::cast_words_fr), Lexicon(embedded::reporting_verbs_fr)};
}

Pronoun pronoun_named(std::string_view name) {
    if (name == "he") return Pronoun::He;
    if (name == "she") return Pronoun::She;
    if (name == "it") return Pronoun::It;
    if (name == "they") return Pronoun::They;
    if (name == "i") return Pronoun::I;
    if (name == "we") return Pronoun::We;
    return name == "you" ? Pronoun::You : Pronoun::None;
}

// Endings of the past tense that hardly another word has.
bool ends_as_verb(std::string_view word, text::Language language) {
    if (word.size() < 4) return false;
    if (language == text::Language::German) return word.ends_with("te") || word.ends_with("ten");
    if (language == text::Language::Spanish)
        return word.ends_with("ó") || word.ends_with("ía") || word.ends_with("aba");
    return word.ends_with("ait") || word.ends_with("aient") || word.ends_with("èrent") || word.ends_with("a");
}

// The first of the words says what it is, the others more of it: "noun male kin", "title rank", "own she".
void add_entry(WordClass& found, std::string_view entry) {
    const std::size_t space = std::min(entry.find(' '), entry.size());
    const std::string_view what = entry.substr(0, space);
    const std::string_view more = entry.substr(std::min(space + 1, entry.size()));
    found.not_name = what != "noun" && what != "title";
    found.subject = pronoun_named(what);
    if (what == "him") found.object = Pronoun::He;
    if (what == "her") found.object = Pronoun::She;
    if (what == "verb") found.verb = true;
    add_small_word(found, what);
    if (what == "determiner") found.determiner_gender = gender_named(more);
    if (what == "own") found.object = pronoun_named(more);
    if (what == "title") found.title = more == "male" ? Title::Male : more == "female" ? Title::Female : Title::Rank;
    if (what == "noun") found.noun = noun_from(more);
}

WordClass classify_other(std::string_view word, text::Language language) {
    const Lists lists = lists_of(language);
    WordClass found;
    if (const auto entry = lists.words.find(word)) add_entry(found, *entry);
    if (const auto verb = lists.verbs.find(word)) found.speech = verb->empty() ? Speech::Strong : Speech::Weak;
    if (const auto gender = Lexicon(embedded::cast_first_names).find(word); gender && !found.not_name) {
        found.first_name = true;
        found.first_name_gender = gender_named(*gender);
    }
    found.verb = found.verb || found.speech != Speech::None ||
                 (!found.noun.is && !found.first_name && ends_as_verb(word, language));
    return found;
}

}  // namespace

WordClass classify(std::string_view word, text::Language language) {
    return language == text::Language::English ? classify_english(word) : classify_other(word, language);
}

std::vector<WordClass> classify(const std::vector<std::string>& words, text::Language language) {
    std::vector<WordClass> all;
    all.reserve(words.size());
    for (const std::string& word : words) all.push_back(classify(word, language));
    return all;
}

std::string_view names_of_nickname(std::string_view word) {
    return Lexicon(embedded::cast_nicknames).find(word).value_or(std::string_view{});
}

}  // namespace dramatis::cues::prose::cast
