#include "cues/scripts/document/odt_styles.h"

#include <charconv>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "core/text.h"
#include "cues/scripts/document/length.h"

namespace dramatis::cues::scripts::document {
namespace {

std::optional<double> length(const Node& properties, std::string_view name) {
    return points(properties.attribute(name), 1.0);
}

void take_odt_paragraph(Look& look, const Node& properties) {
    look.left = length(properties, "margin-left");
    look.first_line = length(properties, "text-indent");
    look.above = length(properties, "margin-top");
    look.below = length(properties, "margin-bottom");
    if (const std::string_view align = properties.attribute("text-align"); !align.empty())
        look.centred = align == "center";
    if (const std::string_view breaks = properties.attribute("break-before"); !breaks.empty())
        look.new_page = breaks == "page";
    if (const std::string_view close = properties.attribute("contextual-spacing"); !close.empty())
        look.close = close == "true";
}

void take_text(Look& look, const Node& properties) {
    if (const std::string_view weight = properties.attribute("font-weight"); !weight.empty())
        look.bold = weight == "bold" || weight >= "600";
    if (const std::string_view slope = properties.attribute("font-style"); !slope.empty())
        look.italic = slope == "italic" || slope == "oblique";
    if (const std::string_view line = properties.attribute("text-underline-style"); !line.empty())
        look.underlined = line != "none";
    if (const std::string_view line = properties.attribute("text-line-through-style"); !line.empty())
        look.struck = line != "none";
    if (const std::string_view change = properties.attribute("text-transform"); !change.empty())
        look.capitals = change == "uppercase";
    if (const std::string_view display = properties.attribute("display"); !display.empty())
        look.hidden = display == "none";
}

// "Text_20_body" is "Text body".
std::string shown_odt_name(std::string_view name) {
    std::string shown;
    for (std::size_t at = 0; at < name.size();) {
        unsigned code = 0;
        const std::size_t end = name[at] == '_' ? name.find('_', at + 1) : std::string_view::npos;
        if (end != std::string_view::npos && end > at + 1 && end - at <= 7) {
            const auto [stop, error] = std::from_chars(name.data() + at + 1, name.data() + end, code, 16);
            const bool sound = error == std::errc{} && stop == name.data() + end && code >= ' ' && code < 0xd800U;
            if (sound) {
                append_utf8(shown, code);
                at = end + 1;
                continue;
            }
        }
        shown += name[at++];
    }
    return shown;
}

void add_style(StyleSheet& sheet, const Node& node, bool automatic) {
    const std::string_view family = node.attribute("family");
    if (family != "paragraph" && family != "text") return;
    const std::string_view name = node.attribute("name");
    Style style{.automatic = automatic};
    style.name = std::string(node.attribute("display-name"));
    if (style.name.empty()) style.name = shown_odt_name(name);
    if (style.name == "Standard" || style.name == "Default Paragraph Style") style.name.clear();
    if (const std::string_view parent = node.attribute("parent-style-name"); !parent.empty())
        style.based = odt_style_key(family, parent);
    if (const Node* properties = node.child("paragraph-properties")) take_odt_paragraph(style.look, *properties);
    if (const Node* properties = node.child("text-properties")) take_text(style.look, *properties);
    sheet.add(odt_style_key(family, name), std::move(style));
}

}  // namespace

std::string odt_style_key(std::string_view family, std::string_view name) { return fmt::format("{}/{}", family, name); }

void add_odt_styles(StyleSheet& sheet, const Node& root) {
    for (const Node& group : root.children) {
        const bool automatic = group.name == "automatic-styles";
        if (!automatic && group.name != "styles") continue;
        for (const Node& each : group.children) {
            if (each.name == "style") add_style(sheet, each, automatic);
            if (each.name == "default-style" && each.attribute("family") == "paragraph") {
                Look look;
                if (const Node* properties = each.child("paragraph-properties")) take_odt_paragraph(look, *properties);
                if (const Node* properties = each.child("text-properties")) take_text(look, *properties);
                sheet.set_usual(look);
            }
        }
    }
}

}  // namespace dramatis::cues::scripts::document
