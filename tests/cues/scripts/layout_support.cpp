#include "tests/cues/scripts/layout_support.h"

#include <memory>

#include "core/text.h"
#include "cues/scripts/document/plain_text.h"
#include "cues/scripts/layout.h"

namespace dramatis::cues::scripts {
namespace {

std::string shown(const Element& element) {
    static constexpr const char* names[] = {"Scene",    "Action", "Speech",     "Sound",   "Music",
                                            "Ambience", "Pause",  "Transition", "Section", "Note"};
    std::string line;
    for (const std::string& name : element.characters) line += (line.empty() ? "" : " & ") + name;
    if (line.empty()) line = names[static_cast<std::size_t>(element.kind)];
    if (element.kind == ElementKind::Scene && !element.number.empty()) line += ' ' + element.number;
    for (const std::string& direction : element.directions) line += " (" + direction + ')';
    line += ": " + element.text;
    for (const SpeechPart& part : element.parts) {
        if (part.kind == SpeechPart::Kind::Words) line += part.sung ? '~' + part.text : part.text;
        if (part.kind == SpeechPart::Kind::Direction) line += '{' + part.text + '}';
        if (part.kind == SpeechPart::Kind::Sound) line += "{sound " + part.text + '}';
        if (part.kind == SpeechPart::Kind::Paragraph) line += " / ";
    }
    return line;
}

}  // namespace

Lines outline(const document::Document& document, bool typed, bool certain) {
    const auto script = script_of_layout(document, typed, certain);
    if (!script) return {"no script"};
    Lines lines;
    for (const Element& element : script->elements) lines.push_back(shown(element));
    return lines;
}

Lines outline(std::string text, bool certain) {
    const auto document = document::read_plain_text(std::move(text), "script.txt");
    return document ? outline(*document, true, certain) : Lines{"no text"};
}

document::Document styled_document(const Lines& paragraphs) {
    document::Document document;
    std::string text;
    for (const std::string& each : paragraphs) {
        const std::size_t colon = each.find(": ");
        const std::string words = colon == std::string::npos ? each : each.substr(colon + 2);
        document::Paragraph& paragraph = document.paragraphs.emplace_back();
        paragraph.runs.push_back({.text = words});
        if (colon != std::string::npos) paragraph.style = each.substr(0, colon);
        paragraph.span.begin = static_cast<std::uint32_t>(text.size());
        text += words;
        paragraph.span.end = static_cast<std::uint32_t>(text.size());
        text += '\n';
    }
    document.source = std::make_shared<const SourceText>("script.docx", std::move(text));
    return document;
}

}  // namespace dramatis::cues::scripts
