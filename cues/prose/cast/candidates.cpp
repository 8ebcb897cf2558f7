#include "cues/prose/cast/candidates.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace dramatis::cues::prose::cast {

namespace {

constexpr std::uint32_t blocks_back = 25;
constexpr std::uint32_t blocks_ahead = 2;
constexpr std::size_t most_mentions = 160;  // looked at for one turn
constexpr std::size_t turns_near = 8;

bool contains(const std::vector<PersonId>& all, PersonId person) { return std::ranges::find(all, person) != all.end(); }

// What the places of the mentions say of one candidate.
struct Sighting {
    PersonId person = nothing;
    double distance = 99;          // in paragraphs, of the last mention in narration
    double subject_distance = 99;  // of the last one as a subject
};

class CandidateFinder {
  public:
    CandidateFinder(const Reading& reading, const People& people, const std::vector<Turn>& turns,
                    const Weights& weights, const std::vector<PersonId>& spoken)
        : reading_(reading),
          people_(people),
          turns_(turns),
          weights_(weights),
          spoken_(spoken),
          seen_(people.all.size(), nothing) {
        first_mention_.assign(reading.story().blocks.size() + 1, 0);
        std::uint32_t next = 0;
        scene_begin_.assign(reading.story().blocks.size() + 1, 0);
        for (std::uint32_t block = 1; block < scene_begin_.size(); ++block)
            scene_begin_[block] =
                begins_scene(reading.story().blocks[block - 1].kind) ? block : scene_begin_[block - 1];
        for (const Mention& mention : people.mentions)
            if (mention.role != Role::SpokenOf)
                first_in_scene_.try_emplace(key(scene_begin_[reading.token(mention.begin).block], mention.person),
                                            mention.begin);
        for (const Turn& turn : turns)
            for (const PersonId person : {turn.named, turn.second, turn.noun, turn.introduced})
                if (person != nothing) first_in_scene_.try_emplace(key(scene_begin_[turn.block], person), turn.until);
        for (std::size_t block = 0; block < first_mention_.size(); ++block) {
            while (next < people.mentions.size() && reading.token(people.mentions[next].begin).block < block) ++next;
            first_mention_[block] = next;
        }
    }

    std::vector<std::vector<Candidate>> run() {
        std::vector<std::vector<Candidate>> all;
        all.reserve(turns_.size());
        for (std::size_t i = 0; i < turns_.size(); ++i) all.push_back(candidates(i));
        return all;
    }

  private:
    static std::uint64_t key(std::uint32_t scene, PersonId person) {
        return (static_cast<std::uint64_t>(scene) << 32U) | person;
    }
    // Narration mentions him between the breaks around the turn, or somebody calls him there.
    bool is_in_scene(const Turn& turn, PersonId person) const {
        return first_in_scene_.contains(key(scene_begin_[turn.block], person));
    }

    bool is_sure(const Turn& turn) const { return turn.named != nothing && turn.strength >= 2; }

    std::vector<Candidate> candidates(std::size_t number) {
        const Turn& turn = turns_[number];
        if (is_sure(turn)) return {{turn.named, 0.0}};
        sight(number);
        std::vector<Candidate> found;
        for (const Sighting& sighting : sightings_) seen_[sighting.person] = nothing;
        std::erase_if(sightings_, [&](const Sighting& sighting) {
            return people_.all[sighting.person].fleeting && !has_tag_near(number, sighting.person);
        });
        subject_behind_ = subject_behind(number);
        for (const Sighting& sighting : sightings_) found.push_back({sighting.person, score(number, sighting)});
        add_pronoun_ranks(number, found);
        std::ranges::stable_sort(found, std::greater{}, &Candidate::score);
        if (found.size() > most_candidates) found.resize(most_candidates);
        return found;
    }

    bool has_tag_near(std::size_t number, PersonId person) const {
        const Turn& turn = turns_[number];
        if (turn.noun == person) return true;
        if (turn.noun != nothing || !turn.subjects.empty() || turn.subject_pronoun != Pronoun::None) return false;
        for (std::size_t i = number > 4 ? number - 4 : 0; i < number; ++i)
            if (turns_[i].noun == person) return true;
        return false;
    }

