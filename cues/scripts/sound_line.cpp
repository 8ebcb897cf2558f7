#include "cues/scripts/sound_line.h"

#include <cstddef>

#include "core/text.h"
#include "cues/scripts/pause_line.h"
#include "cues/scripts/speaker_line.h"

namespace dramatis::cues::scripts {

std::optional<SoundLine> read_sound_line(std::string_view line) {
    constexpr std::size_t longest = 20;  // of the word
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon > longest) return std::nullopt;
    if (is_pause_line(line)) return SoundLine{ElementKind::Pause, line};
    const auto kind = sound_kind_of(line.substr(0, colon));
    if (!kind) return std::nullopt;
    return SoundLine{*kind, trim(line.substr(colon + 1))};
}

}  // namespace dramatis::cues::scripts
