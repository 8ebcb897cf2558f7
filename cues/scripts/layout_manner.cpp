#include "cues/scripts/layout_manner.h"

#include <array>
#include <cstddef>
#include <string_view>

#include "core/text.h"
#include "cues/scripts/layout_directions.h"
#include "cues/scripts/layout_marks.h"
#include "cues/scripts/scene_line.h"
#include "cues/scripts/speaker_line.h"

namespace dramatis::cues::scripts {
namespace {

// Of those who are named; now and then one may stand in square brackets.
bool directs_in_parentheses(const std::vector<LayoutLine>& lines, const HeadReader& heads) {
    constexpr std::size_t least = 2;
    std::size_t directions = 0, squares = 0;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const std::string_view text = lines[at].text;
        squares += text.contains('[') ? 1u : 0u;
        if (!text.contains('(')) continue;
        const LayoutHead* const head = heads.read(at);
        const bool beside = head && (!head->directions.empty() || text.substr(head->body).starts_with('('));
        directions += beside || bracketed(text) ? 1u : 0u;
    }
    constexpr std::size_t often = 4;
    return directions >= least && directions > often * squares;
}

// A style that a page or a document has for what happens.
bool has_style_of_action(const LayoutLine& line) {
    static constexpr auto styles = std::to_array<std::string_view>(
        {"action", "direction", "directions", "stage", "stagedirection", "stagedirections", "stagedir", "didascalie"});
    return is_one_of(line.style, styles);
}

// "(softly)" below a name tells nothing of what happens.
bool has_action_set_off(const std::vector<LayoutLine>& lines, const HeadReader& heads) {
    for (std::size_t at = 1; at < lines.size(); ++at) {
        const LayoutLine& line = lines[at];
        const bool ends_speech = at + 1 == lines.size() || heads.read(at + 1);
        if (line.kind == document::ParagraphKind::Text && !heads.read(at) && !heads.read(at - 1) &&
            (line.italic || (ends_speech && (bracketed(line.text) || has_style_of_action(line)))))
            return true;
    }
    return false;
}

// Of the paragraphs without a name many tell what somebody does.
bool has_action_between(const std::vector<LayoutLine>& lines, const HeadReader& heads) {
    std::size_t paragraphs = 0, actions = 0;
    bool speaks = false;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const LayoutLine& line = lines[at];
        const LayoutHead* const head = heads.read(at);
        speaks = head ? head->form == HeadForm::Colon || head->form == HeadForm::Bold : speaks;
        if (head || !speaks || !line.apart || line.kind != document::ParagraphKind::Text || !line.style.empty() ||
            line.italic || !line.number.empty() || bracketed(line.text) || is_in_capitals(line.text) ||
            read_sound(line.text) || read_scene_line(line.text, false))
            continue;
        ++paragraphs;
        actions += is_paragraph_of_action(line.text, heads) ? 1u : 0u;
    }
    constexpr std::size_t least = 3, often = 3;  // one in so many
    return actions >= least && actions * often >= paragraphs;
}

// Most of what stands deep below words that begin beside their name is in brackets or tells who comes, who goes and what they do.
bool has_indented_directions(const std::vector<LayoutLine>& lines, const HeadReader& heads) {
    std::size_t deep = 0, directions = 0;
    double head_indent = -1.0;
    bool was_deep = false;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const LayoutLine& line = lines[at];
        if (const LayoutHead* const head = heads.read(at)) {
            const bool beside = head->body > 0 && head->body < line.text.size() &&
                                !std::string_view(line.text).substr(0, head->body).contains('\t');
            head_indent = beside ? line.indent : -1.0;
            was_deep = false;
            continue;
        }
        const bool is_deep =
            head_indent >= 0 && line.kind == document::ParagraphKind::Text && line.indent >= head_indent + deep_indent;
        if (is_deep && !was_deep) {
            ++deep;
            const bool is_direction = bracketed(line.text) || opens_bracket(line.text) ||
                                      is_stage_movement(line.text) || describes_action(line.text) ||
                                      is_paragraph_of_action(line.text, heads);
            directions += is_direction ? 1u : 0u;
        }
        was_deep = is_deep;
    }
    constexpr std::size_t least = 2;
    return directions >= least && 3 * directions >= 2 * deep;
}

}  // namespace

LayoutManner manner_of(const std::vector<LayoutLine>& lines, const HeadReader& heads, bool typed) {
    LayoutManner manner;
    manner.typed = typed;
    std::size_t cues = 0, parenthesised = 0;
    bool has_place = false;
    for (const LayoutLine& line : lines) {
        manner.has_styles = manner.has_styles || line.style == "character";
        if (line.kind != document::ParagraphKind::Text) continue;
        const auto inside = bracketed(line.text);
        manner.separates_action = manner.separates_action || line.italic || inside;
        cues += inside && line.text.front() == '[' ? 1u : 0u;
        parenthesised += inside && line.text.front() == '(' ? 1u : 0u;
        if (has_place) continue;
        const auto scene = read_scene_line(line.text, false);
        has_place = scene && scene->act.empty() && scene->number.empty();
    }
    manner.parentheses_return = parenthesised > 1;
    manner.squares_return = cues > 1;
    constexpr std::size_t least = 3;
    manner.all_in_brackets = typed && cues >= least && !has_place;
    manner.sets_off_action = has_action_set_off(lines, heads);
    manner.acts_in_paragraphs = has_action_between(lines, heads);
    manner.indents_directions = typed && has_indented_directions(lines, heads);
    manner.in_parentheses = directs_in_parentheses(lines, heads);
    return manner;
}

}  // namespace dramatis::cues::scripts
