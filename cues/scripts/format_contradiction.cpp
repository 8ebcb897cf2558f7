#include "cues/scripts/format_contradiction.h"

#include <fmt/format.h>

#include "cues/scripts/document/kind.h"

namespace dramatis::cues::scripts {
namespace {

// The first character, whatever the encoding of Unicode.
bool begins_as_xml(std::string_view bytes) {
    constexpr std::string_view skipped("\xEF\xBB\xBF\xFE\xFF\0 \t\r\n", 10);
    const std::size_t first = bytes.find_first_not_of(skipped);
    return first != std::string_view::npos && bytes[first] == '<';
}

// Of what its content shows; nothing for plain text, Markdown, and what has no reader.
std::optional<Format> format_by_content(document::Kind kind) {
    using document::Kind;
    switch (kind) {
        case Kind::Docx:
            return Format::Docx;
        case Kind::Odt:
            return Format::Odt;
        case Kind::Epub:
            return Format::Epub;
        case Kind::Html:
            return Format::Html;
        case Kind::Pdf:
            return Format::Pdf;
        default:
            return std::nullopt;
    }
}

// Of plain text, and of a PDF that is text with its layout.
bool may_be_text(std::string_view bytes, Format from) {
    using enum Format;
    if (from == Fdx) return begins_as_xml(bytes);
    if (from == Html) return bytes.contains('<');
    return from != Docx && from != Odt && from != Epub && from != Pdf;
}
bool is_text_with_layout(Format from) {
    using enum Format;
    return from == Fountain || from == Bbc || from == Us || from == Play || from == Xil;
}

}  // namespace

std::optional<std::string> contradiction(std::string_view bytes, const std::filesystem::path& name, Format from) {
    const document::Kind kind = document::kind_of(bytes, {});
    const auto found = format_by_content(kind);
    if (bytes.empty() || found == from || (!found && kind != document::Kind::PlainText)) return std::nullopt;
    if (found == Format::Pdf && is_text_with_layout(from)) return std::nullopt;
    if (!found && may_be_text(bytes, from)) return std::nullopt;
    return fmt::format("'{}' is {}, and not {}, as --from says", name.string(), found ? title_of(*found) : "plain text",
                       title_of(from));
}

}  // namespace dramatis::cues::scripts
