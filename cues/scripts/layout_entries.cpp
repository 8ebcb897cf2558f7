#include "cues/scripts/layout_entries.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/text.h"
#include "cues/scripts/layout_names.h"
#include "cues/scripts/scene_line.h"
#include "cues/scripts/speaker_line.h"

namespace dramatis::cues::scripts {
namespace {

// Those of the scene before. In English "The same" is a place.
bool are_those_before(std::string_view part) {
    static constexpr std::array<std::string_view, 11> groups{"vorige",
                                                             "dievorigen",
                                                             "vorigen",
                                                             "lesm\u00eames",
                                                             "m\u00eames",
                                                             "lespr\u00e9c\u00e9dents",
                                                             "pr\u00e9c\u00e9dents",
                                                             "losmismos",
                                                             "dichos",
                                                             "glistessi",
                                                             "detti"};
    return is_one_of(fold_name(part), groups);
}

std::vector<std::string> names_in(std::string_view text) {
    std::vector<std::string> names(1);
    for (std::size_t at = 0; at < text.size();) {
        std::size_t joint = 0;
        for (const std::string_view each : {". ", ", ", "; ", " und ", " et ", " and ", " y ", " e "})
            if (text.substr(at).starts_with(each)) joint = each.size();
        if (joint == 0) {
            names.back() += text[at++];
            continue;
        }
        names.emplace_back();
        at += joint;
    }
    for (std::string& name : names) {
        for (const std::string_view before : {"puis ", "dann ", "then ", "sp\u00e4ter ", "sp\u00e4terhin "})
            if (to_lower(name).starts_with(before)) name.erase(0, before.size());
        while (name.ends_with('.')) name.pop_back();
        name = trim(name);
    }
    std::erase_if(names, [](const std::string& name) { return name.empty(); });
    return names;
}

}  // namespace

bool lists_those_on_stage(const std::vector<LayoutLine>& lines, std::size_t at, const HeadReader& heads) {
    constexpr std::size_t longest = 160;
    const LayoutLine& line = lines[at];
    if (at == 0 || line.text.size() > longest || line.kind != document::ParagraphKind::Text ||
        line.text.find_first_of("!?:(\"") != std::string::npos)
        return false;
    const LayoutLine& above = lines[at - 1];
    const auto scene = read_scene_line(above.text, above.kind == document::ParagraphKind::Heading);
    if (!scene || (scene->title.empty() && scene->number.empty())) return false;
    const auto names = names_in(line.text);
    const bool has_those_before = std::ranges::any_of(names, are_those_before);
    if (names.size() < 2 && !has_those_before) return false;
    // "CARL. NEIN." may be said.
    const bool may_be_unknown = !heads.read(at) || names.size() > 2;
    const auto is_somebody = [&](const std::string& name) {
        return are_those_before(name) || heads.knows(name) || (may_be_unknown && is_in_capitals(name)) ||
               (has_those_before && is_layout_name(name));
    };
    return std::ranges::all_of(names, is_somebody) &&
           (has_those_before || is_in_capitals(line.text) || !may_be_unknown) &&
           (has_those_before || std::ranges::any_of(names, [&](const std::string& name) { return heads.knows(name); }));
}

}  // namespace dramatis::cues::scripts
