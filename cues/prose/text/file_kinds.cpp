#include "cues/prose/text/file_kinds.h"

#include <array>

#include "core/text.h"

namespace dramatis::cues::prose::text {
namespace {

constexpr std::string_view from_a_word_processor =
    "open it in a word processor and save it as plain text (.txt, encoding UTF-8)";
constexpr std::string_view from_a_reader = "convert it to plain text (.txt) with the program that you read it with";
constexpr std::string_view from_a_browser =
    "open it in a browser and save it as text, or copy the story into a .txt file";

struct Compressed {
    std::string_view begin, name, help;
};
constexpr std::array<Compressed, 5> compressed = {
    {{"\x1f\x8b", "a compressed file (gzip)", "unpack it with gunzip, and give the file that is in it"},
     {"BZh", "a compressed file (bzip2)", "unpack it with bunzip2, and give the file that is in it"},
     {"\xfd"
      "7zXZ",
      "a compressed file (xz)", "unpack it with unxz, and give the file that is in it"},
     {"\x28\xb5\x2f\xfd", "a compressed file (zstd)", "unpack it with unzstd, and give the file that is in it"},
     {"7z\xbc\xaf\x27\x1c", "an archive (7z)", "unpack it, and give the story's text file"}}};

// The names of the first files in a ZIP archive stand in its first bytes.
DocumentKind kind_of_archive(std::string_view bytes) {
    const std::string_view top = bytes.substr(0, 8000);
    if (top.contains("application/epub+zip")) return {"an e-book (EPUB)", from_a_reader};
    if (top.contains("application/vnd.oasis.opendocument"))
        return {"an OpenDocument text (ODT)", from_a_word_processor};
    if (top.contains("word/") || top.contains("[Content_Types].xml"))
        return {"a Word document (DOCX)", from_a_word_processor};
    return {"a ZIP archive", "unpack it, and give the story's text file"};
}

}  // namespace

DocumentKind document_kind(std::string_view bytes) {
    if (bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
    if (bytes.starts_with("PK\x03\x04")) return kind_of_archive(bytes);
    for (const Compressed& each : compressed)
        if (bytes.starts_with(each.begin)) return {each.name, each.help};
    if (bytes.starts_with("%PDF-")) return {"a PDF", "copy its text into a .txt file, or convert it with pdftotext"};
    if (bytes.starts_with("{\\rtf")) return {"a Rich Text document (RTF)", from_a_word_processor};
    if (bytes.starts_with("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return {"a Word document (DOC)", from_a_word_processor};
    if (bytes.substr(0, 80).contains("BOOKMOBI")) return {"an e-book (MOBI)", from_a_reader};
    const std::string top = to_lower(trim(bytes.substr(0, 400)));
    if (top.starts_with("<!doctype html") || top.starts_with("<html") || top.starts_with("<head") ||
        top.starts_with("<body"))
        return {"a web page (HTML)", from_a_browser};
    if (top.starts_with("<?xml")) {
        if (top.contains("<html")) return {"a web page (HTML)", from_a_browser};
        if (top.contains("<fictionbook")) return {"an e-book (FB2)", from_a_reader};
        return {"an XML document", "save the story as plain text (.txt, encoding UTF-8)"};
    }
    return {};
}

}  // namespace dramatis::cues::prose::text
