// What eSpeak NG can speak on this machine, read from its data files: for a missing language or variant, eSpeak NG
// itself speaks with another voice or gives silence.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic.h"

namespace dramatis::voices::speech::espeak {

struct EspeakLanguage {
    std::string code;        // "en-gb-scotland"
    std::string identifier;  // of its file, as eSpeak NG takes it: "gmw/en-GB-scotland"
    std::string name;        // "English (Scotland)"
    int priority = 5;        // of files that share a code, the lowest wins
};

// Immutable: [any thread].
class EspeakData {
  public:
    // The folder where the installed package keeps its data.
    static std::filesystem::path default_folder();
    // E0225: no data there.
    static Result<EspeakData> open(std::filesystem::path folder);

    const std::filesystem::path& folder() const { return folder_; }
    // Case doesn't matter, `_` is `-`. E0220 with the nearest codes.
    Result<EspeakLanguage> language(std::string_view code) const;
    // Text of one of eSpeak NG's own variants ("f3"); E0221 with the nearest names.
    Result<std::string> variant(std::string_view name) const;
    // One for each code, sorted by code.
    const std::vector<EspeakLanguage>& languages() const { return languages_; }
    // A digest of the data: other data makes other takes.
    static std::string version(const std::filesystem::path& folder);

  private:
    std::filesystem::path folder_;
    std::vector<EspeakLanguage> languages_;
};

}  // namespace dramatis::voices::speech::espeak
