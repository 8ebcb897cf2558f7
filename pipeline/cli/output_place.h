// The default output file: out/NAME.wav in the current folder. The folder `out` is created if it doesn't exist; a folder
// that the user names is never created, because its name may be a typo.
#pragma once

#include <filesystem>
#include <string_view>

#include "core/diagnostic.h"

namespace dramatis::pipeline::cli {

Result<> make_usual_folder();
std::filesystem::path usual_output(std::string_view name);

}  // namespace dramatis::pipeline::cli
