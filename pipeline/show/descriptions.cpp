#include "pipeline/show/descriptions.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "pipeline/show/direction_evidence.h"
#include "voices/casting/vocabulary.h"

namespace dramatis::pipeline::show {
namespace {

using Gap = Token::Gap;

bool is_one_of(std::span<const std::string_view> list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

const voices::casting::TraitWord* trait_of(const Token& token) {
    const auto* trait = voices::casting::find_trait_word(token.word, "en", true);
    return trait != nullptr && !trait->filler ? trait : nullptr;
}

// A noun for somebody, or an age: what a description ends in or consists of.
bool says_gender(const Token& token) {
    const auto* trait = trait_of(token);
    return trait != nullptr && trait->gender != voices::profiles::Gender::Unknown;
}
bool says_age(const Token& token) {
    const auto* trait = trait_of(token);
    return trait != nullptr && trait->age.has_value();
}

bool is_article(const Token& token) {
    static constexpr std::array<std::string_view, 27> articles{
        "a",   "an",  "the", "my", "your", "his", "her", "our", "their", "ein",  "eine",  "der",  "die", "un",
        "une", "una", "le",  "la", "mon",  "ma",  "mi",  "el",  "il",    "mein", "meine", "this", "that"};
    return is_one_of(articles, token.word);
}
bool is_possessive(const Token& token) {
    static constexpr std::array<std::string_view, 12> possessives{"my",   "your",  "his", "her", "our", "their",
                                                                  "mein", "meine", "mon", "ma",  "mi",  "tu"};
    return is_one_of(possessives, token.word) || token.owns;
}
bool is_indefinite(const Token& token) { return token.word == "a" || token.word == "an"; }
bool is_form_of_address(const Token& token) {
    static constexpr std::array<std::string_view, 15> forms{"sir",    "maam",    "madam",    "madame",       "marm",
                                                            "miss",   "mister",  "monsieur", "mademoiselle", "señor",
                                                            "señora", "signore", "signora",  "sire",         "missus"};
    return is_one_of(forms, token.word);
}
bool is_form_of_be(const Token& token) {
    static constexpr std::array<std::string_view, 9> be{"is", "was", "becomes", "ist", "war", "est", "es", "era", "è"};
    return is_one_of(be, token.word);
}
// Words that a description doesn't go across.
bool parts(const Token& token) {
    static constexpr std::array<std::string_view, 24> others{
        "and", "or",  "with", "to",   "for", "of",  "in", "at",  "by",   "from", "on", "not",
        "und", "mit", "et",   "avec", "y",   "con", "e",  "who", "that", "when", "as", "than"};
    return is_one_of(others, token.word);
}

class Describer {
  public:
    Describer(const std::vector<Token>& tokens, const Mention& mention, std::size_t begin, std::size_t end,
              bool is_note, std::vector<std::string>& words)
        : tokens_(tokens), mention_(mention), begin_(begin), end_(end), is_note_(is_note), words_(words) {}

    void run() {
        read_title();
        after_ = mention_.last;
        // "Bramble Otley, a tomboy": the speeches of Bramble have no surname.
        if (is_note_ && after_ < end_ && tokens_[after_].capital && tokens_[after_].before == Gap::None) ++after_;
        if (after_ >= end_) return;
        if (tokens_[after_].before == Gap::None) {
            read_predicate();
            if (is_note_) read_late_apposition();
        } else if (tokens_[after_].before != Gap::Stop) {
            read_apposition(after_);
        }
    }

  private:
    void take(std::size_t at) { words_.push_back(tokens_[at].word); }

    // "Mrs. Doyle", "old Larkin", "my wife Ann", "my brother, Tarrant, …".
    void read_title() {
        if (mention_.first == begin_) return;
        const std::size_t before = mention_.first - 1;
        const Gap gap = tokens_[mention_.first].before;
        if (!says_gender(tokens_[before]) && !says_age(tokens_[before])) return;
        const bool closed = mention_.last >= tokens_.size() || tokens_[mention_.last].before != Gap::None;
        const bool kin = gap == Gap::Comma && closed && before > begin_ && is_possessive(tokens_[before - 1]);
        if (gap == Gap::None || kin) take(before);
    }

    // "Vesper is my wife".
    void read_predicate() {
        constexpr std::size_t longest = 5;  // words behind the verb
        const std::size_t verb = after_;
        if (!is_form_of_be(tokens_[verb]) || verb + 1 >= end_ || !is_article(tokens_[verb + 1])) return;
        read_phrase(verb + 1, std::min(end_, verb + 1 + longest), false);
    }

    // "Larkin, my uncle, drinks", "Copse (old, a hermit)".
    void read_apposition(std::size_t first) {
        constexpr std::size_t longest = 6;  // words
        const bool bracketed = tokens_[first].before == Gap::Bracket;
        std::size_t stop = first + 1;
        const std::size_t limit = std::min(end_, first + longest);
        while (stop < limit && (tokens_[stop].before == Gap::None || (bracketed && tokens_[stop].before == Gap::Comma)))
            ++stop;
        // In speech a name before a comma may be somebody who is spoken to.
        const bool closed = stop >= tokens_.size() || tokens_[stop].before != Gap::None;
        if (!closed) return;
        if (!bracketed && !is_article(tokens_[first]) && !says_age(tokens_[first]) && !says_gender(tokens_[first]))
            return;
        if (!bracketed && !is_note_ && stop >= tokens_.size() && !is_article(tokens_[first])) return;
        if (!bracketed && !is_note_ && is_form_of_address(tokens_[first])) return;  // "Only Wick, miss."
        read_phrase(first, stop, bracketed);
        if (is_note_ && stop < end_ && tokens_[stop].before == Gap::Comma && is_indefinite(tokens_[stop]))
            read_phrase_of(stop);
    }

    // "Ellery presides, an old woman in black", but not "Ellery waits, an old woman beside her".
    void read_late_apposition() {
        for (std::size_t i = after_ + 1; i < end_ && tokens_[i].before != Gap::Stop; ++i)
            if (tokens_[i].before == Gap::Comma) return is_indefinite(tokens_[i]) ? read_phrase_of(i) : void();
    }

    void read_phrase_of(std::size_t first) {
        static constexpr std::array<std::string_view, 14> beside{"beside", "behind", "with",   "by",     "at",
                                                                 "on",     "near",   "before", "after",  "under",
                                                                 "over",   "among",  "enters", "follows"};
        std::size_t stop = first + 1;
        while (stop < end_ && tokens_[stop].before == Gap::None && !is_one_of(beside, tokens_[stop].word)) ++stop;
        if (stop < end_ && tokens_[stop].before == Gap::None) return;
        std::size_t noun = first;
        while (noun < stop && !says_gender(tokens_[noun])) ++noun;
        if (noun + 1 < stop && !parts(tokens_[noun + 1])) return;  // "a woman following"
        read_phrase(first, stop, false);
    }

    void read_phrase(std::size_t first, std::size_t last, bool bracketed) {
        for (std::size_t i = first; i < last; ++i) {
            if (i > first && !bracketed && tokens_[i].before != Gap::None) return;
            if (parts(tokens_[i]) && !bracketed) return read_years(i, last);
            if (tokens_[i].owns) continue;  // "a farmer's son"
            if (says_age(tokens_[i]) || says_gender(tokens_[i])) take(i);
            if (says_gender(tokens_[i])) return read_years(i + 1, last);
        }
    }

    // "a fisherman of sixty", "a tomboy of ten"
    void read_years(std::size_t at, std::size_t last) {
        if (at + 1 >= last || tokens_[at].word != "of") return;
        const auto word = word_for_age(tokens_[at + 1].word);
        if (!word.empty()) words_.emplace_back(word);
    }

    const std::vector<Token>& tokens_;
    const Mention& mention_;
    std::size_t begin_;
    std::size_t end_;
    std::size_t after_ = 0;  // the first token behind the whole name
    bool is_note_;
    std::vector<std::string>& words_;
};

}  // namespace

void describe(const std::vector<Token>& tokens, const Mention& mention, std::size_t begin, std::size_t end,
              bool is_note, std::vector<std::string>& words) {
    Describer(tokens, mention, begin, end, is_note, words).run();
}

std::string form_of_address(const std::vector<Token>& tokens) {
    static constexpr std::array<std::string_view, 12> before{
        "yes", "no", "aye", "please", "thanks", "you", "sorry", "morning", "evening", "afternoon", "well", "right"};
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool closed = i + 1 == tokens.size() || tokens[i + 1].before != Gap::None;
        const bool lord = i > 0 && (tokens[i - 1].word == "my" || tokens[i - 1].word == "your") &&
                          (tokens[i].word == "lord" || tokens[i].word == "lady" || tokens[i].word == "lordship" ||
                           tokens[i].word == "ladyship");
        if (!closed || !(lord || is_form_of_address(tokens[i]))) continue;
        const std::size_t first = lord ? i - 1 : i;
        const bool opened =
            tokens[first].before != Gap::None || (first > 0 && is_one_of(before, tokens[first - 1].word));
        if (opened) return tokens[i].word == "maam" || tokens[i].word == "marm" ? "madam" : tokens[i].word;
    }
    return {};
}

}  // namespace dramatis::pipeline::show
