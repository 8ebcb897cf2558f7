#include "cues/scripts/layout_running_heads.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text.h"
#include "cues/scripts/scene_line.h"

namespace dramatis::cues::scripts {
namespace {

using document::ParagraphKind;

// A running head with its number: "THE LAMP   - 3 -", "SIGNAL NINE  PAGE 2".
struct NumberedHead {
    std::string base;     // folded
    std::size_t end = 0;  // of the words in front of the number
    int value = 0;
    bool marked = false;  // by more than a space
};
std::optional<NumberedHead> read_numbered_head(const LayoutLine& line) {
    constexpr std::size_t longest = 80;
    const std::string_view text = line.text;
    if (line.kind != ParagraphKind::Text || text.size() > longest) return std::nullopt;
    std::size_t end = text.size();
    while (end > 0 && (text[end - 1] == '-' || text[end - 1] == '.' || text[end - 1] == ')' || text[end - 1] == ' '))
        --end;
    std::size_t begin = end;
    while (begin > 0 && is_digit_char(text[begin - 1])) --begin;
    if (!is_short_number(text.substr(begin, end - begin)) || begin == 0 || text.contains(':') ||
        read_scene_line(text, false))
        return std::nullopt;
    const int value = std::stoi(std::string(text.substr(begin, end - begin)));
    std::size_t words = begin;
    bool marked = false;
    while (words > 0 && std::string_view(" \t-(").find(text[words - 1]) != std::string_view::npos) {
        marked = marked || text[words - 1] != ' ';
        --words;
    }
    for (const std::string_view word : {"page", "p."})
        if (to_lower(text.substr(0, words)).ends_with(word)) {
            words -= word.size();
            marked = true;
        }
    const std::string_view base = trim(text.substr(0, words));
    if (words == begin || !has_letter(base)) return std::nullopt;
    return NumberedHead{fold_name(base), base.size(), value, marked};
}

std::string base_of(const LayoutLine& line) {
    const auto head = read_numbered_head(line);
    return head ? head->base : fold_name(line.text);
}

}  // namespace

void leave_out_numbered_heads(LayoutLines& found) {
    struct Group {
        std::vector<std::size_t> lines;
        int last = 0;
        bool rises = true, marked = true;
    };
    std::map<std::string, Group> groups;
    auto& lines = found.lines;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const auto head = read_numbered_head(lines[at]);
        const bool alone = at == 0 || lines[at].apart || lines[at - 1].kind == ParagraphKind::Break;
        const bool alone_below =
            at + 1 == lines.size() || lines[at + 1].apart || lines[at + 1].kind == ParagraphKind::Break || at == 0;
        if (!head || !alone || !alone_below) continue;
        Group& group = groups[head->base];
        group.rises = group.rises && head->value > group.last;
        group.marked = group.marked && head->marked;
        group.last = head->value;
        group.lines.push_back(at);
    }
    if (groups.empty()) return;
    std::vector<bool> goes(lines.size(), false);
    const std::string title = base_of(lines.front());
    for (const auto& [base, group] : groups) {
        const bool is_title = base == title;
        constexpr std::size_t least_unmarked = 3;
        const bool often = group.lines.size() >= (group.marked ? 2 : least_unmarked);
        if (!group.rises || (!often && (!is_title || !group.marked)) || (!group.marked && !is_title && base.size() < 8))
            continue;
        for (const std::size_t at : group.lines) goes[at] = true;
    }
    for (auto left = std::ranges::count(goes, true); left > 0; --left) count_left_out(found.left_out, "running heads");
    if (goes.front()) cut_behind(lines.front(), read_numbered_head(lines.front())->end);
    goes.front() = false;
    erase_marked(lines, goes);
}

}  // namespace dramatis::cues::scripts
