#include "core/toml/toml_depth.h"

#include <algorithm>

namespace dramatis {
namespace {

// `at` is the offset of an opening quote. Returns the offset after the string, or the end of its line if it is not
// closed.
std::size_t skip_quoted(std::string_view text, std::size_t at) {
    const char quote = text[at];
    const std::string_view triple = quote == '"' ? "\"\"\"" : "'''";
    const bool is_long = text.substr(at).starts_with(triple);
    const auto at_end = [&] {
        return is_long ? text.substr(at).starts_with(triple) : text[at] == quote || text[at] == '\n';
    };
    at += is_long ? 3 : 1;
    while (at < text.size() && !at_end()) at += quote == '"' && text[at] == '\\' ? 2 : 1;
    if (at >= text.size()) return text.size();
    if (!is_long) return text[at] == '\n' ? at : at + 1;
    at += 3;
    while (at < text.size() && text[at] == quote) ++at;  // up to two more quotes belong to the string
    return at;
}

}  // namespace

std::optional<std::size_t> find_deep_key(std::string_view text, std::size_t most_dots) {
    std::size_t dots = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (c == '"' || c == '\'') {
            at = skip_quoted(text, at);
            continue;
        }
        if (c == '#') {
            at = std::min(text.find('\n', at), text.size());
            continue;
        }
        if (c == '\n' || c == '=' || c == ',' || c == '{') dots = 0;
        if (c == '.' && ++dots > most_dots) return at;
        ++at;
    }
    return std::nullopt;
}

}  // namespace dramatis
