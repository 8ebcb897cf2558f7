#include "cues/prose/cast/noun_mentions.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

#include "cues/prose/cast/families.h"

namespace dramatis::cues::prose::cast {

namespace {

struct NounPhrase {
    TokenIndex begin = 0;
    TokenIndex end = 0;
    TokenIndex head = 0;
    bool indefinite = false;
    bool own = false;  // "his", "Mira's"
    bool vocative = false;
};

// Titles that say nothing of who the noun is: "his lady" needn't be Lady Lucas.
bool is_family(std::string_view title) {
    return title == "lady" || title == "lord" || title == "master" || title == "miss" || title == "mistress";
}

// What a title before a name is as a noun.
std::string_view noun_of_title(std::string_view title) {
    static constexpr std::array<std::array<std::string_view, 2>, 13> nouns = {{{"dr", "doctor"},
                                                                               {"capt", "captain"},
                                                                               {"prof", "professor"},
                                                                               {"col", "colonel"},
                                                                               {"gen", "general"},
                                                                               {"lt", "lieutenant"},
                                                                               {"sgt", "sergeant"},
                                                                               {"cmdr", "commander"},
                                                                               {"rev", "reverend"},
                                                                               {"auntie", "aunt"},
                                                                               {"agent", "agent"},
                                                                               {"adm", "admiral"},
                                                                               {"mother", "mother"}}};
    for (const auto& [from, to] : nouns)
        if (from == title) return to;
    return title;
}

// "ein Junge" is "der Junge" when he speaks.
std::string_view definite_article(std::string_view article) {
    static constexpr std::array<std::array<std::string_view, 2>, 9> articles = {{{"al", "el"},
                                                                                 {"au", "le"},
                                                                                 {"del", "el"},
                                                                                 {"du", "le"},
                                                                                 {"ein", "der"},
                                                                                 {"eine", "die"},
                                                                                 {"einem", "der"},
                                                                                 {"una", "la"},
                                                                                 {"une", "la"}}};
    for (const auto& [from, to] : articles)
        if (from == article) return to;
    return article;
}

constexpr std::uint32_t blocks_near = 40;
constexpr std::size_t mentions_near = 12;  // in which whose wife it is is looked for

class NounFinder {
  public:
    NounFinder(const Reading& reading, const Names& names, const Clusters& clusters, People& people)
        : reading_(reading),
          names_(names),
          clusters_(clusters),
          people_(people),
          families_(reading, names, clusters, people.all) {}

    void run() {
        for (TokenIndex at = 0; at < reading_.size(); ++at) read(at);
        count_adjectives();
        times_named_.assign(people_.all.size(), 0);
        for (const Mention& mention : people_.mentions) ++times_named_[mention.person];
        link_titles();
        link_appositions();
        std::vector<Mention> all;
        all.reserve(people_.mentions.size() + phrases_.size());
        std::size_t next = 0;
        for (const NounPhrase& phrase : phrases_) {
            while (next < people_.mentions.size() && people_.mentions[next].begin < phrase.begin) {
                seen_[people_.mentions[next].person] = reading_.token(people_.mentions[next].begin).block;
                all.push_back(people_.mentions[next++]);
            }
            add(phrase, all);
        }
        all.insert(all.end(), people_.mentions.begin() + static_cast<std::ptrdiff_t>(next), people_.mentions.end());
        people_.mentions = std::move(all);
    }

  private:
    bool same_place(TokenIndex a, TokenIndex b) const {
        return reading_.token(a).block == reading_.token(b).block &&
               reading_.quotation_of(a) == reading_.quotation_of(b);
    }
    const Mention* name_at(TokenIndex at) const { return people_.begins_at(at); }

    void read(TokenIndex at) {
        while (next_name_ < people_.mentions.size() && people_.mentions[next_name_].end <= at) ++next_name_;
        if (!reading_.is_word(at) || !reading_.kind(at).noun.is) return;
        if (next_name_ < people_.mentions.size() && people_.mentions[next_name_].begin <= at) return;  // part of a name
        if (at + 1 < reading_.size() && same_place(at, at + 1) && reading_.kind(at + 1).noun.is &&
            !reading_.token(at).possessive)
            return;
        NounPhrase phrase{.begin = at, .end = at + 1, .head = at};
        if (!reading_.is_narration(at)) {
            phrase.vocative = is_vocative(reading_, at, at + 1);
            const PersonNoun& noun = reading_.kind(at).noun;
            const bool capital = reading_.token(at).capital && !reading_.begins_sentence(at);
            const bool callable = capital || noun.kin || reading_.kind(at).title == Title::Rank;
            if (phrase.vocative && callable && !noun.generic) phrases_.push_back(phrase);
            return;
        }
        if ((is_pronoun(at) || !find_determiner(phrase)) && !stands_alone(at)) return;
        if (is_predicate(phrase) || is_somebodys_voice(phrase)) return;
        phrases_.push_back(phrase);
    }

