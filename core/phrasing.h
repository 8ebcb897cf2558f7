// Numbers, times, lists and users' text, formatted for messages.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/units.h"

namespace dramatis {

// As a person writes it: 172, 0.82, -6 dB.
std::string written_number(double number, std::string_view unit = {});
// "from 80 to 449", "from 0 to 2.5 s"; with an infinite limit "at least 1" or "at most 10".
std::string written_range(double lowest, double highest, std::string_view unit = {});
// "1 line", "3 lines": for nouns whose plural ends in an s.
std::string counted(std::size_t number, std::string_view noun);

// "3:07", and "1:02:45" from an hour on. Whole seconds, rounded down; 0:00 for negative times and NaN.
std::string clock_time(Seconds time);
// The same in minutes, however many: "75:03".
std::string minutes_and_seconds(Seconds time);

// The texts in order, joined by `separator`.
std::string listed(std::span<const std::string> texts, std::string_view separator = ", ");
// The files' names without their folders: "voices.toml, mix.toml".
std::string listed_file_names(std::span<const std::filesystem::path> files);
// The names of `things`, for `listed` and `did_you_mean`; `name` is a member or a function.
template <class Things, class Name>
std::vector<std::string> names_of(const Things& things, Name name) {
    std::vector<std::string> names;
    names.reserve(things.size());
    for (const auto& thing : things) names.emplace_back(std::invoke(name, thing));
    return names;
}
// The same for the values of a map, whose keys are folded names.
template <class Map, class Name>
std::vector<std::string> names_in(const Map& map, Name name) {
    return names_of(map, [&](const auto& entry) -> decltype(auto) { return std::invoke(name, entry.second); });
}

// A user's text for a message, cut after `most` code points.
std::string shortened(std::string_view text, std::size_t most = 60);
// The text with spaces for ASCII control characters, which could change the state of a terminal.
std::string without_controls(std::string_view text);

}  // namespace dramatis
