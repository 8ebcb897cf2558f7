#include "cues/prose/text/tokens.h"

#include <algorithm>
#include <array>

#include "cues/prose/text/vocabulary.h"

namespace dramatis::cues::prose::text {

namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
unsigned byte(char c) { return static_cast<unsigned char>(c); }

// What stands at a place of the text: a letter of some bytes, a mark in its plain form, white space, or nothing to read.
struct Sign {
    enum Kind : std::uint8_t { Letter, Digit, Mark, Space, Skip } kind = Skip;
    std::uint8_t size = 1;
    char mark = 0;
    bool capital = false;
};

// U+2010 ... U+203A and the marks of Latin-1 that stories have; all else that isn't ASCII counts as a letter.
Sign sign_beyond_ascii(std::string_view text, std::size_t at) {
    const unsigned first = byte(text[at]);
    const auto size = static_cast<std::uint8_t>(first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2);
    if (at + size > text.size()) return {.kind = Sign::Skip, .size = static_cast<std::uint8_t>(text.size() - at)};
    const unsigned second = byte(text[at + 1]);
    if (first == 0xE2 && second == 0x80) {
        const unsigned third = byte(text[at + 2]);
        if (third <= 0x8F || third == 0xAF) return {.kind = Sign::Space, .size = size};
        if (third <= 0x95) return {.kind = Sign::Mark, .size = size, .mark = '-'};
        if (third <= 0x9B) return {.kind = Sign::Mark, .size = size, .mark = '\''};
        if (third <= 0x9F) return {.kind = Sign::Mark, .size = size, .mark = '"'};
        if (third == 0xA6) return {.kind = Sign::Mark, .size = size, .mark = '~'};
        if (third == 0xB9 || third == 0xBA) return {.kind = Sign::Mark, .size = size, .mark = '"'};
        return {.kind = Sign::Skip, .size = size};
    }
    if (first == 0xC2) {
        if (second == 0xA0) return {.kind = Sign::Space, .size = size};
        if (second == 0xAB || second == 0xBB) return {.kind = Sign::Mark, .size = size, .mark = '"'};
        return {.kind = Sign::Skip, .size = size};
    }
    const bool capital = (first == 0xC3 && second >= 0x80 && second <= 0x9E) || (first == 0xD0 && second <= 0xAF);
    return {.kind = Sign::Letter, .size = size, .capital = capital};
}

Sign sign_at(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (is_lower(c)) return {.kind = Sign::Letter};
    if (is_upper(c)) return {.kind = Sign::Letter, .capital = true};
    if (is_digit(c)) return {.kind = Sign::Digit};
    if (byte(c) <= ' ') return {.kind = Sign::Space};
    if (c == '_' || c == '*') return {.kind = Sign::Skip};
    if (byte(c) < 0x80) return {.kind = Sign::Mark, .mark = c};
    if (byte(c) < 0xC0) return {.kind = Sign::Skip};
    return sign_beyond_ascii(text, at);
}

constexpr std::array<std::string_view, 22> abbreviations = {"capt", "col",    "dr",    "esq", "gen", "hon", "jr", "lt",
                                                            "m",    "messrs", "mlle",  "mme", "mr",  "mrs", "ms", "mt",
                                                            "prof", "rev",    "sergt", "sgt", "sr",  "st"};

bool is_abbreviation(std::string_view word) {
    return std::ranges::binary_search(abbreviations, word) || (word.size() == 1 && is_lower(word[0]) && word[0] != 'i');
}

// "l'homme", "qu'il": the article and the conjunction are words of their own.
bool is_elided(std::string_view word) {
    static constexpr std::array<std::string_view, 12> words = {"c'", "d'", "j'",      "jusqu'", "l'", "lorsqu'",
                                                               "m'", "n'", "puisqu'", "qu'",    "s'", "t'"};
    return std::ranges::binary_search(words, word);
}

// Reads one block into tokens.
class TokenReader {
  public:
    TokenReader(const Story& story, std::vector<Token>& tokens, Vocabulary& vocabulary)
        : text_(story.source->text()),
          french_(story.language == Language::French),
          tokens_(tokens),
          vocabulary_(vocabulary) {}

    void read(Span span, std::uint32_t block) {
        block_ = block;
        end_ = span.end;
        std::size_t at = span.begin;
        while (at < end_) {
            const Sign sign = sign_at(text_, at);
            if (sign.kind == Sign::Letter) {
                at = read_word(at);
            } else if (sign.kind == Sign::Digit) {
                at = read_number(at);
            } else if (sign.kind == Sign::Mark) {
                at = read_mark(at, sign);
            } else {
                at += sign.size;
            }
        }
    }

  private:
    Sign sign(std::size_t at) const { return at < end_ ? sign_at(text_, at) : Sign{.kind = Sign::Space}; }

