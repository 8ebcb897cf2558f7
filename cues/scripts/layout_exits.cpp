#include "cues/scripts/layout_exits.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/text.h"
#include "cues/scripts/layout_marks.h"
#include "cues/scripts/speaker_line.h"

namespace dramatis::cues::scripts {
namespace {

// Words of a speech, and no name of a column.
bool has_words(std::string_view before) {
    constexpr std::size_t many = 4;
    return !is_in_capitals(before) && (before.find_first_of(".:!?,;") != std::string_view::npos ||
                                       is_lower(decode(before, 0).value) || count_words(before) >= many);
}

// Where the tab before what stands at the margin is.
std::optional<std::size_t> margin_of(const LayoutLine& line) {
    if (line.kind != document::ParagraphKind::Text) return std::nullopt;
    const std::size_t tab = line.text.rfind('\t');
    if (tab == std::string::npos || !has_words(std::string_view(line.text).substr(0, tab))) return std::nullopt;
    return tab;
}

void close_bracket(LayoutLine& line, std::size_t tab, const LayoutLine* below) {
    const std::string_view behind = std::string_view(line.text).substr(tab + 1);
    const bool goes_on = below != nullptr && !below->apart && below->text.contains(']');
    if (!line.runs.empty() || !behind.starts_with('[') || behind.contains(']') || goes_on) return;
    line.text[tab] = ' ';
    line.text += ']';
}

}  // namespace

void part_exits_from_words(std::vector<LayoutLine>& lines) {
    std::vector<LayoutLine> parted;
    parted.reserve(lines.size());
    for (std::size_t at = 0; at < lines.size(); ++at) {
        parted.push_back(std::move(lines[at]));
        LayoutLine& line = parted.back();
        const auto tab = margin_of(line);
        if (!tab) continue;
        std::string behind = line.text.substr(*tab + 1);
        if (const auto inside = bracketed(behind); inside && is_stage_movement(*inside)) behind = std::string(*inside);
        if (!is_stage_movement(behind)) {
            close_bracket(line, *tab, at + 1 < lines.size() ? &lines[at + 1] : nullptr);
            continue;
        }
        LayoutLine exit;
        exit.text = std::move(behind);
        exit.style = "stagedirection";
        exit.indent = line.indent;
        exit.span = line.span;
        cut_behind(line, *tab);
        parted.push_back(std::move(exit));
    }
    lines = std::move(parted);
}

}  // namespace dramatis::cues::scripts
