// Documents of all formats, made in the test, and how tests look at what was read.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "core/text.h"
#include "cues/scripts/document/document.h"
#include "tests/support/zip_file.h"

namespace dramatis::cues::scripts::document {

// One paragraph a line: its kind, what is unusual in it, and its text with marks for its type:
// "text style=Character indent=22 centred blank: <b>IRIS</b>".
inline std::string shown(const Paragraph& paragraph) {
    static constexpr std::string_view kinds[] = {"text", "heading", "item", "cell", "code", "break"};
    std::string line(kinds[static_cast<std::size_t>(paragraph.kind)]);
    if (paragraph.level != 0) line += std::to_string(paragraph.level);
    if (paragraph.kind == ParagraphKind::TableCell) line += fmt::format(" {},{}", paragraph.row, paragraph.column);
    if (!paragraph.style.empty()) line += " style=" + paragraph.style;
    if (paragraph.indent != 0.0) line += fmt::format(" indent={:.4g}", paragraph.indent);
    if (paragraph.centred) line += " centred";
    if (paragraph.after_blank) line += " blank";
    if (paragraph.continues) line += " on";
    if (paragraph.page) line += " page";
    if (paragraph.kind == ParagraphKind::Break) return line;
    line += ": ";
    for (const Run& run : paragraph.runs) {
        EXPECT_FALSE(run.struck);
        std::string marks, ends;
        for (const auto& [on, mark] :
             {std::pair{run.bold, "b"}, std::pair{run.italic, "i"}, std::pair{run.underlined, "u"}}) {
            if (!on) continue;
            marks += fmt::format("<{}>", mark);
            ends = fmt::format("</{}>", mark) + ends;
        }
        line += marks + run.text + ends;
    }
    return line;
}

// What holds for every document.
inline void expect_sound(const Document& document) {
    const std::string_view text = document.source->text();
    EXPECT_FALSE(first_invalid_utf8(text));
    std::uint32_t end = 0;
    for (const Paragraph& paragraph : document.paragraphs) {
        ASSERT_LE(end, paragraph.span.begin);
        ASSERT_LE(paragraph.span.begin, paragraph.span.end);
        ASSERT_LE(paragraph.span.end, text.size());
        EXPECT_EQ(document.source->text(paragraph.span), text_of(paragraph));
        end = paragraph.span.end;
    }
}

// The paragraphs, or the code of the error.
inline std::vector<std::string> shown(const Result<Document>& document) {
    if (!document) return {document.error().code};
    expect_sound(*document);
    std::vector<std::string> lines;
    for (const Paragraph& paragraph : document->paragraphs) lines.push_back(shown(paragraph));
    return lines;
}

using Lines = std::vector<std::string>;

// "hidden words: 2" for each kind, or the code of the error.
inline Lines left_out_of(const Result<Document>& document) {
    if (!document) return {document.error().code};
    Lines lines;
    for (const auto& [what, count] : document->left_out) lines.push_back(fmt::format("{}: {}", what, count));
    return lines;
}

// A Word document with this body, and perhaps more parts.
inline std::string docx(std::string_view body, std::vector<ZipEntry> more = {}) {
    more.push_back({"word/document.xml",
                    fmt::format("<?xml version='1.0' encoding='UTF-8'?><w:document xmlns:w='urn:w' xmlns:mc='urn:mc' "
                                "xmlns:wps='urn:wps' xmlns:v='urn:v'><w:body>{}</w:body></w:document>",
                                body)});
    return zip_of(more);
}
// A paragraph with a style and a text.
inline std::string word_paragraph(std::string_view style, std::string_view text) {
    return fmt::format("<w:p><w:pPr><w:pStyle w:val='{}'/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>", style, text);
}
inline ZipEntry word_styles(std::string_view styles) {
    return {"word/styles.xml", fmt::format("<w:styles xmlns:w='urn:w'>{}</w:styles>", styles)};
}

inline constexpr std::string_view odt_names =
    "xmlns:office='urn:o' xmlns:text='urn:t' xmlns:style='urn:s' xmlns:fo='urn:fo' xmlns:table='urn:tb' "
    "xmlns:draw='urn:d' xmlns:dc='urn:dc' xmlns:meta='urn:m'";
// An OpenDocument text with this body and these automatic styles, and perhaps more parts.
inline std::string odt(std::string_view body, std::string_view styles = {}, std::vector<ZipEntry> more = {}) {
    more.insert(more.begin(), {"mimetype", "application/vnd.oasis.opendocument.text", {}, true});
    more.push_back({"content.xml", fmt::format("<office:document-content {}><office:automatic-styles>{}"
                                               "</office:automatic-styles><office:body><office:text>{}"
                                               "</office:text></office:body></office:document-content>",
                                               odt_names, styles, body)});
    return zip_of(more);
}

// An e-book with these chapters (names and bodies), and perhaps more parts.
inline std::string epub(const std::vector<std::pair<std::string, std::string>>& chapters,
                        std::vector<ZipEntry> more = {}) {
    more.insert(more.begin(), {"mimetype", "application/epub+zip", {}, true});
    more.push_back({"META-INF/container.xml",
                    "<container><rootfiles><rootfile full-path='OEBPS/book.opf'/></rootfiles></container>"});
    std::string items, spine;
    for (const auto& [name, body] : chapters) {
        items += fmt::format("<item id='{0}' href='{0}' media-type='application/xhtml+xml'{1}/>", name,
                             name == "nav.xhtml" ? " properties='nav'" : "");
        spine += fmt::format("<itemref idref='{}'/>", name);
        more.push_back({"OEBPS/" + name,
                        fmt::format("<?xml version='1.0' encoding='UTF-8'?><html xmlns='http://www.w3.org/1999/xhtml'>"
                                    "<head><title>{}</title></head><body>{}</body></html>",
                                    name, body)});
    }
    more.push_back(
        {"OEBPS/book.opf", fmt::format("<package xmlns:dc='urn:dc'><metadata><dc:title>The Lamp</dc:title>"
                                       "<dc:creator>M. Marsh</dc:creator><dc:language>en-GB</dc:language></metadata>"
                                       "<manifest>{}</manifest><spine>{}</spine></package>",
                                       items, spine)});
    return zip_of(more);
}

}  // namespace dramatis::cues::scripts::document
