// The manual page dramatis(1), as text for man (roff), written from the description of the command line.
#pragma once

#include <string>
#include <string_view>

#include "pipeline/cli/command_reference.h"

namespace dramatis::pipeline::cli {

std::string manual_page(const CommandReference& program, std::string_view version);

}  // namespace dramatis::pipeline::cli
