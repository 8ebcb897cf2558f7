#include "labelled_story.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>

namespace dramatis::bench {

namespace {

[[noreturn]] void give_up(const std::string& message) {
    std::cerr << message << '\n';
    std::exit(1);
}

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) give_up("can't read " + path.string());
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// The values of a flat JSON object that are strings, string lists, booleans or lists of number pairs. Enough for the labels.
class Json {
  public:
    explicit Json(std::string_view text) : text_(text) {}

    bool seek(std::string_view key) {
        const std::string quoted = '"' + std::string(key) + "\":";
        const std::size_t found = text_.find(quoted);
        if (found == std::string_view::npos) return false;
        at_ = found + quoted.size();
        skip_space();
        return true;
    }
    std::string string(std::string_view key) { return seek(key) ? read_string() : std::string(); }
    bool boolean(std::string_view key) { return seek(key) && text_.substr(at_).starts_with("true"); }
    std::vector<std::string> strings(std::string_view key) {
        std::vector<std::string> all;
        if (!seek(key)) return all;
        for (++at_; at_ < text_.size() && text_[at_] != ']';) {
            if (text_[at_] == '"') {
                all.push_back(read_string());
            } else {
                ++at_;
            }
        }
        return all;
    }
    std::vector<std::size_t> numbers(std::string_view key) {
        std::vector<std::size_t> all;
        if (!seek(key)) return all;
        int depth = 0;
        do {
            const char c = text_[at_];
            if (c == '[') ++depth;
            if (c == ']') --depth;
            if (c >= '0' && c <= '9') {
                std::size_t number = 0;
                for (; text_[at_] >= '0' && text_[at_] <= '9'; ++at_)
                    number = number * 10 + static_cast<std::size_t>(text_[at_] - '0');
                all.push_back(number);
                continue;
            }
            ++at_;
        } while (depth > 0 && at_ < text_.size());
        return all;
    }

  private:
    void skip_space() {
        while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    }
    std::string read_string() {
        std::string value;
        for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
            if (text_[at_] != '\\') {
                value += text_[at_];
            } else if (text_[at_ + 1] == 'u') {
                append_code_point(
                    value, static_cast<unsigned>(std::stoul(std::string(text_.substr(at_ + 2, 4)), nullptr, 16)));
                at_ += 5;
            } else {
                value += text_[++at_];
            }
        }
        ++at_;
        return value;
    }
    static void append_code_point(std::string& to, unsigned code) {
        if (code < 0x80) {
            to += static_cast<char>(code);
        } else if (code < 0x800) {
            to += static_cast<char>(0xC0U | (code >> 6U));
            to += static_cast<char>(0x80U | (code & 0x3FU));
        } else {
            to += static_cast<char>(0xE0U | (code >> 12U));
            to += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
            to += static_cast<char>(0x80U | (code & 0x3FU));
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

// The byte at which each code point begins, and one more for the end.
std::vector<std::uint32_t> code_point_starts(std::string_view text) {
    std::vector<std::uint32_t> starts;
    for (std::uint32_t at = 0; at < text.size(); ++at)
        if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) starts.push_back(at);
    starts.push_back(static_cast<std::uint32_t>(text.size()));
    return starts;
}

LabelledStory read_folder(const std::filesystem::path& folder) {
    LabelledStory story{.name = folder.filename().string(), .text = read_file(folder / "text.txt")};
    const std::vector<std::uint32_t> starts = code_point_starts(story.text);
    std::istringstream quotes(read_file(folder / "quotes.jsonl"));
    for (std::string line; std::getline(quotes, line);) {
        Json json(line);
        LabelledQuotation quotation{.speakers = {json.string("speaker")}, .type = json.string("type")};
        const std::vector<std::size_t> numbers = json.numbers("spans");
        for (std::size_t i = 0; i + 1 < numbers.size(); i += 2)
            quotation.spans.push_back({starts[numbers[i]], starts[numbers[i + 1]]});
        story.quotations.push_back(std::move(quotation));
    }
    std::istringstream characters(read_file(folder / "characters.json"));
    for (std::string line; std::getline(characters, line);) {
        Json json(line);
        if (!json.seek("name")) continue;
        const std::string gender = json.string("gender");
        story.characters.push_back(
            {json.string("name"), json.strings("aliases"), gender.empty() ? ' ' : gender[0], json.boolean("narrator")});
    }
    return story;
}

std::string trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return std::string(text);
}

std::vector<std::string> split(std::string_view text, char by) {
    std::vector<std::string> all;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(by), text.size());
        all.push_back(trimmed(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return all;
}

// "MIRA VENN & OSK delivery=quiet" -> the two names.
std::vector<std::string> speakers_of(std::string label) {
    for (std::size_t equals = label.find('='); equals != std::string::npos; equals = label.find('='))
        label.resize(std::min(label.rfind(' ', equals), equals));
    return split(label, '&');
}

void add_character(LabelledStory& story, const std::string& line) {
    const std::vector<std::string> fields = split(line.substr(1), '|');
    if (fields.empty() || fields[0] == "*") return;
    LabelledCharacter character{.name = fields[0]};
    if (fields.size() > 1) character.gender = fields[1] == "female" ? 'F' : fields[1] == "male" ? 'M' : ' ';
    if (fields.size() > 2) character.aliases = split(fields[2], ',');
    character.narrator = character.name == "NARRATOR";
    story.characters.push_back(std::move(character));
}

// Takes the marks out of a paragraph; a quotation reaches from the end of the last one to its mark.
void add_paragraph(LabelledStory& story, std::string_view line) {
    auto from = static_cast<std::uint32_t>(story.text.size());
    while (!line.empty()) {
        const std::size_t mark = std::min(line.find('<'), line.size());
        story.text += line.substr(0, mark);
        if (mark == line.size()) break;
        const std::size_t close = line.find('>', mark);
        const std::string label = trimmed(line.substr(mark + 1, close - mark - 1));
        const auto to = static_cast<std::uint32_t>(story.text.size());
        if (label != "-" && label[0] != '#' && label[0] != '~')
            story.quotations.push_back({.spans = {{from, to}}, .speakers = speakers_of(label)});
        from = to;
        line.remove_prefix(close + 1);
    }
    story.text += '\n';
}

LabelledStory read_story_file(const std::filesystem::path& path) {
    LabelledStory story{.name = path.stem().string()};
    std::istringstream lines(read_file(path));
    bool in_header = true;
    for (std::string line; std::getline(lines, line);) {
        if (in_header && line.starts_with('=')) {
            add_character(story, line);
        } else {
            in_header = false;
            add_paragraph(story, line);
            story.text += line.empty() ? "" : "\n";
        }
    }
    return story;
}

}  // namespace

LabelledStory read_labelled_story(const std::filesystem::path& path) {
    return std::filesystem::is_directory(path) ? read_folder(path) : read_story_file(path);
}

}  // namespace dramatis::bench
