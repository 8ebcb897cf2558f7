#include "cues/scripts/sound_line.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

#include "core/text.h"
#include "cues/scripts/pause_line.h"
#include "cues/scripts/speaker_line.h"

namespace dramatis::cues::scripts {

std::optional<SoundLine> read_sound_line(std::string_view line) {
    constexpr std::size_t longest = 20;  // of the word
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon > longest) return std::nullopt;
    if (is_pause_line(line)) return SoundLine{ElementKind::Pause, line};
    const auto kind = sound_kind_of(line.substr(0, colon));
    if (!kind) return std::nullopt;
    return SoundLine{*kind, trim(line.substr(colon + 1))};
}

std::optional<ElementKind> sound_named(std::string_view name) {
    static constexpr std::array<std::string_view, 7> also_names{"SPOT", "GRAMS",  "MUS",       "BG",
                                                                "AMB",  "EFFECT", "UNDERSCORE"};
    const std::string capitals = to_upper(trim(name));
    return std::ranges::find(also_names, capitals) == also_names.end() ? sound_kind_of(capitals) : std::nullopt;
}

std::vector<Element> sound_of_speech(ElementKind kind, const Element& speech) {
    Element sound;
    sound.kind = kind;
    sound.span = speech.span;
    sound.number = speech.number;
    std::vector<Element> notes;
    std::string text;
    for (const SpeechPart& part : speech.parts) {
        if (part.kind != SpeechPart::Kind::Note) {
            text += part.text + ' ';
            continue;
        }
        Element& note = notes.emplace_back();
        note.kind = ElementKind::Note;
        note.span = speech.span;
        note.text = part.text;
    }
    sound.text = collapse_spaces(text);
    if (!speech.directions.empty() && sound.text.ends_with('.')) sound.text.pop_back();
    for (const std::string& direction : speech.directions) sound.text += (sound.text.empty() ? "" : ", ") + direction;
    std::vector<Element> elements;
    if (sound.text.empty()) {
        sound.kind = ElementKind::Note;
        sound.text = speech.characters.empty() ? std::string() : speech.characters.front();
    }
    elements.push_back(std::move(sound));
    std::ranges::move(notes, std::back_inserter(elements));
    return elements;
}

}  // namespace dramatis::cues::scripts
