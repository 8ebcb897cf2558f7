#include "tests/fuzz/document_properties.h"

#include <string>

#include "core/text.h"
#include "tests/fuzz/broken.h"

using namespace dramatis;
using namespace dramatis::cues::scripts::document;

void check_document(const Document& document, bool plain_text) {
    const std::string_view text = document.source->text();
    expect(!first_invalid_utf8(text), "a source is UTF-8");
    std::uint32_t end = 0;
    bool words = false;
    for (const Paragraph& each : document.paragraphs) {
        expect(each.span.begin <= each.span.end && each.span.end <= text.size(), "spans lie in the source");
        // A plain text is its own source, with white space around its paragraphs.
        const bool next = plain_text
                              ? end <= each.span.begin
                              : end == each.span.begin && (each.span.end == text.size() || text[each.span.end] == '\n');
        expect(next, "each paragraph is the next line of the source");
        end = each.span.end + (plain_text ? 0 : 1);
        expect(document.source->text(each.span) == text_of(each), "a paragraph's text is its span");
        expect((each.kind == ParagraphKind::Break) == each.runs.empty(), "breaks alone have no text");
        expect(each.indent >= 0.0 && each.indent < 1e9, "an indent is a number");
        expect(each.row >= 0 && each.column >= 0 && each.level >= 0, "cells and levels are counted from 0");
        const std::string_view line = document.source->line(document.source->position(each.span.begin).line);
        expect(each.span.size() <= line.size(), "a paragraph lies in one line");
        for (const Run& run : each.runs) expect(!run.text.empty(), "a run has text");
        words = words || !each.runs.empty();
    }
    expect(words, "a document has text");
    for (const std::string* each : {&document.title, &document.author, &document.language})
        expect(!first_invalid_utf8(*each), "properties are UTF-8");
}
