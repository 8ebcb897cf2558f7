#include "cues/scripts/layout_verdict.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/text.h"
#include "cues/scripts/layout_names.h"

namespace dramatis::cues::scripts {

namespace {

// Who begins each speech, in their order.
std::vector<std::string> speakers_in_order(const ScriptDocument& script) {
    std::vector<std::string> order;
    for (const Element& element : script.elements)
        if (element.kind == ElementKind::Speech && !element.characters.empty())
            order.push_back(fold_name(element.characters.front()));
    return order;
}

// How often somebody is answered and speaks again.
std::size_t count_turns(const std::vector<std::string>& order) {
    std::size_t turns = 0;
    for (std::size_t i = 2; i < order.size(); ++i)
        turns += order[i] == order[i - 2] && order[i] != order[i - 1] ? 1u : 0u;
    return turns;
}

// Whether somebody speaks again soon after others do.
bool has_answers(const std::vector<std::string>& order) {
    constexpr std::size_t soon = 5;
    for (std::size_t i = 2; i < order.size(); ++i)
        for (std::size_t back = 2; back <= std::min(i, soon); ++back)
            if (order[i] == order[i - back] && order[i] != order[i - 1]) return true;
    return false;
}

// Three keys or more that always follow each other in the same order: "Files: …", "Copyright: …", "Licence: …".
bool are_records(const std::vector<std::string>& order) {
    constexpr std::size_t least_keys = 3, least_rounds = 3;
    std::map<std::string, std::map<std::string, std::size_t>> followers;
    for (std::size_t i = 1; i < order.size(); ++i) ++followers[order[i - 1]][order[i]];
    if (followers.size() < least_keys || order.size() < least_keys * least_rounds) return false;
    std::size_t usual = 0;
    for (const auto& [key, counts] : followers)
        usual += std::ranges::max_element(counts, {}, [](const auto& each) { return each.second; })->second;
    constexpr std::size_t of_ten = 9;
    return count_turns(order) == 0 && 10 * usual >= of_ten * (order.size() - 1);
}

// "Files: *", "Licence: free": lines that begin with such a word.
std::size_t count_matter(const std::vector<LayoutLine>& lines) {
    return static_cast<std::size_t>(std::ranges::count_if(lines, [](const LayoutLine& line) {
        const std::size_t colon = line.text.find(':');
        return colon <= longest_layout_name && is_layout_matter(std::string_view(line.text).substr(0, colon));
    }));
}

}  // namespace

bool is_script(const ScriptDocument& script, const std::vector<LayoutLine>& lines, bool typed,
               const LayoutCounts& counts) {
    std::size_t action_words = 0, paragraphs = 0;  // words between the speeches
    std::set<std::string> speakers;
    for (const Element& element : script.elements) {
        if (element.kind == ElementKind::Action) action_words += count_words(element.text);
        for (const std::string& name : element.characters) speakers.insert(fold_name(name));
    }
    for (const LayoutLine& line : lines) paragraphs += line.apart || !typed ? 1u : 0u;
    constexpr std::size_t least = 3;
    // In a screenplay, which has headings of its own, more happens than is said.
    const bool has_scenes =
        std::ranges::find(script.elements, ElementKind::Scene, &Element::kind) != script.elements.end();
    // The same where names and turns leave no doubt.
    const auto order = speakers_in_order(script);
    constexpr std::size_t many = 8;
    const bool is_clear =
        counts.speeches >= many && 4 * count_turns(order) >= order.size() && 3 * counts.heads >= paragraphs;
    const std::size_t most_action = has_scenes || is_clear ? 4 * counts.spoken : counts.spoken;
    if (are_records(order) || count_matter(lines) > counts.heads) return false;
    // Somebody is answered and speaks again, or there are places or sounds.
    const bool has_sounds =
        std::ranges::find(script.elements, ElementKind::Sound, &Element::kind) != script.elements.end();
    if (!has_answers(order) && !has_scenes && !has_sounds) return false;
    return counts.speeches >= least && action_words <= most_action && 6 * counts.heads >= paragraphs &&
           counts.speeches > speakers.size();
}

}  // namespace dramatis::cues::scripts
