#include "pipeline/script/acted_asides.h"

#include "core/text.h"
#include "cues/heads.h"
#include "cues/prose/staging/asides.h"

namespace dramatis::pipeline::script {

std::string sound_in(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == text.npos || cues::reserved_word(to_upper(trim(text.substr(0, colon)))) != cues::CueKind::Sound)
        return std::string(text);
    return std::string(trim(text.substr(colon + 1)));
}

bool is_acted(const cues::Speech& speech, const cues::Aside& aside, const SoundDesk& sounds) {
    const auto place = cues::prose::staging::place_of(speech, aside);
    if (cues::prose::staging::is_direction(aside, place)) return true;
    if (cues::prose::staging::is_sentence_of_speech(aside)) return false;
    const bool apart = aside.alone || (place.begins && place.ends);
    return aside.mark != cues::AsideMark::Asterisks && apart && sounds.knows_surely(sound_in(aside.text));
}

}  // namespace dramatis::pipeline::script
