// The lexicon files that [pronounce] names, added to the show's pronunciations.
#pragma once

#include <filesystem>
#include <vector>

#include "core/diagnostic.h"
#include "voices/profiles/voice_book.h"

namespace dramatis::pipeline::show {

// Where lexicons lie: those of the show, and those of the user's own settings.
struct LexiconFolders {
    std::filesystem::path show;
    std::filesystem::path own;
    bool allow_outside = false;  // of the show's folder
};

// Under the entries of voices.toml. E0507 for a path that leaves the folder, W0272 for a file that can't be read; all are added to `files`.
void add_lexicons(voices::profiles::VoiceBook& book, const LexiconFolders& folders,
                  std::vector<std::filesystem::path>& files, Diagnostics& diagnostics);

}  // namespace dramatis::pipeline::show
