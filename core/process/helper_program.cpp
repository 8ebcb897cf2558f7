#include "core/process/helper_program.h"

#include <unistd.h>

#include <system_error>

namespace dramatis {

std::filesystem::path helper_program(std::string_view name) {
    std::error_code error;
    const std::filesystem::path folder = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
    const std::filesystem::path beside = folder / name;
    const std::filesystem::path installed = folder.parent_path() / "libexec" / "dramatis" / name;
    return ::access(beside.c_str(), X_OK) != 0 && ::access(installed.c_str(), X_OK) == 0 ? installed : beside;
}

}  // namespace dramatis
