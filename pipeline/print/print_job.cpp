#include "pipeline/print/print_job.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace dramatis::pipeline::print {
namespace {

constexpr std::array<std::string_view, 11> style_names{"title",     "credit", "scene",   "action", "cue", "name",
                                                       "direction", "words",  "centred", "mark",   "more"};

void add_paragraph(std::string& text, const Paragraph& paragraph) {
    text += style_names[static_cast<std::size_t>(paragraph.style)];
    text += '\t' + paragraph.number + '\t' + paragraph.text + '\n';
}

std::optional<Paragraph> paragraph_of(std::string_view line) {
    const std::size_t number = line.find('\t');
    if (number == std::string_view::npos) return std::nullopt;
    const std::size_t text = line.find('\t', number + 1);
    if (text == std::string_view::npos) return std::nullopt;
    const auto* const style = std::ranges::find(style_names, line.substr(0, number));
    if (style == style_names.end()) return std::nullopt;
    return Paragraph{static_cast<Style>(style - style_names.begin()),
                     std::string(line.substr(number + 1, text - number - 1)), std::string(line.substr(text + 1))};
}

bool is_of_cover(Style style) { return style == Style::Title || style == Style::Credit; }

}  // namespace

std::string to_text(const PrintJob& job) {
    std::string text = job.paper == Paper::Letter ? "paper letter\n" : "paper a4\n";
    text += "title " + job.title + "\nauthor " + job.author + "\nheading " + job.heading + "\nlanguage " +
            job.language + "\n\n";
    for (const auto* const part : {&job.cover, &job.paragraphs})
        for (const Paragraph& paragraph : *part) add_paragraph(text, paragraph);
    return text;
}

std::optional<PrintJob> job_of(std::string_view text) {
    PrintJob job;
    bool in_head = true;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (in_head && line.empty()) {
            in_head = false;
            continue;
        }
        if (!in_head) {
            auto paragraph = paragraph_of(line);
            if (!paragraph) return std::nullopt;
            auto& part = is_of_cover(paragraph->style) ? job.cover : job.paragraphs;
            part.push_back(std::move(*paragraph));
            continue;
        }
        const std::size_t space = line.find(' ');
        if (space == std::string_view::npos) return std::nullopt;
        const std::string_view key = line.substr(0, space);
        std::string value(line.substr(space + 1));
        if (key == "paper")
            job.paper = value == "letter" ? Paper::Letter : Paper::A4;
        else if (key == "title")
            job.title = std::move(value);
        else if (key == "author")
            job.author = std::move(value);
        else if (key == "heading")
            job.heading = std::move(value);
        else if (key == "language")
            job.language = std::move(value);
        else
            return std::nullopt;
    }
    if (in_head) return std::nullopt;
    return job;
}

}  // namespace dramatis::pipeline::print
