#include "cues/scripts/layout_papers.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/text.h"
#include "cues/scripts/scene_line.h"
#include "cues/scripts/speaker_line.h"

namespace dramatis::cues::scripts {
namespace {

using document::ParagraphKind;

// "PRODUCTION NOTES", "Sound effects needed", "Post-Production"
bool is_heading_of_papers(const LayoutLine& line) {
    if (line.kind != ParagraphKind::Heading || read_scene_line(line.text, false)) return false;
    static constexpr std::array<std::string_view, 9> last{"notes",    "production",   "postproduction",
                                                          "profiles", "checklist",    "metadata",
                                                          "needed",   "requirements", "specifications"};
    static constexpr std::array<std::string_view, 6> whole{"soundeffects", "soundeffectslist", "sfxlist",
                                                           "musiclist",    "voicedirection",   "voiceguide"};
    const auto words = folded_words(line.text);
    return !words.empty() && (is_one_of(words.back(), last) || is_one_of(fold_name(line.text), whole));
}

// A heading with which the script itself begins or goes on.
bool is_heading_of_script(const LayoutLine& line) {
    if (line.kind != ParagraphKind::Heading) return false;
    static constexpr std::array<std::string_view, 6> starts{"cold", "teaser", "act", "scene", "prologue", "intro"};
    const auto words = folded_words(line.text);
    return read_scene_line(line.text, true).has_value() || (!words.empty() && is_one_of(words.front(), starts));
}

// Folded: "format" of "FORMAT: 11 minutes"; empty: the line has no such word.
std::string key_of(const LayoutLine& line) {
    constexpr std::size_t longest = 32;
    constexpr std::ptrdiff_t most_spaces = 2;
    const std::string_view text = line.text;
    const std::size_t colon = text.substr(0, longest).find(':');
    if (colon == std::string_view::npos) return {};
    const std::string_view key = text.substr(0, colon);
    return key.contains('\t') || std::ranges::count(key, ' ') > most_spaces ? std::string() : fold_name(key);
}

// Who wrote it, and its name, are for the header of a sheet.
bool is_for_header(std::string_view key) {
    return key.starts_with("title") || key.starts_with("by") || key.starts_with("author") || key.starts_with("written");
}

bool may_be_papers(const LayoutLine& line) {
    return line.kind != ParagraphKind::Heading && line.kind != ParagraphKind::Break && !is_spoken(line);
}

class Marker {
  public:
    explicit Marker(std::vector<LayoutLine>& lines) : lines_(lines) {}

    void mark() {
        mark_front();
        for (std::size_t at = 0; at < lines_.size(); ++at) {
            if (!is_heading_of_papers(lines_[at])) continue;
            const std::size_t end = end_of_section(at);
            if (!has_turns(at + 1, end)) mark(at + 1, end, [](const LayoutLine&) { return true; });
        }
    }

  private:
    template <class Choice>
    void mark(std::size_t begin, std::size_t end, const Choice& choose) {
        for (std::size_t at = begin; at < end; ++at)
            if (may_be_papers(lines_[at]) && choose(lines_[at])) lines_[at].style = style_of_papers;
    }
    std::size_t end_of_section(std::size_t heading) const {
        std::size_t at = heading + 1;
        while (at < lines_.size() && !is_heading_of_script(lines_[at]) &&
               (lines_[at].kind != ParagraphKind::Heading || lines_[at].level > lines_[heading].level))
            ++at;
        return at;
    }
    // Whether somebody speaks there twice.
    bool has_turns(std::size_t begin, std::size_t end) const {
        std::map<std::string, std::size_t> keys;
        for (std::size_t at = begin; at < end; ++at)
            if (const std::string key = key_of(lines_[at]); !key.empty() && ++keys[key] > 1) return true;
        return false;
    }
    // Above the first scene: words before colons that no line below begins with.
    void mark_front() {
        const auto first = std::ranges::find_if(lines_, is_heading_of_script);
        const auto end = static_cast<std::size_t>(first - lines_.begin());
        if (first == lines_.end() || lines_.front().kind != ParagraphKind::Heading || has_turns(0, end)) return;
        std::set<std::string> below;
        for (std::size_t at = end; at < lines_.size(); ++at) below.insert(key_of(lines_[at]));
        for (std::size_t at = 0; at < end; ++at)
            if (const std::string key = key_of(lines_[at]); !key.empty() && below.contains(key)) return;
        mark(0, end, [](const LayoutLine& line) {
            const std::string key = key_of(line);
            return !key.empty() && !is_for_header(key);
        });
    }

    std::vector<LayoutLine>& lines_;
};

}  // namespace

void mark_papers(LayoutLines& found) {
    const auto is_heading = [](const LayoutLine& line) { return line.kind == ParagraphKind::Heading; };
    // This program writes none but the fields of a header.
    if (!found.exported && std::ranges::any_of(found.lines, is_heading)) Marker(found.lines).mark();
}

}  // namespace dramatis::cues::scripts
