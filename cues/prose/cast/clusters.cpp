#include "cues/prose/cast/clusters.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <span>
#include <unordered_map>

#include "core/text.h"

namespace dramatis::cues::prose::cast {

namespace {

constexpr std::size_t most_forms = 64;  // of a person, and most who bear a word: hostile texts have more

// A name without what stands before it: "old Mrs. Venn" is "Mrs." and "Venn".
struct Parts {
    std::string_view title;  // empty if there is none
    Title title_kind = Title::None;
    std::span<const text::WordId> rest;
};

bool is_of_family(std::string_view title) {
    static constexpr std::array<std::string_view, 9> titles = {"lady", "lord", "master", "miss", "mister",
                                                               "mr",   "mrs",  "ms",     "sir"};
    return std::ranges::binary_search(titles, title);
}

class Clusterer {
  public:
    Clusterer(const Reading& reading, const Names& names, const std::vector<GivenCharacter>& known)
        : reading_(reading), names_(names), words_(reading.tokens().words()), known_(known) {}

    Clusters run() {
        found_.person_of_form.assign(names_.forms.size(), nothing);
        place_known();
        for (const std::uint32_t form : in_order()) place(form);
        for (PersonId person = 0; person < found_.people.size(); ++person) name_person(person);
        return std::move(found_);
    }

  private:
    const WordClass& kind(text::WordId word) const { return reading_.kind_of(word); }

    Parts parts(std::uint32_t form) const {
        std::span<const text::WordId> rest = names_.forms[form].words;
        while (rest.size() > 1 && kind(rest.front()).title == Title::Soft) rest = rest.subspan(1);
        Parts found;
        if (rest.size() > 1 && kind(rest.front()).title != Title::None) {
            found.title = words_[rest.front()];
            found.title_kind = kind(rest.front()).title;
            rest = rest.subspan(1);
            while (rest.size() > 1 && kind(rest.front()).title != Title::None && !kind(rest.front()).first_name)
                rest = rest.subspan(1);
        }
        found.rest = rest;
        return found;
    }

    Gender gender_of(const Parts& parts) const {
        if (parts.title_kind == Title::Male) return Gender::Male;
        if (parts.title_kind == Title::Female) return Gender::Female;
        return kind(parts.rest.front()).first_name_gender;
    }

    std::vector<std::uint32_t> in_order() const {
        std::vector<std::uint32_t> order;
        for (std::uint32_t form = 0; form < names_.forms.size(); ++form)
            if (names_.forms[form].is_person()) order.push_back(form);
        std::ranges::stable_sort(order, [&](std::uint32_t a, std::uint32_t b) {
            const std::size_t size_a = parts(a).rest.size();
            const std::size_t size_b = parts(b).rest.size();
            if (size_a != size_b) return size_a > size_b;
            const bool titled_a = parts(a).title_kind != Title::None;
            const bool titled_b = parts(b).title_kind != Title::None;
            if (titled_a != titled_b) return titled_a;  // whose surname it is that stands alone
            return names_.forms[a].count > names_.forms[b].count;
        });
        return order;
    }

    // 0: somebody else. The more the surer.
    int likeness(const Parts& parts, std::uint32_t other_form) const {
        const Parts other = this->parts(other_form);
        const bool one_word = parts.rest.size() == 1;
        if (std::ranges::equal(parts.rest, other.rest)) return differ_in_family(parts, other) ? 0 : 4;
        if (!one_word) {
            if (other.rest.size() < 2 || parts.rest.back() != other.rest.back()) return 0;
            return is_nickname(parts.rest.front(), other.rest.front()) ||
                           is_initial(parts.rest.front(), other.rest.front())
                       ? 3
                       : 0;
        }
        const text::WordId word = parts.rest.front();
        if (other.rest.size() > 1 && word == other.rest.front())
            return differ_in_family(parts, other) && parts.title != "miss" && parts.title != "master" ? 0 : 3;
        if (other.rest.size() > 1 && word == other.rest.back()) {
            if (parts.title == "mrs" && other.title != "mrs") return 0;
            return differ_in_family(parts, other) ? 0 : 1;
        }
        const bool inner = other.rest.size() > 2 && std::ranges::find(other.rest.subspan(1), word) != other.rest.end();
        if (inner && parts.title_kind == Title::None) return 2;  // "Ser Aldric Thorne"
        if (parts.title_kind == Title::None && is_nickname(word, other.rest.front())) return 2;
        return 0;
    }

