#include "cues/scripts/cast_lists.h"

#include <algorithm>
#include <iterator>
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
    std::size_t end = std::min(text.find_first_of(",(\t:;"), text.size());
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

}  // namespace

CastLists::CastLists(const std::vector<LayoutLine>& lines) {
    for (std::size_t at = 0; at < lines.size();)
        if (lines[at].kind != ParagraphKind::Break && !is_spoken(lines[at]) && is_cast_heading(lines[at].text))
            at = read(lines, at + 1);
        else
            ++at;
}

std::size_t CastLists::read(const std::vector<LayoutLine>& lines, std::size_t first) {
    std::map<std::string, std::string> seen;  // as names_
    bool spaced = true;                       // space parts each entry from the next
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
        if (in_capitals && !folded.empty()) seen.try_emplace(folded, name);
    }
    // Who is listed and stands alone above words speaks them.
    names_.insert(seen.begin(), seen.end());
    for (std::size_t i = first; i < at; ++i) {
        // "A BOY" is the one who speaks as "BOY".
        const std::string_view name = name_of_entry(lines[i].text);
        for (const std::string_view article : {"A ", "AN ", "THE "})
            if (name.starts_with(article) && is_in_capitals(name))
                names_.try_emplace(fold_name(name.substr(article.size())), name.substr(article.size()));
    }
    ranges_.emplace_back(first, at);
    return std::max(at, first);
}

bool CastLists::holds(std::size_t line) const {
    // They are in order, and none lies in another.
    const auto behind = std::ranges::upper_bound(ranges_, line, {}, [](const auto& range) { return range.first; });
    return behind != ranges_.begin() && line < std::prev(behind)->second;
}

}  // namespace dramatis::cues::scripts
