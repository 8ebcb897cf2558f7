#include "pipeline/show/mentions.h"

#include <algorithm>

#include "core/text.h"
#include "voices/casting/vocabulary.h"

namespace dramatis::pipeline::show {
namespace {

bool is_dash(char32_t c) { return c == U'\u2014' || c == U'\u2013'; }
bool is_apostrophe(char32_t c) { return c == U'\'' || c == U'\u2019'; }
bool is_opening(char32_t c) { return c == U'(' || c == U'['; }
bool is_closing(char32_t c) { return c == U')' || c == U']'; }
bool is_stop(char32_t c) { return c == U'.' || c == U'!' || c == U'?' || c == U'\u2026' || c == U'\n'; }
bool is_comma(char32_t c) {
    return c == U',' || c == U';' || c == U':' || c == U'"' || c == U'\u201c' || c == U'\u201d';
}

void widen(Token::Gap& gap, Token::Gap other) { gap = std::max(gap, other); }

// "Mrs.", "Dr.": the full stop ends no sentence.
bool is_abbreviation(const Token& token) {
    constexpr std::size_t longest = 4;  // letters
    return token.word.size() <= longest && voices::casting::find_trait_word(token.word, "en", true) != nullptr;
}

class Tokenizer {
  public:
    explicit Tokenizer(std::string_view text) : text_(text) {}

    std::vector<Token> run() {
        for (std::size_t at = 0; at < text_.size();) {
            const CodePoint c = decode(text_, at);
            take(c.value, at + c.bytes);
            at += c.bytes;
        }
        end_word();
        return std::move(tokens_);
    }

  private:
    void take(char32_t c, std::size_t next) {
        if (is_letter(c) || is_digit(c) || is_mark(c)) {
            if (word_.empty()) capital_ = is_upper(c);
            append_utf8(word_, to_lower(c));
            return;
        }
        if (is_apostrophe(c) && !word_.empty()) return take_apostrophe(next);
        const bool ended = !word_.empty();
        end_word();
        if (c == U'.' && ended) {
            tokens_.back().abbreviated = is_abbreviation(tokens_.back());
            if (tokens_.back().abbreviated) return;
        }
        if (is_stop(c)) widen(gap_, Token::Gap::Stop);
        if (is_opening(c) || is_closing(c)) widen(gap_, Token::Gap::Bracket);
        if (is_comma(c) || is_dash(c)) widen(gap_, Token::Gap::Comma);
    }

    // "Mira's" is Mira's; "ma'am" is one word.
    void take_apostrophe(std::size_t next) {
        const bool owns = text_.substr(next).starts_with('s') &&
                          (next + 1 >= text_.size() || !is_letter(decode(text_, next + 1).value));
        if (!owns) return;
        end_word();
        tokens_.back().owns = true;
        skipped_ = 1;
    }

    void end_word() {
        if (skipped_ > 0 && word_ == "s") {
            skipped_ = 0;
            word_.clear();
            return;
        }
        if (word_.empty()) return;
        tokens_.push_back({std::move(word_), gap_, false, false, capital_});
        word_.clear();
        gap_ = Token::Gap::None;
    }

    std::string_view text_;
    std::vector<Token> tokens_;
    std::string word_;
    bool capital_ = false;
    Token::Gap gap_ = Token::Gap::Stop;
    int skipped_ = 0;
};

std::vector<std::string> words_of(std::string_view name) {
    std::vector<std::string> words;
    for (const Token& token : tokens_of(name)) words.push_back(token.word);
    return words;
}

bool fits(const std::vector<std::string>& words, const std::vector<Token>& tokens, std::size_t at) {
    if (at + words.size() > tokens.size()) return false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (tokens[at + i].word != words[i]) return false;
        if (i > 0 && tokens[at + i].before != Token::Gap::None) return false;
    }
    return true;
}

}  // namespace

std::vector<Token> tokens_of(std::string_view text) { return Tokenizer(text).run(); }

void NameIndex::add(std::string_view name, std::size_t character) {
    std::vector<std::string> words = words_of(name);
    if (words.empty()) return;
    if (words.size() > 1) {
        for (const std::string& part : {words.front(), words.back()}) {
            // GUARD of FIRST GUARD is no name.
            if (voices::casting::find_trait_word(part, "en", true) != nullptr || is_digit(decode(part, 0).value))
                continue;
            const auto [entry, is_new] = parts_.emplace(part, character);
            if (!is_new && entry->second != character) entry->second = std::nullopt;
        }
    }
    by_first_word_[words.front()].push_back({std::move(words), character});
}

void NameIndex::finish() {
    for (auto& [first, entries] : by_first_word_)
        std::ranges::stable_sort(entries, std::ranges::greater(),
                                 [](const Entry& entry) { return entry.words.size(); });
}

std::vector<Mention> NameIndex::find(const std::vector<Token>& tokens) const {
    std::vector<Mention> mentions;
    for (std::size_t at = 0; at < tokens.size();) {
        std::optional<Mention> found;
        if (const auto entries = by_first_word_.find(tokens[at].word); entries != by_first_word_.end()) {
            const auto entry =
                std::ranges::find_if(entries->second, [&](const Entry& each) { return fits(each.words, tokens, at); });
            if (entry != entries->second.end()) found = Mention{entry->character, at, at + entry->words.size()};
        }
        if (!found)
            if (const auto part = parts_.find(tokens[at].word); part != parts_.end() && part->second) {
                // Hanne's own surname, although only GRANNY RUSK speaks with it: "Hanne Rusk, the widow".
                const bool surname = !mentions.empty() && mentions.back().last == at && !tokens[at - 1].owns &&
                                     tokens[at].before == Token::Gap::None;
                if (!surname) found = Mention{*part->second, at, at + 1};
            }
        if (found) mentions.push_back(*found);
        at = found ? found->last : at + 1;
    }
    return mentions;
}

}  // namespace dramatis::pipeline::show
