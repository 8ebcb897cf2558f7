#include "cues/scripts/document/preformatted_text.h"

#include <algorithm>
#include <string_view>

#include "core/text.h"
#include "cues/scripts/document/left_out.h"

namespace dramatis::cues::scripts::document {
namespace {

bool is_fountain(const Paragraph& paragraph) {
    return paragraph.kind == ParagraphKind::Code && fold_name(paragraph.style) == "languagefountain";
}

// By what it is marked as, if it is marked.
bool may_be_script(const Paragraph& paragraph) {
    if (paragraph.kind != ParagraphKind::Code) return false;
    const std::string style = fold_name(paragraph.style);
    if (!style.starts_with("language")) return true;
    return style == "languagefountain" || style == "languagetext" || style == "languagetxt" ||
           style == "languageplaintext" || style == "languagescript";
}

void add_line(std::string& text, const Paragraph& line, bool apart) {
    constexpr double widest = 200.0;
    if (!text.empty()) text += apart ? "\n\n" : "\n";
    text.append(static_cast<std::size_t>(std::clamp(line.indent, 0.0, widest)), ' ');
    text += text_of(line);
}

}  // namespace

std::optional<PreformattedText> preformatted_text_of(const Document& document) {
    PreformattedText found;
    found.is_fountain = std::ranges::any_of(document.paragraphs, is_fountain);
    std::size_t inside = 0, outside = 0;
    bool was_inside = false;  // the paragraph before
    for (const Paragraph& paragraph : document.paragraphs) {
        const std::size_t words = count_words(text_of(paragraph));
        if (found.is_fountain ? is_fountain(paragraph) : may_be_script(paragraph)) {
            add_line(found.text, paragraph, paragraph.after_blank || !was_inside);
            inside += words;
            was_inside = true;
            continue;
        }
        was_inside = false;
        if (paragraph.kind == ParagraphKind::Heading && found.text.empty() && found.heading.empty()) {
            found.heading = text_of(paragraph);
        } else if (paragraph.kind != ParagraphKind::Break) {
            ++found.paragraphs;
            outside += words;
        }
    }
    if (inside == 0 || (!found.is_fountain && inside <= outside)) return std::nullopt;
    found.text += '\n';
    return found;
}

}  // namespace dramatis::cues::scripts::document
