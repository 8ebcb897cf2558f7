#include "cues/scripts/exported_lines.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "core/text.h"
#include "cues/scripts/export_mark.h"
#include "cues/scripts/export_words.h"

namespace dramatis::cues::scripts {
namespace {

using document::Paragraph;
using document::ParagraphKind;

bool is_cue_of_part(std::string_view text) {
    return text.starts_with(cue_label) && text.find(':', cue_label.size()) != std::string_view::npos;
}

// "1. ANNA: …", and not "1.      ANNA" above her words.
bool begins_with_cue_number(std::string_view text) {
    const std::size_t end = text.find_first_not_of("0123456789");
    return end > 0 && end != std::string_view::npos && text.substr(end).starts_with(". ") &&
           !text.substr(end).starts_with(".  ");
}

// Plain text has a paragraph in several lines.
bool is_line_below(const Paragraph& paragraph) {
    return paragraph.kind == ParagraphKind::Text && paragraph.style.empty() && !paragraph.after_blank;
}

}  // namespace

document::Document with_exported_lines(document::Document document) {
    if (!document.source->text().contains(export_mark)) return document;
    std::vector<Paragraph> paragraphs;
    paragraphs.reserve(document.paragraphs.size());
    bool joins = false;  // the lines below it
    for (Paragraph& each : document.paragraphs) {
        const std::string text = document::text_of(each);
        if (is_cue_of_part(text)) {
            each.style = "Comment";
            each.after_blank = !paragraphs.empty();
            joins = true;
        } else if (joins && is_line_below(each)) {
            Paragraph& above = paragraphs.back();
            above.runs.back().text += ' ' + text;
            above.span = join(above.span, each.span);
            continue;
        } else {
            joins = paragraphs.empty() && each.style.empty() && each.runs.size() == 1 && begins_with_cue_number(text);
        }
        paragraphs.push_back(std::move(each));
    }
    document.paragraphs = std::move(paragraphs);
    return document;
}

void make_notes_of_cues(std::vector<Element>& elements) {
    for (Element& each : elements)
        if (each.kind == ElementKind::Action && is_cue_of_part(each.text)) each.kind = ElementKind::Note;
}

}  // namespace dramatis::cues::scripts
