#include "cues/prose/cast/decode.h"

#include <algorithm>
#include <array>
#include <limits>

namespace dramatis::cues::prose::cast {

namespace {

constexpr double impossible = -1e18;
constexpr double certain_margin = 20;
constexpr double bond = 50;  // of a turn and the one that it goes on with

// How a turn follows the two before it.
struct Transition {
    double same = 0;                                // its speaker is the one of the turn before
    double alternate = 0;                           // its speaker is the one before that, and not the last
    double uncalled = 0;                            // added to that if the turn before calls others
    const std::vector<PersonId>* called = nullptr;  // whom the turn before calls
    bool goes_on = false;                           // it goes on with the turn before: the same speaker

    double alternate_by(PersonId person) const {
        const bool others =
            called != nullptr && !called->empty() && std::ranges::find(*called, person) == called->end();
        return others ? alternate + uncalled : alternate;
    }
};

bool is_bare(const Turn& turn) {
    return turn.gender == Gender::Unknown && turn.noun == nothing && turn.subjects.empty() &&
           turn.subject_pronoun == Pronoun::None && turn.named == nothing;
}

Transition transition(const std::vector<Turn>& turns, std::size_t number, const Weights& weights) {
    Transition found;
    if (number == 0) return found;
    const Turn& turn = turns[number];
    const Turn& before = turns[number - 1];
    if (turn.scene != before.scene) return found;
    const std::uint32_t gap = turn.block - before.block;
    found.goes_on = before.continued && gap == 1 && turn.named == nothing;
    if (gap == 0 && turn.first == before.last + 1) found.same = weights[Weight::SameBlock];
    if (gap == 1) found.same = weights[Weight::Same];
    if (gap == 2) found.same = weights[Weight::SameGap];
    if (gap == 1 && turn.gender != Gender::Unknown) found.same += weights[Weight::SameTagged];
    found.called = gap <= 2 ? &before.called : nullptr;
    if (gap <= 2 && turn.verb == Speech::Reply) found.same += weights[Weight::SameReply];
    if (gap <= 2 && turn.verb == Speech::Again) found.same += weights[Weight::SameGoesOn];
    if (number > 1 && turns[number - 2].scene == turn.scene) {
        const std::uint32_t gap_before = before.block - turns[number - 2].block;
        if (gap == 1 && gap_before == 1) {
            found.alternate = weights[is_bare(turn) ? Weight::AlternateBare : Weight::Alternate];
        } else if (gap <= 3 && gap_before <= 3) {
            found.alternate = weights[Weight::AlternateLoose];
        }
        if (found.alternate > 0) found.uncalled = weights[Weight::AlternateUncalled];
    }
    return found;
}

class Decoder {
  public:
    Decoder(const std::vector<Turn>& turns, const std::vector<std::vector<Candidate>>& candidates,
            const Weights& weights)
        : turns_(turns), candidates_(candidates), weights_(weights) {}

    std::vector<Decision> run() {
        forward();
        std::vector<Decision> decisions = backward();
        for (std::size_t i = 0; i < decisions.size(); ++i) weigh(i, decisions);
        return decisions;
    }

  private:
    // Rows: the speaker of the turn before; columns: of this one.
    template <class T>
    using Grid = std::array<std::array<T, most_candidates>, most_candidates>;

    const std::vector<Candidate>& at(std::size_t number) const {
        return candidates_[number].empty() ? nobody_ : candidates_[number];
    }

    void forward() {
        backs_.resize(turns_.size());
        for (std::size_t c = 0; !turns_.empty() && c < at(0).size(); ++c) scores_[0][c] = at(0)[c].score;
        for (std::size_t i = 1; i < turns_.size(); ++i) step(i);
    }

