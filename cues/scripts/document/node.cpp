#include "cues/scripts/document/node.h"

#include <algorithm>

namespace dramatis::cues::scripts::document {

std::string_view Node::attribute(std::string_view wanted) const {
    const auto found = std::ranges::find(attributes, wanted, &Attribute::name);
    return found == attributes.end() ? std::string_view{} : std::string_view(found->value);
}

const Node* Node::child(std::string_view wanted) const {
    const auto found = std::ranges::find(children, wanted, &Node::name);
    return found == children.end() ? nullptr : &*found;
}

std::string text_of(const Node& node) {
    std::string text = node.text;
    for (const Node& child : node.children) text += text_of(child);
    return text;
}

std::string text_of_child(const Node& node, std::string_view name) {
    const Node* child = node.child(name);
    return child == nullptr ? std::string() : text_of(*child);
}

std::string text_of_all(const Node& node, std::string_view name) {
    if (node.name == name) return text_of(node) + ' ';
    std::string text;
    for (const Node& child : node.children) text += text_of_all(child, name);
    return text;
}

}  // namespace dramatis::cues::scripts::document
