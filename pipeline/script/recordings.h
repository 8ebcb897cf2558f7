// Recordings of a voice whose lines lie in a folder.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/diagnostic.h"
#include "cues/cue_sheet.h"
#include "pipeline/show/show.h"
#include "voices/profiles/voice_profile.h"

namespace dramatis::pipeline::script {

// The file in the voice's folder that is named like the cue's id, or its number, relative to the show; E0417 if there is none, E0501 if the folder can't be listed. The
// folder is added to `files`, which the script depends on.
std::optional<std::string> find_recording(const show::Show& show, const cues::Cue& cue,
                                          const voices::profiles::VoiceProfile& voice,
                                          std::vector<std::filesystem::path>& files, Diagnostics& diagnostics);

}  // namespace dramatis::pipeline::script
