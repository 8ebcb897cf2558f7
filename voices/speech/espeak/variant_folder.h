// A private eSpeak NG data folder: links to the installed data and its variants, plus the generated variants. eSpeak NG
// looks a variant up on each request, so running workers find a new variant at once.
#pragma once

#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <string_view>

#include "core/diagnostic.h"
#include "core/files/scratch_folder.h"
#include "core/mutex.h"

namespace dramatis::voices::speech::espeak {

// [any thread]
class VariantFolder {
  public:
    // E0231 if it can't be made.
    static Result<std::unique_ptr<VariantFolder>> create(const std::filesystem::path& installed_data);

    // The data folder to pass to a worker.
    const std::filesystem::path& path() const { return scratch_.path(); }
    // Writes the variant if it isn't there, and returns its name.
    Result<std::string> add(std::string_view variant_text);

  private:
    explicit VariantFolder(ScratchFolder scratch) : scratch_(std::move(scratch)) {}

    ScratchFolder scratch_;
    Mutex mutex_;
    std::set<std::string> names_ GUARDED_BY(mutex_);  // of the variants that are written
};

}  // namespace dramatis::voices::speech::espeak
