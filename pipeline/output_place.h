// Where episodes land when the writer names no file: out/NAME.wav below the current folder, which is made if need be. A
// folder that the writer names is never made: it may be a slip.
#pragma once

#include <filesystem>
#include <string_view>

#include "core/diagnostic.h"

namespace dramatis::pipeline {

Result<> make_usual_folder();
std::filesystem::path usual_output(std::string_view name);

}  // namespace dramatis::pipeline
