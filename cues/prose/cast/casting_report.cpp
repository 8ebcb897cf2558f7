#include "cues/prose/cast/casting_report.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "core/text.h"

namespace dramatis::cues::prose::cast {

namespace {

constexpr std::size_t most_others = 4;

class Reporter {
  public:
    Reporter(const Reading& reading, const People& people, const std::vector<Tag>& tags, const std::vector<Turn>& turns,
             const std::vector<Decision>& decisions)
        : reading_(reading),
          people_(people),
          tags_(tags),
          turns_(turns),
          decisions_(decisions),
          numbers_(people.all.size(), nothing) {}

    Cast run() {
        cast_.attributions.resize(reading_.quotations().size());
        number_characters();
        for (std::size_t i = 0; i < turns_.size(); ++i) {
            for (std::uint32_t quotation = turns_[i].first; quotation <= turns_[i].last; ++quotation) {
                if (reading_.quotations()[quotation].kind != text::QuotationKind::Mention) attribute(i, quotation);
            }
        }
        return std::move(cast_);
    }

  private:
    std::size_t character(PersonId person) {
        if (numbers_[person] != nothing) return numbers_[person];
        const Person& from = people_.all[person];
        const auto [known, is_new] =
            by_name_.try_emplace(to_lower(from.name), static_cast<std::uint32_t>(cast_.characters.size()));
        numbers_[person] = known->second;
        if (!is_new) return known->second;  // a sheet has one character of a name
        Character to{.name = from.name, .aliases = from.aliases, .gender = from.gender, .age = from.age};
        if (std::ranges::find(to.aliases, to.name) == to.aliases.end()) to.aliases.insert(to.aliases.begin(), to.name);
        to.is_narrator = from.narrator;
        to.mentions = from.mentions;
        to.nature = from.nature;
        cast_.characters.push_back(std::move(to));
        return numbers_[person];
    }

    // Who speaks together with the first: the tag says so, or "they" who talk with each other.
    PersonId second_speaker(std::size_t number) const {
        const Turn& turn = turns_[number];
        const PersonId first = decisions_[number].person;
        if (turn.second != nothing || !turn.group || first == nothing || people_.all[first].plural) return turn.second;
        for (std::size_t i = number; i > 0 && number - i < 4 && turn.block - turns_[i - 1].block < 10; --i)
            if (decisions_[i - 1].person != nothing && decisions_[i - 1].person != first)
                return decisions_[i - 1].person;
        return nothing;
    }

    // Speakers in the order in which they first speak, then the named others as the text names them.
    void number_characters() {
        for (std::size_t i = 0; i < turns_.size(); ++i) {
            if (decisions_[i].person != nothing) character(decisions_[i].person);
            if (const PersonId second = second_speaker(i); second != nothing) character(second);
        }
        for (const Mention& mention : people_.mentions)
            if (!mention.noun) character(mention.person);
    }

    Evidence evidence(std::size_t number, std::uint32_t quotation) const {
        const Turn& turn = turns_[number];
        const PersonId who = decisions_[number].person;
        if (turn.given) return Evidence::Given;
        if (quotation != turn.first && !tags_[quotation] && turn.tag != nothing) return Evidence::Continuation;
        if (turn.tag != nothing) {
            if (turn.named != nothing) return tags_[turn.tag].lead_in ? Evidence::LeadIn : Evidence::NamedTag;
            return turn.noun != nothing ? Evidence::NounTag : Evidence::PronounTag;
        }
        if (!turn.subjects.empty() || turn.subject_pronoun != Pronoun::None) return Evidence::Beat;
        if (number == 0) return Evidence::Nearest;
        if (turns_[number - 1].continued && turn.block - turns_[number - 1].block == 1) return Evidence::Continuation;
        if (std::ranges::find(turns_[number - 1].called, who) != turns_[number - 1].called.end())
            return Evidence::Vocative;
        return number > 1 && decisions_[number - 2].person == who ? Evidence::Alternation : Evidence::Nearest;
    }

    // How often such an attribution is right, by its margin: fitted on labelled stories (bench/prose).
    static double confidence(Evidence evidence, double margin) {
        struct Curve {
            double at_zero = 0;
            double slope = 0;
        };
        const auto curve = [&]() -> Curve {
            switch (evidence) {
                case Evidence::Beat:
                    return {0.1, 0.2};
                case Evidence::Continuation:
                    return {-0.1, 0.3};
                case Evidence::Vocative:
                    return {0.3, 0.13};
                case Evidence::Alternation:
                    return {-0.1, 0.2};
                case Evidence::PronounTag:
                    return {-0.2, 0.3};
                case Evidence::NounTag:
                    return {-0.2, 0.25};
                default:
                    return {-0.6, 0.25};
            }
        };
        if (evidence == Evidence::Given) return 1.0;
        if (evidence == Evidence::NamedTag) return 0.97;
        if (evidence == Evidence::LeadIn) return 0.85;
        const auto [at_zero, slope] = curve();
        return 1.0 / (1.0 + std::exp(-(at_zero + slope * std::clamp(margin, 0.0, 12.0))));
    }

    void attribute(std::size_t number, std::uint32_t quotation) {
        const Turn& turn = turns_[number];
        const Decision& decision = decisions_[number];
        Attribution& to = cast_.attributions[quotation];
        to.evidence = evidence(number, quotation);
        to.confidence = confidence(to.evidence, decision.margin);
        if (decision.person == nothing) {
            to.confidence = 0;
        } else {
            to.speakers.push_back(character(decision.person));
            ++cast_.characters[to.speakers.front()].quotations;
        }
        if (const PersonId second = second_speaker(number); second != nothing && second != decision.person) {
            to.speakers.push_back(character(second));
            ++cast_.characters[to.speakers.back()].quotations;
        }
        for (const PersonId other : decision.others) {
            if (to.others.size() == most_others || other == nothing) break;
            to.others.push_back(character(other));
        }
        const Tag& tag = tags_[quotation];
        if (tag && tag.end > tag.begin)
            to.tag = {reading_.token(tag.begin).span.begin, reading_.token(tag.end - 1).span.end};
        if (tag && tag.bare_end > tag.begin)
            to.bare_tag = {reading_.token(tag.begin).span.begin, reading_.token(tag.bare_end - 1).span.end};
        if (!turn.addressed.empty()) to.addressee = character(turn.addressed.front());
    }

    const Reading& reading_;
    const People& people_;
    const std::vector<Tag>& tags_;
    const std::vector<Turn>& turns_;
    const std::vector<Decision>& decisions_;
    std::vector<std::uint32_t> numbers_;  // of each person: the character
    std::unordered_map<std::string, std::uint32_t> by_name_;
    Cast cast_;
};

}  // namespace

Cast report(const Reading& reading, const People& people, const std::vector<Tag>& tags, const std::vector<Turn>& turns,
            const std::vector<Decision>& decisions) {
    return Reporter(reading, people, tags, turns, decisions).run();
}

}  // namespace dramatis::cues::prose::cast
