// Every name that staging may use, so that a test can look each up in the built-in voices.toml, mix.toml and sounds.
#pragma once

#include <set>
#include <string>

namespace dramatis::cues::prose::staging {

struct Names {
    std::set<std::string> deliveries, treatments, positions, acoustics;
    std::set<std::string> beds, sounds;  // descriptions
};
// [any thread]
Names all_names();

}  // namespace dramatis::cues::prose::staging
