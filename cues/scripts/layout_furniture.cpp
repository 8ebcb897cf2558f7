#include "cues/scripts/layout_furniture.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "cues/scripts/layout_long_titles.h"
#include "cues/scripts/layout_numbers.h"
#include "cues/scripts/layout_pages.h"
#include "cues/scripts/layout_running_heads.h"
#include "cues/scripts/layout_times.h"
#include "cues/scripts/speaker_line.h"

namespace dramatis::cues::scripts {
namespace {

using Place = std::vector<LayoutLine>::iterator;
void drop(LayoutLines& found, Place begin, Place end, std::string_view what) {
    for (auto at = begin; at != end; ++at) count_left_out(found.left_out, what);
    found.lines.erase(begin, end);
}

// Project Gutenberg's header and licence.
void leave_out_publisher(LayoutLines& found) {
    const auto names_publisher = [](const LayoutLine& line) {
        return std::string_view(line.text).substr(0, 80).contains("PROJECT GUTENBERG");
    };
    auto& lines = found.lines;
    if (std::ranges::none_of(lines, names_publisher)) return;
    const auto is_mark = [&](const LayoutLine& line, std::string_view word) {
        const std::string_view start = std::string_view(line.text).substr(0, 80);
        return names_publisher(line) && start.contains(word) && is_in_capitals(start);
    };
    const auto start = std::ranges::find_if(lines, [&](const LayoutLine& line) { return is_mark(line, "START OF"); });
    if (start != lines.end()) drop(found, lines.begin(), start + 1, "lines of the publisher's");
    const auto end = std::ranges::find_if(lines, [&](const LayoutLine& line) { return is_mark(line, "END OF"); });
    if (end != lines.end()) drop(found, end, lines.end(), "lines of the publisher's");
}

}  // namespace

void leave_out_furniture(LayoutLines& found, bool typed) {
    leave_out_publisher(found);
    leave_out_times(found);
    take_numbers_above(found);
    leave_out_pages(found, typed);
    join_long_title(found);
    leave_out_numbered_heads(found);
    take_scene_numbers(found);
    take_line_numbers(found);
    leave_out_verse_numbers(found);
}

}  // namespace dramatis::cues::scripts
