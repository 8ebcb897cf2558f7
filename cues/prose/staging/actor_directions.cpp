#include "cues/prose/staging/actor_directions.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "cues/prose/staging/actuality.h"
#include "cues/prose/staging/directions.h"
#include "cues/prose/staging/phrases.h"

namespace dramatis::cues::prose::staging {
namespace {

DirectedStart start_of(std::string_view value) {
    if (value == "together") return DirectedStart::Together;
    return value == "overlap" ? DirectedStart::Overlap : DirectedStart::Interrupts;
}

class Recogniser {
  public:
    explicit Recogniser(std::string_view phrase) {
        constexpr std::size_t longest = 300;  // bytes; a direction isn't a paragraph
        read_words(phrase.substr(0, longest), 0, Gap::None, lists().vocabulary, words_);
        // A direction has no sentences: the points of "V.O." end none.
        for (Word& word : words_)
            if (word.before == Gap::Sentence) word.before = Gap::None;
        understood_.assign(words_.size(), false);
    }

    std::optional<Direction> run() {
        for (std::size_t i = 0; i < words_.size();) i = read_at(i);
        read_treatment();
        read_manner();
        if (!known_) return std::nullopt;
        found_.complete = is_complete();
        return found_;
    }

  private:
    // Returns the word behind what was read.
    std::size_t read_at(std::size_t at) {
        const auto find = [&](const PhraseTable& table) {
            return table.match(words_, at, words_.size(), lists().vocabulary);
        };
        const auto match = find(lists().actors);
        if (!match) return at + 1;
        // "close to tears" is no place.
        for (const PhraseTable* other : {&lists().deliveries, &lists().treatments})
            if (const auto longer = find(*other); longer && longer->end > match->end) return longer->end;
        if (is_negated(words_, 0, at)) return match->end;
        if (match->value.starts_with("position") && is_of_a_thing(*match)) return match->end;
        const std::string_view kind = match->value.substr(0, match->value.find(' '));
        const std::string_view value = match->value.substr(std::min(kind.size() + 1, match->value.size()));
        take(kind, value);
        understand(match->begin, match->end);
        return match->end;
    }

    // "A gun goes off", "the alarm goes off": nobody who speaks moves. An indefinite subject is somebody else.
    bool is_of_a_thing(const Match& match) const {
        constexpr std::size_t longest_subject = 4;  // words
        const std::size_t first = match.begin - std::min(match.begin, longest_subject);
        for (std::size_t at = match.begin; at-- > first;) {
            if (!lists().is(words_[at], WordClass::Determiner)) continue;
            static constexpr std::array indefinite{"a", "an", "another", "some", "one"};
            const auto is = [&](const char* word) { return words_[at].id == lists().vocabulary.find(word); };
            const bool goes_off = words_[match.end - 1].id == lists().vocabulary.find("off");
            const bool is_subject = at + 1 < match.begin && words_[match.begin].ending != Ending::Ing;
            return is_subject && (goes_off || std::ranges::any_of(indefinite, is));
        }
        return false;
    }

    // The first of a kind counts.
    void take(std::string_view kind, std::string_view value) {
        const auto set = [&](std::string_view& name) {
            if (name.empty()) name = value;
        };
        if (kind == "delivery") set(found_.delivery);
        if (kind == "treatment") set(found_.treatment);
        if (kind == "position") set(found_.position);
        if (kind == "sound") set(found_.sound);
        if (kind == "pause") std::from_chars(value.data(), value.data() + value.size(), found_.pause.value);
        if (kind == "start" && found_.start == DirectedStart::Usual) found_.start = start_of(value);
        found_.usual = found_.usual || kind == "usual";
        found_.nothing = found_.nothing || kind == "nothing";
    }

    void read_treatment() {
        for (std::size_t begin = 0; begin < words_.size();) {
            const auto match = find_treatment(words_, begin, words_.size());
            if (!match) return;
            if (!is_understood(*match)) {
                if (found_.treatment.empty()) found_.treatment = first_of(match->value);
                understand(match->begin, match->end);
                return;
            }
            begin = match->end;
        }
    }

    void read_manner() {
        if (!found_.delivery.empty() || !found_.sound.empty()) return;
        for (std::size_t begin = 0; begin < words_.size();) {
            const auto said = find_manner(words_, begin, words_.size());
            if (!said) return;
            if (!is_understood({said->begin, said->end, {}})) {
                found_.delivery = said->delivery;
                understand(said->begin, said->end);
                return;
            }
            begin = std::max(said->end, begin + 1);
        }
    }

    bool is_understood(const Match& match) const {
        return std::all_of(understood_.begin() + static_cast<std::ptrdiff_t>(match.begin),
                           understood_.begin() + static_cast<std::ptrdiff_t>(match.end),
                           [](bool each) { return each; });
    }

    void understand(std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) understood_[i] = true;
        known_ = true;
    }

    bool is_complete() const {
        for (std::size_t i = 0; i < words_.size(); ++i)
            if (!understood_[i] && !is_small(words_[i])) return false;
        return true;
    }

    static bool is_small(const Word& word) {
        for (const WordClass one :
             {WordClass::Determiner, WordClass::Degree, WordClass::Possessive, WordClass::Person, WordClass::Filler})
            if (lists().is(word, one)) return true;
        return false;
    }

    std::vector<Word> words_;
    std::vector<bool> understood_;
    Direction found_;
    bool known_ = false;
};

}  // namespace

std::optional<Direction> recognise(std::string_view phrase) { return Recogniser(phrase).run(); }

}  // namespace dramatis::cues::prose::staging
