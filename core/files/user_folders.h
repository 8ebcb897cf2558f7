// Where a user's own files lie, as the XDG Base Directory Specification has it.
#pragma once

#include <filesystem>

namespace dramatis {

// $HOME, or as the password file has it; empty if there is none.
std::filesystem::path user_home_folder();
// $XDG_CONFIG_HOME/dramatis or ~/.config/dramatis: what the user wrote. Empty without a home.
std::filesystem::path user_settings_folder();
// $XDG_STATE_HOME/dramatis or ~/.local/state/dramatis: what the program remembers of the user. Empty without a home.
std::filesystem::path user_state_folder();
// $XDG_CACHE_HOME/dramatis or ~/.cache/dramatis: what can be made again. Empty without a home.
std::filesystem::path user_cache_folder();

}  // namespace dramatis