    bool find_determiner(NounPhrase& phrase) const {
        for (TokenIndex steps = 1; steps <= 5 && phrase.head >= steps; ++steps) {
            const TokenIndex at = phrase.head - steps;
            if (!same_place(at, phrase.head)) return false;
            const WordClass& kind = reading_.kind(at);
            const bool possessive = reading_.token(at).possessive && reading_.is_word(at);
            if (kind.part == Part::Determiner || possessive) {
                phrase.begin = possessive ? at + 1 : at;
                const std::string_view word = reading_.word(at);
                phrase.indefinite = word == "a" || word == "an" || word == "another" || word == "some";
                phrase.own = kind.determiner_of_own || possessive;
                return word != "no" && word != "every" && word != "any";
            }
            if (kind.part == Part::Preposition || kind.part == Part::Conjunction || kind.part == Part::Relative)
                return false;
            if (kind.subject != Pronoun::None || (reading_.is_mark(at) && !reading_.is_mark(at, ','))) return false;
            if (reading_.is_mark(at, ',') && steps == 1) return false;
            if (kind.speech != Speech::None) return false;
        }
        return false;
    }

    // "He was a large young man" says what somebody is.
    bool is_predicate(const NounPhrase& phrase) const {
        if (!phrase.indefinite || phrase.begin == 0 || !same_place(phrase.begin, phrase.begin - 1)) return false;
        const std::string_view word = reading_.word(phrase.begin - 1);
        return word == "was" || word == "is" || word == "as" || word == "were" || word == "like" || word == "be" ||
               word == "been" || word == "became" || word == "not" || word == "than";
    }

    // "Greg's voice", "his voice", "the voice of Greg": his, not somebody's of its own.
    bool is_somebodys_voice(const NounPhrase& phrase) const {
        if (!reading_.kind(phrase.head).noun.voice) return false;
        if (phrase.own) return true;
        return phrase.end + 1 < reading_.size() && reading_.word(phrase.end) == "of" &&
               same_place(phrase.head, phrase.end + 1) &&
               (name_at(phrase.end + 1) != nullptr || reading_.kind(phrase.end + 1).part == Part::Determiner);
    }

    bool is_pronoun(TokenIndex at) const {
        const std::string_view word = reading_.word(at);
        return word == "somebody" || word == "someone" || word == "everybody" || word == "everyone";
    }

    // "Mother", "Captain": called so as by a name. "Somebody".
    bool stands_alone(TokenIndex at) const {
        const WordClass& kind = reading_.kind(at);
        if (is_pronoun(at)) return true;
        if (!reading_.token(at).capital || !(kind.noun.kin || kind.title == Title::Rank)) return false;
        if (!reading_.begins_sentence(at)) return true;
        return at + 1 < reading_.size() && same_place(at, at + 1) && reading_.kind(at + 1).verb;
    }

    void link(text::WordId head, PersonId person) {
        const PersonNoun& noun = reading_.kind_of(head).noun;
        const Gender gender = people_.all[person].gender;
        if (noun.plural || (noun.gender != Gender::Unknown && gender != Gender::Unknown && noun.gender != gender))
            return;
        std::vector<PersonId>& linked = links_[head];
        if (std::ranges::find(linked, person) == linked.end() && linked.size() < 8) linked.push_back(person);
    }

    // "The owl" is Owl, and "the fox" is Mr Fox.
    void link_namesake(const std::vector<text::WordId>& name, PersonId person) {
        const bool alone = name.size() == 1 || (name.size() == 2 && reading_.kind_of(name[0]).title != Title::None);
        const PersonNoun& noun = reading_.kind_of(name.back()).noun;
        if (!alone || !noun.is || noun.generic || noun.kin) return;
        link(name.back(), person);
        namesakes_.try_emplace(name.back(), person);
    }

    void link_titles() {
        std::unordered_map<std::string_view, text::WordId> heads;
        for (const NounPhrase& phrase : phrases_)
            heads.emplace(reading_.word(phrase.head), reading_.token(phrase.head).word);
        for (std::uint32_t form = 0; form < names_.forms.size(); ++form) {
            const PersonId person = clusters_.person_of_form[form];
            if (person == nothing) continue;
            link_namesake(names_.forms[form].words, person);
            if (names_.forms[form].words.size() < 2) continue;
            const WordClass& kind = reading_.kind_of(names_.forms[form].words.front());
            if (kind.title == Title::None || kind.title == Title::Soft) continue;
            if (is_family(reading_.tokens().words()[names_.forms[form].words.front()])) continue;
            const auto head = heads.find(noun_of_title(reading_.tokens().words()[names_.forms[form].words.front()]));
            if (head != heads.end()) link(head->second, person);
        }
    }