    Sighting& sighting(PersonId person) {
        if (seen_[person] == nothing) {
            seen_[person] = static_cast<std::uint32_t>(sightings_.size());
            sightings_.push_back({.person = person});
        }
        return sightings_[seen_[person]];
    }

    // Those mentioned lately or soon, called, or speaking near by.
    void sight(std::size_t number) {
        const Turn& turn = turns_[number];
        sightings_.clear();

        const std::uint32_t oldest = turn.block > blocks_back ? turn.block - blocks_back : 0;
        std::size_t looked_at = 0;
        for (std::uint32_t i = first_mention_[turn.block + 1]; i > 0 && looked_at < most_mentions; --i) {
            const Mention& mention = people_.mentions[i - 1];
            const std::uint32_t block = reading_.token(mention.begin).block;
            if (block < oldest) break;
            ++looked_at;
            if (block == turn.block && mention.begin >= turn.until) continue;
            if (mention.role == Role::SpokenOf || mention.role == Role::Vocative) continue;
            Sighting& found = sighting(mention.person);
            const bool here = block >= scene_begin_[turn.block];
            const double distance = turn.block - block + (here ? 0 : weights_[Weight::SceneDistance]);
            found.distance = std::min(found.distance, distance);
            if (mention.role == Role::Subject) found.subject_distance = std::min(found.subject_distance, distance);
        }
        const std::size_t last_block = std::min<std::size_t>(turn.block + 1 + blocks_ahead, first_mention_.size() - 1);
        std::uint32_t ahead = first_mention_[turn.block + 1];
        while (ahead > first_mention_[turn.block] && people_.mentions[ahead - 1].begin >= turn.until) --ahead;
        for (std::uint32_t i = ahead; i < first_mention_[last_block] && looked_at < most_mentions; ++i) {
            const Mention& mention = people_.mentions[i];
            ++looked_at;
            if (scene_begin_[reading_.token(mention.begin).block] > turn.block) break;
            if (mention.role == Role::SpokenOf || mention.role == Role::Vocative) continue;
            Sighting& found = sighting(mention.person);
            found.distance = std::min(found.distance, 3.0 + reading_.token(mention.begin).block - turn.block);
        }
        sight_turns(number);
    }

    void sight_turns(std::size_t number) {
        const Turn& turn = turns_[number];
        const std::size_t first = number > turns_near ? number - turns_near : 0;
        for (std::size_t i = first; i < std::min(number + 4, turns_.size()); ++i) {
            const bool here = turns_[i].scene == turn.scene;
            if (i > number && !here) break;
            const double distance = i < number ? turn.block - turns_[i].block : 3.0 + turns_[i].block - turn.block;
            if (turns_[i].noun != nothing) sighting(turns_[i].noun);
            const PersonId speaker = is_sure(turns_[i]) ? turns_[i].named : turns_[i].introduced;
            if (speaker != nothing) {
                Sighting& found = sighting(speaker);
                found.distance = std::min(found.distance, distance + (here ? 0 : weights_[Weight::SceneDistance]));
            }
            if (!spoken_.empty() && spoken_[i] != nothing) sighting(spoken_[i]);
        }
        if (turn.named != nothing) sighting(turn.named);
        if (turn.introduced != nothing) sighting(turn.introduced);
        sight_nameless(number);
        if (number > 0 && turn.block - turns_[number - 1].block <= 2) {
            for (const PersonId person : turns_[number - 1].called) sight_called(person);
            for (const PersonId person : turns_[number - 1].addressed) sight_called(person);
        }
        if (number + 1 < turns_.size() && turns_[number + 1].block - turn.block <= 2)
            for (const PersonId person : turns_[number + 1].called) sight_called(person);
        if (people_.narrator != nothing) sighting(people_.narrator).distance = 6;
    }
    // Somebody whom only the tag's pronoun tells, if it fits nobody else.
    void sight_nameless(std::size_t number) {
        const Turn& turn = turns_[number];
        if (turn.pronoun != Pronoun::He && turn.pronoun != Pronoun::She) return;
        const bool fits = std::ranges::any_of(sightings_, [&](const Sighting& other) {
            const Person& person = people_.all[other.person];
            return !person.fleeting && !person.narrator &&
                   (person.gender == turn.gender || (person.gender == Gender::Unknown && !person.noun));
        });
        if (!fits) sighting(turn.pronoun == Pronoun::He ? people_.nameless_man : people_.nameless_woman);
    }
    void sight_called(PersonId person) {
        Sighting& found = sighting(person);
        found.distance = std::min(found.distance, 3.0);
    }