    static bool differ_in_family(const Parts& a, const Parts& b) {
        return is_of_family(a.title) && is_of_family(b.title) && a.title != b.title;
    }
    bool is_initial(text::WordId a, text::WordId b) const {
        const std::string& shorter = words_[a].size() < words_[b].size() ? words_[a] : words_[b];
        const std::string& longer = words_[a].size() < words_[b].size() ? words_[b] : words_[a];
        return shorter.size() == 1 && longer.starts_with(shorter);
    }
    bool is_nickname(text::WordId a, text::WordId b) const {
        return stands_for(words_[a], words_[b]) || stands_for(words_[b], words_[a]);
    }
    static bool stands_for(std::string_view nickname, std::string_view name) {
        std::string_view all = names_of_nickname(nickname);
        while (!all.empty()) {
            const std::size_t space = std::min(all.find(' '), all.size());
            if (all.substr(0, space) == name) return true;
            all.remove_prefix(std::min(space + 1, all.size()));
        }
        return false;
    }

    // Those who bear one of the words of a name, or what a nickname stands for.
    std::vector<PersonId> candidates(const Parts& parts) const {
        std::vector<PersonId> all;
        const auto add = [&](std::string_view word) {
            const auto bearers = bearers_.find(word);
            if (bearers == bearers_.end()) return;
            for (const PersonId person : bearers->second)
                if (std::ranges::find(all, person) == all.end()) all.push_back(person);
        };
        for (const text::WordId word : parts.rest) add(words_[word]);
        std::string_view stands = names_of_nickname(words_[parts.rest.front()]);
        while (!stands.empty()) {
            const std::size_t space = std::min(stands.find(' '), stands.size());
            add(stands.substr(0, space));
            stands.remove_prefix(std::min(space + 1, stands.size()));
        }
        add_bearers_of_nicknames(parts, add);
        return all;
    }
    // The short form may be the more frequent one and stand first: "Lizzy" before "Elizabeth".
    void add_bearers_of_nicknames(const Parts& parts, const auto& add) const {
        const auto nicknames = nicknames_.find(words_[parts.rest.front()]);
        if (nicknames == nicknames_.end()) return;
        for (const std::string_view nickname : nicknames->second) add(nickname);
    }

    std::uint32_t count(PersonId person) const { return counts_[person]; }

    void place(std::uint32_t form) {
        if (found_.person_of_form[form] != nothing) return;
        const Parts parts = this->parts(form);
        const Gender gender = gender_of(parts);
        std::vector<PersonId> best;
        int best_likeness = 0;
        for (const PersonId person : candidates(parts)) {
            const Gender other = found_.people[person].gender;
            if (gender != Gender::Unknown && other != Gender::Unknown && gender != other) continue;
            int most = 0;
            for (const std::uint32_t of_person : found_.forms[person])
                most = std::max(most, likeness(parts, of_person));
            if (most == 0 || most < best_likeness) continue;
            if (most > best_likeness) best.clear();
            best_likeness = most;
            best.push_back(person);
        }
        if (parts.title_kind == Title::None && parts.rest.size() == 1 && best.size() > 1) keep_men(best);
        if (is_guess(form, parts, best, best_likeness)) best.clear();
        const auto most_named = std::ranges::max_element(best, {}, [&](PersonId person) { return count(person); });
        join(form, most_named == best.end() ? add_person() : *most_named, gender);
    }

    // "Stahl" beside Mr. and Mrs. Stahl is he: the surname alone is a man's.
    void keep_men(std::vector<PersonId>& bearers) const {
        const auto is_man = [&](PersonId person) { return found_.people[person].gender == Gender::Male; };
        if (std::ranges::any_of(bearers, is_man)) std::erase_if(bearers, std::not_fn(is_man));
    }

    // Several could be meant, or a surname alone stands far more often than the full name that would own it.
    bool is_guess(std::uint32_t form, const Parts& parts, const std::vector<PersonId>& best, int likeness) const {
        if (best.empty()) return false;
        if (best.size() > 1 && (parts.title_kind != Title::None || likeness == 2)) return true;
        return best.size() == 1 && likeness == 1 && is_of_family(parts.title) &&
               names_.forms[form].count > 3 * count(best.front());
    }

