// What --from says of a file against what the file is.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "cues/scripts/format.h"

namespace dramatis::cues::scripts {

// What to say if the file can't be of that format, whatever stands in it: plain text is no Word document, and a Word document no plain text.
// What can be read in no format has messages of its own. [any thread]
std::optional<std::string> contradiction(std::string_view bytes, const std::filesystem::path& name, Format from);

}  // namespace dramatis::cues::scripts
