#include "pipeline/console.h"

#include <algorithm>
#include <cstdio>

#include "pipeline/progress_display.h"

namespace dramatis::pipeline {

void print_diagnostics(Diagnostics diagnostics, bool with_notes) {
    if (!with_notes) std::erase_if(diagnostics, [](const Diagnostic& d) { return d.severity() == Severity::Note; });
    sort_by_place(diagnostics);
    const std::string text = to_text(diagnostics, wants_colour(stderr));
    std::fwrite(text.data(), 1, text.size(), stderr);
}

void print_failure(const Diagnostic& failure) {
    const std::string text = to_text(failure, wants_colour(stderr));
    std::fwrite(text.data(), 1, text.size(), stderr);
}

bool print(std::string_view text) {
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
}

}  // namespace dramatis::pipeline
