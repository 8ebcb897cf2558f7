#include "cues/scripts/layout_parted_names.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "core/text.h"
#include "cues/scripts/layout_names.h"
#include "cues/scripts/speaker_line.h"

namespace dramatis::cues::scripts {
namespace {

using document::ParagraphKind;

bool is_name_in_capitals(std::string_view name) { return is_in_capitals(name) && is_layout_name(name); }

// Whether one of the lines up to `end` begins with the name.
bool begins_a_line(const std::vector<LayoutLine>& lines, std::size_t end, std::string_view name) {
    return std::any_of(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(end), [name](const LayoutLine& line) {
        return line.text.starts_with(name) &&
               (line.text.size() == name.size() || std::string_view(":. ,\t(-").contains(line.text[name.size()]));
    });
}

// -- braces

struct Braced {
    std::string_view name, words;
};

// "ANNA }" or "PETER. } My lord!"; without a name: it is none.
Braced read_braced(const LayoutLine& line) {
    const std::string_view text = line.text;
    const std::size_t brace = text.substr(0, longest_layout_name).find('}');
    if (line.kind != ParagraphKind::Text || brace == std::string_view::npos) return {};
    std::string_view name = trim(text.substr(0, brace));
    while (!name.empty() && std::string_view(".:,").contains(name.back())) name.remove_suffix(1);
    if (!is_name_in_capitals(name)) return {};
    return {name, trim(text.substr(brace + 1))};
}

void join_braced(std::vector<LayoutLine>& lines, std::vector<bool>& gone) {
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (!lines[at].text.contains('}')) continue;
        std::string names, words;
        bool has_spoken = false;  // in a cast a brace joins those who are alike
        std::size_t end = at;
        for (; end < lines.size() && (end == at || !lines[end].apart); ++end) {
            const auto [name, said] = read_braced(lines[end]);
            if (name.empty()) break;
            has_spoken = has_spoken || begins_a_line(lines, at, name);
            names.append(names.empty() ? "" : " & ").append(name);
            if (!said.empty()) words.append(" ").append(said);
        }
        if (end - at < 2 || !has_spoken) continue;
        LayoutLine& joined = lines[at];
        joined.text = names;
        joined.text += ':';
        joined.text += words;
        joined.runs.clear();
        joined.span = join(joined.span, lines[end - 1].span);
        for (std::size_t rest = at + 1; rest < end; ++rest) gone[rest] = true;
        at = end - 1;
    }
}

// -- names on two lines

// "THE LIGHTHOUSE", with words beside it or without, above "KEEPER: …".
struct Parted {
    std::string name;        // all of it
    std::string last;        // "KEEPER"
    std::size_t colon = 0;   // in the second line
    std::size_t column = 0;  // of the words in the first line; its length: there are none
    bool expects_more = false;
};

bool ends_in_a_joint(std::string_view name) {
    static constexpr std::array<std::string_view, 9> joints{"the", "and",   "of",   "sir", "miss",
                                                            "old", "young", "lady", "lord"};
    const std::size_t space = name.rfind(' ');
    const std::string last = to_lower(name.substr(space == std::string_view::npos ? 0 : space + 1));
    return name.ends_with('&') || ends_in_a_title(name) || is_one_of(last, joints);
}

// Of the line and the one below it; without a name: they have none together.
Parted read_parted(const std::vector<LayoutLine>& lines, std::size_t at) {
    const LayoutLine &line = lines[at], &below = lines[at + 1];
    constexpr double near = 1.0;
    const bool fits = line.kind == ParagraphKind::Text && below.kind == ParagraphKind::Text && !below.apart &&
                      below.number.empty() && std::abs(line.indent - below.indent) <= near;
    const std::size_t colon = fits ? below.text.substr(0, longest_layout_name).find(':') : std::string::npos;
    if (colon == std::string::npos) return {};
    const std::size_t column = std::min(line.text.find('\t'), line.text.size());
    const std::string_view first = std::string_view(line.text).substr(0, column);
    const std::string_view last = trim(std::string_view(below.text).substr(0, colon));
    if (first.empty() || std::string_view(".:,!?)]}").contains(first.back()) || !is_name_in_capitals(last) ||
        !is_in_capitals(first) || sound_kind_of(last))
        return {};
    std::string name = std::string(first).append(" ").append(last);
    if (!is_layout_name(name)) return {};
    return {std::move(name), std::string(last), colon, column, ends_in_a_joint(first)};
}

void join_columns(std::vector<LayoutLine>& lines, std::vector<bool>& gone) {
    std::map<std::size_t, Parted> found;
    std::map<std::string, std::size_t> times;
    std::map<std::string, std::size_t> ends;  // how often each begins the second line of such a pair
    for (std::size_t at = 0; at + 1 < lines.size(); ++at) {
        if (gone[at] || gone[at + 1]) continue;
        Parted parted = read_parted(lines, at);
        if (parted.name.empty()) continue;
        ++times[parted.name];
        ++ends[parted.last];
        found.emplace(at, std::move(parted));
    }
    const auto speaks_elsewhere = [&](const std::string& name) {
        const auto count = std::ranges::count_if(lines, [&](const LayoutLine& line) {
            return line.text.starts_with(name) && line.text[name.size()] == ':';
        });
        return static_cast<std::size_t>(count) > ends[name];
    };
    for (const auto& [at, parted] : found) {
        const bool returns = times[parted.name] > 1 && !speaks_elsewhere(parted.last);
        if (!parted.expects_more && !returns && !begins_a_line(lines, lines.size(), parted.name)) continue;
        LayoutLine &line = lines[at], &below = lines[at + 1];
        std::string words = line.text.substr(std::min(parted.column + 1, line.text.size()));
        const std::string_view rest = trim(std::string_view(below.text).substr(parted.colon + 1));
        words.append(words.empty() || rest.empty() ? "" : " ").append(rest);
        line.text = parted.name + ":\t" + words;
        line.runs.clear();
        line.span = join(line.span, below.span);
        gone[at + 1] = true;
    }
}

}  // namespace

void join_parted_names(std::vector<LayoutLine>& lines) {
    std::vector<bool> gone(lines.size(), false);
    join_braced(lines, gone);
    join_columns(lines, gone);
    if (std::ranges::find(gone, true) != gone.end()) erase_marked(lines, gone);
}

}  // namespace dramatis::cues::scripts
