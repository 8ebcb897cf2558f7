#include "cues/scripts/layout_scenes.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "core/text.h"
#include "cues/scripts/layout_marks.h"
#include "cues/scripts/speaker_line.h"

namespace dramatis::cues::scripts {
namespace {

using document::ParagraphKind;

constexpr std::size_t longest_place = 120;  // bytes

bool may_be_place(const std::vector<LayoutLine>& lines, std::size_t at, const HeadReader& heads) {
    if (at >= lines.size()) return false;
    const LayoutLine& line = lines[at];
    return line.kind == ParagraphKind::Text && line.text.size() < longest_place && !heads.read(at) &&
           !bracketed(line.text) && !opens_bracket(line.text) && !read_sound(line.text);
}

// "SCENE I   A mill by", "the sea."
bool continues_title(std::string_view title, const std::vector<LayoutLine>& lines, std::size_t at,
                     const HeadReader& heads) {
    constexpr std::string_view ends = ".?!:)";
    if (title.empty() || at >= lines.size()) return false;
    const LayoutLine& line = lines[at];
    return !line.apart && line.kind == ParagraphKind::Text && !ends.contains(title.back()) &&
           is_lower(decode(line.text, 0).value) && !heads.read(at);
}

Element element_of(ElementKind kind, const LayoutLine& line, std::string_view text) {
    Element element;
    element.kind = kind;
    element.span = line.span;
    element.text = text;
    return element;
}

}  // namespace

bool is_above_place(const std::vector<LayoutLine>& lines, std::size_t at, const HeadReader& heads) {
    const std::string_view text = lines[at].text;
    return (text == "SCENE" || text == "SCENE." || text == "SCENE:") && may_be_place(lines, at + 1, heads);
}

bool begins_a_scene(const std::vector<LayoutLine>& lines, std::size_t at, const HeadReader& heads) {
    static constexpr std::array<std::string_view, 8> parts{"part",   "act",  "chapter", "episode",
                                                           "teaser", "cold", "credits", "notes"};
    const auto words = folded_words(lines[at].text);
    if (words.empty() || std::ranges::find(parts, words.front()) != parts.end()) return false;
    const int level = lines[at].level;
    const auto is_below = [level](const LayoutLine& other) {
        return other.kind == ParagraphKind::Heading && other.level > level;
    };
    if (level < 2 || std::ranges::any_of(lines, is_below)) return false;
    for (++at; at < lines.size() && lines[at].kind != ParagraphKind::Heading; ++at)
        if (lines[at].kind != ParagraphKind::Code && heads.read(at)) return true;
    return false;
}

std::size_t add_scene(const SceneLine& scene, std::size_t at, const std::vector<LayoutLine>& lines,
                      const HeadReader& heads, const LayoutManner& manner, std::vector<Element>& elements) {
    const LayoutLine& line = lines[at];
    ++at;
    if (!scene.act.empty()) elements.push_back(element_of(ElementKind::Section, line, scene.act));
    if (scene.title.empty() && scene.number.empty()) return at;
    Element element = element_of(ElementKind::Scene, line, scene.title);
    element.number = scene.number.empty() ? line.number : scene.number;
    if (scene.title.empty()) {
        // "SCENE II." above "A street in the town."
        if (may_be_place(lines, at, heads) && !lines[at].apart) element.text = lines[at++].text;
    } else {
        while (manner.typed && continues_title(element.text, lines, at, heads)) element.text += ' ' + lines[at++].text;
    }
    elements.push_back(std::move(element));
    return at;
}

void become_section(Element& speech) {
    speech.kind = ElementKind::Section;
    for (const std::string& name : std::exchange(speech.characters, {}))
        speech.text += (speech.text.empty() ? "" : " & ") + name;
    for (const std::string& direction : std::exchange(speech.directions, {})) speech.text += " (" + direction + ')';
}

}  // namespace dramatis::cues::scripts
