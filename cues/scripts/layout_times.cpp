#include "cues/scripts/layout_times.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text.h"
#include "cues/scripts/layout_names.h"

namespace dramatis::cues::scripts {
namespace {

using document::ParagraphKind;

// "AM", "p.m." behind a time: its bytes with the space before it; 0: there is none.
std::size_t half_of_day_at(std::string_view text, std::size_t at) {
    static constexpr std::array<std::string_view, 4> halves{"a.m.", "p.m.", "am", "pm"};
    std::size_t begin = at;
    for (const std::string_view space : {" ", "\u00a0", "\u202f"})
        if (text.substr(at).starts_with(space)) begin = at + space.size();
    const std::string word = to_lower(text.substr(begin, 4));
    for (const std::string_view half : halves)
        if (word.starts_with(half) &&
            (word.size() == half.size() || half.size() == 4 || !is_letter(decode(text, begin + half.size()).value)))
            return begin + half.size() - at;
    return 0;
}

// "12/05/2025", "3.5.25", "2025-05-12": its bytes; 0: there is none.
std::size_t date_at(std::string_view text, std::size_t begin) {
    std::size_t at = begin;
    char mark = '\0';
    for (int part = 0; part < 3; ++part) {
        if (part > 0) {
            if (at >= text.size() || std::string_view("/.-").find(text[at]) == std::string_view::npos ||
                (part == 2 && text[at] != mark))
                return 0;
            mark = text[at++];
        }
        const std::size_t digits = at;
        while (at < text.size() && is_digit_char(text[at])) ++at;
        if (at == digits || at - digits > 4) return 0;
    }
    return at - begin;
}

// A time in a transcript, "[00:12:03]", "(00:41)", "9:41 AM", "00:00:12,400" or two with an arrow between them, or in a chat with its date,
// "[10:14, 3/5/2025]", "12/05/2025, 10:14 -": its bytes with the brackets; 0: none.
struct Time {
    std::size_t bytes = 0;
    std::size_t parts = 0;
    bool bracketed = false;
};
Time read_time(std::string_view text) {
    const char open = !text.empty() && (text[0] == '[' || text[0] == '(' || text[0] == '<') ? text[0] : '\0';
    std::size_t at = open == '\0' ? 0 : 1, parts = 0;
    bool dated = false;
    if (const std::size_t date = date_at(text, at); date > 0 && text.substr(at + date).starts_with(", ")) {
        at += date + 2;
        dated = true;
    }
    for (;;) {
        const std::size_t begin = at;
        while (at < text.size() && is_digit_char(text[at])) ++at;
        if (at == begin || at - begin > 2 || (parts > 0 && at - begin != 2)) return {};
        if (++parts == 3 || at >= text.size() || text[at] != ':') break;
        ++at;
    }
    if (parts < 2) return {};
    if (parts == 3 && at + 1 < text.size() && (text[at] == '.' || text[at] == ',') && is_digit_char(text[at + 1]))
        for (++at; at < text.size() && is_digit_char(text[at]);) ++at;
    at += half_of_day_at(text, at);
    if (open == '[' && !dated && text.substr(at).starts_with(", "))
        if (const std::size_t date = date_at(text, at + 2); date > 0) at += 2 + date;
    if (open == '\0') {
        if (dated) return text.substr(at).starts_with(" - ") ? Time{at + 2, parts, false} : Time{};
        const bool ends = at == text.size() || text[at] == ' ' || text[at] == '\t';
        return ends ? Time{at, parts, false} : Time{};
    }
    const char close = open == '[' ? ']' : open == '(' ? ')' : '>';
    return at < text.size() && text[at] == close ? Time{at + 1, parts, true} : Time{};
}

bool may_have_time(std::string_view text) {
    return (!text.empty() && is_digit_char(text.front())) || text.contains('[') || text.contains('(') ||
           text.contains('<');
}

// "[inaudible 00:12]" says what it is without the time.
void leave_out_time_before(LayoutLine& line, std::size_t from) {
    const std::size_t close = line.text.find_first_of("])", from);
    const std::size_t space = close == std::string::npos ? close : line.text.rfind(' ', close);
    if (space == std::string::npos || space < from) return;
    if (read_time('[' + line.text.substr(space + 1, close - space)).bytes == close - space + 1)
        remove_from(line, space, close - space);
}
// The next place where a time in brackets may begin.
std::size_t next_place(std::string_view text, std::size_t at) {
    for (++at; at < text.size(); ++at)
        if (text[at] == '[' || text[at] == '(' || text[at] == '<') return at;
    return text.size();
}
// "[00:41] Twice.", "Obed (00:41): Twice.", "Obed: (00:41) Twice.", "Obed (00:41)": where a transcript has its times. Elsewhere they may be
// said.
bool stands_in_place(std::string_view text, std::size_t at, const Time& time) {
    const std::string_view behind = text.substr(at + time.bytes);
    if (at == 0 || behind.starts_with(':')) return true;
    std::string_view name = trim(text.substr(0, at));
    const bool has_colon = name.ends_with(':');
    if (has_colon) name.remove_suffix(1);
    return (has_colon || behind.empty()) && is_layout_name(name);
}
// "Anna 9:41 AM": where the time behind a name that fills its line begins; nothing: there is none.
std::optional<std::size_t> time_behind_name(std::string_view text) {
    constexpr std::size_t longest = 48;
    if (text.size() > longest || !text.contains(':')) return std::nullopt;
    const std::size_t digit = text.find_first_of("0123456789");
    if (digit == 0 || digit == std::string_view::npos || (text[digit - 1] != ' ' && text[digit - 1] != '\t'))
        return std::nullopt;
    const bool fits = read_time(text.substr(digit)).bytes == text.size() - digit;
    return fits && is_layout_name(trim(text.substr(0, digit))) ? std::optional(digit) : std::nullopt;
}
// A chat has the name alone above the words, in small letters too: the time beside it is what tells.
void end_in_colon(LayoutLine& line) {
    line.text += ':';
    if (!line.runs.empty()) line.runs.back().text += ':';
}
void mark_names_above_times(std::vector<LayoutLine>& lines) {
    for (std::size_t at = 0; at + 2 < lines.size(); ++at) {
        const LayoutLine &name = lines[at], &time = lines[at + 1], &words = lines[at + 2];
        if (time.apart || words.apart || (at > 0 && !name.apart) || name.kind != ParagraphKind::Text) continue;
        const Time read = read_time(time.text);
        if (read.bytes == time.text.size() && !read.bracketed && is_layout_name(name.text)) end_in_colon(lines[at]);
    }
}
// "From Jo Field to Everyone : hello" behind the time that a meeting's chat has: "Jo Field: hello".
void take_name_of_chat(LayoutLine& line) {
    constexpr std::string_view from = "From ", everyone = " to Everyone";
    constexpr std::size_t longest = 60;
    const std::size_t colon = line.text.find(':');
    if (!line.text.starts_with(from) || colon > longest) return;
    std::size_t end = colon;
    while (line.text[end - 1] == ' ' || line.text[end - 1] == '\t') --end;
    if (std::string_view(line.text).substr(0, end).ends_with(everyone)) end -= everyone.size();
    while (line.text[end - 1] == ' ' || line.text[end - 1] == '\t') --end;
    if (end <= from.size() || !is_layout_name(std::string_view(line.text).substr(from.size(), end - from.size())))
        return;
    remove_from(line, end, colon - end);
    remove_from(line, 0, from.size());
}

struct TimesThatGo {
    bool in_place = false;  // of those in brackets
    bool inside = false;
    bool bare = false;  // without brackets, at the start of a line
    bool behind_names = false;
};
void leave_out_times_of(LayoutLine& line, const TimesThatGo& which, std::vector<LeftOut>& left_out) {
    if (const auto at = which.behind_names ? time_behind_name(line.text) : std::nullopt) {
        count_left_out(left_out, "times");
        cut_behind(line, *at);
        return end_in_colon(line);
    }
    for (std::size_t at = 0; at < line.text.size();) {
        const Time time = read_time(std::string_view(line.text).substr(at));
        const bool in_brackets = stands_in_place(line.text, at, time) ? which.in_place : which.inside;
        const bool goes = time.bytes > 0 && (time.bracketed ? in_brackets : which.bare && at == 0);
        if (!goes) {
            at = next_place(line.text, at);
            if (which.in_place || which.inside) leave_out_time_before(line, at);
            continue;
        }
        count_left_out(left_out, "times");
        std::size_t bytes = time.bytes;
        while (at + bytes < line.text.size() &&
               std::string_view(" \t").find(line.text[at + bytes]) != std::string_view::npos)
            ++bytes;
        if (at == 0 && line.text.substr(bytes).starts_with("-->")) bytes = line.text.size();
        // "Obed (00:41): Twice."
        if (at > 0 && at + bytes < line.text.size() && line.text[at + bytes] == ':' && line.text[at - 1] == ' ')
            --at, ++bytes;
        remove_from(line, at, bytes);
        if (at == 0 && !time.bracketed) take_name_of_chat(line);
    }
    cut_behind(line, line.text.size());
}

}  // namespace

std::size_t time_in_brackets(std::string_view text) {
    const Time time = read_time(text);
    return time.bracketed ? time.bytes : 0;
}

void leave_out_times(LayoutLines& found) {
    constexpr std::size_t least = 2, least_inside = 3, least_bare = 3;
    std::size_t placed = 0, inside = 0, bare = 0, hours = 0, behind_names = 0;
    for (const LayoutLine& line : found.lines) {
        behind_names += time_behind_name(line.text) ? 1u : 0u;
        if (!may_have_time(line.text)) continue;
        for (std::size_t at = 0; at < line.text.size(); at = next_place(line.text, at)) {
            const Time time = read_time(std::string_view(line.text).substr(at));
            const bool is_placed = stands_in_place(line.text, at, time);
            placed += time.bracketed && is_placed ? 1u : 0u;
            inside += time.bracketed && !is_placed ? 1u : 0u;
            hours += time.bracketed && is_placed && time.parts == 3 ? 1u : 0u;
            bare += time.bytes > 0 && !time.bracketed && at == 0 ? 1u : 0u;
        }
    }
    const TimesThatGo which{.in_place = placed >= least || hours > 0,
                            .inside = placed >= least || inside >= least_inside,
                            .bare = bare >= least_bare,
                            .behind_names = behind_names >= least_bare};
    if (!which.in_place && !which.inside && !which.bare && !which.behind_names) return;
    if (which.bare) mark_names_above_times(found.lines);
    for (LayoutLine& line : found.lines) leave_out_times_of(line, which, found.left_out);
    std::erase_if(found.lines,
                  [](const LayoutLine& line) { return line.text.empty() && line.kind != ParagraphKind::Break; });
}

}  // namespace dramatis::cues::scripts
