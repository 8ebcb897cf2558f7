#include "cues/scripts/document/markdown_names.h"

#include <algorithm>
#include <set>

#include "core/text.h"

namespace dramatis::cues::scripts::document {
namespace {

constexpr std::string_view bold_mark = "**";
constexpr std::size_t longest_marked_name = 60;  // bytes of a name

std::string_view take_line_with_end(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end);
    return line;
}

// "IRIS" of "**IRIS:** Hello." and of "**IRIS**: Hello."; empty: the line begins otherwise.
std::string_view name_with_colon(std::string_view line) {
    if (!line.starts_with(bold_mark)) return {};
    const std::size_t end = line.find(bold_mark, bold_mark.size());
    if (end == std::string_view::npos || end > longest_marked_name) return {};
    const std::string_view name = line.substr(bold_mark.size(), end - bold_mark.size());
    if (name.ends_with(':')) return name.substr(0, name.size() - 1);
    return line.substr(end + bold_mark.size()).starts_with(':') ? name : std::string_view();
}

// "IRIS" of "**IRIS**" and "**IRIS** (off)", with or without the marks of a line end.
std::string_view name_alone(std::string_view line) {
    line = trim(line);
    if (line.ends_with('\\')) line = trim(line.substr(0, line.size() - 1));
    if (line.ends_with(')') && line.contains('(')) line = trim(line.substr(0, line.find('(')));
    if (line.size() <= 2 * bold_mark.size() || line.size() > longest_marked_name || !line.starts_with(bold_mark) ||
        !line.ends_with(bold_mark))
        return {};
    const std::string_view name = line.substr(bold_mark.size(), line.size() - 2 * bold_mark.size());
    return name.contains('*') ? std::string_view() : name;
}

}  // namespace

std::string with_colons_behind_names(std::string_view markdown) {
    std::set<std::string_view> names;
    for (std::string_view rest = markdown; !rest.empty();)
        if (const std::string_view name = name_with_colon(take_line_with_end(rest)); has_letter(name))
            names.insert(name);
    std::string text;
    text.reserve(markdown.size());
    for (std::string_view rest = markdown; !rest.empty();) {
        const std::string_view line = take_line_with_end(rest);
        const std::string_view name = name_alone(line);
        if (!names.contains(name)) {
            text += line;
            continue;
        }
        const auto end = static_cast<std::size_t>(name.data() - line.data()) + name.size();
        text.append(line.substr(0, end)).append(":").append(line.substr(end));
    }
    return text;
}

}  // namespace dramatis::cues::scripts::document