    PersonId add_person() {
        found_.people.emplace_back();
        found_.forms.emplace_back();
        counts_.push_back(0);
        return static_cast<PersonId>(found_.people.size() - 1);
    }

    void join(std::uint32_t form, PersonId person, Gender gender) {
        found_.forms[person].push_back(form);
        counts_[person] += names_.forms[form].count;
        found_.person_of_form[form] = person;
        if (found_.people[person].gender == Gender::Unknown) found_.people[person].gender = gender;
        for (const text::WordId word : parts(form).rest) {
            std::vector<PersonId>& bearers = bearers_[words_[word]];
            if (bearers.size() < most_forms && std::ranges::find(bearers, person) == bearers.end())
                bearers.push_back(person);
        }
        const std::string_view first = words_[parts(form).rest.front()];
        std::string_view stands = names_of_nickname(first);
        while (!stands.empty()) {
            const std::size_t space = std::min(stands.find(' '), stands.size());
            std::vector<std::string_view>& nicknames = nicknames_[stands.substr(0, space)];
            if (nicknames.size() < most_forms && std::ranges::find(nicknames, first) == nicknames.end())
                nicknames.push_back(first);
            stands.remove_prefix(std::min(space + 1, stands.size()));
        }
    }

    // The caller's forms are one person, whatever they look like.
    void place_known() {
        std::map<std::string, std::uint32_t> forms;
        for (std::uint32_t form = 0; form < names_.forms.size(); ++form)
            forms.emplace(to_lower(names_.forms[form].written), form);
        for (const GivenCharacter& character : known_) {
            const PersonId person = add_person();
            found_.people[person].name = character.name;
            found_.people[person].gender = character.gender;
            std::vector<std::string> all = character.aliases;
            all.insert(all.begin(), character.name);
            for (const std::string& alias : all) {
                found_.people[person].aliases.push_back(alias);
                const auto form = forms.find(to_lower(alias));
                if (form != forms.end() && found_.person_of_form[form->second] == nothing)
                    join(form->second, person, character.gender);
            }
        }
    }

    // "Old Tomas", if he is called so often.
    Age age_of(PersonId person) const {
        std::map<std::string_view, std::uint32_t> adjectives;
        for (const std::uint32_t form : found_.forms[person])
            if (names_.forms[form].words.size() > 1)
                adjectives[words_[names_.forms[form].words.front()]] += names_.forms[form].count;
        const auto often = [&](std::string_view word) {
            return adjectives.contains(word) && adjectives[word] * 3 >= counts_[person];
        };
        if (often("old")) return Age::Old;
        return often("young") || often("little") ? Age::Young : Age::Unknown;
    }

    void name_person(PersonId number) {
        Person& person = found_.people[number];
        std::vector<std::uint32_t>& forms = found_.forms[number];
        std::ranges::stable_sort(
            forms, [&](std::uint32_t a, std::uint32_t b) { return names_.forms[a].count > names_.forms[b].count; });
        for (const std::uint32_t form : forms) {
            const std::string& written = names_.forms[form].written;
            if (person.aliases.size() == most_forms) break;
            if (std::ranges::find(person.aliases, written) == person.aliases.end()) person.aliases.push_back(written);
        }
        for (const std::uint32_t form : forms)
            if (parts(form).rest.size() > 1 || is_of_family(parts(form).title))
                person.surname = parts(form).rest.back();
        person.age = age_of(number);
        person.no_first_name = std::ranges::all_of(forms, [&](std::uint32_t form) {
            return parts(form).rest.size() == 1 && parts(form).title_kind != Title::Soft &&
                   parts(form).title_kind != Title::None;
        });
        if (!person.name.empty() || forms.empty()) return;
        const NameForm& form = names_.forms[forms.front()];
        person.name = form.with_article * 2 > form.count ? "the " + form.written : form.written;
    }

    const Reading& reading_;
    const Names& names_;
    const std::vector<std::string>& words_;
    const std::vector<GivenCharacter>& known_;
    Clusters found_;
    std::vector<std::uint32_t> counts_;  // of each person's names in the text
    std::unordered_map<std::string_view, std::vector<PersonId>> bearers_;
    std::unordered_map<std::string_view, std::vector<std::string_view>> nicknames_;
};

}  // namespace

Clusters cluster(const Reading& reading, const Names& names, const std::vector<GivenCharacter>& known) {
    return Clusterer(reading, names, known).run();
}

}  // namespace dramatis::cues::prose::cast
