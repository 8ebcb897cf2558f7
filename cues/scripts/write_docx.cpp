#include "cues/scripts/write_docx.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/text.h"
#include "cues/scripts/document/stored_archive.h"
#include "cues/scripts/export_mark.h"
#include "cues/scripts/export_words.h"
#include "cues/scripts/markup_text.h"
#include "cues/scripts/script_of_sheet.h"

namespace dramatis::cues::scripts {
namespace {

using Kind = SpeechPart::Kind;

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view word_names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
constexpr std::string_view properties_entry = "docProps/app.xml";

// Lengths are in twentieths of a point.
struct ParagraphStyle {
    std::string_view name, paragraph, run;
};
constexpr std::array styles{
    ParagraphStyle{"Script Title", R"(<w:spacing w:after="240"/><w:jc w:val="center"/><w:outlineLvl w:val="0"/>)",
                   "<w:b/>"},
    ParagraphStyle{"Script Author", R"(<w:spacing w:after="240"/><w:jc w:val="center"/>)", ""},
    ParagraphStyle{"Scene Heading", R"(<w:keepNext/><w:spacing w:before="360" w:after="120"/>)", "<w:b/>"},
    ParagraphStyle{"Action", R"(<w:spacing w:before="200"/>)", ""},
    ParagraphStyle{"Script Cue", R"(<w:keepNext/><w:spacing w:before="200"/>)", R"(<w:i/><w:color w:val="707070"/>)"},
    ParagraphStyle{"Character", R"(<w:keepNext/><w:spacing w:before="200"/><w:ind w:left="2160" w:hanging="720"/>)",
                   ""},
    ParagraphStyle{"Parenthetical", R"(<w:keepNext/><w:ind w:left="1800" w:right="1440"/>)", ""},
    ParagraphStyle{"Dialogue", R"(<w:ind w:left="1080" w:right="1080"/>)", ""},
    ParagraphStyle{"Script Mark", R"(<w:spacing w:before="480"/><w:jc w:val="center"/>)",
                   R"(<w:color w:val="B0B0B0"/><w:sz w:val="14"/>)"},
};

std::string id_of(std::string_view style) {
    std::string id;
    for (const char c : style)
        if (c != ' ') id += c;
    return id;
}

std::string styles_part() {
    std::string part = fmt::format(
        "{}<w:styles {}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Courier New\" w:hAnsi=\"Courier New\" "
        "w:cs=\"Courier New\"/>"
        "<w:sz w:val=\"24\"/></w:rPr></w:rPrDefault></w:docDefaults>"
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>",
        declaration, word_names);
    for (const auto& [name, paragraph, run] : styles)
        part += fmt::format(
            "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"{}\"><w:name w:val=\"{}\"/><w:basedOn "
            "w:val=\"Normal\"/><w:qFormat/>"
            "<w:pPr>{}</w:pPr><w:rPr>{}</w:rPr></w:style>",
            id_of(name), name, paragraph, run);
    return part + "</w:styles>";
}

std::string run_of(std::string_view text, bool emphasised = false) {
    return fmt::format("<w:r>{}<w:t xml:space=\"preserve\">{}</w:t></w:r>", emphasised ? "<w:rPr><w:i/></w:rPr>" : "",
                       in_markup(text));
}

class DocxWriter {
  public:
    explicit DocxWriter(const ScriptDocument& script) : script_(script) {}

    std::string run() {
        const std::string title = title_field(script_, "Title");
        if (!title.empty()) paragraph("Script Title", run_of(title));
        for (const std::string& credit : credits_of(script_)) paragraph("Script Author", run_of(credit));
        for (const Element& element : script_.elements) write(element);
        paragraph("Script Mark", run_of(open_mark()));
        return with_version(
            fmt::format("{}<w:document {}><w:body>\n{}</w:body></w:document>", declaration, word_names, text_));
    }

