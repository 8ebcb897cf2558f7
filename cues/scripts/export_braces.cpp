#include "cues/scripts/export_braces.h"

#include <algorithm>
#include <cstddef>

#include "core/text.h"
#include "cues/prose/sheet/body_writer.h"
#include "cues/scripts/title_lines.h"

namespace dramatis::cues::scripts {
namespace {

// "fr: Bonjour". "re: the map" is a direction.
bool are_foreign_words(std::string_view content) {
    const std::size_t colon = content.find(':');
    if (colon == std::string_view::npos || content.find('{') != std::string_view::npos) return false;
    const std::string_view tag = content.substr(0, colon);
    return is_language_tag(tag) && to_lower(tag) != "re" && prose::sheet::has_words(content.substr(colon + 1));
}

// Of eSpeak NG, which marks the stress or has a sound that no letter of a word stands for: "and/or" has neither.
bool are_phonemes(std::string_view text) {
    constexpr std::string_view usual = "@':,;_%=~?#^-|!";
    const auto is_one = [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               usual.find(c) != std::string_view::npos;
    };
    return prose::sheet::has_words(text) && text.find_first_of("@'") != std::string_view::npos &&
           std::ranges::all_of(text, is_one);
}

bool is_word_before(std::string_view text, std::size_t at) {
    return prose::sheet::ends_in_a_word(text.substr(0, at)) || (at > 0 && text[at - 1] == '/');
}

}  // namespace

std::string with_marks_of_sheets(std::string_view words) {
    std::string marked;
    marked.reserve(words.size());
    for (std::size_t at = 0; at < words.size(); ++at) {
        const char c = words[at];
        if (c == '{' || c == '/') {
            const std::size_t close = words.find(c == '{' ? '}' : '/', at + 1);
            const std::string_view content =
                close == std::string_view::npos ? std::string_view() : words.substr(at + 1, close - at - 1);
            if (c == '{' && are_foreign_words(content)) {
                marked += words.substr(at, close + 1 - at);
                at = close;
                continue;
            }
            if (c == '/' && !is_word_before(words, at) && are_phonemes(content)) {
                marked += "{[[" + std::string(content) + "]]}";
                at = close;
                continue;
            }
        }
        marked += c == '{' ? '(' : c == '}' ? ')' : c;
    }
    return marked;
}

std::string without_braces_around_phonemes(const std::string& mark) {
    return mark.starts_with("{[[") ? mark.substr(1, mark.size() - 2) : mark;
}

}  // namespace dramatis::cues::scripts
