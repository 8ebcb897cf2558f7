#include "cues/scripts/document/docx_styles.h"

#include <charconv>
#include <utility>

#include "core/text.h"
#include "cues/scripts/document/length.h"

namespace dramatis::cues::scripts::document {
namespace {

constexpr double points_a_twip = 0.05;
constexpr double points_by_itself = 14.0;  // of space that Word chooses: beforeAutospacing

// <w:b/> is on, <w:b w:val="0"/> off.
bool is_on(std::string_view value) { return value != "0" && value != "false" && value != "off" && value != "none"; }

std::optional<bool> toggle(const Node& properties, std::string_view name) {
    const Node* found = properties.child(name);
    if (found == nullptr) return std::nullopt;
    return is_on(found->attribute("val"));
}

std::optional<int> number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || value < 0 || value > 100'000) return std::nullopt;
    return value;
}

std::optional<double> twips(const Node& node, std::string_view name) {
    return points(node.attribute(name), points_a_twip);
}

void take_indent(Look& look, const Node& indent) {
    look.left = twips(indent, "start");
    if (!look.left) look.left = twips(indent, "left");
    if (const auto hanging = twips(indent, "hanging")) {
        look.first_line = -*hanging;
    } else {
        look.first_line = twips(indent, "firstLine");
    }
}

void take_spacing(Look& look, const Node& spacing) {
    look.above = twips(spacing, "before");
    look.below = twips(spacing, "after");
    if (const std::string_view by_itself = spacing.attribute("beforeAutospacing");
        !by_itself.empty() && is_on(by_itself))
        look.above = points_by_itself;
    if (const std::string_view by_itself = spacing.attribute("afterAutospacing");
        !by_itself.empty() && is_on(by_itself))
        look.below = points_by_itself;
}

void take_docx_paragraph(Look& look, const Node& properties) {
    if (const Node* indent = properties.child("ind")) take_indent(look, *indent);
    if (const Node* spacing = properties.child("spacing")) take_spacing(look, *spacing);
    if (const Node* align = properties.child("jc")) look.centred = align->attribute("val") == "center";
    look.close = toggle(properties, "contextualSpacing");
    look.new_page = toggle(properties, "pageBreakBefore");
    if (const Node* outline = properties.child("outlineLvl")) {
        const int level = number(outline->attribute("val")).value_or(9);
        look.heading = level < 9 ? level + 1 : 0;
    }
    if (const Node* numbered = properties.child("numPr")) {
        const Node* level = numbered->child("ilvl");
        const Node* list = numbered->child("numId");
        const int depth = level == nullptr ? 0 : number(level->attribute("val")).value_or(0);
        // A style's list may be named elsewhere; list 0 is none.
        look.list = list != nullptr && list->attribute("val") == "0" ? 0 : depth + 1;
    }
}

void take_run(Look& look, const Node& properties) {
    look.bold = toggle(properties, "b");
    look.italic = toggle(properties, "i");
    look.underlined = toggle(properties, "u");
    look.struck = toggle(properties, "strike");
    if (!look.struck) look.struck = toggle(properties, "dstrike");
    look.capitals = toggle(properties, "caps");
    look.hidden = toggle(properties, "vanish");
}

// Word writes its own styles in lower case and shows them otherwise.
std::string shown_docx_name(std::string_view name) {
    if (name.starts_with("heading ")) return "H" + std::string(name.substr(1));
    return std::string(name);
}

}  // namespace

Look look_of_properties(const Node* paragraph_properties, const Node* run_properties) {
    Look look;
    if (paragraph_properties != nullptr) take_docx_paragraph(look, *paragraph_properties);
    if (run_properties != nullptr) take_run(look, *run_properties);
    return look;
}

DocxStyles docx_styles(const Node& styles) {
    DocxStyles all;
    if (const Node* defaults = styles.child("docDefaults")) {
        const Node* paragraph = defaults->child("pPrDefault");
        const Node* run = defaults->child("rPrDefault");
        if (paragraph != nullptr) paragraph = paragraph->child("pPr");
        if (run != nullptr) run = run->child("rPr");
        all.sheet.set_usual(look_of_properties(paragraph, run));
        if (const Node* language = run == nullptr ? nullptr : run->child("lang"))
            all.language = language->attribute("val");
    }
    for (const Node& each : styles.children) {
        if (each.name != "style") continue;
        const std::string key(each.attribute("styleId"));
        Style style{.look = look_of_properties(each.child("pPr"), each.child("rPr"))};
        if (const Node* name = each.child("name")) style.name = shown_docx_name(name->attribute("val"));
        if (const Node* based = each.child("basedOn")) style.based = based->attribute("val");
        // Copies of documents may have lost the outline's levels.
        if (!style.look.heading && style.name.starts_with("Heading "))
            style.look.heading = number(std::string_view(style.name).substr(8));
        if (each.attribute("type") == "paragraph" && !each.attribute("default").empty() &&
            is_on(each.attribute("default"))) {
            all.usual_paragraph = key;
            style.name.clear();
        }
        all.sheet.add(key, std::move(style));
    }
    return all;
}

}  // namespace dramatis::cues::scripts::document