    void step(std::size_t number) {
        const Transition how = transition(turns_, number, weights_);
        const std::vector<Candidate>& now = at(number);
        const std::vector<Candidate>& before = at(number - 1);
        const std::size_t rows = number > 1 ? at(number - 2).size() : 1;
        Grid<double> next{};
        for (std::size_t v = 0; v < before.size(); ++v) {
            std::size_t best = 0;
            for (std::size_t u = 1; u < rows; ++u)
                if (scores_[u][v] > scores_[best][v]) best = u;
            for (std::size_t c = 0; c < now.size(); ++c) {
                const PersonId who = now[c].person;
                double score = scores_[best][v];
                std::size_t back = best;
                for (std::size_t u = 0; u < rows && number > 1 && who != before[v].person; ++u) {
                    const double alternating = scores_[u][v] + how.alternate_by(who);
                    if (at(number - 2)[u].person != who || alternating <= score) continue;
                    score = alternating;
                    back = u;
                }
                if (who == before[v].person) score += how.same + (how.goes_on ? bond : 0);
                next[v][c] = score + now[c].score;
                backs_[number][v][c] = static_cast<std::uint8_t>(back);
            }
        }
        scores_ = next;
    }

    std::vector<Decision> backward() const {
        std::vector<Decision> decisions(turns_.size());
        if (turns_.empty()) return decisions;
        const std::size_t last = turns_.size() - 1;
        std::size_t row = 0;
        std::size_t column = 0;
        const std::size_t rows = last > 0 ? at(last - 1).size() : 1;
        for (std::size_t v = 0; v < rows; ++v)
            for (std::size_t c = 0; c < at(last).size(); ++c)
                if (scores_[v][c] > scores_[row][column]) {
                    row = v;
                    column = c;
                }
        for (std::size_t i = turns_.size(); i > 0; --i) {
            decisions[i - 1].person = at(i - 1)[column].person;
            const std::size_t back = backs_[i - 1][row][column];
            column = row;
            row = back;
        }
        return decisions;
    }

    // The score of a turn's candidate among its decided neighbours.
    double local(std::size_t number, PersonId who, double score, const std::vector<Decision>& decisions) const {
        const auto person = [&](std::size_t turn) { return turn == number ? who : decisions[turn].person; };
        for (std::size_t i = number; i < std::min(number + 3, turns_.size()); ++i) {
            const Transition how = transition(turns_, i, weights_);
            if (i > 0 && person(i) == person(i - 1)) {
                score += how.same + (how.goes_on ? bond : 0);
            } else if (i > 1 && person(i) == person(i - 2)) {
                score += how.alternate_by(person(i));
            }
        }
        return score;
    }

    void weigh(std::size_t number, std::vector<Decision>& decisions) const {
        Decision& decision = decisions[number];
        std::vector<Candidate> all;
        for (const Candidate& candidate : at(number))
            all.push_back({candidate.person, local(number, candidate.person, candidate.score, decisions)});
        std::ranges::stable_sort(all, std::greater{}, &Candidate::score);
        double own = impossible;
        double other = impossible;
        for (const Candidate& candidate : all) {
            if (candidate.person == decision.person) {
                own = std::max(own, candidate.score);
            } else {
                other = std::max(other, candidate.score);
                decision.others.push_back(candidate.person);
            }
        }
        decision.margin =
            other == impossible ? certain_margin : std::clamp(own - other, -certain_margin, certain_margin);
    }

    const std::vector<Turn>& turns_;
    const std::vector<std::vector<Candidate>>& candidates_;
    const Weights& weights_;
    std::vector<Candidate> nobody_{Candidate{}};
    Grid<double> scores_{};                  // of the speakers of the last two turns
    std::vector<Grid<std::uint8_t>> backs_;  // for those the speaker before both, for each turn
};

}  // namespace

std::vector<Decision> decode(const std::vector<Turn>& turns, const std::vector<std::vector<Candidate>>& candidates,
                             const Weights& weights) {
    return Decoder(turns, candidates, weights).run();
}

}  // namespace dramatis::cues::prose::cast