    // "Mira, the doctor,"; "the doctor, Mira,"; "her sister Mira".
    void link_appositions() {
        for (const NounPhrase& phrase : phrases_) {
            const bool generic = reading_.kind(phrase.head).noun.generic;
            if (phrase.vocative || phrase.begin < 2 || phrase.end + 1 >= reading_.size()) continue;
            const text::WordId head = reading_.token(phrase.head).word;
            if (const Mention* next = name_at(phrase.end);
                next != nullptr && same_place(phrase.head, phrase.end) && !generic) {
                link(head, next->person);
            } else if (!generic && reading_.is_mark(phrase.end, ',') && same_place(phrase.head, phrase.end + 1) &&
                       name_at(phrase.end + 1) != nullptr) {
                const Mention* name = name_at(phrase.end + 1);
                if (name->end < reading_.size() && reading_.is_mark(name->end)) link(head, name->person);
            } else if (!generic && !phrase.own && reading_.is_mark(phrase.begin - 1, ',') &&
                       same_place(phrase.head, phrase.begin - 2) && reading_.is_mark(phrase.end)) {
                const Mention* name = people_.ends_at(phrase.begin - 2);
                if (name != nullptr && !reading_.token(phrase.begin - 2).possessive) link(head, name->person);
            }
        }
    }

    // "tall" of "the tall man", "the taller of them"; "first" of "the first officer".
    text::WordId adjective_before(const NounPhrase& phrase) const {
        if (phrase.head <= phrase.begin + 1 || !reading_.is_word(phrase.head - 1)) return nothing;
        const WordClass& kind = reading_.kind(phrase.head - 1);
        const bool rank = reading_.kind(phrase.head).title == Title::Rank || reading_.word(phrase.head) == "mate";
        if (rank && distinguishes(reading_.word(phrase.head - 1))) return reading_.token(phrase.head - 1).word;
        return kind.part == Part::Other && !kind.noun.is ? reading_.token(phrase.head - 1).word : nothing;
    }
    void count_adjectives() {
        for (const NounPhrase& phrase : phrases_) {
            const text::WordId adjective = adjective_before(phrase);
            if (adjective != nothing && !phrase.indefinite) ++adjectives_[reading_.token(phrase.head).word][adjective];
        }
        for (auto& [head, counts] : adjectives_)
            std::erase_if(counts, [](const auto& count) { return count.second < 2; });
    }

    // The adjective that tells one from another who is called by the same noun.
    text::WordId adjective_of(const NounPhrase& phrase) const {
        const text::WordId adjective = adjective_before(phrase);
        if (adjective == nothing) return nothing;
        if (distinguishes(reading_.word(phrase.head - 1))) return adjective;
        const auto counts = adjectives_.find(reading_.token(phrase.head).word);
        if (counts == adjectives_.end() || counts->second.size() < 2) return nothing;
        if (counts->second.contains(adjective)) return adjective;
        const std::string_view word = reading_.word(phrase.head - 1);
        for (const auto& [other, count] : counts->second)  // "the taller man"
            if (word.ends_with("er") && reading_.tokens().words()[other] == word.substr(0, word.size() - 2))
                return other;
        return nothing;
    }

    // "His wife": of those mentioned last the one who has one.
    PersonId relative_of(const NounPhrase& phrase, const std::vector<Mention>& before) const {
        if (!phrase.own && !phrase.vocative && phrase.begin != phrase.head) return nothing;
        const std::string_view word = reading_.word(phrase.begin);
        if (phrase.own && (word == "my" || word == "our")) return nothing;
        for (std::size_t i = before.size(); i > 0 && before.size() - i < mentions_near; --i) {
            const PersonId relative = families_.relative(reading_.word(phrase.head), people_.all, before[i - 1].person);
            if (relative != nothing) return relative;
        }
        return nothing;
    }

    // The noun says more of a named one: "Bucket, the robot".
    static void learn(Person& person, const PersonNoun& noun) {
        if (person.nature.empty()) person.nature = noun.nature;
        if (person.age == Age::Unknown) person.age = noun.age;
    }

    // Of those who bear a title the one who was mentioned not too long ago; of several the one who is named far more often.
    PersonId who_is_meant(const std::vector<PersonId>& linked, const NounPhrase& phrase) const {
        PersonId best = nothing;
        std::uint32_t most = 0;
        std::uint32_t second = 0;
        for (const PersonId person : linked) {
            if (!is_near(person, phrase)) continue;
            const std::uint32_t count = times_named_[person];
            second = std::max(second, std::min(count, most));
            if (count > most) best = person;
            most = std::max(most, count);
        }
        return most >= 2 * second ? best : nothing;
    }

