// The folders of a show's sound files.
#pragma once

#include <filesystem>
#include <vector>

namespace dramatis::mix::sounds {

struct SoundFolder {
    std::filesystem::path show;                      // the cue sheet's folder: files of mix.toml are relative to it
    std::filesystem::path sounds;                    // where bare file names are looked up; may not exist
    bool allow_outside = false;                      // paths may leave the show's folder
    std::vector<std::filesystem::path> others = {};  // further ones like `sounds`, looked into after it

    // `sounds` and the others, as far as they are named.
    std::vector<std::filesystem::path> all() const {
        std::vector<std::filesystem::path> folders;
        if (!sounds.empty()) folders.push_back(sounds);
        folders.insert(folders.end(), others.begin(), others.end());
        return folders;
    }
};

}  // namespace dramatis::mix::sounds
