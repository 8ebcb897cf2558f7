#include "cues/prose/cast/links.h"

#include <algorithm>
#include <map>
#include <set>

namespace dramatis::cues::prose::cast {

namespace {

using Pair = std::pair<PersonId, PersonId>;

// The speaker that a tag tells, by name or by noun.
PersonId speaker_of(const Turn& turn) {
    if (turn.named != nothing) return turn.second == nothing && turn.strength >= 2 ? turn.named : nothing;
    return turn.noun;
}

// How often somebody was called and another's turn followed; who speaks with whom, or calls him, can't be him.
struct Ballot {
    std::map<PersonId, std::map<PersonId, int>> votes;
    std::set<Pair> apart;

    void keep_apart(PersonId a, PersonId b) {
        if (a == nothing || b == nothing || a == b) return;
        apart.emplace(std::min(a, b), std::max(a, b));
    }
    bool are_apart(PersonId a, PersonId b) const { return apart.contains({std::min(a, b), std::max(a, b)}); }
};

void count(const Turn& turn, const Turn* next, Ballot& ballot) {
    const PersonId speaker = speaker_of(turn);
    std::vector<PersonId> called = turn.called;
    called.insert(called.end(), turn.addressed.begin(), turn.addressed.end());
    for (const PersonId person : called) {
        ballot.keep_apart(person, speaker);
        for (const PersonId other : turn.called) ballot.keep_apart(person, other);
    }
    if (next == nullptr || next->block - turn.block > 2) return;
    const PersonId answer = speaker_of(*next);
    if (answer == nothing) return;
    if (next->block - turn.block <= 1) ballot.keep_apart(speaker, answer);
    if (called.size() == 1) ++ballot.votes[called.front()][answer];
}

bool is_first_name_only(const Person& person) {
    return std::ranges::all_of(person.aliases, [](const std::string& alias) { return !alias.contains(' '); });
}
bool has_title_only(const Person& person) {
    return std::ranges::any_of(person.aliases, [](const std::string& alias) { return alias.contains(' '); }) &&
           person.no_first_name;
}

bool can_be_one(const Person& a, const Person& b) {
    if (a.narrator || b.narrator || a.plural || b.plural || a.fleeting || b.fleeting) return false;
    if (a.gender != Gender::Unknown && b.gender != Gender::Unknown && a.gender != b.gender) return false;
    if (a.noun && b.noun) return false;
    if (a.noun || b.noun) return !(a.noun ? a : b).generic;
    return (is_first_name_only(a) && has_title_only(b)) || (is_first_name_only(b) && has_title_only(a));
}

}  // namespace

void merge(PersonId from, PersonId to, std::vector<Tag>& tags, People& people) {
    for (Mention& mention : people.mentions)
        if (mention.person == from) mention.person = to;
    for (Tag& tag : tags) {
        if (tag.addressee == from) tag.addressee = to;
        if (tag.second == from) tag.second = to;
        if (tag.person != from) continue;
        tag.person = to;
        tag.noun = people.all[to].noun;
    }
    Person& gone = people.all[from];
    Person& kept = people.all[to];
    kept.mentions += gone.mentions;
    kept.subjects += gone.subjects;
    kept.tagged = kept.tagged || gone.tagged;
    if (kept.gender == Gender::Unknown) kept.gender = gone.gender;
    if (kept.nature.empty()) kept.nature = gone.nature;
    if (gone.noun) kept.aliases.push_back(gone.name);
    kept.aliases.insert(kept.aliases.end(), gone.aliases.begin(), gone.aliases.end());
    gone.mentions = 0;
    gone.subjects = 0;
}

bool link_people(const std::vector<Turn>& turns, std::vector<Tag>& tags, People& people) {
    constexpr std::size_t most_links = 200;
    Ballot ballot;
    for (std::size_t i = 0; i < turns.size(); ++i)
        count(turns[i], i + 1 < turns.size() ? &turns[i + 1] : nullptr, ballot);
    std::vector<Pair> links;
    for (const auto& [called, answers] : ballot.votes) {
        int all = 0;
        for (const auto& [answer, votes] : answers) all += votes;
        for (const auto& [answer, votes] : answers) {
            if (answer == called || votes * 10 < all * 7 || links.size() == most_links) continue;
            if (ballot.are_apart(called, answer) || !can_be_one(people.all[called], people.all[answer])) continue;
            const bool kin = people.all[called].kin || people.all[answer].kin;
            const bool names = !people.all[called].noun && !people.all[answer].noun;
            const bool called_by_noun = people.all[called].noun;  // "Captain," and Reyes answers
            if (votes < (names ? 3 : kin || !called_by_noun ? 2 : 1)) continue;
            links.emplace_back(called, answer);
        }
    }
    std::set<PersonId> touched;
    bool any = false;
    for (const auto& [a, b] : links) {
        if (!touched.insert(a).second || !touched.insert(b).second) continue;
        const bool first_stays =
            !people.all[a].noun && (people.all[b].noun || people.all[a].mentions >= people.all[b].mentions);
        merge(first_stays ? b : a, first_stays ? a : b, tags, people);
        any = true;
    }
    return any;
}

}  // namespace dramatis::cues::prose::cast
