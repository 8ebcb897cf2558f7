#include "cues/prose/sheet/story_origin.h"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "core/text.h"

namespace dramatis::cues::prose::sheet {
namespace {

constexpr std::array<std::string_view, 3> narrations = {"all", "lean", "drama"};
constexpr std::string_view with_sounds = "sounds";
constexpr std::string_view without_sounds = "no sounds";

}  // namespace

std::string_view name_of(Narration narration) { return narrations[static_cast<std::size_t>(narration)]; }

std::optional<Narration> narration_named(std::string_view name) {
    for (std::size_t i = 0; i < narrations.size(); ++i)
        if (narrations[i] == name) return static_cast<Narration>(i);
    return std::nullopt;
}

std::string to_field(const StoryOrigin& origin) {
    return fmt::format("{} ({}, {}, {}{}{})", origin.file, name_of(origin.narration),
                       origin.sounds ? with_sounds : without_sounds, origin.version, origin.cast.empty() ? "" : ", ",
                       origin.cast);
}

std::optional<StoryOrigin> parse_origin(std::string_view field) {
    const std::size_t open = field.rfind(" (");
    if (open == std::string_view::npos || !field.ends_with(')')) return std::nullopt;
    std::vector<std::string_view> parts;
    std::string_view rest = field.substr(open + 2, field.size() - open - 3);
    for (bool more = true; more;) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        parts.push_back(trim(rest.substr(0, comma)));
        more = comma < rest.size();
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    if (parts.size() < 3 || parts.size() > 4) return std::nullopt;
    const auto narration = narration_named(parts[0]);
    if (!narration || (parts[1] != with_sounds && parts[1] != without_sounds) || parts[2].empty()) return std::nullopt;
    return StoryOrigin{.file = std::string(trim(field.substr(0, open))),
                       .version = std::string(parts[2]),
                       .cast = std::string(parts.size() > 3 ? parts[3] : std::string_view()),
                       .narration = *narration,
                       .sounds = parts[1] == with_sounds};
}

}  // namespace dramatis::cues::prose::sheet
