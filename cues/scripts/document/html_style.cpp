#include "cues/scripts/document/html_style.h"

#include <string>
#include <vector>

#include "core/text.h"
#include "cues/scripts/document/length.h"

namespace dramatis::cues::scripts::document {
namespace {

constexpr double step = 30.0;  // points: browsers indent lists and quotations by 40 pixels

void take_margins(HtmlLook& found, std::string_view value) {
    const std::vector<std::string_view> sides = split_filled(value, ' ');
    if (sides.empty() || sides.size() > 4) return;
    // Top, right, bottom, left; what is missing is as the side across from it.
    const std::string_view bottom = sides.size() > 2 ? sides[2] : sides[0];
    const std::string_view left = sides.size() == 4 ? sides[3] : sides[sides.size() > 1 ? 1 : 0];
    if (const auto margin = points(left, 0.75)) found.look.left = margin;
    found.no_space_above = points(sides[0], 1.0).value_or(1.0) <= 0.0;
    found.no_space_below = points(bottom, 1.0).value_or(1.0) <= 0.0;
}

void take_declaration(HtmlLook& found, std::string_view name, std::string_view value) {
    Look& look = found.look;
    if (name == "text-align") look.centred = value == "center";
    if (name == "margin") take_margins(found, value);
    if (name == "margin-left" || name == "padding-left") {
        if (const auto length = points(value, 0.75)) look.left = look.left.value_or(0.0) + *length;
    }
    if (name == "text-indent") look.first_line = points(value, 0.75);
    if (name == "margin-top") found.no_space_above = points(value, 1.0).value_or(1.0) <= 0.0;
    if (name == "margin-bottom") found.no_space_below = points(value, 1.0).value_or(1.0) <= 0.0;
    if (name == "font-weight") look.bold = value.starts_with("bold") || (value.size() == 3 && value >= "600");
    if (name == "font-style") look.italic = value == "italic" || value == "oblique";
    if (name.starts_with("text-decoration")) {
        if (value.contains("underline")) look.underlined = true;
        if (value.contains("line-through")) look.struck = true;
        if (value == "none") look.underlined = look.struck = false;
    }
    if (name == "text-transform") look.capitals = value == "uppercase";
    if (name == "display" || name == "visibility") look.hidden = value == "none" || value == "hidden";
    if (name == "white-space") found.preformatted = value.starts_with("pre");
    if (name == "page-break-before" || name == "break-before") look.new_page = value == "always" || value == "page";
}

void take_name(HtmlLook& found, std::string_view name) {
    Look& look = found.look;
    if (name == "b" || name == "strong" || name == "th") look.bold = true;
    if (name == "i" || name == "em" || name == "cite" || name == "dfn" || name == "var") look.italic = true;
    if (name == "u" || name == "ins") look.underlined = true;
    if (name == "s" || name == "strike" || name == "del") look.struck = true;
    if (name == "center") look.centred = true;
    if (name == "pre" || name == "listing" || name == "xmp" || name == "plaintext") found.preformatted = true;
    if (name == "blockquote" || name == "ul" || name == "ol" || name == "dd" || name == "menu" || name == "dir")
        look.left = step;
}

}  // namespace

HtmlLook html_look(const Node& element) {
    HtmlLook found;
    take_name(found, element.name);
    for (const Attribute& attribute : element.attributes) {
        if (attribute.name == "align") found.look.centred = to_lower(attribute.value) == "center";
        if (attribute.name == "hidden") found.look.hidden = true;
        if (attribute.name != "style") continue;
        for (const std::string_view declaration : split_filled(attribute.value, ';')) {
            const std::size_t colon = declaration.find(':');
            if (colon == std::string_view::npos) continue;
            std::string value = to_lower(trim(declaration.substr(colon + 1)));
            if (const std::size_t important = value.find('!'); important != std::string::npos) value.resize(important);
            take_declaration(found, to_lower(trim(declaration.substr(0, colon))), trim(value));
        }
    }
    return found;
}

}  // namespace dramatis::cues::scripts::document