    double score(std::size_t number, const Sighting& sighting) const {
        const Turn& turn = turns_[number];
        const Person& person = people_.all[sighting.person];
        double total = weights_[Weight::Recency] * std::exp(-sighting.distance / 4);
        total += weights_[Weight::RecentSubject] * std::exp(-sighting.subject_distance / 4);
        total += weights_[Weight::Frequency] * std::log1p(person.mentions);
        total += gender_score(turn, person);
        total += narration_score(turn, sighting.person);
        total += speech_score(number, sighting.person) + address_score(number, sighting.person) +
                 kin_score(turn, sighting.person);
        total += kind_score(turn, sighting.person);
        if (subject_behind_ == sighting.person) total += weights_[Weight::BlockBehind];
        if (turn.introduced == sighting.person) total += weights_[Weight::Introduces];
        if (!person.narrator && !is_in_scene(turn, sighting.person)) total += weights_[Weight::OtherScene];
        if (!spoken_.empty()) total += scene_score(number, sighting.person);
        return total;
    }

    static Gender wanted_gender(const Turn& turn) {
        if (turn.gender != Gender::Unknown) return turn.gender;
        if (turn.subject_pronoun == Pronoun::He) return Gender::Male;
        return turn.subject_pronoun == Pronoun::She ? Gender::Female : Gender::Unknown;
    }

    double gender_score(const Turn& turn, const Person& person) const {
        if (turn.pronoun == Pronoun::It) {
            if (!person.nature.empty() || person.gender == Gender::Neither) return weights_[Weight::ItMatch];
            return person.gender == Gender::Unknown ? 0 : weights_[Weight::ItClash];
        }
        const Gender wanted = wanted_gender(turn);
        if (wanted == Gender::Unknown || person.narrator) return 0;
        if (person.gender == Gender::Unknown) return weights_[Weight::GenderUnknown];
        if (person.gender == wanted) return 0;
        if (turn.gender == Gender::Unknown) return weights_[Weight::GenderClashBeat];
        return weights_[person.gender_guessed ? Weight::GenderClashGuess : Weight::GenderClash];
    }

    // The speaker of the paragraph before, as far as he is known.
    PersonId speaker_before(std::size_t number) const {
        if (number == 0 || turns_[number].block - turns_[number - 1].block > 1 || turns_[number].verb == Speech::Again)
            return nothing;
        if (is_sure(turns_[number - 1])) return turns_[number - 1].named;
        return spoken_.empty() ? nothing : spoken_[number - 1];
    }

    // Of those whom the pronoun fits, the one seen last.
    void add_pronoun_ranks(std::size_t number, std::vector<Candidate>& found) const {
        const Turn& turn = turns_[number];
        const PersonId before = speaker_before(number);
        const Gender wanted = wanted_gender(turn);
        if (wanted == Gender::Unknown) return;
        int rank = 0;
        std::size_t last_subject = found.size();
        double nearest = 30;
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (people_.all[found[i].person].gender != wanted) continue;
            if (found[i].person == before && sightings_[i].distance > 0) continue;  // he has just spoken
            if (rank < 2) found[i].score += weights_[Weight::GenderRank] * (2 - rank);
            ++rank;
            if (sightings_[i].subject_distance >= nearest) continue;
            nearest = sightings_[i].subject_distance;
            last_subject = i;
        }
        if (last_subject < found.size()) found[last_subject].score += weights_[Weight::LastSubject];
    }

