// Prints diagnostics to standard error, in colour where that is wanted.
#pragma once

#include "core/diagnostic.h"

namespace dramatis::pipeline::cli {

// In the order of their places; without notes unless they are requested. Nothing once the program is to end (end_all_children).
void print_diagnostics(Diagnostics diagnostics, bool with_notes);
// Once the program is to end, that it was stopped is all that is printed.
void print_failure(const Diagnostic& failure);

}  // namespace dramatis::pipeline::cli
