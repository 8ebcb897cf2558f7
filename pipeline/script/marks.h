// What was meant by braces in a speech that say nothing: "{pahse 2 s}", "{phone rings}", "{frr: Bonjour}".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/source.h"
#include "mix/settings/mix_book.h"
#include "pipeline/script/sound_desk.h"
#include "voices/profiles/voice_book.h"

namespace dramatis::pipeline::script {

// The words of "xx: words" where xx has the form of a language; nothing if it hasn't.
std::optional<std::vector<Spanned<std::string>>> words_behind_a_language(const Spanned<std::string>& mark);

// What to write instead of the mark: the sound that its words describe, the mark whose name is nearest, or what there is.
std::string nearest_mark(std::string_view mark, const voices::profiles::VoiceBook& voices,
                         const voices::profiles::VoiceProfile& voice, const mix::settings::MixBook& mix,
                         const SoundDesk& sounds);
std::string nearest_language(const std::string& code);

}  // namespace dramatis::pipeline::script
