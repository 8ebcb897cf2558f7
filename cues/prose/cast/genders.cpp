#include "cues/prose/cast/genders.h"

namespace dramatis::cues::prose::cast {

namespace {

constexpr int least_votes = 2;
constexpr int least_votes_of_fleeting = 3;  // others may be called so too
constexpr TokenIndex farthest = 25;         // words between a name and the pronoun that stands for it

struct Votes {
    int male = 0;
    int female = 0;
};

std::vector<Votes> count_votes(const Reading& reading, const People& people) {
    std::vector<Votes> votes(people.all.size());
    const Mention* last = nullptr;
    for (TokenIndex at = 0; at < reading.size(); ++at) {
        if (!reading.is_narration(at)) continue;
        if (const Mention* mention = people.begins_at(at)) {
            last = mention;
            at = mention->end - 1;
            continue;
        }
        if (last == nullptr) continue;
        if (reading.begins_sentence(at) && at > last->end + farthest) last = nullptr;
        if (last == nullptr) continue;
        const WordClass& kind = reading.kind(at);
        const bool he = kind.subject == Pronoun::He || kind.object == Pronoun::He;
        const bool she = kind.subject == Pronoun::She || kind.object == Pronoun::She;
        if (!he && !she) continue;
        // A subject stands for the one named last more often than an object or a possessive does.
        const int weight = kind.subject != Pronoun::None ? 2 : 1;
        votes[last->person].male += he ? weight : 0;
        votes[last->person].female += she ? weight : 0;
        last = nullptr;
    }
    return votes;
}

}  // namespace

void learn_genders(const Reading& reading, People& people) {
    const std::vector<Votes> votes = count_votes(reading, people);
    for (PersonId person = 0; person < people.all.size(); ++person) {
        Gender& gender = people.all[person].gender;
        const auto [male, female] = votes[person];
        if (gender == Gender::Unknown) {
            const int least = people.all[person].fleeting ? least_votes_of_fleeting : least_votes;
            if (male >= least && male * 2 > female * 3) gender = Gender::Male;
            if (female >= least && female * 2 > male * 3) gender = Gender::Female;
            people.all[person].gender_guessed = gender != Gender::Unknown && people.all[person].noun;
        }
    }
}

}  // namespace dramatis::cues::prose::cast
