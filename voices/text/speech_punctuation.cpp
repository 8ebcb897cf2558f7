#include "voices/text/speech_punctuation.h"

#include <algorithm>

#include "core/letter_forms.h"
#include "core/text.h"
#include "voices/text/smileys.h"
#include "voices/text/speech_guards.h"

namespace dramatis::voices::text {
namespace {

enum class Mark { Word, Apostrophe, Quote, Open, Close, Dot, Break, Dash, Hyphen, Slash, Space, Ink };

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

Mark mark_of(char32_t c) {
    if (c < 0x80 && ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')) return Mark::Word;
    if (c < 0x80 && c >= '0' && c <= '9') return Mark::Word;
    if (c == ' ') return Mark::Space;
    if (is_one_of(c, U"'’ʼ＇‘‛′´")) return Mark::Apostrophe;
    if (is_one_of(c, U"\"“”„‟«»‹›‚″「」『』《》〈〉＂¿¡")) return Mark::Quote;
    if (is_one_of(c, U"([{（［｛【")) return Mark::Open;
    if (is_one_of(c, U")]}）］｝】")) return Mark::Close;
    if (is_one_of(c, U".。．।…")) return Mark::Dot;
    if (is_one_of(c, U",;:!?，、；：！？؟،؛‼⁇⁈⁉‽·")) return Mark::Break;
    if (is_one_of(c, U"—―⸺⸻")) return Mark::Dash;
    if (is_one_of(c, U"-‐‑‒–−－")) return Mark::Hyphen;
    if (is_one_of(c, U"/⁄∕／")) return Mark::Slash;
    if (is_one_of(c, U"$£€¥¢₹₽₩₿%‰°&@#+=×÷±§½¼¾⅓⅔²³ªº№√∞≤≥≠≈")) return Mark::Word;
    if (c >= 0x80 && (is_letter(c) || is_digit(c) || is_mark(c) || c == 0x200C || c == 0x200D)) return Mark::Word;
    return Mark::Ink;
}

Break break_of(char32_t c) {
    switch (c) {
        case ';':
        case U'；':
        case U'؛':
            return Break::Semicolon;
        case ':':
        case U'：':
            return Break::Colon;
        case '!':
        case U'！':
        case U'‼':
            return Break::Exclamation;
        case '?':
        case U'？':
        case U'؟':
        case U'⁇':
        case U'⁈':
        case U'⁉':
        case U'‽':
            return Break::Question;
        default:
            return Break::Comma;
    }
}

bool is_number_sign(char32_t c) { return is_one_of(c, U"$£€¥₹₽₩₿.+"); }

// "https://…", "www.…", "name@host.org": their punctuation is part of them.
bool is_address(std::string_view text) {
    if (text.find("://") != std::string_view::npos || text.starts_with("www.")) return true;
    const auto at = text.find('@');
    return at != std::string_view::npos && at > 0 && text.find('.', at) != std::string_view::npos;
}

class Splitter {
  public:
    Splitter(Notation notation, std::vector<std::uint32_t>& unspoken, std::vector<Unsaid>& unsaid)
        : notation_(notation), unspoken_(unspoken), unsaid_(unsaid) {}

    void split(const WrittenWord& word, std::uint32_t index) {
        written_ = index;
        emphasised_ = word.emphasised;
        const auto before = result_.size();
        if (word.phonemes && notation_ == Notation::EspeakPhonemes) {
            if (const auto phonemes = clean_phonemes(word.text); !phonemes.empty())
                result_.push_back(
                    {.written = index, .text = "[[" + phonemes + "]]", .settled = true, .emphasised = emphasised_});
        } else if (!is_smiley(word.text)) {
            read(word.text);
        }
        if (result_.size() == before) unspoken_.push_back(index);
    }
    SpokenWords take() { return std::move(result_); }

  private:
    void read(std::string_view text) {
        letters_.clear();
        const auto clean = clean_text(text);
        for (std::size_t i = 0; i < clean.size();) {
            const auto point = decode(clean, i);
            letters_.push_back(point.value);
            i += point.bytes;
        }
        address_ = is_address(clean);
        spaced_ = true;
        opens_ = false;
        for (at_ = 0; at_ < letters_.size(); ++at_) take_letter();
        end_word();
    }

    char32_t before() const { return at_ > 0 ? letters_[at_ - 1] : U' '; }
    char32_t after() const { return at_ + 1 < letters_.size() ? letters_[at_ + 1] : U' '; }
    bool inside_number() const { return is_digit(before()) && is_digit(after()); }
    bool inside_word() const {
        return !core_.empty() && mark_of(before()) == Mark::Word && mark_of(after()) == Mark::Word;
    }

    void keep(char32_t c) {
        if (c < 0x80)
            core_ += static_cast<char>(c);
        else
            append_utf8(core_, c);
    }

    void take_letter() {
        const auto c = letters_[at_];
        if (address_ && c > ' ' && c < 0x7F && mark_of(after()) != Mark::Space && !is_one_of(c, U"<>()[]{}\"'")) {
            if (!core_.empty() || mark_of(c) == Mark::Word) return keep(c);
        }
        switch (mark_of(c)) {
            case Mark::Word:
                return keep(c);
            case Mark::Apostrophe:
                return take_apostrophe();
            case Mark::Quote:
                return take_quote(c);
            case Mark::Open:
                return take_bracket(true);
            case Mark::Close:
                return take_bracket(false);
            case Mark::Dot:
                return take_dot(c);
            case Mark::Break:
                return take_break(c);
            case Mark::Dash:
                return break_off(Break::Dash);
            case Mark::Hyphen:
                return take_hyphen(c);
            case Mark::Slash:
                if (inside_word() || core_ == "w") return keep('/');  // "w/ me"
                return end_word();
            case Mark::Space:
                end_word();
                spaced_ = true;
                return;
            case Mark::Ink:
                if (is_sign_here(c)) return keep(c);
                if (c >= 0x80 && is_sign(c)) note_unsaid(c);
                if (!is_one_of(c, U"*^`")) end_word();  // "un*believ*able" is one word
                return;
        }
    }

    void note_unsaid(char32_t c) {
        if (unsaid_.empty() || unsaid_.back().word != written_) unsaid_.push_back({written_, {}});
        append_utf8(unsaid_.back().text, c);
    }

    // "5 > 3", "10^6", "~50": signs that stand for words only there.
    bool is_sign_here(char32_t c) const {
        if (c == '^') return inside_word() || (!core_.empty() && after() == '-');
        if (c == '~') return core_.empty() && is_digit(after());
        if (c != '<' && c != '>') return false;
        const bool alone = core_.empty() && before() == ' ' && after() == ' ' && !result_.empty();
        return alone || (is_digit(before()) && is_digit(after()));
    }

    // Between letters it belongs to the word, and so it does before one or two letters alone ('s avonds, 'em). In front
    // of others it may be a quote: the rules of the language decide.
    void take_apostrophe() {
        if (inside_word()) return keep('\'');
        if (core_.empty() && mark_of(after()) == Mark::Word) {
            opens_ = true;
            std::size_t end = at_ + 1;
            while (end < letters_.size() && mark_of(letters_[end]) == Mark::Word) ++end;
            const bool closes = end < letters_.size() && mark_of(letters_[end]) == Mark::Apostrophe;
            if (end - at_ <= 3 && !closes && !is_digit(after())) return keep('\'');
            elided_ = !closes;
            quoted_ = closes;
            return;
        }
        if (!core_.empty() && !quoted_) clipped_ = true;
    }

    void take_quote(char32_t c) {
        if (inside_word()) return;
        // "a 6" nail", unless a quotation ends here.
        const bool straight = c == '"' || c == U'”';
        const bool number = is_digit(before()) || is_one_of(before(), U"½¼¾⅓⅔");
        if (number && !core_.empty() && (c == U'″' || (straight && !quotation_))) {
            inches_ = true;
        } else if (core_.empty()) {
            opens_ = quotation_ = true;
        } else {
            quotation_ = false;
        }
    }

    void take_bracket(bool open) {
        if (inside_word()) {  // "hand(s)"
            inner_bracket_ = open;
            return;
        }
        if (open) {
            break_off(Break::None);
            if (!result_.empty() && result_.back().after == Break::None && !result_.back().dotted)
                result_.back().after = Break::Comma;
            opens_ = true;
        } else if (inner_bracket_) {
            end_word();
        } else {
            break_off(Break::Comma);
        }
    }

    // One dot behind a word may be an abbreviation's; two and more trail off.
    void take_dot(char32_t c) {
        if (c == U'…' || after() == '.' || before() == '.') {
            break_off(Break::Ellipsis);
            return;
        }
        const bool latin = c == '.';
        if (latin && inside_word() && !starts_sentence()) return keep('.');
        if (latin && core_.empty() && is_digit(after())) return keep('.');
        if (latin && !core_.empty()) return end_word(true);
        break_off(Break::Stop);
    }

    // "lamp.Then": a space was forgotten; "U.S" and "fig.tree" are words.
    bool starts_sentence() const {
        return at_ >= 2 && is_lower(letters_[at_ - 1]) && is_lower(letters_[at_ - 2]) && is_upper(after());
    }

    void take_break(char32_t c) {
        if (c == U'·') return inside_word() ? keep(c) : end_word();
        if ((c == ',' || c == ':') && inside_number() && !core_.empty()) return keep(c);
        break_off(break_of(c));
    }

    void take_hyphen(char32_t c) {
        if (core_.ends_with('^') && is_digit(after())) return keep('-');
        if (after() == '-' || before() == '-') return break_off(Break::Dash);
        const bool is_en_dash = c == U'–';
        if (inside_word()) {
            if (inside_number()) return keep(is_en_dash ? U'–' : U'-');
            if (!is_en_dash || is_upper(after()) || is_digit(before())) return keep('-');
            return break_off(Break::Dash);
        }
        if (core_.empty() && (is_digit(after()) || is_number_sign(after())) && spaced_) return keep('-');
        if (core_.empty() && !is_en_dash && mark_of(after()) == Mark::Word) return;  // "-ish"
        break_off(Break::Dash);
    }

    void break_off(Break kind) {
        end_word();
        if (result_.empty()) return;
        auto& last = result_.back();
        last.exclaimed |= kind == Break::Exclamation;
        last.after = std::max(last.after, kind);
    }

    void end_word(bool dotted = false) {
        if (core_.empty()) return;
        result_.push_back({.written = written_,
                           .text = std::move(core_),
                           .dotted = dotted,
                           .opens = opens_,
                           .elided = elided_,
                           .clipped = clipped_,
                           .inches = inches_,
                           .emphasised = emphasised_});
        core_.clear();
        spaced_ = opens_ = elided_ = clipped_ = quoted_ = inches_ = inner_bracket_ = false;
    }

    Notation notation_;
    std::vector<std::uint32_t>& unspoken_;
    std::vector<Unsaid>& unsaid_;
    SpokenWords result_;
    std::vector<char32_t> letters_;
    std::string core_;
    std::size_t at_ = 0;
    std::uint32_t written_ = 0;
    bool emphasised_ = false;
    bool address_ = false;
    bool spaced_ = true;
    bool opens_ = false;
    bool elided_ = false;
    bool clipped_ = false;
    bool quoted_ = false;  // the word stands between apostrophes
    bool inches_ = false;
    bool quotation_ = false;  // one has been opened in the line
    bool inner_bracket_ = false;
};

}  // namespace

SpokenWords split_written_words(std::span<const WrittenWord> words, Notation notation,
                                std::vector<std::uint32_t>& unspoken, std::vector<Unsaid>& unsaid) {
    Splitter splitter(notation, unspoken, unsaid);
    for (std::size_t i = 0; i < words.size(); ++i) splitter.split(words[i], static_cast<std::uint32_t>(i));
    return splitter.take();
}

}  // namespace dramatis::voices::text
