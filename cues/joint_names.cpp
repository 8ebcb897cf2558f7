#include "cues/joint_names.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "core/text.h"

namespace dramatis::cues {
namespace {

constexpr std::array<std::string_view, 5> joints{" AND ", " UND ", " ET ", " Y ", " E "};

std::set<std::string> names_in(const CueSheet& sheet) {
    std::set<std::string> names;
    for (const Cue& cue : sheet.cues)
        if (const auto* speech = std::get_if<Speech>(&cue.body))
            for (const auto& character : speech->characters) names.insert(character.value);
    return names;
}

// The place of a name within the name that was written: nothing if it stands there in another way.
Span place_of(const CueSheet& sheet, Span whole, std::string_view name, bool last) {
    if (!sheet.source) return whole;
    const std::string_view written = sheet.source->text(whole);
    const std::size_t at = last ? written.rfind(name) : written.find(name);
    if (at == written.npos) return whole;
    const auto begin = whole.begin + static_cast<std::uint32_t>(at);
    return {begin, begin + static_cast<std::uint32_t>(name.size())};
}

}  // namespace

void divide_joint_names(CueSheet& sheet) {
    const auto is_joint = [](const Spanned<std::string>& character) {
        return std::ranges::any_of(joints, [&](std::string_view joint) { return character.value.contains(joint); });
    };
    const auto speaks_jointly = [&](const Cue& cue) {
        const auto* speech = std::get_if<Speech>(&cue.body);
        return speech && std::ranges::any_of(speech->characters, is_joint);
    };
    if (std::ranges::none_of(sheet.cues, speaks_jointly)) return;
    const std::set<std::string> names = names_in(sheet);
    for (Cue& cue : sheet.cues) {
        auto* speech = std::get_if<Speech>(&cue.body);
        if (!speech || speech->characters.size() != 1) continue;
        const Spanned<std::string> whole = speech->characters.front();
        for (const std::string_view joint : joints) {
            const std::size_t at = whole.value.find(joint);
            if (at == whole.value.npos) continue;
            const std::string first = whole.value.substr(0, at);
            const std::string second = whole.value.substr(at + joint.size());
            if (first == second || !names.contains(first) || !names.contains(second)) continue;
            speech->characters = {{first, place_of(sheet, whole.span, first, false)},
                                  {second, place_of(sheet, whole.span, second, true)}};
            break;
        }
    }
}

}  // namespace dramatis::cues
