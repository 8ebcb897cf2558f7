#include "cues/scripts/layout_heading_names.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "core/text.h"
#include "cues/scripts/layout_course.h"
#include "cues/scripts/layout_marks.h"
#include "cues/scripts/layout_names.h"
#include "cues/scripts/scene_line.h"
#include "cues/scripts/speaker_line.h"

namespace dramatis::cues::scripts {
namespace {

using document::ParagraphKind;

std::string_view name_of(const LayoutLine& heading) {
    const std::string_view text = heading.text;
    std::string_view name = trim(text.substr(0, text.find('(')));
    while (name.ends_with(':') || name.ends_with('.')) name.remove_suffix(1);
    return name;
}

bool may_be_name(const std::vector<LayoutLine>& lines, std::size_t at) {
    const LayoutLine& line = lines[at];
    if (line.kind != ParagraphKind::Heading || at + 1 == lines.size() || lines[at + 1].kind != ParagraphKind::Text)
        return false;
    return !bracketed(line.text) && is_layout_name(name_of(line)) && !sound_kind_of(name_of(line)) &&
           !read_sound(line.text) && !is_cast_heading(line.text) && !is_end_mark(line.text);
}

// Headings of this level that return, between two higher ones.
std::set<std::string> returning_names(const std::vector<LayoutLine>& lines, int level) {
    std::map<std::string, int> seen;
    std::set<std::string> names;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (lines[at].kind != ParagraphKind::Heading || lines[at].level > level) continue;
        if (lines[at].level < level) seen.clear();
        if (lines[at].level != level || !may_be_name(lines, at)) continue;
        const std::string name = fold_name(name_of(lines[at]));
        if (++seen[name] > 1) names.insert(name);
    }
    return names;
}

void make_names(std::vector<LayoutLine>& lines, int level) {
    for (std::size_t at = 0; at < lines.size(); ++at) {
        LayoutLine& heading = lines[at];
        // "##### [Anna sighs]" is no place.
        if (heading.kind == ParagraphKind::Heading && bracketed(heading.text)) {
            heading.kind = ParagraphKind::Text;
            heading.level = 0;
        }
        if (heading.level != level || !may_be_name(lines, at) || read_scene_line(heading.text, false)) continue;
        heading.kind = ParagraphKind::Text;
        heading.level = 0;
        heading.bold = heading.text.size();
        heading.apart = true;
        for (std::size_t below = at + 1; below < lines.size() && lines[below].kind == ParagraphKind::Text; ++below) {
            LayoutLine& words = lines[below];
            if (below == at + 1) words.apart = false;
            // "**Ben:** And I." names somebody else.
            const bool has_name = words.bold > 0 && words.text.substr(0, words.bold + 1).contains(':');
            if (words.style.empty() && !has_name && !words.italic && !bracketed(words.text) &&
                !opens_bracket(words.text) && !read_sound(words.text))
                words.style = "dialogue";
        }
    }
}

}  // namespace

void make_names_of_headings(std::vector<LayoutLine>& lines) {
    constexpr int lowest = 6;
    for (int level = lowest; level > 0; --level)
        if (returning_names(lines, level).size() > 1) return make_names(lines, level);
}

}  // namespace dramatis::cues::scripts
