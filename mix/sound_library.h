// From a writer's words to a sound: `[sound.NAME]` of mix.toml, a file of that name in the sounds folder, the built-in
// library by name, then by tags. Says how it was found, and what would have been nearest when it was not.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic.h"
#include "mix/audio_source.h"
#include "mix/mix_book.h"

namespace dramatis::mix {

enum class FoundBy { ShowName, File, LibraryName, Tags };

struct FoundSound {
    SoundDefinition definition;
    FoundBy by = FoundBy::LibraryName;
    // A description that only partly fits is a guess; `check` shows it. 1: every word matched.
    double confidence = 1.0;
};

struct SoundFolder {
    std::filesystem::path show;    // the cue sheet's folder: files of mix.toml are relative to it
    std::filesystem::path sounds;  // where bare file names are looked up; may not exist
    bool allow_outside = false;    // paths may leave the show's folder
};

// Copies share one state; [any thread].
class SoundLibrary {
  public:
    // Takes what it needs from the book; looks through the sounds folder once.
    SoundLibrary(const MixBook& book, SoundFolder folder);

    // E0330 nothing found (help: the nearest names), E0331 a path to a missing file, E0507 a path that leaves the folder.
    Result<FoundSound> find(std::string_view description) const;
    // All that can be named, show's first, then built-in by category and name; `search` narrows by name and tags.
    std::vector<SoundDefinition> list(std::string_view search = {}) const;

    // `variation` 0, 1, 2 … : different but reproducible performances of a recipe; files have only one.
    // The sound's own gain is left to whoever places it. The source of a recipe made to loop is seamless, as is a file's with
    // loop points.
    // Checks that a file is readable audio within limits: E0331 missing, E0332 not audio or damaged, E0333 too long, E0334
    // the decoder program is missing, E0337 loop points outside the file, E0507.
    Result<AudioSourceRef> open(const SoundDefinition& sound, int variation) const;
    // A recording by path (`take FILE`), with the same checks.
    Result<AudioSourceRef> open_file(const std::filesystem::path& path) const;
    // What the answers so far hang on: files that were found or are missing, the sounds folder and those in it. Who watches
    // them knows when the answers may be others.
    std::vector<std::filesystem::path> files() const;
    // A soft tone in place of a sound that is missing (`--missing placeholder`).
    static AudioSourceRef placeholder();

  private:
    struct State;
    std::shared_ptr<State> state_;
};

}  // namespace dramatis::mix
