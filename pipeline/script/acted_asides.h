// Asides of a speech that are acted and not spoken: "(beat)", "[laughs]", "(door creaks)".
#pragma once

#include <string>
#include <string_view>

#include "cues/cue_sheet.h"
#include "pipeline/script/sound_desk.h"

namespace dramatis::pipeline::script {

// "SOUND: door slams" in brackets is the sound's words; else all of them are.
std::string sound_in(std::string_view text);

// A direction by its words, or a sound between two sentences.
bool is_acted(const cues::Speech& speech, const cues::Aside& aside, const SoundDesk& sounds);

// Calls `use` with each part of the speech, or with the aside that a row of them is when it is acted. Of a speech from a story all
// words are spoken.
template <class Use>
void for_each_part(const cues::Speech& speech, bool from_story, const SoundDesk& sounds, const Use& use) {
    auto aside = from_story ? speech.asides.end() : speech.asides.begin();
    for (std::size_t i = 0; i < speech.parts.size();) {
        while (aside != speech.asides.end() &&
               (aside->first < i || (aside->first == i && !is_acted(speech, *aside, sounds))))
            ++aside;
        const bool here = aside != speech.asides.end() && aside->first == i;
        if (here) {
            use(*aside);
            i = aside->last;
        } else {
            use(speech.parts[i]);
            ++i;
        }
    }
}

}  // namespace dramatis::pipeline::script
