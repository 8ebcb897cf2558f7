#include "cues/scripts/title_page_line.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/text.h"

namespace dramatis::cues::scripts {

std::optional<TitleField> read_title_page_line(std::string_view line) {
    constexpr std::size_t longest_key = 40;
    const std::size_t colon = line.find(':');
    if (colon == 0 || colon == std::string_view::npos || colon > longest_key || line.front() == ' ' ||
        line.front() == '\t')
        return std::nullopt;
    const std::string_view key = line.substr(0, colon);
    const auto belongs = [](char c) {
        return static_cast<unsigned char>(c) >= 0x80 || c == ' ' || c == '-' || c == '/' || c == '_' ||
               (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    };
    if (!std::ranges::all_of(key, belongs)) return std::nullopt;
    return TitleField{std::string(trim(key)), std::string(trim(line.substr(colon + 1)))};
}

bool is_usual_title_key(std::string_view key) {
    static constexpr std::array<std::string_view, 14> usual{"title",     "credit",    "author", "authors", "source",
                                                            "notes",     "draftdate", "date",   "draft",   "contact",
                                                            "copyright", "revision",  "format", "episode"};
    return std::ranges::find(usual, fold_name(key)) != usual.end();
}

}  // namespace dramatis::cues::scripts
