#include "voices/text/english/symbols.h"

#include "core/text.h"
#include "voices/text/english/units.h"
#include "voices/text/english/written_number.h"

namespace dramatis::voices::text::english {
namespace {

std::string_view name_of(char32_t c) {
    switch (c) {
        case '&':
            return "and";
        case '@':
            return "at";
        case '#':
            return "number";
        case '+':
            return "plus";
        case '=':
            return "equals";
        case U'×':
            return "times";
        case U'÷':
            return "divided by";
        case U'±':
            return "plus or minus";
        case '%':
            return "percent";
        case U'‰':
            return "per mille";
        case U'°':
            return "degrees";
        case U'§':
            return "section";
        case U'№':
            return "number";
        case '$':
            return "dollars";
        case U'£':
            return "pounds";
        case U'€':
            return "euros";
        case U'¥':
            return "yen";
        case U'¢':
            return "cents";
        case U'²':
            return "squared";
        case U'³':
            return "cubed";
        case '<':
            return "is less than";
        case '>':
            return "is greater than";
        case U'≤':
            return "less than or equal to";
        case U'≥':
            return "greater than or equal to";
        case U'≠':
            return "not equal to";
        case U'≈':
            return "about";
        case '~':
            return "about";
        case '^':
            return "to the";
        case U'√':
            return "square root of";
        case U'∞':
            return "infinity";
        case U'₿':
            return "bitcoin";
        case U'½':
            return "and a half";
        case U'¼':
            return "and a quarter";
        case U'¾':
            return "and three quarters";
        default:
            return {};
    }
}

// In addresses every mark is said.
std::string_view address_name_of(char c) {
    switch (c) {
        case '.':
            return "dot";
        case '/':
            return "slash";
        case '-':
            return "dash";
        case '_':
            return "underscore";
        case '~':
            return "tilde";
        case ':':
            return "colon";
        case '?':
            return "question mark";
        case '#':
            return "hash";
        case '%':
            return "percent";
        default:
            return name_of(static_cast<unsigned char>(c));
    }
}

void append_word(std::string& words, std::string_view word) {
    if (word.empty()) return;
    if (!words.empty() && !words.ends_with('-')) words += ' ';
    words += word;
}

enum class Piece { None, Letters, Digits };

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter_at(std::string_view text, std::size_t i) {
    return is_letter(decode(text, i).value) || is_mark(decode(text, i).value);
}

std::string say_digits(std::string_view digits, Piece before, English english) {
    // "B52" is a number, "BA117" a code.
    if (before == Piece::Letters && digits.size() >= 3) return digit_by_digit(digits);
    return say_number_or_year(*read_number(digits), english);
}

std::string say_letters(std::string_view letters, bool in_name, const EnglishLine& line) {
    if (in_name) return is_all_capitals(letters) ? initials(letters) : std::string(letters);  // "AT&T"
    if (letters == "A" && line.takes_phonemes()) return "[[eI]]";                             // no article
    return std::string(letters);
}

bool is_address(std::string_view text) {
    if (text.find("://") != std::string_view::npos || text.starts_with("www.")) return true;
    const auto at = text.find('@');
    if (at != std::string_view::npos && at > 0) return text.find('.', at) != std::string_view::npos;
    // "example.com": dots between words, not between initials.
    if (text.find('.') == std::string_view::npos) return false;
    std::size_t letters = 0;
    for (const char c : text) {
        if (c == '.' && letters < 2) return false;
        if (c != '.' && (c | 0x20) < 'a') return false;
        letters = c == '.' ? 0 : letters + 1;
    }
    return letters >= 2;
}

std::string say_address(std::string_view text, const EnglishLine& line) {
    if (const auto scheme = text.find("://"); scheme != std::string_view::npos) text.remove_prefix(scheme + 3);
    if (text.starts_with("www.")) text.remove_prefix(4);
    while (text.ends_with('/')) text.remove_suffix(1);
    std::string words;
    for (std::size_t i = 0; i < text.size();) {
        auto end = i;
        if (is_ascii_digit(text[i])) {
            while (end < text.size() && is_ascii_digit(text[end])) ++end;
            append_word(words, say_number_or_year(*read_number(text.substr(i, end - i)), line.english()));
        } else if (is_letter_at(text, i)) {
            while (end < text.size() && is_letter_at(text, end)) end += decode(text, end).bytes;
            append_word(words, text.substr(i, end - i));
        } else {
            append_word(words, address_name_of(text[i]));
            end += decode(text, end).bytes;
        }
        i = end;
    }
    return words;
}

bool has_symbol(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto [c, bytes] = decode(text, i);
        if (c == '/' || !name_of(c).empty()) return true;
        i += bytes;
    }
    return false;
}

// "C#", "F#m", "Bb": sharps and flats. A flat is written on the notes that have one in use: "Cb" is an abbreviation too.
std::string say_note(std::string_view text, const EnglishLine& line) {
    if (text.size() < 2 || text[0] < 'A' || text[0] > 'G') return {};
    const bool sharp = text[1] == '#';
    if (!sharp && (text[1] != 'b' || text[0] == 'C' || text[0] == 'F')) return {};
    const auto kind = text.substr(2);
    if (!kind.empty() && kind != "m" && kind != "maj" && kind != "min") return {};
    std::string note(text.substr(0, 1));
    if (note == "A" && line.takes_phonemes()) note = "[[eI]]";  // no article
    note += sharp ? " sharp" : " flat";
    if (kind == "m" || kind == "min") note += " minor";
    if (kind == "maj") note += " major";
    return note;
}

// "60 miles/hour"
std::string say_rate(std::string_view text) {
    const auto slash = text.find('/');
    if (slash == std::string_view::npos || slash < 2 || text.size() - slash < 4) return {};
    const auto per = per_unit_named(text.substr(slash + 1));
    return per.empty() ? std::string() : std::string(text.substr(0, slash)) + " " + std::string(per);
}

class Mixture {
  public:
    Mixture(std::string_view text, const EnglishLine& line)
        : text_(text), line_(line), in_name_(text.find('&') != std::string_view::npos) {}

