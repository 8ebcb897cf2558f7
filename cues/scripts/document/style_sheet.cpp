#include "cues/scripts/document/style_sheet.h"

#include <algorithm>
#include <utility>

#include "cues/scripts/document/length.h"

namespace dramatis::cues::scripts::document {
namespace {

constexpr int longest_chain = 64;  // of styles, each based on the next one

template <class T>
void fill(std::optional<T>& open, const std::optional<T>& below) {
    if (!open) open = below;
}

}  // namespace

Look over(Look upper, const Look& lower) {
    fill(upper.bold, lower.bold);
    fill(upper.italic, lower.italic);
    fill(upper.underlined, lower.underlined);
    fill(upper.struck, lower.struck);
    fill(upper.capitals, lower.capitals);
    fill(upper.hidden, lower.hidden);
    fill(upper.left, lower.left);
    fill(upper.first_line, lower.first_line);
    fill(upper.above, lower.above);
    fill(upper.below, lower.below);
    fill(upper.close, lower.close);
    fill(upper.centred, lower.centred);
    fill(upper.new_page, lower.new_page);
    fill(upper.heading, lower.heading);
    fill(upper.list, lower.list);
    return upper;
}

Run type_of(const Look& look) {
    return {.bold = look.bold.value_or(false),
            .italic = look.italic.value_or(false),
            .underlined = look.underlined.value_or(false),
            .struck = look.struck.value_or(false)};
}

Style StyleSheet::with_bases(const std::string& key) const {
    auto found = styles_.find(key);
    if (found == styles_.end()) return {};
    Style style = found->second;
    std::string based = style.based;
    for (int steps = 0; steps < longest_chain; ++steps) {
        found = styles_.find(based);
        if (found == styles_.end()) break;
        style.look = over(style.look, found->second.look);
        if (style.automatic) {
            style.name = found->second.name;
            style.automatic = found->second.automatic;
        }
        based = found->second.based;
    }
    if (style.automatic) style.name.clear();
    return style;
}

Look StyleSheet::look_alone(const std::string& key) {
    const auto [at, made] = alone_.try_emplace(key);
    if (made) at->second = with_bases(key);
    return at->second.look;
}

const Style& StyleSheet::resolved(const std::string& key) {
    const auto [at, made] = resolved_.try_emplace(key);
    if (made) {
        at->second = with_bases(key);
        at->second.look = over(at->second.look, usual_);
    }
    return at->second;
}

double indent_of(const Look& look, bool first_line) {
    const double edge = look.left.value_or(0.0) + (first_line ? look.first_line.value_or(0.0) : 0.0);
    return std::max(0.0, edge / points_a_character);
}

}  // namespace dramatis::cues::scripts::document
