#include "cues/prose/text/front_matter.h"

#include <algorithm>

#include "core/text.h"
#include "cues/prose/text/block_kinds.h"
#include "cues/prose/text/letters.h"

namespace dramatis::cues::prose::text {
namespace {

constexpr std::size_t no_place = std::string_view::npos;
// A licence stands in so many bytes at the top or the bottom of a file.
constexpr std::size_t longest_licence = 60'000;

std::size_t line_begin(std::string_view text, std::size_t at) {
    const std::size_t before = at == 0 ? no_place : text.rfind('\n', at - 1);
    return before == no_place ? 0 : before + 1;
}
std::size_t line_end(std::string_view text, std::size_t at) { return std::min(text.find('\n', at), text.size()); }

// "*** START OF THE PROJECT GUTENBERG EBOOK THE LAMP ***": the place of a mark whose line names the project.
std::size_t find_gutenberg(std::string_view text, std::string_view mark, std::size_t from) {
    for (std::size_t at = text.find(mark, from); at != no_place; at = text.find(mark, at + mark.size())) {
        const std::string_view line = text.substr(at, std::min<std::size_t>(line_end(text, at) - at, 200));
        if (to_upper(line).contains("PROJECT GUTENBERG")) return at;
    }
    return no_place;
}

// What a line "Title: The Lamp" of a header says.
std::string field(std::string_view header, std::string_view key) {
    for (std::size_t at = 0; at < header.size();) {
        const std::size_t end = line_end(header, at);
        const std::string_view line = trim(header.substr(at, end - at));
        at = end + 1;
        if (line.size() <= key.size() || line[key.size()] != ':') continue;
        if (to_lower(line.substr(0, key.size())) != key) continue;
        std::string_view value = trim(line.substr(key.size() + 1));
        if (value.size() > 1 && value.front() == value.back() && (value.front() == '"' || value.front() == '\''))
            value = value.substr(1, value.size() - 2);
        return std::string(value.substr(0, 200));
    }
    return {};
}

// "by Nora Vane" → "Nora Vane".
std::string_view writer_in(std::string_view line) {
    // "A short story by Nora Vane"
    if ((line.starts_with("A ") || line.starts_with("An ")) && line.size() <= 60 && line.contains(" by ") &&
        !ends_in_stop(line))
        line = line.substr(line.rfind(" by ") + 1);
    for (const std::string_view word : {"by ", "By ", "BY ", "written by ", "Written by ", "von ", "Von ", "par ",
                                        "Par ", "por ", "Por ", "de ", "_by_ "}) {
        if (!line.starts_with(word)) continue;
        const std::string_view name = trim(line.substr(word.size()));
        if (name.size() > 60 || !upper_at(name, 0) || name.ends_with(',') || name.ends_with(';')) return {};
        // "By noon the lamp was out." is a sentence.
        if (name.ends_with('.') && std::ranges::count(name, ' ') > 3) return {};
        return name;
    }
    return {};
}

bool is_title(std::string_view line) {
    if (line.size() > 80 || is_scene_break(line) || is_bare_number(line)) return false;
    if (line.starts_with("# ")) return true;
    return may_be_title(line) && !(is_heading(line) && (is_chapter_heading(line) || line.front() == '#'));
}

// "Le dernier train", "The empty house": a few words that end in no mark, alone above the story.
bool is_title_in_small_letters(std::string_view line) {
    constexpr std::size_t longest = 60;
    constexpr std::size_t most_words = 8;
    if (line.size() > longest || !upper_at(line, 0) || is_chapter_heading(line) || is_scene_break(line)) return false;
    if (std::string_view(".,;:!?-\"'").contains(line.back())) return false;
    const CodePoint last = decode(line, code_point_before(line, line.size()));
    return (is_letter(last.value) || is_digit(last.value)) && folded_words(line).size() <= most_words;
}

class OpeningReader {
  public:
    OpeningReader(std::string_view text, std::span<const Line> lines, std::span<const Paragraph> paragraphs)
        : text_(text), lines_(lines), paragraphs_(paragraphs) {}

