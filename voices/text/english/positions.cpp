#include "voices/text/english/positions.h"

namespace dramatis::voices::text::english {
namespace {

bool is_determiner(std::string_view word) {
    return is_in(word, {"a",     "an",    "the",   "my",    "your", "his",  "its",  "our",   "their",
                        "this",  "these", "those", "no",    "some", "any",  "each", "every", "another",
                        "whose", "one",   "two",   "three", "four", "five", "what", "such"});
}

bool is_preposition(std::string_view word) {
    return is_in(word, {"of",   "in",     "for",    "with",    "without", "by",     "from",   "on",
                        "at",   "under",  "into",   "against", "after",   "before", "about",  "through",
                        "over", "across", "beyond", "near",    "during",  "until",  "between"});
}

bool is_subject(std::string_view word) { return is_in(word, {"i", "you", "we", "they", "who", "y'all"}); }
bool is_third_person(std::string_view word) {
    return is_in(word, {"he", "she", "it", "nobody", "everyone", "someone", "somebody", "everybody"});
}

// "can't", "we'll": a base form follows.
bool is_auxiliary(std::string_view word) {
    if (word.ends_with("'ll") || word.ends_with("'d")) return true;
    if (word.ends_with("n't")) word.remove_suffix(3);
    return is_in(word, {"to",   "can", "ca",    "cannot", "could", "will", "wo",    "would", "should", "shall",
                        "must", "may", "might", "do",     "does",  "did",  "let's", "gonna", "wanna",  "gotta"});
}

bool is_have(std::string_view word) {
    return word.ends_with("'ve") || is_in(word, {"have", "has", "had", "having", "haven't", "hasn't", "hadn't"});
}

// Behind these "to" is a preposition: "reduced to tears", "according to record".
bool takes_to(std::string_view word) {
    return is_in(word,
                 {"according", "thanks",   "owing",     "contrary",  "prior",     "devoted", "addicted", "exposed",
                  "opposed",   "reduced",  "subject",   "subjected", "objection", "listen",  "listens",  "listened",
                  "listening", "belong",   "belongs",   "belonged",  "reply",     "replied", "responds", "responded",
                  "resort",    "resorted", "resorting", "leads",     "close",     "similar", "related",  "compared",
                  "sensitive", "immune",   "resistant", "equal"});
}

bool is_adverb(std::string_view word) {
    return is_in(word, {"please", "always", "never",  "just",    "also",   "still",   "now",      "then",
                        "kindly", "really", "simply", "quickly", "not",    "ever",    "often",    "even",
                        "so",     "only",   "all",    "both",    "either", "already", "sometimes"});
}

bool is_conjunction(std::string_view word) { return is_in(word, {"and", "or", "but", "then"}); }

bool is_object(std::string_view word) {
    return is_in(
        word, {"me",       "him",       "her",      "us",         "them",      "it",         "you",        "myself",
               "yourself", "himself",   "herself",  "yourselves", "ourselves", "themselves", "everything", "anything",
               "nothing",  "something", "everyone", "anyone",     "that",      "yours",      "mine"});
}

// "Let me record", "watch him close": a base form follows the object.
bool takes_bare_verb(std::string_view word) {
    return is_in(word, {"let", "lets", "make", "makes", "made", "help", "helps", "helped", "watch", "watched", "see",
                        "saw", "hear", "heard", "have", "had"});
}

bool is_particle(std::string_view word) {
    return is_in(word, {"up", "down", "out", "off", "away", "over", "back", "on", "in", "around", "apart", "together"});
}

bool is_plural(std::string_view word) {
    if (is_in(word, {"people", "men", "women", "children", "folk", "folks", "police", "others", "mice", "feet"}))
        return true;
    return word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("'s") &&
           !word.ends_with("us") && !is_in(word, {"this", "always", "yes", "perhaps", "serious", "previous", "famous"});
}

bool is_function_word(std::string_view word) {
    return is_determiner(word) || is_preposition(word) || is_subject(word) || is_third_person(word) ||
           is_auxiliary(word) || is_conjunction(word) || is_object(word) ||
           is_in(word, {"is", "are", "was", "were", "be", "been", "am", "has", "have", "had", "if", "when", "as",
                        "than", "that", "which"});
}

// "Bob's", but not "it's".
bool is_genitive(std::string_view word) {
    return word.ends_with("'s") && !is_in(word, {"it's", "that's", "he's", "she's", "what's", "here's", "there's",
                                                 "let's", "who's", "where's", "how's", "everyone's", "one's"});
}

class Neighbours {
  public:
    Neighbours(const EnglishLine& line, std::size_t i)
        : line_(line),
          i_(i),
          before_(lower_case(line.before(i))),
          behind_(lower_case(line.behind(i))),
          second_(!before_.empty() && i >= 1 ? lower_case(line.before(i - 1)) : std::string()),
          third_(!second_.empty() && i >= 2 ? lower_case(line.before(i - 2)) : std::string()) {}

