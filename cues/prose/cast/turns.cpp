#include "cues/prose/cast/turns.h"

#include <algorithm>

namespace dramatis::cues::prose::cast {

namespace {

void add_once(std::vector<PersonId>& all, PersonId person) {
    if (all.size() < 16 && std::ranges::find(all, person) == all.end()) all.push_back(person);
}

Gender gender_of(Pronoun pronoun) {
    if (pronoun == Pronoun::He) return Gender::Male;
    return pronoun == Pronoun::She ? Gender::Female : Gender::Unknown;
}

Gender gender_of_address(std::string_view word) {
    if (word == "sir" || word == "sirrah" || word == "mister" || word == "monsieur") return Gender::Male;
    if (word == "madam" || word == "ma'am" || word == "mum" || word == "mem" || word == "miss" || word == "madame")
        return Gender::Female;
    return Gender::Unknown;
}

class TurnBuilder {
  public:
    TurnBuilder(const Reading& reading, const People& people, const std::vector<Tag>& tags,
                const std::vector<GivenPeople>& given)
        : reading_(reading), people_(people), tags_(tags), given_(given) {}

    std::vector<Turn> run() {
        for (std::uint32_t i = 0; i < reading_.quotations().size(); ++i) {
            if (reading_.quotations()[i].kind == text::QuotationKind::Mention) continue;
            if (turns_.empty() || !goes_on(turns_.back(), i)) {
                turns_.push_back(
                    {.first = i, .last = i, .block = static_cast<std::uint32_t>(reading_.quotations()[i].block)});
            }
            if (turns_.back().first == i) named_ = nothing;
            if (named_ == nothing) named_ = named(i);
            turns_.back().last = i;
            turns_.back().continued = reading_.quotations()[i].continued;
        }
        for (Turn& turn : turns_) fill(turn);
        number_scenes();
        return std::move(turns_);
    }

  private:
    void number_scenes() {
        std::uint32_t block = 0;
        std::uint32_t scene = 0;
        for (Turn& turn : turns_) {
            for (; block < turn.block; ++block)
                if (begins_scene(reading_.story().blocks[block].kind)) ++scene;
            turn.scene = scene;
        }
    }

    PersonId named(std::uint32_t quotation) const {
        if (given_[quotation].first != nothing) return given_[quotation].first;
        const Tag& tag = tags_[quotation];
        return tag.kind == TagKind::Person && !tag.noun && tag.strength >= 2.5 ? tag.person : nothing;
    }

    // One paragraph is one turn, unless two of its tags name different speakers.
    bool goes_on(const Turn& turn, std::uint32_t next) const {
        if (reading_.quotations()[next].block != turn.block) return false;
        if (stands_alone(next)) return false;
        return named_ == nothing || !contradicts(next, named_);
    }

    // The tag of a piece is somebody else's.
    bool contradicts(std::uint32_t quotation, PersonId who) const {
        if (named(quotation) != nothing) return named(quotation) != who;
        const Tag& tag = tags_[quotation];
        if (tag.strength < 2.5) return false;
        if (tag.kind == TagKind::Person) return tag.noun && !tag.lead_in && !people_.all[tag.person].generic;
        const Gender gender = gender_of(tag.pronoun);
        if (tag.kind != TagKind::Pronoun || gender == Gender::Unknown) return false;
        if (people_.all[who].narrator) return true;
        return people_.all[who].gender != Gender::Unknown && people_.all[who].gender != gender;
    }

    // Nothing but marks stands between it and the piece before: somebody answers in the same paragraph.
    bool stands_alone(std::uint32_t quotation) const {
        const Place& place = reading_.place(quotation);
        for (TokenIndex at = place.left; at < place.left_end; ++at)
            if (reading_.is_word(at)) return false;
        return true;
    }

    void fill(Turn& turn) {
        for (std::uint32_t i = turn.first; i <= turn.last; ++i) {
            if (reading_.quotations()[i].kind == text::QuotationKind::Mention) continue;
            take_tag(turn, i);
            read_speech(turn, reading_.place(i));
            if (i == turn.first) turn.introduced = introduced(reading_.place(i));
        }
        for (std::uint32_t i = turn.first; i <= turn.last; ++i) {
            if (given_[i].first == nothing) continue;
            turn.named = given_[i].first;
            turn.second = given_[i].second;
            turn.group = false;
            turn.given = true;
            turn.strength = 10;
        }
        turn.until = std::min(reading_.place(turn.last).right_end, reading_.size());
        if (turn.tag != nothing && turn.named == nothing)
            turn.until = std::min(turn.until, turn.noun == nothing ? tags_[turn.tag].begin : tags_[turn.tag].end);
        read_narration(turn);
    }

