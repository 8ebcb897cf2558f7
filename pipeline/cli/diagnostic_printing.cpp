#include "pipeline/cli/diagnostic_printing.h"

#include <algorithm>
#include <cstdio>

#include "core/process/running_children.h"
#include "pipeline/terminal/console.h"

namespace dramatis::pipeline::cli {

namespace {

// Once the program is to end, its child processes are gone: what fails from then on says nothing of the show.
bool comes_of_the_end(const Diagnostic& failure) { return all_children_are_ended() && failure.code != "E0418"; }

}  // namespace

void print_diagnostics(Diagnostics diagnostics, bool with_notes) {
    if (all_children_are_ended()) return;
    if (!with_notes) std::erase_if(diagnostics, [](const Diagnostic& d) { return d.severity() == Severity::Note; });
    sort_by_place(diagnostics);
    const std::string text = to_text(diagnostics, terminal::wants_colour(stderr));
    std::fwrite(text.data(), 1, text.size(), stderr);
}

void print_failure(const Diagnostic& failure) {
    if (comes_of_the_end(failure)) {
        std::fputs("stopped\n", stderr);
        return;
    }
    const std::string text = to_text(failure, terminal::wants_colour(stderr));
    std::fwrite(text.data(), 1, text.size(), stderr);
}

}  // namespace dramatis::pipeline::cli
