#include "cues/scripts/action_line.h"

#include "core/text.h"
#include "cues/scripts/layout_marks.h"

namespace dramatis::cues::scripts {

std::optional<SoundLine> read_sound_of_action(std::string_view line) {
    if (auto sound = read_sound_line(line)) return sound;
    if (const auto inside = bracketed(line)) {
        if (line.front() == '<') return std::nullopt;
        return line.front() == '(' ? read_sound(*inside) : read_bracketed_sound(*inside);
    }
    // "Sound of rain on the roof" may be the begin of a paragraph that tells more.
    if (to_lower(line.substr(0, 8)).starts_with("sound of") || to_lower(line.substr(0, 9)).starts_with("sounds of"))
        return std::nullopt;
    return read_sound(line);
}

}  // namespace dramatis::cues::scripts
