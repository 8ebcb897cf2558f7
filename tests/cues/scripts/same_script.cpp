#include "tests/cues/scripts/same_script.h"

#include "core/phrasing.h"
#include "core/text.h"

namespace dramatis::cues::scripts {
namespace {

using Kind = SpeechPart::Kind;

std::string words_of(const Element& speech) {
    std::string words;
    const auto& parts = speech.parts;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const SpeechPart& part = parts[i];
        const auto is_words = [&](std::size_t at) { return at < parts.size() && parts[at].kind == Kind::Words; };
        if (part.kind == Kind::Words && part.emphasised)
            for (const std::string_view word : split_filled(part.text, ' '))
                words += (words.ends_with('*') ? " *" : "*") + std::string(word) + '*';
        else if (part.kind == Kind::Words)
            words += part.text;
        if (part.kind == Kind::Direction) words += " (" + part.text + ") ";
        if (part.kind == Kind::Sound) words += " {" + part.text + "} ";
        if (part.kind == Kind::Paragraph && i > 0 && is_words(i - 1) && is_words(i + 1)) words += " / ";
    }
    std::string line;  // a no-break space is a space
    const std::string collapsed = collapse_spaces(words);
    for (const std::string_view word : split_filled(collapsed, ' '))
        line += (line.empty() ? "" : " ") + std::string(word);
    return line;
}

}  // namespace

std::vector<std::string> outline_of(const ScriptDocument& script) {
    static constexpr const char* names[] = {"Scene", "Action",     "Speech",  "Sound", "Music", "Ambience",
                                            "Pause", "Transition", "Section", "Note",  "Cue"};
    std::vector<std::string> lines;
    for (const Element& element : script.elements) {
        std::string line = names[static_cast<std::size_t>(element.kind)];
        if (element.kind == ElementKind::Scene) line += ' ' + element.number;
        if (element.kind == ElementKind::Speech) line += ' ' + listed(element.characters, " & ");
        if (element.together) line += " together";
        if (!element.directions.empty()) line += " [" + listed(element.directions, ", ") + ']';
        lines.push_back(line + ": " +
                        (element.kind == ElementKind::Speech ? words_of(element) : collapse_spaces(element.text)));
    }
    return lines;
}

}  // namespace dramatis::cues::scripts
