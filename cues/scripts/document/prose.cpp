#include "cues/scripts/document/prose.h"

#include <algorithm>

#include "core/text.h"

namespace dramatis::cues::scripts::document {
namespace {

// Italics keep their marks, since a story's thoughts and letters are told by them.
std::string with_italics(const Paragraph& paragraph) {
    std::string text;
    for (const Run& run : paragraph.runs) {
        const std::string_view inside = trim(run.text);
        if (!run.italic || inside.empty() || paragraph.kind == ParagraphKind::Heading) {
            text += run.text;
            continue;
        }
        const auto before = static_cast<std::size_t>(inside.data() - run.text.data());
        text += run.text.substr(0, before) + '_' + std::string(inside) + '_' + run.text.substr(before + inside.size());
    }
    std::ranges::replace(text, '\n', ' ');
    return text;
}

}  // namespace

std::string prose_of(const Document& document) {
    std::string text;
    // As a title page has them, unless the text begins with its title.
    const bool has_title = document.title.empty() || document.paragraphs.empty() ||
                           fold_name(text_of(document.paragraphs.front())) == fold_name(document.title);
    if (!has_title)
        text = collapse_spaces(document.title) +
               (document.author.empty() ? "" : "\n\nby " + collapse_spaces(document.author));
    for (const Paragraph& paragraph : document.paragraphs) {
        // Whoever reads a story aloud reads neither an editor's comments nor footnotes.
        if (paragraph.style == "Comment" || paragraph.style == "Footnote") continue;
        if (!text.empty()) text += paragraph.continues ? "\n" : "\n\n";
        if (paragraph.kind == ParagraphKind::Break)
            text += paragraph.page ? "" : "* * *";
        else
            text += with_italics(paragraph);
    }
    return text + '\n';
}

}  // namespace dramatis::cues::scripts::document
