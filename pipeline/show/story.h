// A story in prose as the show that it becomes.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "core/diagnostic.h"
#include "cues/prose/sheet/adaptation.h"
#include "voices/profiles/voice_book.h"

namespace dramatis::pipeline::show {

// What is absent is as usual, or for a story that is adapted again as its sheet has it.
struct StoryOptions {
    std::optional<cues::prose::sheet::Narration> narration;
    std::optional<bool> sounds;
};

// Its name ends in .cues: it is a cue sheet, whatever stands in it.
bool is_sheet_by_name(const std::filesystem::path& path);

// What a voices.toml says of the characters: names that are one person, and who is a woman or a man.
std::vector<cues::prose::cast::GivenCharacter> known_characters(const voices::profiles::VoiceBook& book);

// Adds the story's descriptions of voices for those characters that the book has no voice for.
void cast_from_story(const cues::prose::sheet::Adaptation& adaptation, const SourceRef& sheet,
                     voices::profiles::VoiceBook& book);

}  // namespace dramatis::pipeline::show
