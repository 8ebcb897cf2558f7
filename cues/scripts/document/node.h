// XML and HTML as a small tree of our own, whatever parsed it (xml.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::cues::scripts::document {

struct Attribute {
    std::string name;  // without prefix
    std::string value;
};

// An element, or a text in one.
struct Node {
    std::string name = {};  // without prefix ("w:p" is "p"), in HTML in lower case; empty: a text
    std::string text = {};  // of a text; UTF-8
    std::vector<Attribute> attributes = {};
    std::vector<Node> children = {};
    std::uint32_t line = 0;  // of the file, from 1

    bool is_text() const { return name.empty(); }
    // Empty without it.
    std::string_view attribute(std::string_view wanted) const;
    // The first child of that name, or nullptr.
    const Node* child(std::string_view wanted) const;
};

// All text below it.
std::string text_of(const Node& node);
// That below the first child of this name; empty without it.
std::string text_of_child(const Node& node, std::string_view name);
// That of all elements of this name below it, with a space after each.
std::string text_of_all(const Node& node, std::string_view name);

constexpr std::size_t most_nodes = 4'000'000;
constexpr std::size_t most_attributes = 8'000'000;
constexpr std::size_t deepest_xml = 250;

}  // namespace dramatis::cues::scripts::document
