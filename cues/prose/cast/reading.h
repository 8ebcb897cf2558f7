// A story as the cast reads it: tokens with what the lists say of them, which quotation each stands in, where sentences begin.
#pragma once

#include <cstdint>
#include <vector>

#include "cues/prose/cast/word_classes.h"
#include "cues/prose/text/quotations.h"
#include "cues/prose/text/tokens.h"

namespace dramatis::cues::prose::cast {

using TokenIndex = std::uint32_t;
constexpr std::uint32_t nothing = 0xFFFFFFFFU;

// The tokens of a piece of speech, and those of the narration around it up to the next piece or the end of the block.
struct Place {
    TokenIndex begin = 0;  // the words that are said: [begin, end)
    TokenIndex end = 0;
    TokenIndex left = 0;  // narration before it: [left, left_end), without its mark
    TokenIndex left_end = 0;
    TokenIndex right = 0;  // narration behind it: [right, right_end)
    TokenIndex right_end = 0;
};

class Reading {
  public:
    Reading(const text::Story& story, const std::vector<text::Quotation>& quotations);

    const text::Story& story() const { return story_; }
    const std::vector<text::Quotation>& quotations() const { return quotations_; }
    const text::Tokens& tokens() const { return tokens_; }
    const text::Token& token(TokenIndex at) const { return tokens_[at]; }
    TokenIndex size() const { return static_cast<TokenIndex>(tokens_.size()); }
    std::string_view word(TokenIndex at) const { return tokens_.word(at); }
    const WordClass& kind(TokenIndex at) const { return classes_[tokens_[at].word]; }
    const WordClass& kind_of(text::WordId word) const { return classes_[word]; }
    bool is_mark(TokenIndex at) const { return tokens_[at].kind == text::TokenKind::Mark; }
    bool is_mark(TokenIndex at, char mark) const { return is_mark(at) && word(at)[0] == mark; }
    bool is_word(TokenIndex at) const { return tokens_[at].kind == text::TokenKind::Word; }
    // The quotation that a token is said in; `nothing` for narration.
    std::uint32_t quotation_of(TokenIndex at) const { return quotation_of_[at]; }
    bool is_narration(TokenIndex at) const { return quotation_of_[at] == nothing; }
    bool begins_sentence(TokenIndex at) const { return begins_sentence_[at]; }
    const Place& place(std::size_t quotation) const { return places_[quotation]; }
    // How often a word stands in small letters, and with a capital where it needn't.
    std::uint32_t times_small(text::WordId word) const { return times_small_[word]; }
    std::uint32_t times_capital(text::WordId word) const { return times_capital_[word]; }

  private:
    void find_places();
    void find_sentences();
    void count_letters();

    const text::Story& story_;
    const std::vector<text::Quotation>& quotations_;
    text::Tokens tokens_;
    std::vector<WordClass> classes_;
    std::vector<std::uint32_t> quotation_of_;
    std::vector<bool> begins_sentence_;
    std::vector<Place> places_;
    std::vector<std::uint32_t> times_small_;
    std::vector<std::uint32_t> times_capital_;
};

}  // namespace dramatis::cues::prose::cast