    static Weight beat_weight(const Turn& turn) {
        if (turn.subject_possessive) return Weight::BeatPossessive;
        if (turn.beat == Beat::Between) return Weight::BeatBetween;
        return turn.beat == Beat::Before ? Weight::Beat : Weight::BeatBehind;
    }

    double narration_score(const Turn& turn, PersonId person) const {
        double total = 0;
        if (turn.named == person) total += weights_[Weight::WeakTag] * turn.strength / 2;
        if (turn.subject != nothing || !turn.subjects.empty()) {
            if (turn.subject == person) {
                total += weights_[beat_weight(turn)];
            } else if (contains(turn.subjects, person)) {
                total += weights_[Weight::BeatSecond];
            }
        } else if (contains(turn.mentioned, person)) {
            const bool alone = turn.mentioned.size() == 1 && turn.subject_pronoun == Pronoun::None;
            total += weights_[alone ? Weight::Mentioned : Weight::MentionedAmong];
        }
        return total;
    }

    double speech_score(std::size_t number, PersonId person) const {
        const Turn& turn = turns_[number];
        double total = 0;
        if (contains(turn.called, person)) total += weights_[Weight::CalledHimself];
        if (contains(turn.spoken_of, person)) total += weights_[Weight::NamesHimself];
        if (contains(turn.addressed, person)) total += weights_[Weight::Addressed];
        if (number > 0 && turn.block - turns_[number - 1].block <= 2) {
            const Turn& before = turns_[number - 1];
            const double near = turn.block - before.block <= 1 ? 1.0 : 0.5;
            if (contains(before.called, person)) total += near * weights_[Weight::CalledBefore];
            if (contains(before.addressed, person)) total += near * weights_[Weight::AddressedBefore];
        }
        if (number > 1 && turn.block - turns_[number - 2].block <= 2 && contains(turns_[number - 2].called, person))
            total += weights_[Weight::CalledBefore2];
        if (number + 1 < turns_.size() && turns_[number + 1].block - turn.block <= 2 &&
            contains(turns_[number + 1].called, person))
            total += weights_[Weight::CalledNext];
        return total;
    }

    // "Yes, sir": who speaks before and behind is a man.
    double address_score(std::size_t number, PersonId person) const {
        const Gender gender = people_.all[person].gender;
        if (gender == Gender::Unknown) return 0;
        double total = 0;
        const auto clashes = [&](const Turn& beside) {
            return beside.called_gender != Gender::Unknown && beside.called_gender != gender;
        };
        const Turn& turn = turns_[number];
        if (number > 0 && turn.block - turns_[number - 1].block <= 1 && clashes(turns_[number - 1]))
            total += weights_[Weight::CalledGenderClash];
        if (number + 1 < turns_.size() && turns_[number + 1].block - turn.block <= 1 && clashes(turns_[number + 1]))
            total += weights_[Weight::CalledGenderClash];
        return total;
    }

    // "his wife": she bears a name that somebody near by bears too.
    double kin_score(const Turn& turn, PersonId person) const {
        if (turn.noun == nothing || !people_.all[turn.noun].kin || people_.all[person].surname == nothing) return 0;
        const bool related = std::ranges::any_of(sightings_, [&](const Sighting& other) {
            return other.person != person && other.distance <= 2 &&
                   people_.all[other.person].surname == people_.all[person].surname;
        });
        return related ? weights_[Weight::KinOfCandidate] : 0;
    }

    static Weight noun_weight(const Person& person) {
        if (person.voice) return Weight::VoiceTag;
        return person.generic ? Weight::NounTagGeneric : Weight::NounTag;
    }
    // The text names him for the first time in this scene, and does so right behind the turn.
    bool first_in_scene(const Turn& turn, PersonId person) const {
        if (people_.all[person].noun) return false;
        const auto first = first_in_scene_.find(key(scene_begin_[turn.block], person));
        return first != first_in_scene_.end() && first->second >= turn.until &&
               reading_.token(first->second).block <= turn.block + 2;
    }

