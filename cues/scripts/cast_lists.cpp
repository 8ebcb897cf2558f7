#include "cues/scripts/cast_lists.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>

#include "core/text.h"
#include "cues/scripts/layout_marks.h"
#include "cues/scripts/scene_line.h"
#include "cues/scripts/speaker_line.h"

namespace dramatis::cues::scripts {
namespace {

using document::ParagraphKind;

constexpr std::size_t longest_entry = 90;  // bytes

// "OLD MARTEN" of "OLD MARTEN, a glover.", "HOBB ....... R. Vane", "ANNA - his niece".
std::string_view name_of_entry(std::string_view text) {
    if (text.starts_with("- ") || text.starts_with("* ")) text.remove_prefix(2);
    std::size_t end = std::min(text.find_first_of(",(\t:;{}"), text.size());
    for (const std::string_view mark : {" - ", " \u2013 ", " \u2014 ", " ..", ".."})
        end = std::min(end, text.find(mark));
    std::string_view name = trim(text.substr(0, end));
    while (!name.empty() && name.back() == '.') name.remove_suffix(1);
    return name;
}

bool ends_a_list(const LayoutLine& line) {
    return line.kind == ParagraphKind::Break || line.kind == ParagraphKind::Heading ||
           line.text.size() > longest_entry || read_scene_line(line.text, false) || read_sound(line.text) ||
           line.text.front() == '[' || line.text.front() == '(';
}

// "ANNA  } servants": one of several whom a brace joins.
bool has_brace(const LayoutLine& line) {
    if (line.kind != ParagraphKind::Text || line.text.size() > longest_entry) return false;
    const std::size_t brace = line.text.find_first_of("{}");
    return brace != std::string::npos && brace > 0 && is_in_capitals(name_of_entry(line.text));
}

// Such lines in a row, from this one on: what they share begins with a small letter, or it is no line of a play yet. Further down several
// names with a brace may speak together.
std::size_t end_of_braces(const std::vector<LayoutLine>& lines, std::size_t first, bool begun) {
    constexpr std::size_t most = 40;
    const std::size_t limit = std::min(lines.size(), first + most);
    std::size_t at = first;
    bool is_list = true, shares = !begun;
    for (; at < limit && has_brace(lines[at]) && (at == first || !lines[at].apart); ++at) {
        const std::string_view text = lines[at].text;
        const std::string_view shared = trim(text.substr(text.find_last_of("{}") + 1));
        shares = shares || !shared.empty();
        is_list = is_list && (!begun || shared.empty() || is_lower(decode(shared, 0).value));
    }
    return is_list && shares && at > first + 1 ? at : first;
}

}  // namespace

CastLists::CastLists(const std::vector<LayoutLine>& lines) {
    const auto scene = std::ranges::find_if(lines, [](const LayoutLine& line) {
        return line.kind != ParagraphKind::Break && read_scene_line(line.text, line.kind == ParagraphKind::Heading);
    });
    const auto first_scene = static_cast<std::size_t>(scene - lines.begin());
    for (std::size_t at = 0; at < lines.size();)
        if (const std::size_t end = end_of_braces(lines, at, scene == lines.end() || at >= first_scene); end > at)
            at = add(lines, at, end);
        else if (lines[at].kind != ParagraphKind::Break && !is_spoken(lines[at]) && is_cast_heading(lines[at].text))
            at = read(lines, at + 1);
        else
            ++at;
}

std::size_t CastLists::read(const std::vector<LayoutLine>& lines, std::size_t first) {
    std::set<std::string> seen;  // folded
    bool spaced = true;          // space parts each entry from the next
    std::size_t at = first;
    for (; at < lines.size() && !ends_a_list(lines[at]); ++at) {
        const LayoutLine& line = lines[at];
        const std::string_view name = name_of_entry(line.text);
        const std::string folded = fold_name(name);
        const bool in_capitals = is_in_capitals(name);
        if (in_capitals && seen.contains(folded)) break;
        if (at > first && line.kind == ParagraphKind::Text) {
            // Behind a list without gaps, or below a name of one with them.
            if (line.apart && !spaced) break;
            if (at > first + 1 && !line.apart && spaced && lines[at - 1].apart) break;
            if (!line.apart) spaced = false;
        }
        if (in_capitals && !folded.empty()) seen.insert(folded);
    }
    return add(lines, first, at);
}

std::size_t CastLists::add(const std::vector<LayoutLine>& lines, std::size_t first, std::size_t end) {
    for (std::size_t at = first; at < end; ++at) {
        const std::string_view name = name_of_entry(lines[at].text);
        if (!is_in_capitals(name)) continue;
        // Who is listed and stands alone above words speaks them.
        if (std::string folded = fold_name(name); !folded.empty()) names_.try_emplace(std::move(folded), name);
        // "A BOY" is the one who speaks as "BOY".
        for (const std::string_view article : {"A ", "AN ", "THE "})
            if (name.starts_with(article))
                names_.try_emplace(fold_name(name.substr(article.size())), name.substr(article.size()));
    }
    ranges_.emplace_back(first, end);
    return end;
}

bool CastLists::holds(std::size_t line) const {
    // They are in order, and none lies in another.
    const auto behind = std::ranges::upper_bound(ranges_, line, {}, [](const auto& range) { return range.first; });
    return behind != ranges_.begin() && line < std::prev(behind)->second;
}

}  // namespace dramatis::cues::scripts
