#include "voices/speech_punctuation.h"

#include <algorithm>

#include "core/text.h"
#include "voices/speech_guards.h"

namespace dramatis::voices {
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
    if (is_one_of(c, U"$£€¥¢₹₽₩%‰°&@#+=×÷±§½¼¾⅓⅔²³ªº№")) return Mark::Word;
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

bool is_number_sign(char32_t c) { return is_one_of(c, U"$£€¥₹₽₩.+"); }

// "https://…", "www.…", "name@host.org": their punctuation is part of them.
bool is_address(std::string_view text) {
    if (text.find("://") != std::string_view::npos || text.starts_with("www.")) return true;
    const auto at = text.find('@');
    return at != std::string_view::npos && at > 0 && text.find('.', at) != std::string_view::npos;
}

class Splitter {
  public:
    Splitter(Notation notation, std::vector<std::uint32_t>& unspoken) : notation_(notation), unspoken_(unspoken) {}

    void split(const WrittenWord& word, std::uint32_t index) {
        written_ = index;
        emphasised_ = word.emphasised;
        const auto before = result_.size();
        if (word.phonemes && notation_ == Notation::EspeakPhonemes) {
            if (const auto phonemes = clean_phonemes(word.text); !phonemes.empty())
                result_.push_back(
                    {.written = index, .text = "[[" + phonemes + "]]", .settled = true, .emphasised = emphasised_});
        } else {
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
                return take_quote();
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
                if (inside_word()) return keep('/');
                return end_word();
            case Mark::Space:
                end_word();
                spaced_ = true;
                return;
            case Mark::Ink:
                if (!is_one_of(c, U"*^`")) end_word();  // "un*believ*able" is one word
                return;
        }
    }

    // Between letters it belongs to the word, and so it does before one or two letters alone ('s avonds, 'em). In front of
    // others it may be a quote: the rules of the language tell.
    void take_apostrophe() {
        if (inside_word()) return keep('\'');
        if (core_.empty() && mark_of(after()) == Mark::Word) {
            opens_ = true;
            std::size_t end = at_ + 1;
            while (end < letters_.size() && mark_of(letters_[end]) == Mark::Word) ++end;
            const bool closes = end < letters_.size() && mark_of(letters_[end]) == Mark::Apostrophe;
            if (end - at_ <= 3 && !closes && !is_digit(after())) return keep('\'');
            elided_ = !closes;
        }
    }

    void take_quote() {
        if (inside_word()) return;
        if (core_.empty()) opens_ = true;
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
        if (after() == '-' || before() == '-') return break_off(Break::Dash);
        const bool wide = c == U'–';
        if (inside_word()) {
            if (inside_number()) return keep(wide ? U'–' : U'-');
            if (!wide || is_upper(after()) || is_digit(before())) return keep('-');
            return break_off(Break::Dash);
        }
        if (core_.empty() && (is_digit(after()) || is_number_sign(after())) && spaced_) return keep('-');
        if (core_.empty() && !wide && mark_of(after()) == Mark::Word) return;  // "-ish"
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
                           .emphasised = emphasised_});
        core_.clear();
        spaced_ = opens_ = elided_ = inner_bracket_ = false;
    }

    Notation notation_;
    std::vector<std::uint32_t>& unspoken_;
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
    bool inner_bracket_ = false;
};

}  // namespace

SpokenWords split_written_words(std::span<const WrittenWord> words, Notation notation,
                                std::vector<std::uint32_t>& unspoken) {
    Splitter splitter(notation, unspoken);
    for (std::size_t i = 0; i < words.size(); ++i) splitter.split(words[i], static_cast<std::uint32_t>(i));
    return splitter.take();
}

}  // namespace dramatis::voices
