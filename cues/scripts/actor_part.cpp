#include "cues/scripts/actor_part.h"

#include <algorithm>

#include "core/phrasing.h"
#include "core/text.h"
#include "cues/scripts/export_words.h"

namespace dramatis::cues::scripts {
namespace {

// "… my glasses in the boat."
std::string last_words(const Element& speech) {
    constexpr std::size_t most = 8;  // words
    std::string text;
    for (const SpeechPart& part : speech.parts) text += part.kind == SpeechPart::Kind::Words ? part.text : " ";
    const std::string line = collapse_spaces(text);
    const auto words = split_filled(line, ' ');
    if (words.empty()) return speech.directions.empty() ? std::string() : '(' + listed(speech.directions, ", ") + ')';
    const std::size_t first = words.size() > most ? words.size() - most : 0;
    std::string last = first > 0 ? "\u2026" : "";
    for (std::size_t i = first; i < words.size(); ++i) last += (last.empty() ? "" : " ") + std::string(words[i]);
    return last;
}

}  // namespace

std::vector<std::string> characters_of(const ScriptDocument& script) {
    std::vector<std::string> names;
    for (const Element& element : script.elements)
        for (const std::string& name : element.characters)
            if (std::ranges::find(names, name) == names.end()) names.push_back(name);
    return names;
}

bool speaks(const Element& element, std::string_view character) {
    const std::string folded = fold_name(character);
    return std::ranges::any_of(element.characters, [&](const std::string& name) { return fold_name(name) == folded; });
}

ScriptDocument part_of(const ScriptDocument& script, std::string_view character) {
    ScriptDocument part{.source = script.source, .title_page = script.title_page};
    const Element* scene = nullptr;  // whose heading is not in the part yet
    std::string before;              // what the next speech comes on
    for (const Element& element : script.elements) {
        const std::string_view head = head_of_sound(element.kind);
        if (element.kind == ElementKind::Scene) {
            scene = &element;
            before.clear();
        } else if (!head.empty()) {
            before += (before.empty() ? "" : " / ") + std::string(head) + ": " + element.text;
        } else if (element.kind == ElementKind::Speech && !speaks(element, character)) {
            before = listed(element.characters, " & ") + ": " + last_words(element);
        } else if (element.kind == ElementKind::Speech) {
            if (scene != nullptr) part.elements.push_back(*scene);
            scene = nullptr;
            if (!before.empty()) {
                Element cue;
                cue.kind = ElementKind::Cue;
                cue.text = std::move(before);
                cue.span = element.span;
                part.elements.push_back(std::move(cue));
            }
            before.clear();
            part.elements.push_back(element);
            // Whom they spoke with may not be in the part.
            if (element.together &&
                (part.elements.size() < 2 || part.elements[part.elements.size() - 2].kind != ElementKind::Speech)) {
                part.elements.back().together = false;
                part.elements.back().directions.insert(part.elements.back().directions.begin(), "together");
            }
        }
    }
    return part;
}

}  // namespace dramatis::cues::scripts
