#include "cues/prose/cast/families.h"

#include <algorithm>

#include "core/text.h"

namespace dramatis::cues::prose::cast {

namespace {

constexpr std::size_t most_members = 32;

// Not brothers and sisters: whose sister "her sister" is, the nearest name doesn't say.
enum class Relation : std::uint8_t { None, Spouse, Parent };

struct Kin {
    Relation relation = Relation::None;
    Gender gender = Gender::Unknown;
};

Kin kin_of(std::string_view noun) {
    if (is_one_of(noun, {"wife", "lady"})) return {Relation::Spouse, Gender::Female};
    if (noun == "husband") return {Relation::Spouse, Gender::Male};
    if (is_one_of(noun, {"mother", "mamma", "mama", "mum", "mummy", "mom", "ma"}))
        return {Relation::Parent, Gender::Female};
    if (is_one_of(noun, {"father", "papa", "dad", "daddy", "pa"})) return {Relation::Parent, Gender::Male};
    return {};
}

}  // namespace

Families::Families(const Reading& reading, const Names& names, const Clusters& clusters,
                   const std::vector<Person>& people) {
    for (PersonId person = 0; person < clusters.forms.size(); ++person) {
        const Person& who = people[person];
        if (who.surname == nothing || clusters.forms[person].empty()) continue;
        Member member{.person = person, .gender = who.gender};
        for (const std::uint32_t form : clusters.forms[person]) {
            const std::string_view title = reading.tokens().words()[names.forms[form].words.front()];
            member.married =
                member.married || is_one_of(title, {"captain", "colonel", "dr", "lady", "lord", "madame", "mister",
                                                    "monsieur", "mr", "mrs", "señor", "señora", "sir"});
        }
        std::vector<Member>& family = families_[who.surname];
        if (family.size() < most_members) family.push_back(member);
    }
}

PersonId Families::married_one(text::WordId surname, Gender gender, PersonId owner) const {
    const auto family = families_.find(surname);
    if (family == families_.end()) return nothing;
    PersonId found = nothing;
    for (const Member& member : family->second) {
        if (member.person == owner || member.gender != gender || !member.married) continue;
        if (found != nothing) return nothing;
        found = member.person;
    }
    return found;
}

PersonId Families::relative(std::string_view noun, const std::vector<Person>& people, PersonId owner) const {
    const Kin kin = kin_of(noun);
    const Person& who = people[owner];
    if (kin.relation == Relation::None || who.surname == nothing) return nothing;
    if (kin.relation == Relation::Spouse && who.gender == kin.gender) return nothing;
    return married_one(who.surname, kin.gender, owner);
}

}  // namespace dramatis::cues::prose::cast
