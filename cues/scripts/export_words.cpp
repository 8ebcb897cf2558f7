#include "cues/scripts/export_words.h"

#include <algorithm>
#include <array>

#include "core/phrasing.h"
#include "core/text.h"
#include "cues/scripts/script_of_sheet.h"

namespace dramatis::cues::scripts {
namespace {

bool is_mark(std::string_view direction) {
    static constexpr std::array<std::string_view, 6> marks{"vo", "os", "oc", "contd", "filtered", "prelap"};
    return std::ranges::find(marks, fold_name(direction)) != marks.end();
}

}  // namespace

std::string_view head_of_sound(ElementKind kind) {
    switch (kind) {
        case ElementKind::Sound:
            return "SOUND";
        case ElementKind::Music:
            return "MUSIC";
        case ElementKind::Ambience:
            return "AMBIENCE";
        default:
            return {};
    }
}

std::string line_of(const Element& element) {
    const std::string_view head = head_of_sound(element.kind);
    if (!head.empty()) return std::string(head) + ": " + element.text;
    return element.kind == ElementKind::Cue ? std::string(cue_label) + element.text : element.text;
}

std::string names_of(const Element& speech) { return listed(speech.characters, " & "); }

std::string scene_heading(const Element& scene) {
    const bool numbered_by_title = fold_name(scene.text) == fold_name("Scene " + scene.number);
    return "SCENE" + (scene.number.empty() ? "" : ' ' + scene.number) + (numbered_by_title ? "" : ": " + scene.text);
}

std::vector<std::string> credits_of(const ScriptDocument& script) {
    std::vector<std::string> credits;
    if (const std::string author = title_field(script, "Author"); !author.empty())
        credits.push_back((title_field(script, "Title").empty() ? "Author: " : "by ") + author);
    for (const char* const key : {"Series", "Episode", "Language"})
        if (const std::string value = title_field(script, key); !value.empty())
            credits.push_back(std::string(key) + ": " + value);
    return credits;
}

Directions directions_of(const Element& speech, bool together) {
    Directions directions;
    std::vector<std::string> all = speech.directions;
    if (together && speech.together) all.insert(all.begin(), "together");
    const auto below = std::ranges::find_if_not(all, is_mark);
    directions.beside = listed(std::vector<std::string>(all.begin(), below), ", ");
    directions.below = listed(std::vector<std::string>(below, all.end()), ", ");
    return directions;
}

}  // namespace dramatis::cues::scripts
