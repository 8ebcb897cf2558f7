// `dramatis trust`: says yes to what a show's files have run, lists what was said, and takes it back.
#include <fmt/format.h>

#include "core/phrasing.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/diagnostic_printing.h"
#include "pipeline/script/script_writer.h"
#include "pipeline/terminal/console.h"
#include "pipeline/trust/show_program.h"
#include "pipeline/trust/trust_store.h"

namespace dramatis::pipeline::cli {
namespace {

namespace fs = std::filesystem;

// The show's, which need not be there any more.
fs::path folder_of(const fs::path& sheet) {
    std::error_code failed;
    const fs::path place = fs::weakly_canonical(fs::absolute(sheet, failed), failed);
    return fs::is_directory(place, failed) ? place : place.parent_path();
}

int list(const trust::TrustStore& store) {
    std::string text, folder;
    for (const auto& [show, program] : store.list()) {
        if (show != folder) text += show + "\n";
        folder = show;
        text += "  " + program + "\n";
    }
    if (text.empty()) text = "nothing is trusted but your own settings\n";
    return terminal::print(text) ? exit_done : exit_failed;
}

int forget(const TrustCommand& command, const trust::TrustStore& store) {
    const fs::path folder = folder_of(command.sheet);
    const auto forgotten = store.forget(folder);
    if (!forgotten) return print_failure(forgotten.error()), exit_failed;
    return terminal::print(fmt::format("{}: {} forgotten\n", folder.string(), counted(*forgotten, "program")))
               ? exit_done
               : exit_failed;
}

int trust_show(const TrustCommand& command, const trust::TrustStore& store) {
    Diagnostics diagnostics;
    const auto show = show::load_show(command.sheet, command.show, diagnostics);
    if (!show) return print_diagnostics(diagnostics, false), print_failure(show.error()), exit_failed;
    const auto script = script::write_script(*show, {}, diagnostics);
    print_diagnostics(diagnostics, false);
    if (has_errors(diagnostics)) {
        print_failure({"E0409", "the show has mistakes; nothing of it was trusted", {}, {}});
        return exit_failed;
    }
    const auto programs = trust::programs_of(*show, script);
    if (programs.empty()) return terminal::print("the show's files have nothing run\n") ? exit_done : exit_failed;
    if (auto kept = store.add(show->folder, programs); !kept) return print_failure(kept.error()), exit_failed;
    return terminal::print(fmt::format("From now on, the show in {} may have this run:\n{}", show->folder.string(),
                                       trust::listed(programs)))
               ? exit_done
               : exit_failed;
}

}  // namespace

int run(const TrustCommand& command, const std::stop_token&) {
    const auto store = trust::TrustStore::of_user();
    if (command.list) return list(store);
    return command.forget ? forget(command, store) : trust_show(command, store);
}

}  // namespace dramatis::pipeline::cli
