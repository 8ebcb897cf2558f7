#include "cues/scripts/document/kind.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>

#include "core/text.h"
#include "cues/prose/text/encoding.h"

namespace dramatis::cues::scripts::document {
namespace {

using namespace std::string_view_literals;

bool ends_in(std::string_view name, std::initializer_list<std::string_view> ends) {
    const std::string lower = to_lower(name);
    return std::ranges::any_of(ends, [&lower](std::string_view end) { return lower.ends_with(end); });
}

// Names of entries stand as they are in an archive: at its begin those of the first ones, at its end all of them.
Kind kind_of_archive(std::string_view bytes, std::string_view name) {
    constexpr std::size_t looked_at = 16'384;
    const std::string_view top = bytes.substr(0, looked_at);
    const std::string_view end = bytes.substr(bytes.size() - std::min(bytes.size(), looked_at));
    const auto has = [&](std::string_view words) { return top.contains(words) || end.contains(words); };
    if (top.contains("application/epub+zip") || has("META-INF/container.xml")) return Kind::Epub;
    if (top.contains("application/vnd.oasis.opendocument.text")) return Kind::Odt;
    if (has("word/document.xml")) return Kind::Docx;
    if (has("Index/Document.iwa") || has("index.xml.gz")) return Kind::Pages;
    if (ends_in(name, {".docx", ".docm", ".dotx"})) return Kind::Docx;
    if (ends_in(name, {".odt", ".ott"})) return Kind::Odt;
    if (ends_in(name, {".epub"})) return Kind::Epub;
    if (ends_in(name, {".pages"})) return Kind::Pages;
    return has("word/") ? Kind::Docx : Kind::Archive;
}

bool is_html(std::string_view bytes) {
    std::string top;
    for (const char c : bytes.substr(0, 2000)) {
        if (c != '\0') top += c;  // of UTF-16
    }
    top = to_lower(trim(top));
    for (const std::string_view mark : {"\xef\xbb\xbf"sv, "\xff\xfe"sv, "\xfe\xff"sv, "\ufffd\ufffd"sv}) {
        if (top.starts_with(mark)) top.erase(0, mark.size());
    }
    const std::string_view begin = trim(top);
    if (begin.starts_with("<?xml") || begin.starts_with("<!--")) return begin.contains("<html");
    return std::ranges::any_of(std::array{"<!doctype html"sv, "<html"sv, "<head"sv, "<body"sv},
                               [begin](std::string_view tag) { return begin.starts_with(tag); });
}

}  // namespace

bool is_text(std::string_view bytes) {
    constexpr std::size_t looked_at = 65'536;
    const auto text = prose::text::decode_text(std::string(bytes.substr(0, looked_at)));
    return text && has_letter(*text);
}

Kind kind_of(std::string_view bytes, std::string_view name) {
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) return kind_of_archive(bytes, name);
    if (trim(bytes.substr(0, 64)).starts_with("%PDF-")) return Kind::Pdf;
    if (bytes.starts_with("{\\rtf")) return Kind::Rtf;
    if (bytes.starts_with("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return Kind::Doc;
    if (bytes.size() > 68 && bytes.substr(60, 8) == "BOOKMOBI") return Kind::Mobi;
    // What ought to be an archive and isn't: its reader says so.
    if (ends_in(name, {".docx"})) return Kind::Docx;
    if (ends_in(name, {".odt"})) return Kind::Odt;
    if (ends_in(name, {".epub"})) return Kind::Epub;
    if (is_html(bytes) || ends_in(name, {".html", ".htm", ".xhtml"})) return Kind::Html;
    if (ends_in(name, {".md", ".markdown", ".mkd", ".mdown"})) return Kind::Markdown;
    return Kind::PlainText;
}

}  // namespace dramatis::cues::scripts::document
