#include "core/text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <memory>

#include <fmt/format.h>
#include <utf8proc.h>

namespace dramatis {
namespace {

constexpr char32_t replacement = 0xFFFD;
// Longer texts are folded code point by code point: canonical ordering is quadratic in a run of marks.
constexpr std::size_t longest_composed = 4096;  // bytes
// A longer name is no typing error; the edit distance costs the product of both lengths.
constexpr std::size_t longest_compared = 100;  // code points

utf8proc_category_t category(char32_t c) { return utf8proc_category(static_cast<utf8proc_int32_t>(c)); }
bool is_ascii(char32_t c) { return c < 0x80; }
bool is_ascii_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

bool is_number(char32_t c) {
    if (is_ascii(c)) return c >= U'0' && c <= U'9';
    const auto kind = category(c);
    return kind == UTF8PROC_CATEGORY_ND || kind == UTF8PROC_CATEGORY_NL || kind == UTF8PROC_CATEGORY_NO;
}

// The apostrophes of "miner's": they don't separate words.
bool is_apostrophe(char32_t c) { return c == U'\'' || c == U'\u2019' || c == U'\u02BC'; }
bool belongs_to_name(char32_t c) { return is_letter(c) || is_number(c) || is_mark(c); }

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return is_ascii(static_cast<unsigned char>(c)); });
}

template <class Visit>
void for_each_code_point(std::string_view text, Visit visit) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode(text, at);
        visit(point.value);
        at += point.bytes;
    }
}

// Nothing if the text is no UTF-8.
std::optional<std::string> mapped(std::string_view text, int options) {
    utf8proc_uint8_t* result = nullptr;
    const auto length =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                     &result, static_cast<utf8proc_option_t>(options | UTF8PROC_STABLE));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(result, &std::free);
    if (length < 0) return std::nullopt;
    return std::string(reinterpret_cast<const char*>(result), static_cast<std::size_t>(length));
}

// Full case folding and composition: "STRASSE" and "straße", "é" in one piece and in two, become the same.
std::string fold_case(std::string_view text) {
    if (is_ascii(text)) return to_lower(text);
    std::string valid;
    for_each_code_point(text, [&](char32_t c) { append_utf8(valid, c); });
    if (valid.size() > longest_composed) return to_lower(valid);
    auto folded = mapped(valid, UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
    return folded ? std::move(*folded) : to_lower(valid);
}

std::u32string code_points_of_name(std::string_view name, std::size_t most) {
    std::u32string points;
    for (std::size_t at = 0; at < name.size() && points.size() <= most;) {
        const CodePoint point = decode(name, at);
        points.push_back(to_lower(point.value));
        at += point.bytes;
    }
    return points;
}

// Optimal string alignment distance, or `limit` + 1 if it is greater than `limit`.
std::size_t edit_distance(std::u32string_view a, std::u32string_view b, std::size_t limit) {
    const std::size_t difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (difference > limit) return limit + 1;
    std::array<std::array<std::size_t, longest_compared + 1>, 3> rows{};
    for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto& row = rows[i % 3];
        const auto& above = rows[(i + 2) % 3];
        const auto& two_above = rows[(i + 1) % 3];
        row[0] = i;
        std::size_t least = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0u : 1u)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], two_above[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        // A swap may come from two rows above, whose minimum is at most one less than the next row's.
        if (least > limit + 1) return limit + 1;
    }
    return std::min(rows[a.size() % 3][b.size()], limit + 1);
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        if (is_ascii(static_cast<unsigned char>(text[at]))) {
            ++at;
            continue;
        }
        utf8proc_int32_t value = 0;
        const auto bytes =
            utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                             static_cast<utf8proc_ssize_t>(std::min<std::size_t>(4, text.size() - at)), &value);
        if (bytes <= 0) return at;
        at += static_cast<std::size_t>(bytes);
    }
    return std::nullopt;
}

