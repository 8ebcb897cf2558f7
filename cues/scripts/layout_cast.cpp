#include "cues/scripts/layout_cast.h"

#include <algorithm>
#include <utility>

#include "core/text.h"
#include "cues/heads.h"
#include "cues/scripts/layout_names.h"
#include "cues/scripts/layout_weak_heads.h"
#include "cues/scripts/speaker_line.h"

namespace dramatis::cues::scripts {

const LayoutCast::Name& LayoutCast::name(std::string_view written) {
    if (const auto known = names_.find(written); known != names_.end()) return known->second;
    static constexpr std::array<std::string_view, 5> groups{"all", "both", "everyone", "everybody", "omnes"};
    Name name;
    name.folded = fold_name(written);
    name.person = &people_[name.folded];
    name.is_sound = sound_kind_of(written).has_value();
    name.is_reserved = name.is_sound || reserved_word(to_upper(written)).has_value();
    name.in_capitals = is_in_capitals(written);
    name.is_group = std::ranges::find(groups, name.folded) != groups.end();
    name.is_listed = lists_.lists(name.folded);
    return names_.emplace(written, std::move(name)).first->second;
}

void LayoutCast::count(const LayoutHead& head, std::size_t line) {
    const std::string& written = head.characters.front();
    const Name& known = name(written);
    if (known.is_reserved) return;
    Person& person = *known.person;
    if (person.written.empty()) person.written = written;
    person.in_capitals = person.in_capitals || known.in_capitals;
    ++person.heads[static_cast<std::size_t>(head.form)];
    if (is_weak(head.form)) return;
    if (std::exchange(line_, line) != line) of_line_.clear();
    if (std::ranges::find(of_line_, &person) != of_line_.end()) return;
    of_line_.push_back(&person);
    ++person.lines;
}

bool LayoutCast::speaks(const std::string& folded) const {
    const auto person = people_.find(folded);
    return person != people_.end() && person->second.speaks;
}

std::size_t LayoutCast::heads_of(const std::string& folded, HeadForm form) const {
    const auto person = people_.find(folded);
    return person == people_.end() ? 0 : person->second.heads[static_cast<std::size_t>(form)];
}

bool LayoutCast::is_somebody(const std::string& name) const {
    const std::string folded = fold_name(name);
    return speaks(folded) || lists_.lists(folded);
}

std::vector<std::string> LayoutCast::parted(const std::string& name) const {
    const auto known = [&](const std::string& part) { return is_somebody(part); };
    auto ways = ways_to_part(name);
    for (auto& parts : ways)
        if (std::ranges::all_of(parts, known)) return std::move(parts);
    if (!ways.empty() && are_joined_by_a_word(name) && std::ranges::any_of(ways.back(), known))
        return std::move(ways.back());
    return {name};
}

std::string LayoutCast::in_full(const std::string& name) const {
    std::string_view cut = name;
    if (cut.ends_with('.')) cut.remove_suffix(1);
    if (cut.empty() || !is_letter(decode(cut, cut.size() - 1).value) || (cut.size() > 1 && cut[cut.size() - 2] != ' '))
        return name;
    const std::string start = fold_name(cut);
    const auto goes_on = [&](std::string_view folded) {
        return folded.size() > start.size() && folded.starts_with(start);
    };
    // Those who speak come before those who are listed.
    std::vector<std::string> found;
    for (const auto& [folded, person] : people_)
        if (person.speaks && goes_on(folded)) found.push_back(person.written);
    if (found.empty())
        for (const auto& [folded, written] : lists_.names())
            if (goes_on(folded)) found.push_back(written);
    return found.size() == 1 ? found.front() : name;
}

const std::vector<std::string>& LayoutCast::characters_of(const std::string& name) {
    const auto [place, is_new] = characters_.try_emplace(name);
    if (is_new)
        for (const std::string& one : parted(name)) place->second.push_back(in_full(one));
    return place->second;
}

}  // namespace dramatis::cues::scripts
