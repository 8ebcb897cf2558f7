#include "cues/scripts/joined_names.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "core/text.h"
#include "cues/scripts/layout_names.h"

namespace dramatis::cues::scripts {
namespace {

using People = std::set<std::string>;  // folded

std::vector<std::string> parted(const std::string& name, const People& people) {
    const auto speaks = [&](const std::string& part) { return people.contains(fold_name(part)); };
    for (std::vector<std::string>& parts : ways_to_part(name))
        if (std::ranges::all_of(parts, speaks)) return std::move(parts);
    return {name};
}

}  // namespace

void part_joined_names(std::vector<Element>& elements) {
    People people;
    for (const Element& element : elements)
        for (const std::string& name : element.characters) people.insert(fold_name(name));
    for (Element& element : elements) {
        std::vector<std::string> characters;
        for (const std::string& name : element.characters)
            for (std::string& part : parted(name, people)) characters.push_back(std::move(part));
        element.characters = std::move(characters);
    }
}

}  // namespace dramatis::cues::scripts
