// What CLI11 knows of a command, as the reference that the manual page and completions are made from.
#pragma once

#include "pipeline/cli/command_reference.h"

namespace CLI {
class App;
}

namespace dramatis::pipeline::cli {

// The command and those within it that the help shows.
CommandReference describe_app(const CLI::App& app);

}  // namespace dramatis::pipeline::cli
