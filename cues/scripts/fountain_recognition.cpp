#include "cues/scripts/fountain_recognition.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>

#include "core/text.h"
#include "cues/scripts/fountain_emphasis.h"
#include "cues/scripts/fountain_heading.h"
#include "cues/scripts/scene_line.h"
#include "cues/scripts/speaker_line.h"
#include "cues/scripts/title_page_line.h"

namespace dramatis::cues::scripts {
namespace {

// "INT. SHED", not "int main()": in a text that may be anything the word is in capitals, or has its point or its slash.
bool is_certain_heading(std::string_view line) {
    const std::string plain = without_emphasis(line);
    if (!is_place_heading(plain)) return false;
    const std::string_view word = std::string_view(plain).substr(0, plain.find_first_of(" ./-"));
    const bool has_mark = word.size() < plain.size() && plain[word.size()] != ' ';
    return is_in_capitals(word) || (has_mark && is_upper(decode(word, 0).value));
}

class Evidence {
  public:
    void read(std::string_view whole) {
        const std::string_view line = trim(whole);
        ++lines_;
        if (!line.empty()) {
            ++filled_;
            indented_ += whole.front() == ' ' || whole.front() == '\t' ? 1u : 0u;
            read_line(line);
            if (!above_.empty()) read_words(line);
        }
        above_ = blank_above_ ? line : std::string_view();
        blank_above_ = line.empty();
    }
    std::optional<std::string_view> reason() const {
        if (2 * indented_ > filled_) return std::nullopt;  // typed, with its elements in columns
        if (headings_ > 0 && speeches_ > 0) return "it has scene headings, and names above their words";
        const bool take_turns = people_.size() > 1 && speeches_ > people_.size();
        const bool is_play = acts_ > 0 || 2 * with_points_ > speeches_;
        if (!take_turns || (is_play && forced_names_ < 2)) return std::nullopt;
        if (titled_) return "it has a title page, and names above their words";
        if (forced_ > 1) return "it has forced elements, and names above their words";
        return std::nullopt;
    }
    std::size_t lines() const { return lines_; }

  private:
    void read_line(std::string_view line) {
        constexpr std::size_t longest_title_page = 12;  // lines
        if (lines_ < longest_title_page && !titled_)
            if (const auto field = read_title_page_line(line))
                titled_ = fold_name(field->key) == "title" || fold_name(field->key) == "credit";
        const bool is_name = line.front() == '@' && line.size() > 1;
        forced_names_ += is_name ? 1u : 0u;
        // "> CUT", not ">>> print()"
        forced_ += is_name || (line.front() == '>' && line.size() > 2 && line[1] != '>') ? 1u : 0u;
        if (!blank_above_) return;
        if (is_certain_heading(line))
            ++headings_;
        else if (const auto scene = read_scene_line(line, false);
                 scene && (!scene->act.empty() || !scene->number.empty()))
            ++acts_;
        // As collections of plays begin.
        acts_ += line.starts_with("*** START OF") ? 1u : 0u;
    }
    // What stands below the first line of a paragraph.
    void read_words(std::string_view words) {
        if (!has_letter(words)) return;
        const auto speaker = read_speaker_line(above_);
        if (!speaker) return;
        ++speeches_;
        for (const std::string& name : speaker->characters) people_.insert(fold_name(name));
        with_points_ += speaker->characters.back().ends_with('.') ? 1u : 0u;
    }

    std::size_t lines_ = 0, filled_ = 0, indented_ = 0;
    std::size_t headings_ = 0, acts_ = 0, forced_ = 0, forced_names_ = 0;
    std::size_t speeches_ = 0, with_points_ = 0;
    std::set<std::string> people_;
    bool titled_ = false, blank_above_ = true;
    std::string_view above_;  // the line above, if it begins a paragraph
};

}  // namespace

std::optional<std::string_view> reason_for_fountain(std::string_view text) {
    constexpr std::size_t enough = 4000;  // lines
    Evidence evidence;
    while (!text.empty() && evidence.lines() < enough) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        evidence.read(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return evidence.reason();
}

}  // namespace dramatis::cues::scripts