CodePoint decode(std::string_view text, std::size_t offset) {
    const auto first = static_cast<unsigned char>(text[offset]);
    if (is_ascii(first)) return {first, 1};
    utf8proc_int32_t value = 0;
    const auto bytes =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + offset),
                         static_cast<utf8proc_ssize_t>(std::min<std::size_t>(4, text.size() - offset)), &value);
    if (bytes <= 0) return {replacement, 1};
    return {static_cast<char32_t>(value), static_cast<std::size_t>(bytes)};
}

void append_utf8(std::string& text, char32_t code_point) {
    if (code_point < 0x80) {  // nearly all of them
        text.push_back(static_cast<char>(code_point));
        return;
    }
    std::array<utf8proc_uint8_t, 4> bytes{};
    auto value = static_cast<utf8proc_int32_t>(code_point);
    if (!utf8proc_codepoint_valid(value)) value = static_cast<utf8proc_int32_t>(replacement);
    const auto length = utf8proc_encode_char(value, bytes.data());
    text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
}

std::size_t count_code_points(std::string_view text) {
    std::size_t count = 0;
    for_each_code_point(text, [&](char32_t) { ++count; });
    return count;
}

bool is_letter(char32_t c) {
    if (is_ascii(c)) return is_ascii_letter(c);
    switch (category(c)) {
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LL:
        case UTF8PROC_CATEGORY_LT:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_LO:
            return true;
        default:
            return false;
    }
}

bool is_digit(char32_t c) {
    if (is_ascii(c)) return c >= U'0' && c <= U'9';
    return category(c) == UTF8PROC_CATEGORY_ND;
}

bool is_upper(char32_t c) {
    if (is_ascii(c)) return c >= U'A' && c <= U'Z';
    return category(c) == UTF8PROC_CATEGORY_LU || category(c) == UTF8PROC_CATEGORY_LT;
}

bool is_lower(char32_t c) {
    if (is_ascii(c)) return c >= U'a' && c <= U'z';
    return category(c) == UTF8PROC_CATEGORY_LL;
}

bool is_space(char32_t c) {
    if (is_ascii(c)) return c == U' ' || (c >= U'\t' && c <= U'\r');
    if (c == 0x85) return true;
    const auto kind = category(c);
    return kind == UTF8PROC_CATEGORY_ZS || kind == UTF8PROC_CATEGORY_ZL || kind == UTF8PROC_CATEGORY_ZP;
}

bool is_mark(char32_t c) {
    if (is_ascii(c)) return false;
    const auto kind = category(c);
    return kind == UTF8PROC_CATEGORY_MN || kind == UTF8PROC_CATEGORY_MC || kind == UTF8PROC_CATEGORY_ME;
}
bool is_sign(char32_t c) {
    const auto kind = category(c);
    return kind == UTF8PROC_CATEGORY_SM || kind == UTF8PROC_CATEGORY_SC || kind == UTF8PROC_CATEGORY_NO ||
           kind == UTF8PROC_CATEGORY_NL;
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

bool is_dangerous(char32_t c) {
    return is_control(c) || c == 0x061C || (c >= 0x200E && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) ||
           (c >= 0xE0000 && c <= 0xE007F);
}

int column_width(char32_t c) {
    if (is_ascii(c)) return c >= 0x20 && c < 0x7F ? 1 : 0;
    return utf8proc_charwidth(static_cast<utf8proc_int32_t>(c));
}

char32_t to_lower(char32_t c) {
    if (is_ascii(c)) return c >= U'A' && c <= U'Z' ? c + 32 : c;
    return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
}

char32_t to_upper(char32_t c) {
    if (is_ascii(c)) return c >= U'a' && c <= U'z' ? c - 32 : c;
    return static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(c)));
}

std::string to_lower(std::string_view text) {
    std::string lower;
    if (is_ascii(text)) {
        lower = text;
        for (char& c : lower) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
        return lower;
    }
    lower.reserve(text.size());
    for_each_code_point(text, [&](char32_t c) { append_utf8(lower, to_lower(c)); });
    return lower;
}

std::string to_upper(std::string_view text) {
    std::string upper;
    upper.reserve(text.size());
    for_each_code_point(text, [&](char32_t c) { append_utf8(upper, to_upper(c)); });
    return upper;
}

std::string fold_name(std::string_view name) {
    std::string folded;
    for_each_code_point(fold_case(name), [&](char32_t c) {
        if (belongs_to_name(c)) append_utf8(folded, c);
    });
    return folded;
}

