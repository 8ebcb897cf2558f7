// Scripts that complete dramatis's command line in a shell, written from the description of the command line.
#pragma once

#include <string>

#include "pipeline/cli/command_reference.h"

namespace dramatis::pipeline::cli {

enum class Shell { Bash, Fish, Zsh };

std::string shell_completions(const CommandReference& program, Shell shell);

}  // namespace dramatis::pipeline::cli
