#include "cues/scripts/document/names_alone.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/text.h"

namespace dramatis::cues::scripts::document {
namespace {

constexpr std::size_t longest_name_alone = 40;  // bytes of a name

bool is_name_alone(const Paragraph& paragraph, bool (*is_no_name)(std::string_view)) {
    if (paragraph.kind != ParagraphKind::Text) return false;
    const std::string text = text_of(paragraph);
    const std::string_view name = trim(text);
    if (name.size() > longest_name_alone || name.find(':') + 1 != name.size() || !has_letter(name) ||
        is_no_name(to_upper(name)))
        return false;
    const bool bold = std::ranges::all_of(
        paragraph.runs, [](const Run& run) { return run.bold || trim(run.text).empty() || trim(run.text) == ":"; });
    return bold || to_upper(name) == name;
}

// "BO:<tab>Hi,"
bool has_tab_behind_name(const Paragraph& paragraph) {
    if (paragraph.kind != ParagraphKind::Text) return false;
    const std::string text = text_of(paragraph);
    const std::size_t tab = text.find(":\t");
    return tab <= longest_name_alone && has_letter(text.substr(0, tab)) && text.find(':') == tab;
}

// Words, and no direction or name of somebody else.
bool may_go_on(const Paragraph& paragraph) {
    const auto is_set_off = [](const Run& run) { return run.italic || run.bold; };
    if (paragraph.kind != ParagraphKind::Text || std::ranges::all_of(paragraph.runs, is_set_off)) return false;
    const std::string text = text_of(paragraph);
    const std::size_t colon = text.substr(0, longest_name_alone).find(':');
    const bool is_named = colon != std::string::npos && to_upper(text.substr(0, colon)) == text.substr(0, colon);
    return !text.starts_with('(') && !text.starts_with('[') && to_upper(text) != text && !is_named;
}

void go_on(Paragraph& paragraph) {
    paragraph.continues = true;
    paragraph.after_blank = false;
}

}  // namespace

Document with_words_below_names(Document document, bool (*is_no_name)(std::string_view)) {
    std::vector<Paragraph>& paragraphs = document.paragraphs;
    const auto is_name = [&](const Paragraph& each) { return is_name_alone(each, is_no_name); };
    if (std::ranges::count_if(paragraphs, is_name) < 2) return document;
    for (std::size_t i = 0; i + 1 < paragraphs.size(); ++i) {
        Paragraph& below = paragraphs[i + 1];
        if (is_name(paragraphs[i]) && below.kind == ParagraphKind::Text && !is_name(below)) go_on(below);
    }
    return document;
}

Document with_tabbed_lines_of_speeches(Document document) {
    constexpr double least = 2.0;  // characters
    if (std::ranges::count_if(document.paragraphs, has_tab_behind_name) < 2) return document;
    const Paragraph* head = nullptr;
    for (Paragraph& each : document.paragraphs) {
        if (has_tab_behind_name(each))
            head = &each;
        else if (head == nullptr || each.style != head->style || each.indent < head->indent + least || !may_go_on(each))
            head = nullptr;
        else
            go_on(each);
    }
    return document;
}

}  // namespace dramatis::cues::scripts::document
