#include "voices/speech/command/environment.h"

#include <unistd.h>

#include <algorithm>
#include <string_view>

namespace dramatis::voices::speech::command {
namespace {

constexpr std::string_view names[] = {
    "PATH",
    "HOME",
    "USER",
    "LOGNAME",
    "SHELL",
    "TMPDIR",
    "TZ",
    "LANG",
    "LANGUAGE",
    "XDG_DATA_HOME",
    "XDG_CONFIG_HOME",
    "XDG_DATA_DIRS",
    "XDG_CACHE_HOME",
    "VIRTUAL_ENV",
    "LD_LIBRARY_PATH",
    "PYTHONPATH",
};

bool is_passed_on(std::string_view setting) {
    const std::string_view name = setting.substr(0, setting.find('='));
    return name.starts_with("LC_") || std::ranges::find(names, name) != std::end(names);
}

}  // namespace

std::vector<std::string> small_environment() {
    std::vector<std::string> small;
    for (char** setting = environ; setting != nullptr && *setting != nullptr; ++setting)
        if (is_passed_on(*setting)) small.emplace_back(*setting);
    return small;
}

}  // namespace dramatis::voices::speech::command