std::vector<std::string> folded_words(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for_each_code_point(fold_case(text), [&](char32_t c) {
        if (belongs_to_name(c)) {
            append_utf8(word, c);
        } else if (!word.empty() && !is_apostrophe(c)) {
            words.push_back(std::move(word));
            word.clear();
        }
    });
    if (!word.empty()) words.push_back(std::move(word));
    return words;
}

std::string without_dangers(std::string_view text, bool lines) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode(text, at);
        const bool stays = (lines && point.value == U'\n') || !is_dangerous(point.value);
        append_utf8(result, stays ? point.value : U'\uFFFD');
        at += point.bytes;
    }
    return result;
}

std::string_view trim(std::string_view text) {
    const auto is_ink = [](char c) { return c > ' ' && c < '\x7F'; };
    if (!text.empty() && is_ink(text.front()) && is_ink(text.back())) return text;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const CodePoint point = decode(text, begin);
        if (!is_space(point.value)) break;
        begin += point.bytes;
    }
    std::size_t end = text.size();
    while (end > begin) {
        std::size_t last = end - 1;
        while (last > begin && end - last < 4 && (static_cast<unsigned char>(text[last]) & 0xC0u) == 0x80u) --last;
        const CodePoint point = decode(text, last);
        if (!is_space(point.value) || last + point.bytes != end) break;
        end = last;
    }
    return text.substr(begin, end - begin);
}

std::string collapse_spaces(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    bool pending = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        std::size_t bytes = 1;
        bool space = byte == ' ' || (byte >= 0x09 && byte <= 0x0D);
        if (byte >= 0x80) {
            const CodePoint c = decode(text, at);
            bytes = c.bytes;
            space = is_space(c.value);
        }
        if (space) {
            pending = !result.empty();
        } else {
            if (pending) result += ' ';
            pending = false;
            result.append(text, at, bytes);
        }
        at += bytes;
    }
    return result;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return is_one_of(word, std::span(words.begin(), words.end()));
}

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

bool has_letter(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        if (is_letter(c.value)) return true;
        at += c.bytes;
    }
    return false;
}

std::vector<std::string_view> split(std::string_view text, char mark) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(mark, at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

std::vector<std::string_view> split_filled(std::string_view text, char mark) {
    std::vector<std::string_view> parts = split(text, mark);
    std::erase_if(parts, [](std::string_view part) { return part.empty(); });
    return parts;
}

std::string in_form(std::string_view text, NormalForm form) {
    if (text.size() > longest_composed) return std::string(text);
    const int options = form == NormalForm::Decomposed ? UTF8PROC_DECOMPOSE
                        : form == NormalForm::Composed ? UTF8PROC_COMPOSE
                                                       : UTF8PROC_COMPOSE | UTF8PROC_COMPAT;
    auto result = mapped(text, options);
    return result ? std::move(*result) : std::string(text);
}

std::optional<std::string> nearest(std::string_view name, std::span<const std::string> candidates) {
    const std::u32string wanted = code_points_of_name(name, longest_compared);
    if (wanted.empty() || wanted.size() > longest_compared) return std::nullopt;
    std::size_t limit = std::max<std::size_t>(1, wanted.size() / 3);
    const std::string* best = nullptr;
    for (const std::string& candidate : candidates) {
        const std::u32string other = code_points_of_name(candidate, longest_compared);
        if (other.empty() || other.size() > longest_compared) continue;
        const std::size_t distance = edit_distance(wanted, other, limit);
        // Names with nothing in common are no typing error, however short.
        if (distance > limit || distance >= std::max(wanted.size(), other.size())) continue;
        best = &candidate;
        if (distance == 0) break;
        limit = distance - 1;
    }
    if (best == nullptr) return std::nullopt;
    return *best;
}

std::string did_you_mean(std::string_view name, std::span<const std::string> candidates, std::string_view otherwise) {
    const auto best = nearest(name, candidates);
    return best ? fmt::format("did you mean '{}'?", *best) : std::string(otherwise);
}

}  // namespace dramatis