    std::string say() {
        while (at_ < text_.size()) {
            if (is_ascii_digit(text_[at_]))
                take_digits();
            else if (is_letter_at(text_, at_) || (text_[at_] == '\'' && before_ != Piece::None))
                take_letters();
            else
                take_symbol();
        }
        return std::move(words_);
    }

  private:
    void take_digits() {
        const auto begin = at_;
        while (at_ < text_.size() && is_ascii_digit(text_[at_])) ++at_;
        const auto digits = text_.substr(begin, at_ - begin);
        const bool decimals = begin > 0 && text_[begin - 1] == '.' && before_ == Piece::Digits;
        append_word(words_, decimals ? digit_by_digit(digits) : say_digits(digits, before_, line_.english()));
        before_ = Piece::Digits;
    }

    void take_letters() {
        const auto begin = at_;
        while (at_ < text_.size() && (is_letter_at(text_, at_) || text_[at_] == '\'')) at_ += decode(text_, at_).bytes;
        const auto letters = text_.substr(begin, at_ - begin);
        if (letters.starts_with('\''))
            words_ += letters;
        else
            append_word(words_, say_letters(letters, in_name_, line_));
        before_ = Piece::Letters;
    }

    void take_symbol() {
        const bool first = at_ == 0;
        const auto [c, bytes] = decode(text_, at_);
        at_ += bytes;
        const bool at_end = at_ == text_.size();
        const bool digits_follow = !at_end && is_ascii_digit(text_[at_]);
        const bool between_digits = before_ == Piece::Digits && digits_follow;
        if (c == '&' && before_ != Piece::None && !at_end && is_letter_at(text_, at_))
            words_ += "-and-";
        else if (c == '.' && between_digits)
            append_word(words_, "point");
        else if (c == '/' && between_digits)
            append_word(words_, "slash");
        else if (c == ',' || c == ':' || c == U'–')
            words_ += words_.empty() ? "" : ",";
        else if (c == '#' && first && !at_end && !digits_follow)
            append_word(words_, "hashtag");
        else
            append_word(words_, name_of(c));
        if (c != '.' && c != '-') before_ = Piece::None;
    }

    std::string_view text_;
    const EnglishLine& line_;
    bool in_name_;
    std::size_t at_ = 0;
    Piece before_ = Piece::None;
    std::string words_;
};

}  // namespace

std::string say_mixture(std::string_view text, const EnglishLine& line) { return Mixture(text, line).say(); }

void speak_symbols(EnglishLine& line) {
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i].settled) continue;
        const std::string text = line[i].text;
        if (text == "w/o")
            line.say(i, "without");
        else if (text == "w/")
            line.say(i, "with");
        else if (text.starts_with("°") && unit_named(text) != nullptr)
            line.say(i, std::string(unit_named(text)->many));
        else if (text == "&c")
            line.say(i, "et cetera");
        else if (auto rate = say_rate(text); !rate.empty() && !line.before(i).empty())
            line.say(i, std::move(rate));
        else if (auto note = say_note(text, line); !note.empty())
            line.say(i, std::move(note));
        else if (is_address(text))
            line.say(i, say_address(text, line));
        else if (has_symbol(text))
            line.say(i, say_mixture(text, line));
    }
}

}  // namespace dramatis::voices::text::english
