#include "cues/prose/text/letters.h"

#include <algorithm>
#include <array>

#include "core/text.h"

namespace dramatis::cues::prose::text {
namespace {

constexpr unsigned byte_of(char c) { return static_cast<unsigned char>(c); }
constexpr bool is_continuation(char c) { return (byte_of(c) & 0xc0u) == 0x80u; }

bool is_letter_beyond_ascii(std::string_view text, std::size_t at) {
    const unsigned lead = byte_of(text[at]);
    if (lead < 0xc3u) {  // U+0080–U+00BF: ª µ º are letters
        return lead == 0xc2u && at + 1 < text.size() &&
               (text[at + 1] == '\xaa' || text[at + 1] == '\xb5' || text[at + 1] == '\xba');
    }
    if (lead == 0xe2u) return at + 1 < text.size() && byte_of(text[at + 1]) >= 0xb0u;
    if (lead == 0xe3u) return at + 1 < text.size() && text[at + 1] != '\x80';
    if (lead == 0xc3u) return at + 1 < text.size() && text[at + 1] != '\x97' && text[at + 1] != '\xb7';  // × ÷
    if (lead == 0xefu) return at + 1 < text.size() && text[at + 1] != '\xbb' && text[at + 1] != '\xbf';
    return true;
}

constexpr std::array<bool, 128> ascii_words = [] {
    std::array<bool, 128> table{};
    for (std::size_t c = 0; c < table.size(); ++c) {
        const char letter = static_cast<char>(c);
        table[c] = is_ascii_lower(letter) || is_ascii_upper(letter) || is_ascii_digit(letter);
    }
    return table;
}();

// The bytes of an apostrophe or hyphen at `at`, or 0.
std::size_t joiner_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    if (text[at] == '\'' || text[at] == '-') return 1;
    return text.substr(at).starts_with("\u2019") ? 3 : 0;
}

}  // namespace

std::size_t code_point_size(std::string_view text, std::size_t at) {
    const unsigned lead = byte_of(text[at]);
    const std::size_t size = lead < 0xc0u ? 1 : lead < 0xe0u ? 2 : lead < 0xf0u ? 3 : 4;
    return std::min(size, text.size() - at);
}

std::size_t code_point_before(std::string_view text, std::size_t at) {
    std::size_t before = at - 1;
    while (before > 0 && at - before < 4 && is_continuation(text[before])) --before;
    return before;
}

bool letter_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    return byte_of(text[at]) < 0x80u ? ascii_words[byte_of(text[at])] : is_letter_beyond_ascii(text, at);
}

bool letter_before(std::string_view text, std::size_t at) {
    return at > 0 && at <= text.size() && letter_at(text, code_point_before(text, at));
}

bool upper_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    return byte_of(text[at]) < 0x80u ? is_ascii_upper(text[at]) : is_upper(decode(text, at).value);
}

bool lower_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    return byte_of(text[at]) < 0x80u ? is_ascii_lower(text[at]) : is_lower(decode(text, at).value);
}

std::size_t space_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    if (is_blank_byte(text[at])) return 1;
    if (byte_of(text[at]) < 0x80u) return 0;
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("\u00a0")) return 2;
    if (rest.size() < 3 || rest[0] != '\xe2' || rest[1] != '\x80') return 0;
    const unsigned last = byte_of(rest[2]);
    return (last >= 0x80u && last <= 0x8bu) || last == 0xafu ? 3 : 0;  // U+2000 … U+200B, U+202F
}

std::size_t space_before(std::string_view text, std::size_t at) {
    if (at == 0) return 0;
    const std::size_t before = code_point_before(text, at);
    return space_at(text, before) == at - before ? at - before : 0;
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
    for (std::size_t size = space_at(text, at); size > 0; size = space_at(text, at)) at += size;
    return at;
}

std::size_t skip_spaces_back(std::string_view text, std::size_t at) {
    for (std::size_t size = space_before(text, at); size > 0; size = space_before(text, at)) at -= size;
    return at;
}

std::string_view trimmed(std::string_view text, std::size_t& at) {
    const std::size_t begin = skip_spaces(text, 0);
    at += begin;
    text.remove_prefix(begin);
    return text.substr(0, skip_spaces_back(text, text.size()));
}

Word word_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size()) {
        if (letter_at(text, end)) {
            end += code_point_size(text, end);
            continue;
        }
        const std::size_t joiner = end > at ? joiner_at(text, end) : 0;
        if (joiner == 0 || !letter_at(text, end + joiner)) break;
        end += joiner;
    }
    return {at, end};
}

Word word_before(std::string_view text, std::size_t end) {
    std::size_t begin = end;
    while (begin > 0) {
        const std::size_t before = code_point_before(text, begin);
        if (letter_at(text, before)) {
            begin = before;
            continue;
        }
        const bool joined = begin < end && joiner_at(text, before) == begin - before && letter_before(text, before);
        if (!joined) break;
        begin = before;
    }
    return {begin, end};
}

bool ends_in_stop(std::string_view text) {
    while (!text.empty()) {
        const char last = text.back();
        if (last == '.' || last == '!' || last == '?') return true;
        if (text.ends_with(ellipsis) || text.ends_with(em_dash) || text.ends_with("--")) return true;
        if (last == '"' || last == '\'' || last == ')' || last == '_' || last == '*' || is_blank_byte(last)) {
            text.remove_suffix(1);
        } else if (text.ends_with("\u201d") || text.ends_with("\u2019") || text.ends_with("\u201c")) {
            text.remove_suffix(3);
        } else if (text.ends_with("\u00bb") || text.ends_with("\u00ab")) {
            text.remove_suffix(2);
        } else {
            return false;
        }
    }
    return false;
}

}  // namespace dramatis::cues::prose::text
