#include "tests/cues/prose/staging/labelled_story.h"

#include <algorithm>
#include <sstream>

#include "core/text.h"

namespace dramatis::cues::prose::staging {
namespace {

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    while (true) {
        const std::size_t end = std::min(text.find(separator), text.size());
        parts.emplace_back(trim(text.substr(0, end)));
        if (end == text.size()) return parts;
        text.remove_prefix(end + 1);
    }
}

cast::Character read_character(std::string_view line) {
    const auto fields = split(line.substr(1), '|');
    cast::Character character;
    character.name = fields[0];
    character.is_narrator = fields[0] == "NARRATOR";
    if (fields.size() > 1 && fields[1] == "female") character.gender = cast::Gender::Female;
    if (fields.size() > 1 && fields[1] == "male") character.gender = cast::Gender::Male;
    if (fields.size() > 2)
        for (const std::string& alias : split(fields[2], ','))
            if (!alias.empty()) character.aliases.push_back(alias);
    return character;
}

Label read_label(std::string_view mark, std::size_t at) {
    Label label;
    label.at = at;
    for (const std::string& word : split(mark, ' ')) {
        if (word.starts_with("delivery="))
            label.deliveries = split(std::string_view(word).substr(9), '|');
        else if (word.starts_with("treatment="))
            label.treatments = split(std::string_view(word).substr(10), '|');
        else
            label.speaker += (label.speaker.empty() ? "" : " ") + word;
    }
    return label;
}

}  // namespace

LabelledStory read_labelled_story(const std::string& name, const std::string& file) {
    LabelledStory story;
    story.name = name;
    std::size_t at = 0;
    while (at < file.size() && file[at] == '=') {
        const std::size_t end = std::min(file.find('\n', at), file.size());
        const std::string_view line = std::string_view(file).substr(at, end - at);
        if (!trim(line.substr(1)).starts_with('*')) story.cast.characters.push_back(read_character(line));
        at = std::min(end + 1, file.size());
    }
    while (at < file.size()) {
        const std::size_t mark = std::min(file.find('<', at), file.size());
        story.text += file.substr(at, mark - at);
        if (mark == file.size()) break;
        const std::size_t end = std::min(file.find('>', mark), file.size() - 1);
        story.labels.push_back(read_label(std::string_view(file).substr(mark + 1, end - mark - 1), story.text.size()));
        at = end + 1;
    }
    return story;
}

cast::Cast attributed(const LabelledStory& labelled, const std::vector<text::Quotation>& quotations) {
    cast::Cast cast = labelled.cast;
    cast.attributions.resize(quotations.size());
    for (std::size_t q = 0; q < quotations.size(); ++q) {
        const auto label = std::ranges::find(labelled.labels, std::size_t{quotations[q].marked.end}, &Label::at);
        if (label == labelled.labels.end()) continue;
        for (std::size_t c = 0; c < cast.characters.size(); ++c)
            if (cast.characters[c].name == label->speaker) cast.attributions[q].speakers.push_back(c);
    }
    return cast;
}

}  // namespace dramatis::cues::prose::staging
