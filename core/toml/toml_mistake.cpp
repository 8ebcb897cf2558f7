#include "core/toml/toml_mistake.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "core/phrasing.h"
#include "core/text.h"

namespace dramatis {
namespace {

bool begins_with_curly_quote(std::string_view text) {
    static constexpr std::array<std::string_view, 8> curly = {"“", "”", "„", "‘", "’", "‚", "«", "»"};
    return std::ranges::any_of(curly, [&](std::string_view quote) { return text.starts_with(quote); });
}

bool is_letter_of_key(char c) { return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c >= '0' && c <= '9'); }

// "OLD BEN" of the line `OLD BEN = "man"`; empty if that is no key with a space in it.
std::string_view spaced_key(std::string_view text, std::size_t offset) {
    const std::size_t begin = text.substr(0, offset).rfind('\n') + 1;
    const auto line = text.substr(begin, text.find('\n', begin) - begin);
    const auto key = trim(line.substr(0, line.find('=')));
    const bool plain = std::ranges::all_of(
        key, [](char c) { return is_letter_of_key(c) || c == ' ' || c == '.' || c == '_' || c == '-'; });
    return plain && key.size() < line.size() && key.find(' ') != std::string_view::npos ? key : std::string_view();
}

// The most frequent fix of an error, or nothing.
std::string help_for(std::string_view mistake, std::string_view text, std::size_t offset) {
    const auto text_there = text.substr(std::min(offset, text.size()));
    const auto contains = [&](std::string_view part) { return mistake.find(part) != std::string_view::npos; };
    if (begins_with_curly_quote(text_there))
        return "write straight quotes (\"): a word processor has made curly ones of them";
    if (contains("expected '='"))
        if (const auto key = spaced_key(text, std::min(offset, text.size())); !key.empty())
            return fmt::format("a name with a space or a dot goes in quotes: \"{}\" = …", shortened(key));
    if (contains("expected '='") && !text_there.empty() && static_cast<unsigned char>(text_there.front()) >= 0x80)
        return "put a key with letters other than a-z in quotes";
    if (contains("could not determine value type")) return "put text in quotes";
    if (contains("expected a comment or whitespace")) return "put text, or a number with a unit, in quotes: \"-6 dB\"";
    if (contains("control characters") && text_there.starts_with('\n')) return "the quote before this is not closed";
    if (contains("cannot redefine")) return "write each key and each table only once";
    return {};
}

}  // namespace

Diagnostic toml_mistake(SourceRef source, std::string_view mistake, std::uint32_t offset) {
    constexpr std::string_view preamble = "Error while parsing ";
    const std::string_view text = source->text();
    std::string message;
    const std::size_t colon = mistake.find(": ");
    if (mistake.starts_with(preamble) && colon != std::string_view::npos) {
        const std::string_view scope = mistake.substr(preamble.size(), colon - preamble.size());
        mistake.remove_prefix(colon + 2);
        message = fmt::format("this is not valid TOML ({}): {}", scope, mistake);
    } else {
        message = fmt::format("this is not valid TOML: {}", mistake);
    }
    // At the end of a line, the place is the end itself, not the next line.
    const std::string_view rest = text.substr(std::min<std::size_t>(offset, text.size()));
    const bool is_at_character = !rest.empty() && rest.front() != '\n' && rest.front() != '\r';
    const Span span{offset, offset + static_cast<std::uint32_t>(is_at_character ? decode(rest, 0).bytes : 0)};
    std::string help = help_for(mistake, text, offset);
    return {"E0201", std::move(message), std::move(help), {std::move(source), span}};
}

}  // namespace dramatis
