#include "cues/prose/cast/attribute.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>

#include "core/text.h"
#include "cues/prose/cast/casting_report.h"
#include "cues/prose/cast/decode.h"
#include "cues/prose/cast/find_people.h"
#include "cues/prose/cast/links.h"
#include "cues/prose/cast/narrator.h"

namespace dramatis::cues::prose::cast {

namespace {

// A known or a given name in its plain form.
std::string plain(std::string_view name) {
    std::string lower = to_lower(name);
    return lower.starts_with("the ") ? lower.substr(4) : lower;
}

// Makes one person of all that the caller knows to be one.
void join_known(const std::vector<GivenCharacter>& known, std::vector<Tag>& tags, People& people) {
    for (const GivenCharacter& character : known) {
        std::set<std::string> forms{plain(character.name)};
        for (const std::string& alias : character.aliases) forms.insert(plain(alias));
        PersonId first = nothing;
        for (PersonId person = 0; person < people.all.size(); ++person) {
            Person& one = people.all[person];
            const bool is_meant =
                forms.contains(plain(one.name)) ||
                std::ranges::any_of(one.aliases, [&](const auto& alias) { return forms.contains(plain(alias)); });
            if (!is_meant || one.narrator) continue;
            if (first == nothing) {
                first = person;
                continue;
            }
            merge(person, first, tags, people);
            one.name.clear();
            one.aliases.clear();
        }
        if (first == nothing) continue;
        Person& joined = people.all[first];
        joined.name = character.name;
        joined.noun = joined.generic = joined.fleeting = false;
        if (character.gender != Gender::Unknown) joined.gender = character.gender;
    }
}

// The people whom the caller names, a new one for each name that nobody bears. Of more than two who speak together the first
// two count.
std::vector<GivenPeople> place_given(const std::vector<GivenSpeaker>& given, std::size_t quotations, People& people) {
    std::vector<GivenPeople> speakers(quotations);
    if (given.empty()) return speakers;
    std::unordered_map<std::string, PersonId> bearers;
    for (PersonId person = 0; person < people.all.size(); ++person) {
        bearers.emplace(plain(people.all[person].name), person);
        for (const std::string& alias : people.all[person].aliases) bearers.emplace(plain(alias), person);
    }
    for (const GivenSpeaker& speaker : given) {
        if (speaker.quotation >= quotations) continue;
        const auto [found, is_new] = bearers.try_emplace(plain(speaker.name), static_cast<PersonId>(people.all.size()));
        if (is_new) people.all.push_back({.name = speaker.name, .aliases = {speaker.name}});
        GivenPeople& there = speakers[speaker.quotation];
        (there.first == nothing ? there.first : there.second) = found->second;
    }
    return speakers;
}

// For pronouns that fit nobody whom the story names.
PersonId nameless(People& people, std::string_view name, Gender gender) {
    for (PersonId person = 0; person < people.all.size(); ++person)
        if (people.all[person].name == name) return person;
    people.all.push_back({.name = std::string(name), .gender = gender});
    people.all.back().noun = true;
    people.all.back().generic = true;
    people.all.back().tagged = true;
    return static_cast<PersonId>(people.all.size() - 1);
}

}  // namespace

Cast attribute(const text::Story& story, const std::vector<text::Quotation>& quotations,
               const std::vector<GivenSpeaker>& given, const std::vector<GivenCharacter>& known) {
    return attribute(story, quotations, given, known, default_weights());
}

Cast attribute(const text::Story& story, const std::vector<text::Quotation>& quotations,
               const std::vector<GivenSpeaker>& given, const std::vector<GivenCharacter>& known,
               const Weights& weights) {
    const Reading reading(story, quotations);
    People people = find_people(reading, known);
    find_narrator(reading, people);
    std::vector<Tag> tags = find_tags(reading, people);
    join_known(known, tags, people);
    const std::vector<GivenPeople> speakers = place_given(given, quotations.size(), people);
    std::vector<Turn> turns = find_turns(reading, people, tags, speakers);
    if (name_narrator(reading, turns, tags, people)) turns = find_turns(reading, people, tags, speakers);
    if (link_people(turns, tags, people)) turns = find_turns(reading, people, tags, speakers);
    people.nameless_man = nameless(people, "the man", Gender::Male);
    people.nameless_woman = nameless(people, "the woman", Gender::Female);
    std::vector<Decision> decisions;
    std::vector<PersonId> spoken;
    for (int pass = 0; pass < 2; ++pass) {
        decisions = decode(turns, find_candidates(reading, people, turns, weights, spoken), weights);
        spoken.clear();
        for (const Decision& decision : decisions) spoken.push_back(decision.person);
    }
    return report(reading, people, tags, turns, decisions);
}

}  // namespace dramatis::cues::prose::cast