  private:
    void paragraph(std::string_view style, const std::string& runs) {
        text_ += fmt::format("<w:p><w:pPr><w:pStyle w:val=\"{}\"/></w:pPr>{}</w:p>\n", id_of(style), runs);
    }
    static std::string numbered(const Element& element, std::string_view text) {
        return run_of(element.number.empty() ? std::string(text) : element.number + ". " + std::string(text));
    }
    void write(const Element& element) {
        switch (element.kind) {
            case ElementKind::Scene:
                return paragraph("Scene Heading", run_of(scene_heading(element)));
            case ElementKind::Speech:
                return write_speech(element);
            case ElementKind::Note:
                return paragraph("Action", run_of("NOTE: " + element.text));
            case ElementKind::Cue:
                return paragraph("Script Cue", run_of(line_of(element)));
            default:
                return paragraph("Action", numbered(element, line_of(element)));
        }
    }
    void write_speech(const Element& speech) {
        const Directions directions = directions_of(speech, true);
        std::string name = names_of(speech);
        if (!directions.beside.empty()) name += " (" + directions.beside + ')';
        paragraph("Character", numbered(speech, name));
        if (!directions.below.empty()) paragraph("Parenthetical", run_of('(' + directions.below + ')'));
        std::string words;
        const auto end_words = [&] {
            if (!words.empty()) paragraph("Dialogue", words);
            words.clear();
        };
        for (const SpeechPart& part : speech.parts) {
            if (part.kind == Kind::Words) {
                words += run_of(part.text, part.emphasised);
                continue;
            }
            end_words();
            if (part.kind == Kind::Direction) paragraph("Parenthetical", run_of('(' + part.text + ')'));
            if (part.kind == Kind::Sound) paragraph("Parenthetical", run_of("(SOUND: " + part.text + ')'));
        }
        end_words();
    }

    const ScriptDocument& script_;
    std::string text_;
};

std::string core_properties(const ScriptDocument& script) {
    const std::string language = title_field(script, "Language");
    return fmt::format(
        "{}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:creator>{}</dc:creator>{}</"
        "cp:coreProperties>",
        declaration, in_markup(title_field(script, "Title")), in_markup(title_field(script, "Author")),
        language.empty() ? "" : "<dc:language>" + in_markup(language) + "</dc:language>");
}

constexpr std::string_view content_types =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    "<Override PartName=\"/word/document.xml\" "
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
    "<Override PartName=\"/word/styles.xml\" "
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>"
    "<Override PartName=\"/docProps/core.xml\" "
    "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
    "<Override PartName=\"/docProps/app.xml\" "
    "ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/>"
    "</Types>";
constexpr std::string_view package_relations =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"rId1\" "
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
    "Target=\"word/document.xml\"/>"
    "<Relationship Id=\"rId2\" "
    "Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" "
    "Target=\"docProps/core.xml\"/>"
    "<Relationship Id=\"rId3\" "
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties\" "
    "Target=\"docProps/app.xml\"/>"
    "</Relationships>";
constexpr std::string_view document_relations =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" "
    "Target=\"styles.xml\"/>"
    "</Relationships>";
// Other programs put their own name here when they save.
constexpr std::string_view application =
    "<Properties "
    "xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>dramatis</"
    "Application></Properties>";

}  // namespace

std::string write_docx(const ScriptDocument& script) {
    const auto part = [](std::string_view content) { return std::string(declaration) + std::string(content); };
    return document::stored_archive({{"[Content_Types].xml", part(content_types)},
                                     {"_rels/.rels", part(package_relations)},
                                     {"word/document.xml", DocxWriter(script).run()},
                                     {"word/styles.xml", styles_part()},
                                     {"word/_rels/document.xml.rels", part(document_relations)},
                                     {"docProps/core.xml", core_properties(script)},
                                     {std::string(properties_entry), part(application)}});
}

bool is_exported_docx(std::string_view bytes) {
    const auto entries = document::entries_of_stored_archive(bytes);
    if (!entries) return false;
    const auto has = [&](std::string_view name, auto is_right) {
        const auto found = std::ranges::find(*entries, name, &document::StoredEntry::name);
        return found != entries->end() && is_right(found->bytes);
    };
    return has(properties_entry,
               [](std::string_view text) { return text.contains("<Application>dramatis</Application>"); }) &&
           has("word/document.xml", is_unchanged_export);
}

}  // namespace dramatis::cues::scripts
