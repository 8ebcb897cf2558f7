#include "core/toml_mistake.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "core/text.h"

namespace dramatis {
namespace {

// What people mean most often by what TOML doesn't allow.
std::string_view help_for(std::string_view mistake, std::string_view text_there) {
    const auto says = [&](std::string_view part) { return mistake.find(part) != std::string_view::npos; };
    if (says("expected '='") && !text_there.empty() && static_cast<unsigned char>(text_there.front()) >= 0x80)
        return "a key with other letters than a-z goes in quotes";
    if (says("could not determine value type")) return "text goes in quotes";
    if (says("expected a comment or whitespace")) return "text, and a number with its unit, goes in quotes: \"-6 dB\"";
    if (says("control characters") && text_there.starts_with('\n')) return "the quote before is not closed";
    if (says("cannot redefine")) return "each key and each table is written once";
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
        message = fmt::format("this is no TOML ({}): {}", scope, mistake);
    } else {
        message = fmt::format("this is no TOML: {}", mistake);
    }
    // At the end of a line, the place is the end and not what follows.
    const std::string_view rest = text.substr(std::min<std::size_t>(offset, text.size()));
    const bool is_at_character = !rest.empty() && rest.front() != '\n' && rest.front() != '\r';
    const Span span{offset, offset + static_cast<std::uint32_t>(is_at_character ? decode(rest, 0).bytes : 0)};
    std::string help(help_for(mistake, rest));
    return {"E0201", std::move(message), std::move(help), {std::move(source), span}};
}

}  // namespace dramatis
