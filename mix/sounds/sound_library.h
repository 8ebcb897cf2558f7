// Finds the sound for a writer's words: `[sound.NAME]` of mix.toml, else a file of that name in the sounds folder, else the
// built-in library, by name and then by tags. The result says how it was found; an error has the nearest names.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic.h"
#include "mix/audio/audio_source.h"
#include "mix/settings/mix_book.h"
#include "mix/sounds/description.h"
#include "mix/sounds/sound_folder.h"

namespace dramatis::mix::sounds {

enum class FoundBy { ShowName, File, LibraryName, Tags };

struct FoundSound {
    settings::SoundDefinition definition;
    FoundBy by = FoundBy::LibraryName;
    // The share of the description that matches, 1: all of it. `check` shows a sound that matches only in part.
    double confidence = 1.0;
};

// Copies share one state; [any thread].
class SoundLibrary {
  public:
    // Copies what it needs from the book; lists the sounds folder once. In a show of a translated language ("de"), descriptions may be
    // in that language (mix/sounds/translation.h).
    SoundLibrary(const settings::MixBook& book, SoundFolder folder, std::string_view language = {});

    // E0330 nothing found (help: the nearest names), E0331 a path to a missing file, E0507 a path that leaves the folder, E0501 a
    // folder of sounds that can't be listed. A sound that is named is right for every role but Music.
    Result<FoundSound> find(std::string_view description, SoundRole role = SoundRole::Effect) const;
    // The description in English, if the show's language is a translated one.
    std::string in_english(std::string_view description) const;
    // True if the words, whatever they say of it, are about the sound of that name: "the rain" for `heavy-rain`.
    bool is_about(std::string_view name, std::string_view words) const;
    // All sounds: the show's first, then the built-in ones by category and name. `search` filters by name and tags.
    std::vector<settings::SoundDefinition> list(std::string_view search = {}) const;

    // `variation` 0, 1, 2 …: different, reproducible performances of a recipe; a file has only one.
    // The samples don't include the sound's own gain. A recipe that loops and a file with loop points repeat without a
    // seam.
    // Checks that a file is readable audio within limits: E0331 missing, E0332 not audio or damaged, E0333 too long, E0334
    // the decoder program is missing, E0337 loop points outside the file, E0507.
    Result<audio::AudioSourceRef> open(const settings::SoundDefinition& sound, int variation) const;
    // A recording by path (`take FILE`), with the same checks.
    Result<audio::AudioSourceRef> open_file(const std::filesystem::path& path) const;
    // The paths that the results so far depend on: files that were found or are missing, the sounds folder and its folders. If
    // none of them changes, the results stay the same.
    std::vector<std::filesystem::path> files() const;
    // A soft tone that replaces a missing sound (`--missing placeholder`).
    static audio::AudioSourceRef placeholder();

  private:
    struct State;
    std::shared_ptr<State> state_;
};

}  // namespace dramatis::mix::sounds
