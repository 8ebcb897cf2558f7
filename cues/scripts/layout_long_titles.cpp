#include "cues/scripts/layout_long_titles.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/text.h"
#include "cues/scripts/speaker_line.h"
#include "cues/scripts/title_lines.h"

namespace dramatis::cues::scripts {
namespace {

using document::ParagraphKind;

constexpr std::size_t most_lines = 6;

// "THE LONG WAY HOME     2." without the number.
std::string_view without_page_number(std::string_view text) {
    const std::size_t end = text.find_last_not_of("0123456789. \t");
    const std::size_t tab = text.rfind('\t');
    return tab != std::string_view::npos && end != std::string_view::npos && tab > end ? trim(text.substr(0, tab))
                                                                                       : text;
}

// How many lines from this one on repeat the title, whose folded form is given; 0: they don't.
std::size_t lines_of_running_title(const std::vector<LayoutLine>& lines, std::size_t at, std::string_view title) {
    std::string text;
    for (std::size_t count = 1; count <= most_lines && at < lines.size(); ++count, ++at) {
        if (lines[at].kind != ParagraphKind::Text) return 0;
        // Only the first one has the page's number.
        if (count == 1 && without_page_number(lines[at].text).size() == lines[at].text.size()) return 0;
        text += without_page_number(lines[at].text);
        text += ' ';
        const std::string folded = fold_name(text);
        // A line alone may be another one that only begins like a short title.
        if (count == 1 ? folded == title : folded.starts_with(title)) return count;
        if (!title.starts_with(folded)) return 0;
    }
    return 0;
}

// "1.     ANNA", "12. SOUND: Rain on a tin roof."
bool begins_with_number(std::string_view text) {
    const std::size_t end = std::min(text.find_first_of(" \t"), text.size());
    return end > 0 && text[end - 1] == '.' && is_short_number(text.substr(0, end - 1));
}

}  // namespace

void join_long_title(LayoutLines& found) {
    auto& lines = found.lines;
    if (!found.exported || lines.empty() || lines.front().kind != ParagraphKind::Text) return;
    if (begins_with_number(lines.front().text)) return;  // a cue: the script has no title
    std::vector<bool> goes(lines.size(), false);
    std::string title = lines.front().text;
    for (std::size_t at = 1; at < std::min(lines.size(), most_lines); ++at) {
        const LayoutLine& line = lines[at];
        if (line.apart || line.kind != ParagraphKind::Text || is_by_line(line.text)) break;
        title += ' ' + line.text;
        goes[at] = true;
    }
    if (goes.size() > 1 && goes[1]) {
        lines.front().text = title;
        lines.front().runs.clear();
        lines.front().kind = ParagraphKind::Heading;  // however long it is
        lines.front().level = 1;
    }
    const std::string folded = fold_name(title);
    for (std::size_t at = 1; at < lines.size() && !folded.empty(); ++at) {
        if (!lines[at].apart && lines[at - 1].kind != ParagraphKind::Break) continue;
        const std::size_t count = lines_of_running_title(lines, at, folded);
        if (count == 0) continue;
        std::fill_n(goes.begin() + static_cast<std::ptrdiff_t>(at), count, true);
        if (at + count < lines.size()) lines[at + count].apart = true;
        count_left_out(found.left_out, "running heads");
    }
    erase_marked(lines, goes);
}

}  // namespace dramatis::cues::scripts
