#include "tests/cues/scripts/script_properties.h"

#include <algorithm>
#include <map>

#include "core/text.h"
#include "cues/parser.h"

namespace dramatis::cues::scripts {

std::vector<std::string> words_lost(std::string_view text, const SheetText& sheet) {
    std::map<std::string, int> left;
    for (const std::string& word : folded_words(sheet.text)) ++left[word];
    std::vector<std::string> lost;
    for (const std::string& word : folded_words(text))
        if (--left[word] < 0) lost.push_back(word);
    return lost;
}

std::vector<std::string> words_lost(const ScriptDocument& document, const SheetText& sheet) {
    std::string text;
    for (const Element& element : document.elements) {
        // A pause is a mark of its own: "{beat}".
        if (element.kind != ElementKind::Pause) text += element.text + ' ';
        // Emphasis may begin inside a word ("un**think**able" is three parts), a song may not.
        bool sung = false;
        for (const SpeechPart& part : element.parts) {
            const bool goes_on = part.kind == SpeechPart::Kind::Words && part.sung == sung;
            if (!goes_on) text += ' ';
            if (part.kind == SpeechPart::Kind::Words) text += part.text;
            if (part.kind == SpeechPart::Kind::Note) text += part.text + ' ';
            sung = part.sung;
        }
        text += ' ';
    }
    return words_lost(without_dangers(text), sheet);
}

namespace {

bool has_stray_marks(const ScriptDocument& document) {
    constexpr std::string_view marks = "*_";
    const auto is_marked = [&](const std::string& text) { return text.find_first_of(marks) != std::string::npos; };
    return std::ranges::any_of(document.elements, [&](const Element& element) {
        return is_marked(element.text) ||
               std::ranges::any_of(element.parts, [&](const SpeechPart& part) { return is_marked(part.text); });
    });
}

}  // namespace

std::string broken_property(const ScriptDocument& document, const SheetText& sheet) {
    const auto parsed = parse_cue_sheet(std::make_shared<SourceText>("sheet", sheet.text));
    for (const Diagnostic& problem : parsed.diagnostics)
        if (problem.severity() == Severity::Error)
            return "the sheet has no mistakes: " + problem.code + ' ' + problem.message;
    if (document.source)
        for (const Element& element : document.elements)
            if (element.span.begin > element.span.end || element.span.end > document.source->text().size())
                return "an element stands in the source";
    // Where stray marks of emphasis go, two words may become one, or one two.
    std::string all;
    for (const std::string& word : folded_words(sheet.text)) all += word;
    for (const std::string& word : words_lost(document, sheet))
        if (!has_stray_marks(document) || all.find(word) == std::string::npos) return "no word is lost: " + word;
    return {};
}

}  // namespace dramatis::cues::scripts
