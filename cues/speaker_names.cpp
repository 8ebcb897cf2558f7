#include "cues/speaker_names.h"

#include <fmt/format.h>

#include "core/text.h"
#include "cues/heads.h"

namespace dramatis::cues {
namespace {

constexpr std::size_t longest_name = 48;  // code points

bool belongs_to_a_name(char32_t c) {
    return is_letter(c) || is_mark(c) || is_digit(c) || c == U' ' || c == U'.' || c == U'\'' || c == U'-' || c == U'#';
}

// At most so many code points: the whole words of these, if there are two.
std::string cut_to(std::string name, std::size_t longest) {
    if (count_code_points(name) <= longest) return name;
    std::size_t end = 0;
    for (std::size_t length = 0; length < longest; ++length) end += decode(name, end).bytes;
    if (const std::size_t space = name.rfind(' ', end); space != std::string::npos && space > 0) end = space;
    name.resize(end);
    return std::string(trim(name));
}

// In capitals, with a space for each run of other characters.
std::string in_capitals(std::string_view name) {
    constexpr std::size_t enough = 2 * longest_name;
    std::string capitals;
    std::size_t length = 0;
    for (std::size_t at = 0; at < name.size() && length < enough;) {
        const CodePoint point = decode(name, at);
        at += point.bytes;
        char32_t c = point.value == U'\u2019' ? U'\'' : point.value;
        if (!belongs_to_a_name(c)) c = U' ';
        if (c == U' ' && (capitals.empty() || capitals.back() == ' ')) continue;
        append_utf8(capitals, to_upper(c));
        ++length;
    }
    return std::string(trim(capitals));
}

// Whether a sheet reads the name as that of a speaker.
bool is_a_speaker(const std::string& name) {
    if (name.empty() || reserved_word(std::string_view(name).substr(0, name.find(' ')))) return false;
    const std::string line = name + ": x";
    const auto head = read_head(line);
    return head && head->kind == CueKind::Speech && head->name == name && head->flaw == Head::Flaw::None;
}

}  // namespace

std::string speaker_name(std::string_view name) {
    const std::string whole = in_capitals(name);
    std::string plain = cut_to(whole, longest_name);
    if (is_a_speaker(plain)) return plain;
    std::string with_article = cut_to("THE " + whole, longest_name);
    if (whole.empty() || !is_a_speaker(with_article)) return "SOMEBODY";
    return with_article;
}

std::string SpeakerNames::add(const std::string& name) {
    std::string unique = name;
    for (int number = 2; taken_.contains(unique); ++number) {
        const std::string mark = fmt::format(" #{}", number);
        unique = cut_to(name, longest_name - mark.size()) + mark;
    }
    taken_.insert(unique);
    return unique;
}

}  // namespace dramatis::cues