    void take_tag(Turn& turn, std::uint32_t quotation) const {
        const Tag& tag = tags_[quotation];
        if (!tag) return;
        if (quotation == turn.first || (quotation == turn.first + 1 && !tags_[turn.first]))
            turn.verb = tag.lead_in ? Speech::None : tag.verb;
        if (tag.addressee != nothing) add_once(turn.addressed, tag.addressee);
        if (tag.addressee_pronoun != Pronoun::None) turn.addressed_pronoun = tag.addressee_pronoun;
        if (tag.kind == TagKind::Group && tag.strength > turn.strength) {
            turn.named = tag.person;
            turn.second = tag.second;
            turn.strength = tag.strength;
            turn.tag = quotation;
        } else if (tag.kind == TagKind::Person && !tag.noun && tag.strength > turn.strength) {
            turn.named = tag.person;
            turn.second = nothing;
            turn.strength = tag.strength;
            turn.tag = quotation;
        } else if (tag.kind == TagKind::Person && tag.noun && turn.noun == nothing) {
            turn.noun = tag.person;
            if (turn.gender == Gender::Unknown) turn.gender = people_.all[tag.person].gender;
            if (turn.tag == nothing) turn.tag = quotation;
        } else if (tag.kind == TagKind::Pronoun && turn.pronoun == Pronoun::None) {
            turn.pronoun = tag.pronoun;
            if (gender_of(tag.pronoun) != Gender::Unknown) turn.gender = gender_of(tag.pronoun);
            turn.group = tag.pronoun == Pronoun::They;
            if (turn.tag == nothing) turn.tag = quotation;
        }
    }

    void read_speech(Turn& turn, const Place& place) const {
        for (TokenIndex at = place.begin; at < place.end; ++at) {
            const Mention* mention = people_.begins_at(at);
            if (mention == nullptr) {
                read_address(turn, at);
                continue;
            }
            add_once(mention->role == Role::Vocative ? turn.called : turn.spoken_of, mention->person);
            at = mention->end - 1;
        }
    }

    // The first name in it, if it is the speaker's own.
    PersonId introduced(const Place& place) const {
        for (TokenIndex at = place.begin; at < std::min(place.end, place.begin + most_words_of_introduction); ++at) {
            const Mention* mention = people_.begins_at(at);
            if (mention == nullptr || mention->noun || mention->role != Role::SpokenOf) continue;
            return is_introduced(reading_, mention->begin, mention->end) ? mention->person : nothing;
        }
        return nothing;
    }

    void read_address(Turn& turn, TokenIndex at) const {
        const Gender gender = gender_of_address(reading_.word(at));
        if (gender != Gender::Unknown && is_vocative(reading_, at, at + 1)) turn.called_gender = gender;
    }

    // The sentence nearest to the speech counts: the last before it, the first behind it, the first between two pieces.
    void read_narration(Turn& turn) const {
        const Place& first = reading_.place(turn.first);
        for (TokenIndex at = first.left; at < first.left_end; ++at)
            at = read_word(turn, at, first.left, first.left_end, Beat::Before);
        for (std::uint32_t i = turn.first; i <= turn.last; ++i) {
            const Place& place = reading_.place(i);
            const Beat beat = i < turn.last ? Beat::Between : Beat::Behind;
            const TokenIndex end = std::min(place.right_end, reading_.size());
            for (TokenIndex at = place.right; at < end; ++at) at = read_word(turn, at, place.right, end, beat);
        }
    }

    // Reads the mention or the word at a token; gives its last token.
    TokenIndex read_word(Turn& turn, TokenIndex at, TokenIndex begin, TokenIndex end, Beat beat) const {
        if (!reading_.is_narration(at) || !reading_.is_word(at)) return at;
        const Mention* mention = people_.begins_at(at);
        if (mention != nullptr) add_once(turn.mentioned, mention->person);
        if (at == begin || reading_.begins_sentence(at))
            read_subject(turn, phrase_at(reading_, people_, at, end), beat);
        return mention != nullptr && mention->end <= end ? mention->end - 1 : at;
    }

    static void read_subject(Turn& turn, const Phrase& phrase, Beat beat) {
        if (phrase.kind != PhraseKind::Person && phrase.kind != PhraseKind::Pronoun) return;
        const bool person = phrase.kind == PhraseKind::Person;
        if (person && !phrase.possessive) add_once(turn.subjects, phrase.person);
        const bool nearer = beat == Beat::Before || beat > turn.beat;
        if (!nearer || (turn.beat == Beat::Between && beat == Beat::Behind)) return;
        turn.beat = beat;
        turn.subject = person ? phrase.person : nothing;
        turn.subject_possessive = phrase.possessive;
        turn.subject_pronoun = person ? Pronoun::None : phrase.pronoun;
    }

    const Reading& reading_;
    const People& people_;
    const std::vector<Tag>& tags_;
    const std::vector<GivenPeople>& given_;
    PersonId named_ = nothing;  // whom the tags of the turn so far name
    std::vector<Turn> turns_;
};

}  // namespace

bool begins_scene(text::BlockKind block) {
    return block == text::BlockKind::SceneBreak || block == text::BlockKind::Heading;
}

std::vector<Turn> find_turns(const Reading& reading, const People& people, const std::vector<Tag>& tags,
                             const std::vector<GivenPeople>& given) {
    return TurnBuilder(reading, people, tags, given).run();
}

}  // namespace dramatis::cues::prose::cast
