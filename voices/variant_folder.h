// A private eSpeak NG data folder: links to the installed data, and beside its variants those that we generate. eSpeak NG
// looks a variant up each time it is asked for, so one written a moment ago is found by workers that run already.
#pragma once

#include <filesystem>
#include <mutex>
#include <set>
#include <string>
#include <string_view>

#include "core/diagnostic.h"
#include "voices/scratch_folder.h"

namespace dramatis::voices {

// Thread-safe.
class VariantFolder {
  public:
    // E0231 if it can't be made.
    static Result<std::unique_ptr<VariantFolder>> create(const std::filesystem::path& installed_data);

    // What a worker is given as its data folder.
    const std::filesystem::path& path() const { return scratch_.path(); }
    // Writes the variant if it isn't there, and returns its name.
    Result<std::string> add(std::string_view variant_text);

  private:
    explicit VariantFolder(ScratchFolder scratch) : scratch_(std::move(scratch)) {}

    ScratchFolder scratch_;
    std::mutex mutex_;
    std::set<std::string> names_;
};

}  // namespace dramatis::voices