    double kind_score(const Turn& turn, PersonId number) const {
        const Person& person = people_.all[number];
        double total = 0;
        if (person.noun) total += weights_[person.generic ? Weight::NounGeneric : Weight::Noun];
        if (person.noun && !person.tagged) total += weights_[Weight::NounUntagged];
        if (turn.noun == number) total += weights_[noun_weight(person)];
        if (turn.noun != nothing && people_.all[turn.noun].voice && first_in_scene(turn, number))
            total += weights_[Weight::VoiceRevealed];
        const bool nameless = number == people_.nameless_man || number == people_.nameless_woman;
        if (nameless && person.mentions == 0) total += weights_[Weight::Nameless];
        if (person.plural) total += weights_[turn.group ? Weight::PluralGroup : Weight::Plural];
        if (person.narrator) {
            total += weights_[Weight::Narrator];
            if (turn.gender != Gender::Unknown || turn.noun != nothing || turn.pronoun != Pronoun::None)
                total += weights_[Weight::NarratorTagged];
            if (turn.subject_pronoun == Pronoun::I) total += weights_[Weight::NarratorBeat];
        }
        return total;
    }

    // The subject of the next paragraph, if nobody speaks there.
    PersonId subject_behind(std::size_t number) const {
        const std::uint32_t block = turns_[number].block + 1;
        if (block + 1 >= first_mention_.size()) return nothing;
        if (number + 1 < turns_.size() && turns_[number + 1].block <= block) return nothing;
        for (std::uint32_t i = first_mention_[block]; i < first_mention_[block + 1]; ++i)
            if (people_.mentions[i].role == Role::Subject) return people_.mentions[i].person;
        return nothing;
    }

    // Who has spoken near by is there.
    double scene_score(std::size_t number, PersonId person) const {
        const Turn& turn = turns_[number];
        double before = 0;
        double behind = 0;
        double present = 0;
        for (std::size_t steps = 1; steps <= turns_near && steps <= number; ++steps) {
            if (turn.block - turns_[number - steps].block > blocks_back) break;
            if (turns_[number - steps].scene != turn.scene) break;
            if (spoken_[number - steps] != person) continue;
            present += 1;
            before = std::max(before, std::exp(-static_cast<double>(steps) / 4));
        }
        for (std::size_t steps = 1; steps <= turns_near && number + steps < turns_.size(); ++steps) {
            if (turns_[number + steps].block - turn.block > blocks_back) break;
            if (turns_[number + steps].scene != turn.scene) break;
            if (spoken_[number + steps] != person) continue;
            present += 1;
            behind = std::max(behind, std::exp(-static_cast<double>(steps) / 4));
        }
        return weights_[Weight::SpokeBefore] * before + weights_[Weight::SpeaksNext] * behind +
               weights_[Weight::Present] * std::min(present, 4.0);
    }

    const Reading& reading_;
    const People& people_;
    const std::vector<Turn>& turns_;
    const Weights& weights_;
    const std::vector<PersonId>& spoken_;
    std::vector<std::uint32_t> first_mention_;                      // of each block
    std::vector<std::uint32_t> scene_begin_;                        // of each block: the first one of its scene
    std::unordered_map<std::uint64_t, TokenIndex> first_in_scene_;  // of each scene and each of its people
    std::vector<std::uint32_t> seen_;                               // of each person: its place among the sightings
    std::vector<Sighting> sightings_;
    PersonId subject_behind_ = nothing;  // of the turn that is looked at
};

}  // namespace

std::vector<std::vector<Candidate>> find_candidates(const Reading& reading, const People& people,
                                                    const std::vector<Turn>& turns, const Weights& weights,
                                                    const std::vector<PersonId>& spoken) {
    return CandidateFinder(reading, people, turns, weights, spoken).run();
}

}  // namespace dramatis::cues::prose::cast
