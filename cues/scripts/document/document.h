// A text with its layout, as word processors, e-books, web pages and typewritten files have it: paragraphs with their style, indent and
// emphasis. What a script is in it, or a story, is found later.
#pragma once

#include <string>
#include <vector>

#include "core/source.h"
#include "cues/scripts/document/left_out.h"

namespace dramatis::cues::scripts::document {

// A stretch of a paragraph in one kind of type.
struct Run {
    std::string text = {};
    bool bold = false;
    bool italic = false;
    bool underlined = false;
    bool struck = false;  // through, while it is read: a document has none (document_builder.h)
};

enum class ParagraphKind {
    Text,
    Heading,  // of a level
    ListItem,
    TableCell,  // of a row and a column
    Code,       // a block of code, preformatted
    Break,      // between pages or scenes: a rule, "* * *"; no text
};

struct Paragraph {
    ParagraphKind kind = ParagraphKind::Text;
    std::vector<Run> runs = {};
    std::string style =
        {};         // by its name, as the writer's program shows it: "Character", "Dialogue"; empty: the usual one
    int level = 0;  // Heading, ListItem: 1 the highest
    int row = 0, column = 0;  // TableCell, from 0; `row` counts on through the document's tables
    double indent =
        0.0;  // of its first letter, in characters of a typewriter (0.1 inch); no white space stands before it
    bool centred = false;
    bool after_blank = false;  // set apart from the paragraph before it by space
    bool continues = false;    // the same paragraph as the one before it, after a line break
    bool page = false;         // Break: a new page begins
    Span span = {};            // in the document's source: its text; empty for a Break
};

// The text of the runs.
std::string text_of(const Paragraph& paragraph);

struct Document {
    SourceRef source;                                    // plain text, a line a paragraph
    std::string title = {}, author = {}, language = {};  // as the file's properties say; may be empty
    std::vector<Paragraph> paragraphs = {};
    std::vector<LeftOut> left_out = {};  // of the file
};

}  // namespace dramatis::cues::scripts::document
