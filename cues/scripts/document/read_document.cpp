#include "cues/scripts/document/read_document.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "cues/prose/text/encoding.h"
#include "cues/scripts/document/docx.h"
#include "cues/scripts/document/epub.h"
#include "cues/scripts/document/html.h"
#include "cues/scripts/document/kind.h"
#include "cues/scripts/document/markdown.h"
#include "cues/scripts/document/odt.h"
#include "cues/scripts/document/plain_text.h"

namespace dramatis::cues::scripts::document {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view as_docx = "open it in a word processor and save it as DOCX, ODT or plain text (.txt)";

struct Unread {
    Kind kind;
    std::string_view name;
    std::string_view help;
};
constexpr std::array<Unread, 6> unread = {
    {{Kind::Rtf, "a Rich Text document (RTF)", as_docx},
     {Kind::Doc, "an old Word document (DOC)", as_docx},
     {Kind::Pdf, "a PDF",
      "give the document that it was made of, or its text with its layout: pdftotext -layout script.pdf script.txt"},
     {Kind::Pages, "a Pages document", "open it in Pages and export it: File, Export To, Word"},
     {Kind::Mobi, "an e-book for the Kindle", "convert it to EPUB: ebook-convert book.mobi book.epub"},
     {Kind::Archive, "an archive", "unpack it, and give the file with the text"}}};

// What ought to be an archive, by its name, and is none.
std::optional<Diagnostic> why_no_archive(std::string_view bytes, std::string_view name, std::string_view kind) {
    if (bytes.empty())
        return Diagnostic{"E0164", fmt::format("'{}' is empty", name), "give a file with a text in it", {}};
    if (bytes.starts_with("PK") || !is_text(bytes)) return std::nullopt;
    return Diagnostic{
        "E0160", fmt::format("'{}' is plain text, not {}", name, kind), "give it a name that ends in .txt", {}};
}

Result<Document> read_text(std::string bytes, std::string name, Kind kind) {
    if (bytes.empty()) return failure("E0164", fmt::format("'{}' is empty", name), "give a file with a text in it");
    std::optional<std::string> text = prose::text::decode_text(std::move(bytes));
    if (!text) {
        return failure("E0167", fmt::format("'{}' holds no text", name),
                       "give a document (DOCX, ODT, EPUB, HTML, Markdown) or plain text (.txt)");
    }
    return kind == Kind::Markdown ? read_markdown(*text, name) : read_plain_text(std::move(*text), std::move(name));
}

}  // namespace

Result<Document> read_document(std::string bytes, std::string name) {
    const Kind kind = kind_of(bytes, name);
    const std::string_view archive = kind == Kind::Docx   ? "a Word document"
                                     : kind == Kind::Odt  ? "an OpenDocument text"
                                     : kind == Kind::Epub ? "an e-book"
                                                          : "";
    if (!archive.empty())
        if (auto problem = why_no_archive(bytes, name, archive)) return std::unexpected(*std::move(problem));
    switch (kind) {
        case Kind::Docx:
            return read_docx(std::move(bytes), std::move(name));
        case Kind::Odt:
            return read_odt(std::move(bytes), std::move(name));
        case Kind::Epub:
            return read_epub(std::move(bytes), std::move(name));
        case Kind::Html:
            return read_html(std::move(bytes), name);
        case Kind::Markdown:
        case Kind::PlainText:
            return read_text(std::move(bytes), std::move(name), kind);
        default:
            break;
    }
    // Word keeps an encrypted document in the old container, under a name in UTF-16.
    if (kind == Kind::Doc && bytes.contains("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e"sv)) {
        return failure("E0161", fmt::format("'{}' is protected by a password", name),
                       "open it in its program and save a copy without a password");
    }
    const auto found = std::ranges::find(unread, kind, &Unread::kind);
    return failure("E0168", fmt::format("'{}' is {}, which can't be read", name, found->name),
                   std::string(found->help));
}

}  // namespace dramatis::cues::scripts::document
