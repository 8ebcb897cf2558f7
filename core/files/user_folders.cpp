#include "core/files/user_folders.h"

#include <unistd.h>

#include <array>
#include <cstdlib>

#include <pwd.h>

namespace dramatis {
namespace fs = std::filesystem;
namespace {

// The specification ignores a relative path.
fs::path user_folder(const char* variable, const char* below_home) {
    if (const char* chosen = std::getenv(variable); chosen != nullptr && *chosen == '/')
        return fs::path(chosen) / "dramatis";
    const fs::path home = user_home_folder();
    return home.empty() ? home : home / below_home / "dramatis";
}

}  // namespace

fs::path user_home_folder() {
    if (const char* home = std::getenv("HOME"); home != nullptr && *home == '/') return home;
    struct passwd entry{};
    struct passwd* found = nullptr;
    std::array<char, 16384> buffer{};
    if (::getpwuid_r(::geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr)
        return found->pw_dir;
    return {};
}

fs::path user_settings_folder() { return user_folder("XDG_CONFIG_HOME", ".config"); }
fs::path user_cache_folder() { return user_folder("XDG_CACHE_HOME", ".cache"); }
fs::path user_state_folder() { return user_folder("XDG_STATE_HOME", ".local/state"); }

}  // namespace dramatis
