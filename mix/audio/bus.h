// The buses of a mix: every clip and bed is summed on one of them.
#pragma once

#include <string_view>

namespace dramatis::mix::audio {

enum class Bus { Dialogue, Ambience, Effects, Music };
inline constexpr int bus_count = 4;

constexpr std::string_view name_of(Bus bus) {
    switch (bus) {
        case Bus::Dialogue:
            return "dialogue";
        case Bus::Ambience:
            return "ambience";
        case Bus::Effects:
            return "effects";
        case Bus::Music:
            return "music";
    }
    return "";
}

}  // namespace dramatis::mix::audio
