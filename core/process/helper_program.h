// The programs that belong to dramatis and that it starts itself.
#pragma once

#include <filesystem>
#include <string_view>

namespace dramatis {

// The helper of this name beside the running program, else in ../libexec/dramatis, where `cmake --install` puts it, else beside the
// program although it isn't there. [any thread]
std::filesystem::path helper_program(std::string_view name);

}  // namespace dramatis