    // Mentioned, by name or by noun, not too long ago.
    bool is_near(PersonId person, const NounPhrase& phrase) const {
        const auto seen = seen_.find(person);
        return seen != seen_.end() && reading_.token(phrase.begin).block - seen->second <= blocks_near;
    }

    static bool distinguishes(std::string_view adjective) {
        static constexpr std::array<std::string_view, 10> adjectives = {
            "elder", "first", "little", "old", "older", "other", "second", "third", "young", "younger"};
        return std::ranges::binary_search(adjectives, adjective);
    }

    PersonId person_of(const NounPhrase& phrase, const std::vector<Mention>& before) {
        const text::WordId head = reading_.token(phrase.head).word;
        const auto linked = links_.find(head);
        const auto namesake = namesakes_.find(head);
        const bool is_namesake = namesake != namesakes_.end() && linked != links_.end() && linked->second.size() == 1;
        const PersonId named = linked == links_.end() || phrase.indefinite ? nothing
                               : is_namesake                               ? namesake->second
                                                                           : who_is_meant(linked->second, phrase);
        if (named != nothing) {
            seen_[named] = reading_.token(phrase.begin).block;
            learn(people_.all[named], reading_.kind(phrase.head).noun);
            return named;
        }
        if (const PersonId relative = relative_of(phrase, before); relative != nothing) return relative;
        const text::WordId adjective = adjective_of(phrase);
        const std::uint64_t key = (static_cast<std::uint64_t>(adjective) << 32U) | head;
        const auto [found, is_new] = persons_.try_emplace(key, static_cast<PersonId>(people_.all.size()));
        if (is_new) people_.all.push_back(person_from(phrase, adjective));
        return found->second;
    }

    std::string written(TokenIndex at) const {
        if (reading_.token(at).possessive) return std::string(reading_.word(at));
        return std::string(reading_.story().text(reading_.token(at).span));
    }
    std::string the_of(const NounPhrase& phrase) const {
        if (reading_.story().language == text::Language::English) return "the";
        if (reading_.word(phrase.begin) == "un")
            return reading_.story().language == text::Language::Spanish ? "el" : "le";
        return std::string(definite_article(reading_.word(phrase.begin)));
    }

    Person person_from(const NounPhrase& phrase, text::WordId adjective) const {
        const PersonNoun& noun = reading_.kind(phrase.head).noun;
        Person person{.gender = noun.gender, .age = noun.age, .nature = std::string(noun.nature)};
        person.noun = true;
        if (person.gender == Gender::Unknown && !noun.voice)
            person.gender = reading_.kind(phrase.begin).determiner_gender;
        person.generic = noun.generic;
        person.fleeting = noun.voice || noun.fleeting || (phrase.begin == phrase.head && noun.generic);
        person.voice = noun.voice;
        person.plural = noun.plural;
        person.kin = noun.kin;
        std::string& name = person.name;
        if (phrase.begin == phrase.head && !phrase.own) {
            name = written(phrase.head);
        } else {
            name = phrase.own && reading_.kind(phrase.begin).determiner_of_own
                       ? std::string(reading_.word(phrase.begin))
                       : the_of(phrase);
            if (adjective != nothing) name += ' ' + reading_.tokens().words()[adjective];
            name += ' ' + written(phrase.head);
        }
        return person;
    }

    void add(const NounPhrase& phrase, std::vector<Mention>& all) {
        if (!all.empty() && all.back().end > phrase.begin && !all.back().noun) return;
        const bool before_name =
            phrase.end < reading_.size() && name_at(phrase.end) != nullptr && same_place(phrase.head, phrase.end);
        if (before_name) return;
        Mention mention{.begin = phrase.begin, .end = phrase.end, .person = person_of(phrase, all)};
        mention.noun = true;
        mention.indefinite = phrase.indefinite;
        if (!all.empty() && all.back().end > phrase.begin) return;
        all.push_back(mention);
    }

    const Reading& reading_;
    const Names& names_;
    const Clusters& clusters_;
    People& people_;
    Families families_;
    std::vector<NounPhrase> phrases_;
    std::unordered_map<text::WordId, std::map<text::WordId, int>> adjectives_;  // of each noun
    std::vector<std::uint32_t> times_named_;                                    // of each person
    std::size_t next_name_ = 0;
    std::unordered_map<PersonId, std::uint32_t> seen_;  // the block of the last mention
    std::unordered_map<text::WordId, std::vector<PersonId>> links_;
    std::unordered_map<text::WordId, PersonId> namesakes_;  // "owl": Owl
    std::unordered_map<std::uint64_t, PersonId> persons_;
};

}  // namespace

void add_noun_mentions(const Reading& reading, const Names& names, const Clusters& clusters, People& people) {
    NounFinder(reading, names, clusters, people).run();
}

}  // namespace dramatis::cues::prose::cast