    // An apostrophe or a hyphen between letters is part of a word.
    bool joins(const Sign& mark, std::size_t at) const {
        const bool hyphen = mark.mark == '-' && mark.size == 1;
        return mark.kind == Sign::Mark && (mark.mark == '\'' || hyphen) && sign(at + mark.size).kind == Sign::Letter;
    }

    std::size_t read_word(std::size_t at) {
        Token token{.block = block_};
        word_.clear();
        const std::size_t begin = at;
        std::size_t letters = 0;
        std::size_t capitals = 0;
        token.capital = sign(at).capital;
        for (;;) {
            const Sign next = sign(at);
            if (next.kind == Sign::Letter) {
                ++letters;
                capitals += next.capital ? 1 : 0;
                append_lower(at, next);
            } else if (letters > 0 && joins(next, at)) {
                word_ += next.mark;
                if (french_ && next.mark == '\'' && is_elided(word_)) {
                    at += next.size;
                    break;
                }
            } else {
                break;
            }
            at += next.size;
        }
        std::size_t end = at;
        if (const std::string_view pronoun = french_ ? drop_pronoun() : std::string_view(); !pronoun.empty()) {
            end = at - pronoun.size();
            at -= pronoun.size() - pronoun.rfind('-') - 1;
        }
        token.shouted = letters > 1 && capitals == letters;
        if (word_.size() > 2 && word_.ends_with("'s")) {
            token.possessive = true;
            word_.resize(word_.size() - 2);
        }
        if (end == at && at < end_ && text_[at] == '.' && is_abbreviation(word_)) end = ++at;
        add(token, begin, end);
        return at;
    }

    // "dit-il", "a-t-elle" are the verb and its pronoun: takes the pronoun off and gives it with its hyphen.
    std::string_view drop_pronoun() {
        for (const std::string_view pronoun : {"-t-il", "-t-elle", "-il", "-elle", "-ils", "-elles", "-je", "-on"}) {
            if (!word_.ends_with(pronoun) || word_.size() == pronoun.size()) continue;
            word_.resize(word_.size() - pronoun.size());
            return pronoun;
        }
        return {};
    }

    void append_lower(std::size_t at, const Sign& letter) {
        if (letter.size == 1) {
            word_ += letter.capital ? static_cast<char>(text_[at] + 32) : text_[at];
            return;
        }
        word_.append(text_, at, letter.size);
        const bool latin = byte(text_[at]) == 0xC3;
        if (letter.capital && latin) word_.back() = static_cast<char>(byte(word_.back()) + 32);
    }

    std::size_t read_number(std::size_t at) {
        const std::size_t begin = at;
        word_.clear();
        while (at < end_ && is_digit(text_[at])) word_ += text_[at++];
        add({.block = block_, .kind = TokenKind::Number}, begin, at);
        return at;
    }

    // A run of dashes is one dash, a run of full stops is an ellipsis.
    std::size_t read_mark(std::size_t at, const Sign& mark) {
        const std::size_t begin = at;
        at += mark.size;
        std::size_t count = 1;
        while (mark.mark == '-' || mark.mark == '.') {
            const Sign next = sign(at);
            if (next.kind != Sign::Mark || next.mark != mark.mark) break;
            at += next.size;
            ++count;
        }
        word_.assign(1, mark.mark == '.' && count > 1 ? '~' : mark.mark);
        add({.block = block_, .kind = TokenKind::Mark}, begin, at);
        return at;
    }

    void add(Token token, std::size_t begin, std::size_t end) {
        token.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
        token.word = vocabulary_.intern(word_);
        tokens_.push_back(token);
    }

    std::string_view text_;
    bool french_;
    std::vector<Token>& tokens_;
    Vocabulary& vocabulary_;
    std::string word_;
    std::uint32_t block_ = 0;
    std::size_t end_ = 0;
};

}  // namespace

std::uint32_t Tokens::at(std::uint32_t byte) const {
    const auto found = std::ranges::lower_bound(all_, byte, {}, [](const Token& token) { return token.span.begin; });
    return static_cast<std::uint32_t>(found - all_.begin());
}

Tokens tokenize(const Story& story) {
    Tokens tokens;
    Vocabulary vocabulary;
    tokens.all_.reserve(story.source->text().size() / 4);
    TokenReader reader(story, tokens.all_, vocabulary);
    for (std::uint32_t block = 0; block < story.blocks.size(); ++block) {
        tokens.block_begins_.push_back(static_cast<std::uint32_t>(tokens.all_.size()));
        const BlockKind kind = story.blocks[block].kind;
        if (kind == BlockKind::Prose || kind == BlockKind::Verse) reader.read(story.blocks[block].span, block);
    }
    tokens.block_begins_.push_back(static_cast<std::uint32_t>(tokens.all_.size()));
    tokens.words_ = std::move(vocabulary).words();
    return tokens;
}

}  // namespace dramatis::cues::prose::text
