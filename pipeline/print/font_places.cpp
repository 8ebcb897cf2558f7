#include "pipeline/print/font_places.h"

#include <unistd.h>

#include <cstdlib>

namespace dramatis::pipeline::print {

std::vector<std::string> places_of_fonts() {
    std::vector<std::string> places;
    const auto add = [&](const std::string& place) {
        if (::access(place.c_str(), R_OK) == 0) places.push_back(place);
    };
    for (const char* const place : {"/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/X11/fonts",
                                    "/usr/share/texmf/fonts", "/usr/share/fontconfig", "/usr/share/libthai",
                                    "/etc/fonts", "/var/cache/fontconfig", "/dev/null", "/dev/urandom"})
        add(place);
    const auto of_user = [&](const char* variable, const char* usual, const char* folder) {
        const char* const own = std::getenv(variable);
        const char* const home = std::getenv("HOME");
        if (own != nullptr && own[0] != '\0')
            add(std::string(own) + folder);
        else if (home != nullptr)
            add(std::string(home) + usual + folder);
    };
    of_user("XDG_DATA_HOME", "/.local/share", "/fonts");
    of_user("XDG_CONFIG_HOME", "/.config", "/fontconfig");
    of_user("XDG_CACHE_HOME", "/.cache", "/fontconfig");
    if (const char* const home = std::getenv("HOME"); home != nullptr)
        for (const char* const folder : {"/.fonts", "/.fontconfig", "/.fonts.conf"}) add(std::string(home) + folder);
    for (const char* const variable : {"FONTCONFIG_FILE", "FONTCONFIG_PATH"})
        if (const char* const place = std::getenv(variable); place != nullptr) add(place);
    return places;
}

}  // namespace dramatis::pipeline::print
