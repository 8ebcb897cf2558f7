#include "cues/prose/cast/find_people.h"

#include <algorithm>

#include "cues/prose/cast/clusters.h"
#include "cues/prose/cast/genders.h"
#include "cues/prose/cast/noun_mentions.h"

namespace dramatis::cues::prose::cast {

namespace {

void index_mentions(const Reading& reading, People& people) {
    people.mention_begins.assign(reading.size(), nothing);
    people.mention_ends.assign(reading.size(), nothing);
    for (std::uint32_t i = 0; i < people.mentions.size(); ++i) {
        people.mention_begins[people.mentions[i].begin] = i;
        people.mention_ends[people.mentions[i].end - 1] = i;
    }
}

bool follows_as_verb(const Reading& reading, TokenIndex at) {
    for (TokenIndex steps = 0; steps < 3 && at + steps < reading.size(); ++steps) {
        const WordClass& kind = reading.kind(at + steps);
        if (kind.verb) return true;
        if (kind.part != Part::Adverb) return false;
    }
    return false;
}

Role role_of(const Reading& reading, const Mention& mention) {
    if (reading.token(mention.end - 1).possessive) return Role::Possessive;
    if (!reading.is_narration(mention.begin))
        return is_vocative(reading, mention.begin, mention.end) ? Role::Vocative : Role::SpokenOf;
    if (reading.begins_sentence(mention.begin)) return Role::Subject;
    const TokenIndex before = mention.begin - 1;
    const WordClass& kind = reading.kind(before);
    if (kind.speech >= Speech::Strong) return Role::Subject;  // "said Mira"
    if (kind.part == Part::Preposition) return Role::Object;
    if (follows_as_verb(reading, mention.end)) return Role::Subject;
    return kind.verb ? Role::Object : Role::Other;
}

}  // namespace

People find_people(const Reading& reading, const std::vector<GivenCharacter>& known) {
    const Names names = find_names(reading);
    Clusters clusters = cluster(reading, names, known);
    People people;
    people.all = std::move(clusters.people);
    for (const NameUse& use : names.uses) {
        const PersonId person = clusters.person_of_form[use.form];
        if (person != nothing) people.mentions.push_back({.begin = use.begin, .end = use.end, .person = person});
    }
    index_mentions(reading, people);
    add_noun_mentions(reading, names, clusters, people);
    index_mentions(reading, people);
    for (Mention& mention : people.mentions) {
        mention.role = role_of(reading, mention);
        Person& person = people.all[mention.person];
        if (reading.is_narration(mention.begin)) ++person.mentions;
        if (mention.role == Role::Subject) ++person.subjects;
    }
    learn_genders(reading, people);
    return people;
}

}  // namespace dramatis::cues::prose::cast
