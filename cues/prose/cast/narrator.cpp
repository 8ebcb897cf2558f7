#include "cues/prose/cast/narrator.h"

#include <algorithm>
#include <map>

namespace dramatis::cues::prose::cast {

namespace {

// Whom the narrator's partners call, how often.
std::map<PersonId, int> called_beside(const std::vector<Turn>& turns, const People& people) {
    std::map<PersonId, int> calls;
    const auto count = [&](const Turn& turn, const Turn& beside) {
        const std::uint32_t gap = turn.block > beside.block ? turn.block - beside.block : beside.block - turn.block;
        if (gap > 2 || beside.named == people.narrator) return;
        for (const PersonId person : beside.called) ++calls[person];
    };
    for (std::size_t i = 0; i < turns.size(); ++i) {
        if (turns[i].named != people.narrator) continue;
        if (i > 0) count(turns[i], turns[i - 1]);
        if (i + 1 < turns.size()) count(turns[i], turns[i + 1]);
    }
    return calls;
}

bool asks_for_name(const Reading& reading, const Turn& turn) {
    const Place& place = reading.place(turn.last);
    for (TokenIndex at = place.begin; at < place.end; ++at)
        if (reading.word(at) == "name") return true;
    return false;
}

// "Your name?" - "Pip, sir," said I.
void count_introductions(const Reading& reading, const std::vector<Turn>& turns, const People& people,
                         std::map<PersonId, int>& calls) {
    constexpr int worth = 3;
    for (std::size_t i = 0; i < turns.size(); ++i) {
        const Turn& turn = turns[i];
        if (turn.named != people.narrator && turn.named != nothing) continue;
        if (turn.introduced != nothing && turn.named == people.narrator) calls[turn.introduced] += worth;
        const Mention* first = people.begins_at(reading.place(turn.first).begin);
        const bool answers = i > 0 && turns[i - 1].scene == turn.scene && turns[i - 1].named != people.narrator &&
                             asks_for_name(reading, turns[i - 1]);
        if (answers && first != nullptr && !first->noun) calls[first->person] += worth;
    }
    // "My name is Pip", "they called me Pip", "I call myself Pip"
    for (const Mention& mention : people.mentions) {
        const TokenIndex at = mention.begin;
        if (mention.noun || at < 2 || !reading.is_narration(at) || !reading.is_narration(at - 2)) continue;
        const std::string_view one = reading.word(at - 1);
        const std::string_view two = reading.word(at - 2);
        const bool mine = (one == "is" || one == "was") && two == "name" && at > 2 && reading.word(at - 3) == "my";
        if (mine || one == "myself" || (one == "me" && two.starts_with("call"))) calls[mention.person] += worth;
    }
}

}  // namespace

void find_narrator(const Reading& reading, People& people) {
    std::size_t words = 0;
    std::size_t first_person = 0;
    for (TokenIndex at = 0; at < reading.size(); ++at) {
        if (!reading.is_narration(at) || !reading.is_word(at)) continue;
        ++words;
        if (reading.kind(at).subject == Pronoun::I || reading.word(at).starts_with("i'")) ++first_person;
    }
    if (first_person < 4 || first_person * 1000 < words * 6) return;
    people.narrator = static_cast<PersonId>(people.all.size());
    people.all.push_back({.name = "NARRATOR"});
    people.all.back().narrator = true;
}

bool name_narrator(const Reading& reading, const std::vector<Turn>& turns, std::vector<Tag>& tags, People& people) {
    if (people.narrator == nothing) return false;
    std::map<PersonId, int> calls = called_beside(turns, people);
    count_introductions(reading, turns, people, calls);
    for (const Turn& turn : turns)
        if (turn.named != nothing) calls.erase(turn.named);
    PersonId best = nothing;
    int most = 0;
    for (const auto& [person, count] : calls) {
        const Person& who = people.all[person];
        if (who.noun || static_cast<int>(who.subjects) > std::max(1, count / 5) || count < most) continue;
        best = count == most ? nothing : person;  // two names, as often: neither
        most = count;
    }
    if (best == nothing) return false;
    Person& narrator = people.all[people.narrator];
    narrator.name = people.all[best].name;
    narrator.aliases = people.all[best].aliases;
    narrator.gender = people.all[best].gender;
    for (Mention& mention : people.mentions)
        if (mention.person == best) mention.person = people.narrator;
    for (Tag& tag : tags)
        if (tag.addressee == best) tag.addressee = people.narrator;
    return true;
}

}  // namespace dramatis::cues::prose::cast
