#include "cues/prose/staging/names.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "cues/prose/staging/lists.h"

namespace dramatis::cues::prose::staging {
namespace {

// The names of a value: "quiet|whispering", "~loud", "intercom|itself", "subject behind-door next-room".
void add_all(std::set<std::string>& names, std::string_view value, std::string_view separators) {
    while (!value.empty()) {
        const std::size_t end = std::min(value.find_first_of(separators), value.size());
        std::string_view name = value.substr(0, end);
        value.remove_prefix(std::min(end + 1, value.size()));
        if (name.starts_with('~')) name.remove_prefix(1);
        constexpr std::array<std::string_view, 11> others{"soft",  "itself", "tag",    "subject", "beyond", "rings",
                                                          "wakes", "none",   "device", "answers", "remote"};
        if (!name.empty() && std::ranges::find(others, name) == others.end()) names.emplace(name);
    }
}

void add_place(Names& names, std::string_view value) {
    const std::size_t first = value.find(';');
    const std::size_t second = value.find(';', first + 1);
    names.acoustics.emplace(value.substr(0, first));
    if (second > first + 1) names.beds.emplace(value.substr(first + 1, second - first - 1));
}

void add_direction(Names& names, std::string_view value) {
    const std::size_t space = value.find(' ');
    const std::string_view kind = value.substr(0, space);
    if (space == std::string_view::npos || kind == "pause") return;
    const std::string name(value.substr(space + 1));
    if (kind == "treatment") names.treatments.insert(name);
    if (kind == "position") names.positions.insert(name);
    if (kind == "sound") names.sounds.insert(name);
}

}  // namespace

Names all_names() {
    const Lists& all = lists();
    Names names;
    // What rules name themselves.
    names.deliveries = {"reading", "shouting"};
    names.treatments = {"ghost", "intercom", "loudspeaker", "radio", "recording", "robot", "thoughts"};
    names.beds = {"heavy rain", "night", "rain", "rain on window", "room tone", "ship hum", "storm"};
    for (const PhraseTable* const table : {&all.deliveries, &all.verbs, &all.manners, &all.voices})
        for (const std::string_view value : table->values()) add_all(names.deliveries, value, "|");
    for (const PhraseTable* const table : {&all.treatments, &all.releases, &all.calls})
        for (const std::string_view value : table->values()) add_all(names.treatments, value, "| ");
    for (const std::string_view value : all.actors.values()) add_direction(names, value);
    for (const std::string_view value : all.places.values()) add_place(names, value);
    constexpr std::string_view of_speaker = "speaker ";
    for (const std::string_view value : all.sounds.values())
        names.sounds.emplace(value.starts_with(of_speaker) ? value.substr(of_speaker.size()) : value);
    return names;
}

}  // namespace dramatis::cues::prose::staging
