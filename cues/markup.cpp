#include "cues/markup.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/text.h"
#include "cues/quantity.h"

namespace dramatis::cues {
namespace {

constexpr std::size_t longest_tag = 200;       // bytes
constexpr std::size_t longest_reference = 10;  // bytes

constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// SSML's names of strengths, in seconds.
struct Strength {
    std::string_view name;
    double seconds;
};
constexpr std::array strengths{Strength{"none", 0.0},   Strength{"x-weak", 0.1}, Strength{"weak", 0.25},
                               Strength{"medium", 0.5}, Strength{"strong", 0.8}, Strength{"x-strong", 1.2}};
constexpr double usual_break = 0.5;     // seconds
constexpr double longest_break = 60.0;  // seconds

// The value of an attribute: time="500ms".
std::string_view attribute(std::string_view tag, std::string_view name) {
    const std::size_t at = tag.find(name);
    if (at == tag.npos) return {};
    std::string_view rest = trim(tag.substr(at + name.size()));
    if (!rest.starts_with('=')) return {};
    rest = trim(rest.substr(1));
    const char quote = rest.empty() ? ' ' : rest.front();
    if (quote != '"' && quote != '\'') return rest.substr(0, rest.find_first_of(" />"));
    return rest.substr(1, rest.find(quote, 1) - 1);
}

Seconds length_of_break(std::string_view tag) {
    if (const auto time = read_time(attribute(tag, "time")))
        return Seconds{std::clamp(time->value, 0.0, longest_break)};
    const auto found = std::ranges::find(strengths, attribute(tag, "strength"), &Strength::name);
    return Seconds{found == strengths.end() ? usual_break : found->seconds};
}

struct Named {
    std::string_view name;
    std::string_view text;
};
constexpr std::array named{
    Named{"amp", "&"},         Named{"lt", "<"},          Named{"gt", ">"},          Named{"quot", "\""},
    Named{"apos", "'"},        Named{"nbsp", " "},        Named{"ndash", "\u2013"},  Named{"mdash", "\u2014"},
    Named{"hellip", "\u2026"}, Named{"lsquo", "\u2018"},  Named{"rsquo", "\u2019"},  Named{"ldquo", "\u201c"},
    Named{"rdquo", "\u201d"},  Named{"laquo", "\u00ab"},  Named{"raquo", "\u00bb"},  Named{"eacute", "\u00e9"},
    Named{"egrave", "\u00e8"}, Named{"agrave", "\u00e0"}, Named{"ccedil", "\u00e7"}, Named{"auml", "\u00e4"},
    Named{"ouml", "\u00f6"},   Named{"uuml", "\u00fc"},   Named{"szlig", "\u00df"}};

// "#39", "#x27"
std::optional<std::string> numbered(std::string_view name) {
    const bool hexadecimal = name.starts_with("#x") || name.starts_with("#X");
    const std::string_view digits = name.substr(hexadecimal ? 2 : 1);
    std::uint32_t value = 0;
    const auto [end, failed] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, hexadecimal ? 16 : 10);
    if (failed != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    if (value < 0x20 || (value >= 0x7F && value < 0xA0) || (value >= 0xD800 && value < 0xE000) || value > 0x10FFFF)
        return std::nullopt;
    if (is_space(value)) return " ";
    // A brace or an asterisk would be a mark of the language once `fmt` writes it.
    if (value < 0x80 && std::string_view("{}[]*()<&").contains(static_cast<char>(value))) return std::nullopt;
    std::string text;
    append_utf8(text, value);
    return text;
}

}  // namespace

std::optional<MarkupTag> markup_tag(std::string_view text) {
    if (text.size() < 3 || text.front() != '<') return std::nullopt;
    const std::size_t name = text[1] == '/' ? 2 : 1;
    if (!is_letter(text[name])) return std::nullopt;
    const std::size_t end = text.substr(0, longest_tag).find_first_of("<>\n", 1);
    if (end == text.npos || text[end] != '>') return std::nullopt;
    const std::string tag = to_lower(text.substr(name, end - name));
    const std::string_view word = std::string_view(tag).substr(0, tag.find_first_of(" /"));
    if (!std::ranges::all_of(word,
                             [](char c) { return is_letter(c) || c == '-' || c == ':' || (c >= '0' && c <= '9'); }))
        return std::nullopt;
    // "a<b and c>d" compares: a tag has attributes behind its name, or nothing.
    const std::string_view rest = trim(std::string_view(tag).substr(word.size()));
    if (!rest.empty() && rest != "/" && !rest.contains('=')) return std::nullopt;
    MarkupTag found{end + 1, std::nullopt, word == "br" || word == "p" || word == "div" || word == "break"};
    if (word == "break" && name == 1) found.pause = length_of_break(tag);
    return found;
}

std::optional<CharacterReference> character_reference(std::string_view text) {
    if (!text.starts_with('&')) return std::nullopt;
    const std::size_t end = text.substr(0, longest_reference).find(';');
    if (end == text.npos || end < 2) return std::nullopt;
    const std::string_view name = text.substr(1, end - 1);
    if (name.starts_with('#')) {
        auto decoded = numbered(name);
        if (!decoded) return std::nullopt;
        return CharacterReference{end + 1, std::move(*decoded)};
    }
    const auto found = std::ranges::find(named, name, &Named::name);
    if (found == named.end()) return std::nullopt;
    return CharacterReference{end + 1, std::string(found->text)};
}

std::string without_markup(std::string_view text) {
    std::string written;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view rest = text.substr(at);
        const bool tag = rest.size() > 1 && rest[0] == '<' && (is_letter(rest[1]) || rest[1] == '/');
        if (character_reference(rest)) {
            written += "&amp;";
        } else if (tag) {
            written += "&lt;";
        } else {
            written += text[at];
        }
    }
    return written;
}

}  // namespace dramatis::cues
