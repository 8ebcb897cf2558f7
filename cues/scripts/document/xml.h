// XML and HTML -> a small tree. The only unit that includes libxml2. Nothing is loaded from elsewhere: no network, no other file,
// no DTD. Entities are the five of XML and those of HTML; a document that declares its own is refused.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/diagnostic.h"
#include "cues/scripts/document/node.h"

namespace dramatis::cues::scripts::document {

constexpr std::size_t largest_markup = std::size_t{64} << 20U;  // bytes
constexpr std::size_t deepest_html = 1000;                      // elements that nobody closed lie in each other

// The root of well-formed XML in any encoding. `name` is what messages call it. E0163: too large, or too deep; E0165: not
// well-formed, with the line; E0166: it declares entities. Linear. [any thread]
Result<Node> parse_xml(std::string_view bytes, std::string_view name);

// What a comment of HTML is called.
constexpr std::string_view comment_name = "!--";

// The root of HTML as it is found in the world: nothing is a mistake. `text` is UTF-8. Comments are elements. E0163: too large, or too deep. [any thread]
Result<Node> parse_html(std::string_view text, std::string_view name);

// Text in an encoding that the system knows by this name -> UTF-8. [any thread]
std::optional<std::string> from_charset(std::string_view bytes, const std::string& charset);

}  // namespace dramatis::cues::scripts::document
