#include "cues/scripts/document/names_alone.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/text.h"

namespace dramatis::cues::scripts::document {
namespace {

bool is_name_alone(const Paragraph& paragraph) {
    constexpr std::size_t longest = 40;
    if (paragraph.kind != ParagraphKind::Text) return false;
    const std::string text = text_of(paragraph);
    const std::string_view name = trim(text);
    if (name.size() > longest || !name.ends_with(':') || !has_letter(name)) return false;
    const bool bold = std::ranges::all_of(
        paragraph.runs, [](const Run& run) { return run.bold || trim(run.text).empty() || trim(run.text) == ":"; });
    return bold || to_upper(name) == name;
}

}  // namespace

Document with_words_below_names(Document document) {
    std::vector<Paragraph>& paragraphs = document.paragraphs;
    if (std::ranges::count_if(paragraphs, is_name_alone) < 2) return document;
    for (std::size_t i = 0; i + 1 < paragraphs.size(); ++i) {
        Paragraph& below = paragraphs[i + 1];
        if (!is_name_alone(paragraphs[i]) || below.kind != ParagraphKind::Text || is_name_alone(below)) continue;
        below.continues = true;
        below.after_blank = false;
    }
    return document;
}

}  // namespace dramatis::cues::scripts::document
