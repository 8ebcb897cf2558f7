#include "cues/prose/sheet/cast_names.h"

#include "cues/speaker_names.h"

namespace dramatis::cues::prose::sheet {
std::vector<std::string> names_for_sheet(const std::vector<cast::Character>& characters) {
    std::vector<std::string> names;
    names.reserve(characters.size());
    SpeakerNames unique;
    for (const cast::Character& character : characters) {
        const std::string name = character.is_narrator ? std::string(narrator_name) : speaker_name(character.name);
        names.push_back(name == narrator_name ? name : unique.add(name));
    }
    return names;
}

}  // namespace dramatis::cues::prose::sheet
