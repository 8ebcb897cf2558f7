// Any bytes, as what dramatis-documents answers about a file: a document that is accepted is as one that the readers make, a tree is no deeper
// than they make it, an error is one of theirs.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/text.h"
#include "cues/scripts/document/answer.h"
#include "tests/fuzz/diagnostic_properties.h"
#include "tests/fuzz/document_properties.h"

namespace {

using namespace dramatis;
using namespace dramatis::cues::scripts::document;

void check_tree(const Node& node, std::size_t depth) {
    expect(depth <= deepest_xml, "a tree is not too deep");
    expect(!node.is_text() || (node.children.empty() && node.attributes.empty()), "a text holds nothing");
    for (const std::string* each : {&node.name, &node.text}) expect(!first_invalid_utf8(*each), "texts are UTF-8");
    for (const Node& child : node.children) check_tree(child, depth + 1);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view answer(reinterpret_cast<const char*>(data), size);
    if (const auto document = document_of_answer(answer, "a.docx")) {
        check_document(*document);
        expect(answer_of(document) == answer, "a document is answered in one way");
    } else {
        check_diagnostics({document.error()});
    }
    if (const auto tree = tree_of_answer(answer, "a.fdx")) {
        check_tree(*tree, 0);
        expect(answer_of(tree) == answer, "a tree is answered in one way");
    } else {
        check_diagnostics({tree.error()});
    }
    return 0;
}