    Position position() const {
        if (before_.empty()) return starts_a_command() ? Position::Verb : Position::Unknown;
        if (before_ == "to" && is_preposition_here()) return Position::Noun;
        // "close to tears": no verb with an -s stands behind "to" or "can".
        if (is_auxiliary(before_)) return is_plural(lower_case(line_[i_].text)) ? Position::Noun : Position::Verb;
        if ((is_subject(before_) || is_third_person(before_)) &&
            is_in(second_, {"have", "has", "had", "haven't", "hasn't", "hadn't"}))
            return Position::Past;
        if (is_object(before_) && takes_bare_verb(second_)) return Position::Verb;
        if (before_ == "her" || is_determiner(before_) || is_genitive(before_)) return Position::Noun;
        // "Are you close?"
        if ((is_subject(before_) || is_third_person(before_)) &&
            is_in(second_, {"are", "is", "was", "were", "am", "aren't", "isn't", "wasn't", "weren't"}))
            return Position::Unknown;
        if (is_subject(before_)) return asks() ? Position::Verb : is_past() ? Position::Past : Position::Verb;
        if (is_third_person(before_)) return asks() ? Position::Verb : Position::Past;
        if (before_ == "who" || before_ == "which") return Position::Verb;
        if (is_adverb(before_)) return behind_adverb();
        if (is_conjunction(before_)) return starts_a_command() ? Position::Verb : Position::Unknown;
        if (is_preposition(before_)) return Position::Noun;
        return behind_other_word();
    }

  private:
    // "To" between two nouns: "house to house", "from hand to mouth", "put it to use", "reduced to tears".
    bool is_preposition_here() const {
        if (is_determiner(behind_) || is_object(behind_) || behind_ == "her") return false;
        if (second_ == lower_case(line_[i_].text)) return true;
        const bool named = !second_.empty() && is_capitalised(line_.before(i_ - 1));
        if (third_ == "from" && !named && !is_preposition(behind_)) return true;
        return takes_to(second_) || is_put();
    }

    // "put it to use", "putting an old lamp to use"
    bool is_put() const {
        constexpr std::size_t reach = 6;  // words
        for (std::size_t j = i_; j > 0 && i_ - j < reach && line_.flows_on(j - 1); --j)
            if (is_in(lower_case(line_[j - 1].text), {"put", "puts", "putting"})) return true;
        return false;
    }

    // "Did you close", "can he read".
    bool asks() const { return is_auxiliary(second_) && second_ != "to" && !second_.ends_with("'d"); }

    // "Close the door", "Tear it up", "Live!"
    bool starts_a_command() const {
        if (behind_.empty()) return line_[i_].after == Break::Exclamation;
        return is_determiner(behind_) || is_object(behind_) || is_particle(behind_) || behind_ == "her" ||
               behind_ == "all" || is_genitive(behind_) || (is_preposition(behind_) && behind_ != "of");
    }

