// What dramatis-documents answers: a document, a tree or an error, as bytes. The program reads strangers' files with large C libraries
// and may have been taken over: whatever its answer says is checked as any other foreign bytes are.
//
// An answer is a letter, 'D', 'T' or 'E', and fields. A number has four bytes in the machine's own order; a text is its length and its bytes,
// UTF-8.
//
//     E   code, message, help
//     D   source; title, author, language; COUNT, and for each left out: what, number; COUNT, and for each paragraph: kind, style, level,
//         row, column, flags, indent (a double), begin and end of its span; COUNT, and for each run: flags, length. A run's text is the next
//         of the span's.
//     T   an element: name, text, line; COUNT, and for each attribute: name, value; COUNT, and its children
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/diagnostic.h"
#include "cues/scripts/document/document.h"
#include "cues/scripts/document/node.h"

namespace dramatis::cues::scripts::document {

constexpr std::size_t largest_answer = std::size_t{256} << 20U;  // bytes

std::string answer_of(const Result<Document>& document);
std::string answer_of(const Result<Node>& tree);

// What was answered about the file `name`, or E0172 for an answer that no reader gives: each paragraph is a line of the source and each line a paragraph,
// which is UTF-8 without control characters; breaks alone are empty; numbers are in their ranges; a tree is no deeper and no larger than node.h says; an error is
// one of E0160 … E0169. Linear. Pure. [any thread]
Result<Document> document_of_answer(std::string_view answer, const std::string& name);
Result<Node> tree_of_answer(std::string_view answer, const std::string& name);

}  // namespace dramatis::cues::scripts::document