    Opening read() {
        if (paragraphs_.size() < 2) return {};
        if (read_fields()) return found_;
        const Paragraph& first = paragraphs_[0];
        const std::string_view title = text_of(first.first);
        const std::string_view next = text_of(paragraphs_[1].first);
        const bool alone = first.last - first.first == 1 && paragraphs_[1].gap > 0 && !lower_at(next, 0) &&
                           !is_digit(decode(next, 0).value) && !is_bare_number(next);
        const bool titled = is_title(title) || (alone && is_title_in_small_letters(title));
        if (first.last - first.first > 3 || !titled) return {};
        found_.title = std::string(title.starts_with("# ") ? trim(title.substr(2)) : title);
        found_.paragraphs = 1;
        if (first.last - first.first > 1) {
            const std::string_view name = writer_in(text_of(first.first + 1));
            if (name.empty()) return {};
            found_.author = name;
            return found_;
        }
        const Paragraph& second = paragraphs_[1];
        if (paragraphs_.size() > 2 && second.last - second.first <= 2) read_writer(second);
        return found_;
    }

  private:
    std::string_view text_of(std::size_t line) const {
        return text_.substr(lines_[line].span.begin, lines_[line].span.size());
    }

    void read_writer(const Paragraph& paragraph) {
        const std::string_view line = text_of(paragraph.first);
        std::string_view name = writer_in(line);
        if (name.empty() && to_lower(line) == "by" && paragraph.last - paragraph.first == 2)
            name = text_of(paragraph.first + 1);
        if (name.empty()) return;
        found_.author = name;
        found_.paragraphs = 2;
    }

    // Lines of fields: "Title: The Lamp", perhaps between two lines "---".
    bool read_fields() {
        std::size_t last = 0;
        const bool framed = text_of(paragraphs_[0].first) == "---";
        for (std::size_t p = framed ? 1 : 0; p < std::min<std::size_t>(paragraphs_.size(), 30); ++p) {
            const Span span = paragraphs_[p].span(lines_);
            std::string_view written = text_.substr(span.begin, span.size());
            const bool closed = framed && written.ends_with("---");
            if (closed) {
                last = p + 1;
                written = trim(written.substr(0, written.size() - 3));
            }
            if (!is_fields(written)) break;
            if (found_.title.empty()) found_.title = field(written, "title");
            if (found_.author.empty()) found_.author = field(written, "author");
            if (closed) break;
            if (!framed) last = p + 1;
        }
        if (last == 0 || (found_.title.empty() && found_.author.empty())) {
            found_ = {};
            return false;
        }
        found_.paragraphs = last;
        return true;
    }

    static bool is_fields(std::string_view written) {
        for (std::size_t at = 0; at < written.size();) {
            const std::size_t end = line_end(written, at);
            const std::string_view line = trim(written.substr(at, end - at));
            at = end + 1;
            const Word key = word_at(line, 0);
            if (key.empty() || key.end >= line.size() || line[key.end] != ':' || line.size() > 200) return false;
            const std::string name = to_lower(line.substr(0, key.end));
            bool known = false;
            for (const std::string_view each : {"title", "author", "date", "language", "series", "words", "rating",
                                                "fandom", "summary", "tags", "genre", "year", "draft", "status"})
                known = known || name == each;
            if (!known) return false;
        }
        return true;
    }

    std::string_view text_;
    std::span<const Line> lines_;
    std::span<const Paragraph> paragraphs_;
    Opening found_;
};

}  // namespace

Body body_of(std::string_view text) {
    Body body;
    body.span.end = static_cast<std::uint32_t>(text.size());
    const std::string_view top = text.substr(0, longest_licence);
    std::size_t start = find_gutenberg(top, "*** START OF", 0);
    if (start == no_place) start = find_gutenberg(top, "***START OF", 0);
    if (start == no_place) start = top.find("*END*THE SMALL PRINT");
    if (start == no_place) start = top.find("*END THE SMALL PRINT");
    if (start != no_place) {
        const std::string_view header = text.substr(0, std::min<std::size_t>(start, 20'000));
        body.title = field(header, "title");
        body.author = field(header, "author");
        body.span.begin = static_cast<std::uint32_t>(line_end(text, start));
    }
    const std::size_t bottom =
        std::max<std::size_t>(body.span.begin, text.size() > longest_licence ? text.size() - longest_licence : 0);
    std::size_t end = no_place;
    for (const std::string_view mark :
         {"*** END OF", "***END OF", "End of the Project", "End of Project", "End of The Project"}) {
        const std::size_t at = find_gutenberg(text, mark, bottom);
        if (at != no_place) end = std::min(end, at);
    }
    if (end != no_place)
        body.span.end = static_cast<std::uint32_t>(std::max<std::size_t>(line_begin(text, end), body.span.begin));
    return body;
}

Opening opening_of(std::string_view text, std::span<const Line> lines, std::span<const Paragraph> paragraphs) {
    return OpeningReader(text, lines, paragraphs).read();
}

}  // namespace dramatis::cues::prose::text
