#include "cues/scripts/title_lines.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "core/text.h"
#include "cues/scripts/layout_line.h"

namespace dramatis::cues::scripts {
namespace {

constexpr std::size_t longest_title_line = 80;  // bytes

}  // namespace

bool is_language_tag(std::string_view text) {
    const std::size_t first = std::min(text.find('-'), text.size());
    const auto is_letter_or_digit = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    };
    return (first == 2 || first == 3) && !text.ends_with('-') && std::ranges::all_of(text, is_letter_or_digit);
}

// A language is a tag: "Language: strong" is another thing.
std::optional<TitleField> read_title_field(std::string_view text) {
    const std::string lower = to_lower(text);
    for (const std::string_view key : {"Series", "Episode", "Language"}) {
        if (!lower.starts_with(to_lower(key) + ':')) continue;
        const std::string_view value = trim(text.substr(key.size() + 1));
        if (value.empty() || (key == "Language" && !is_language_tag(value))) return std::nullopt;
        return TitleField{std::string(key), std::string(value)};
    }
    return std::nullopt;
}

std::size_t end_of_by_line(std::string_view text) {
    const std::string lower = to_lower(text.substr(0, 16));
    for (const std::string_view start : {"by ", "written by ", "author:", "written by:", "by:"})
        if (lower.starts_with(start)) return start.size();
    return 0;
}

bool is_by_line(std::string_view text) {
    const std::string lower = to_lower(text.substr(0, 16));
    return lower == "by" || lower == "written by" || (text.size() < longest_title_line && end_of_by_line(text) > 0);
}

bool TitleLines::read(std::string_view text, ScriptDocument& script) {
    constexpr std::string_view title_key = "title:", author_key = " author:";
    const std::string lower = to_lower(text);
    if (lower == "by" || lower == "written by") {
        count_left_out(script.left_out, "words of the title page");
        by_ = true;
        return true;
    }
    const bool is_author = std::exchange(by_, false);
    if (text.size() >= longest_title_line) return false;
    const auto field = [&](std::string_view key, std::string_view value) {
        const auto known = std::ranges::find(script.title_page, key, &TitleField::key);
        if (known == script.title_page.end() || known->value != trim(value))
            script.title_page.push_back({std::string(key), std::string(trim(value))});
    };
    const bool has_title = std::ranges::find(script.title_page, "Title", &TitleField::key) != script.title_page.end();
    if (is_author) {
        field("Author", text);
    } else if (const auto known = read_title_field(text)) {
        field(known->key, known->value);
    } else if (lower.starts_with("author:") && !has_title && script.elements.empty()) {
        field("Author", text.substr(text.find(':') + 1));
    } else if (lower.starts_with(title_key) && !has_title) {
        const std::size_t author = std::min(lower.find(author_key), text.size());
        field("Title", text.substr(title_key.size(), author - title_key.size()));
        if (author < text.size()) field("Author", text.substr(author + author_key.size()));
    } else if (const std::size_t end = end_of_by_line(lower); end > 0 && has_title) {
        field("Author", text.substr(end));
    } else if (!has_title && script.elements.empty()) {
        field("Title", text);
    } else {
        return false;
    }
    return true;
}

}  // namespace dramatis::cues::scripts