    Position behind_adverb() const {
        // "She had never read it", "have you ever read it"
        if (is_have(second_) || ((is_subject(second_) || is_third_person(second_)) && is_have(third_)))
            return Position::Past;
        // "the best that I ever read", but "if you ever read", "did you ever read"
        if (before_ == "ever" && is_subject(second_) && !is_auxiliary(third_) && !is_in(third_, {"if", "when"}))
            return Position::Past;
        if (is_third_person(second_)) return Position::Past;
        if (is_subject(second_) || is_auxiliary(second_)) return Position::Verb;
        if (second_.empty() && (starts_a_command() || before_ == "please" || before_ == "never" || before_ == "always"))
            return Position::Verb;
        // "Mira never read it"
        if (is_name(i_ - 1) &&
            is_in(before_, {"never", "always", "just", "also", "already", "quickly", "often", "once"}))
            return Position::Past;
        return Position::Unknown;
    }

    // The word before word `at` is somebody's name.
    bool is_name(std::size_t at) const {
        const auto word = line_.before(at);
        return is_capitalised(word) && !is_function_word(lower_case(word)) && !is_sentence_opener(word);
    }

    Position behind_other_word() const {
        if (is_determiner(second_) || second_ == "her" || is_genitive(second_))
            return is_plural(before_) ? Position::Verb : Position::Noun;
        if (is_plural(before_) && !behind_.empty() && is_function_word(behind_)) return Position::Verb;
        // "where so many people live."
        if (behind_.empty() && is_in(before_, {"people", "men", "women", "children", "folk", "folks"}))
            return Position::Verb;
        // "Mira read the letter"
        if (is_name(i_) && (is_determiner(behind_) || is_object(behind_) || is_particle(behind_)))
            return Position::Past;
        return Position::Unknown;
    }

    // A time that is over, anywhere in the sentence.
    bool is_past() const {
        const std::size_t first = i_ < 12 ? 0 : i_ - 11;
        for (std::size_t behind = i_; behind > first; --behind) {
            const std::size_t j = behind - 1;
            if (marks_the_past(j)) return true;
            if (line_[j].after >= Break::Stop || line_[j].dotted) break;
        }
        for (std::size_t j = i_ + 1; j < line_.size() && j < i_ + 12; ++j) {
            if (line_[j - 1].after >= Break::Stop || line_[j - 1].dotted) break;
            if (marks_the_past(j)) return true;
        }
        return false;
    }

    bool marks_the_past(std::size_t j) const {
        const auto word = lower_case(line_[j].text);
        if (is_in(word, {"yesterday", "ago",  "once", "earlier", "was",     "were",     "had",
                         "did",       "then", "said", "came",    "went",    "saw",      "found",
                         "told",      "took", "got",  "knew",    "thought", "couldn't", "didn't"}))
            return true;
        return word == "last" && j + 1 < line_.size() &&
               is_in(lower_case(line_[j + 1].text),
                     {"night", "week", "year", "month", "summer", "winter", "autumn", "spring", "time", "monday",
                      "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"});
    }

    const EnglishLine& line_;
    std::size_t i_;
    std::string before_, behind_, second_, third_;
};

bool is_modal(std::string_view word) { return word != "to" && !word.ends_with("'d") && is_auxiliary(word); }

}  // namespace

bool is_surely_verb(const EnglishLine& line, std::size_t i) {
    const auto before = lower_case(line.before(i));
    if (is_modal(before)) return true;
    if (!is_in(before, {"i", "we", "they", "who"})) return false;
    const auto second = lower_case(line.before(i - 1));
    return !is_in(second, {"are", "is", "was", "were", "am", "aren't", "isn't", "wasn't", "weren't"});
}

bool is_surely_noun(const EnglishLine& line, std::size_t i) {
    const auto before = lower_case(line.before(i));
    const bool leads =
        is_in(before, {"a", "an", "the", "my", "your", "his", "its", "our", "their", "another", "every"});
    return (leads || before == "her" || is_genitive(before)) && position_of(line, i) == Position::Noun;
}

Position position_of(const EnglishLine& line, std::size_t i) { return Neighbours(line, i).position(); }

}  // namespace dramatis::voices::text::english
