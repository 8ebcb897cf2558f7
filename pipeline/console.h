// Printing for the commands: diagnostics to standard error in colour where that is wanted, results to standard output
// with every write checked.
#pragma once

#include <string_view>

#include "core/diagnostic.h"

namespace dramatis::pipeline {

// In order of place; notes are left out unless asked for.
void print_diagnostics(Diagnostics diagnostics, bool with_notes);
void print_failure(const Diagnostic& failure);
// False if standard output took less than all (a closed pipe, a full disk): the command has failed then.
bool print(std::string_view text);

}  // namespace dramatis::pipeline
