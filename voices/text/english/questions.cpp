#include "voices/text/english/questions.h"

namespace dramatis::voices::text::english {
namespace {

// The word without what hangs on it: "who's", "isn't" give "who", "isn't".
std::string stem(std::string_view word) {
    auto lower = lower_case(word);
    if (const auto mark = lower.find('\''); mark != std::string::npos && !lower.ends_with("n't")) lower.resize(mark);
    return lower;
}

bool is_question_word(std::string_view word) {
    return is_in(stem(word), {"who", "what", "when", "where", "why", "how", "which", "whose", "whom", "whatever",
                              "wherever", "whoever"});
}

bool is_question_auxiliary(std::string_view word) {
    auto lower = stem(word);
    if (lower.ends_with("n't")) lower.resize(lower.size() - 3);
    return is_in(lower, {"do",   "does", "did",   "is",   "are",   "was",   "were",   "have",  "has", "had",
                         "can",  "ca",   "could", "will", "wo",    "would", "should", "shall", "may", "might",
                         "must", "am",   "ai",    "need", "right", "eh",    "okay",   "yes",   "no",  "huh"});
}

// "and", "so", "oh": a question begins after them.
bool is_lead_in(std::string_view word) {
    return is_in(lower_case(word),
                 {"and", "but", "so",   "then", "or",   "well", "now",  "oh",   "ah",      "hey",
                  "yes", "no",  "okay", "just", "tell", "me",   "wait", "look", "because", "exactly"});
}

bool is_question_preposition(std::string_view word) {
    return is_in(lower_case(word), {"in", "at", "to", "for", "from", "by", "with", "on", "of", "about", "until",
                                    "since", "under", "after"});
}

class Questions {
  public:
    explicit Questions(EnglishLine& line) : line_(line) {}

    // The sentence [begin, end) ends in a question mark.
    bool falls(std::size_t begin, std::size_t end) const {
        while (begin + 1 < end && is_lead_in(line_[begin].text)) ++begin;
        const auto last = last_clause(begin, end);
        if (last > begin && is_question_auxiliary(line_[last].text)) return false;
        return asks(begin, clause_end(begin, end)) || (last > begin && asks(last, end));
    }

  private:
    std::size_t clause_end(std::size_t begin, std::size_t end) const {
        auto i = begin;
        while (i + 1 < end && line_[i].after == Break::None) ++i;
        return i + 1;
    }
    std::size_t last_clause(std::size_t begin, std::size_t end) const {
        auto i = end - 1;
        while (i > begin && line_[i - 1].after == Break::None) --i;
        return i;
    }
    // A question word first, or behind a preposition, and more words with it: alone it is an echo.
    bool asks(std::size_t begin, std::size_t end) const {
        if (end - begin < 2)
            return begin < end && line_[begin].text.find('\'') != std::string::npos &&
                   is_question_word(line_[begin].text);
        if (is_question_word(line_[begin].text)) return true;
        return end - begin >= 3 && is_question_preposition(line_[begin].text) &&
               is_question_word(line_[begin + 1].text);
    }

    const EnglishLine& line_;
};

}  // namespace

void speak_questions(EnglishLine& line) {
    const Questions questions(line);
    std::size_t begin = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        auto& word = line[i];
        if (word.after == Break::Question && questions.falls(begin, i + 1))
            word.after = word.exclaimed ? Break::Exclamation : Break::Stop;
        if (word.dotted || word.after >= Break::Colon) begin = i + 1;
    }
}

}  // namespace dramatis::voices::text::english
