// Where the user is asked: on a terminal once, with everything that would run; without one the answer is no. The answer is kept
// by the digest of what was shown, so a changed command is asked about again.
#pragma once

#include <atomic>
#include <filesystem>
#include <stop_token>
#include <vector>

#include "core/diagnostic.h"
#include "pipeline/trust/admission.h"
#include "pipeline/trust/trust_store.h"

namespace dramatis::pipeline::trust {

struct TrustOptions {
    bool trusted = false;         // --trust: everything of the show, for this run
    std::filesystem::path sheet;  // for the advice in messages; empty: a show without one
};

class TrustDesk {
  public:
    // Standard input and standard error are a terminal: somebody can be asked. `stop` ends the wait for an answer.
    TrustDesk(TrustOptions options, TrustStore store, std::stop_token stop);

    // An Admission. Only the first call asks: later ones come when a file was saved, while the terminal is busy with other
    // things. E0470 without trust; E0418 stopped. [any thread]
    Result<> admit(const std::filesystem::path& show_folder, const std::vector<ShowProgram>& programs);
    // For RenderOptions and LiveOptions; the desk outlives it.
    Admission admission();

  private:
    Result<> ask(const std::filesystem::path& show_folder, const std::vector<ShowProgram>& programs);
    std::string advice() const;

    TrustOptions options_;
    TrustStore store_;
    std::stop_token stop_;
    std::atomic<bool> has_asked_ = false;
};

}  // namespace dramatis::pipeline::trust
