// The way of a show's programs into a render: what a show has run is admitted before anything of it runs, or the show isn't
// rendered at all. `render` and `play` both pass here, between the script and the first line.
#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "core/diagnostic.h"
#include "pipeline/trust/show_program.h"

namespace dramatis::pipeline::trust {

// Decides about a show's programs; called with at least one. An error is the reason why not. Empty: none may run.
using Admission =
    std::function<Result<>(const std::filesystem::path& show_folder, const std::vector<ShowProgram>& programs)>;

// For tests and tools whose shows are their own.
Result<> admit_all(const std::filesystem::path& show_folder, const std::vector<ShowProgram>& programs);

// Asks for everything that the show's files have run. Then loads its plugins, and the user's own, once: one that refuses to
// start is E0371 at its place in `diagnostics`. Errors: E0470 nobody trusts it; others of `admission`.
Result<> admit(const show::Show& show, const script::Script& script, const Admission& admission,
               Diagnostics& diagnostics);

// E0470.
std::unexpected<Diagnostic> not_trusted(const std::vector<ShowProgram>& programs, std::string help);

}  // namespace dramatis::pipeline::trust
