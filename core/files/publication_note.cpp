#include "core/files/publication_note.h"

#include <charconv>

namespace dramatis {
namespace {

constexpr std::string_view title = "dramatis publication 1";

std::optional<std::string_view> next_field(std::string_view& text) {
    const std::size_t end = text.find('\0');
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view field = text.substr(0, end);
    text.remove_prefix(end + 1);
    return field;
}

std::optional<ino_t> whole_number(std::string_view digits) {
    ino_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return number;
}

}  // namespace

// An entry: path, inode, each ended by a NUL, which no path holds.
std::string to_note(const std::vector<PublishedFile>& files) {
    std::string text = std::string(title) + '\0';
    for (const PublishedFile& file : files) text += file.path.native() + '\0' + std::to_string(file.number) + '\0';
    return text;
}

std::optional<std::vector<PublishedFile>> parse_note(std::string_view text) {
    if (next_field(text) != title) return std::nullopt;
    std::vector<PublishedFile> files;
    while (const auto path = next_field(text)) {
        const auto digits = next_field(text);
        const auto number = digits ? whole_number(*digits) : std::nullopt;
        if (!number) break;
        files.push_back({std::filesystem::path(*path), *number});
    }
    return files;
}

}  // namespace dramatis
