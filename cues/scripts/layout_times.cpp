#include "cues/scripts/layout_times.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/text.h"
#include "cues/scripts/layout_names.h"

namespace dramatis::cues::scripts {
namespace {

using document::ParagraphKind;

// A time in a transcript, "[00:12:03]", "(00:41)", "00:00:12,400" or two with an arrow between them: its bytes with the brackets; 0: none.
struct Time {
    std::size_t bytes = 0;
    std::size_t parts = 0;
    bool bracketed = false;
};
Time read_time(std::string_view text) {
    const char open = !text.empty() && (text[0] == '[' || text[0] == '(' || text[0] == '<') ? text[0] : '\0';
    std::size_t at = open == '\0' ? 0 : 1, parts = 0;
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
    if (open == '\0') {
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
struct TimesThatGo {
    bool in_place = false;  // of those in brackets
    bool inside = false;
    bool bare = false;  // without brackets, at the start of a line
};
void leave_out_times_of(LayoutLine& line, const TimesThatGo& which, std::vector<LeftOut>& left_out) {
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
    std::size_t placed = 0, inside = 0, bare = 0, hours = 0;
    for (const LayoutLine& line : found.lines) {
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
                            .bare = bare >= least_bare};
    if (!which.in_place && !which.inside && !which.bare) return;
    for (LayoutLine& line : found.lines) leave_out_times_of(line, which, found.left_out);
    std::erase_if(found.lines,
                  [](const LayoutLine& line) { return line.text.empty() && line.kind != ParagraphKind::Break; });
}

}  // namespace dramatis::cues::scripts
