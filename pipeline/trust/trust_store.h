// What the user trusts, kept from one run to the next: a file for each program of a show, in the user's state folder. Its name is
// the digest of what was shown, and it holds what was shown: the show's folder and the program. A program counts as trusted if
// both are the same to the byte, and the file is the user's own.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/diagnostic.h"
#include "pipeline/trust/show_program.h"

namespace dramatis::pipeline::trust {

struct TrustedProgram {
    std::string folder;   // of its show, quoted
    std::string program;  // kind and text as they were shown
};

class TrustStore {
  public:
    // The folder need not exist. Empty, without a home: nothing is trusted, and nothing is kept.
    explicit TrustStore(std::filesystem::path folder) : folder_(std::move(folder)) {}
    // `trust` in the user's state folder.
    static TrustStore of_user();

    bool trusts(const std::filesystem::path& show_folder, const ShowProgram& program) const;
    // E0471: can't be kept.
    Result<> add(const std::filesystem::path& show_folder, const std::vector<ShowProgram>& programs) const;
    // Sorted by folder, then by program.
    std::vector<TrustedProgram> list() const;
    // All programs of the show; how many there were. E0471.
    Result<std::size_t> forget(const std::filesystem::path& show_folder) const;
    const std::filesystem::path& folder() const { return folder_; }

  private:
    std::filesystem::path folder_;
};

}  // namespace dramatis::pipeline::trust
