#include "cues/prose/text/paragraphs.h"

#include <algorithm>

#include "cues/prose/text/block_kinds.h"
#include "cues/prose/text/dash_dialogue.h"
#include "cues/prose/text/letters.h"

namespace dramatis::cues::prose::text {
namespace {

class Builder {
  public:
    Builder(std::string_view text, std::span<const Line> lines, const Layout& layout)
        : text_(text), lines_(lines), layout_(layout) {}

    std::vector<Paragraph> take() && {
        std::size_t gap = 0;
        for (std::size_t i = 0; i < lines_.size();) {
            if (lines_[i].blank()) {
                ++gap;
                ++i;
                continue;
            }
            std::size_t end = i;
            while (end < lines_.size() && !lines_[end].blank()) ++end;
            add_group(i, end, gap);
            gap = 0;
            i = end;
        }
        return std::move(found_);
    }

  private:
    std::string_view text_of(std::size_t line) const {
        return text_.substr(lines_[line].span.begin, lines_[line].span.size());
    }

    // Lines without a blank one between them.
    void add_group(std::size_t first, std::size_t last, std::size_t gap) {
        const bool broken = is_broken(first, last);
        std::size_t begin = first;
        for (std::size_t i = first + 1; i <= last; ++i) {
            if (i < last && !parts(i, broken)) continue;
            found_.push_back({begin, i, begin == first ? gap : 0, broken && i - begin > 1});
            begin = i;
        }
    }

    // Most lines end before the margin.
    bool is_broken(std::size_t first, std::size_t last) const {
        if (last - first < 2 || layout_.parting == Parting::EachLine) return false;
        // Two lines may wrap unevenly; more of them don't do it by chance.
        const std::uint32_t margin = last - first == 2 ? layout_.width * 3 / 4 : layout_.width * 7 / 8;
        std::size_t early = 0;
        for (std::size_t i = first; i + 1 < last; ++i)
            if (lines_[i].columns < margin && ends_early(text_, lines_[i], lines_[i + 1], layout_)) ++early;
        return 5 * early >= 4 * (last - first - 1);
    }

    // Whether a paragraph begins with this line, which isn't the group's first.
    bool parts(std::size_t line, bool broken) const {
        if (layout_.parting == Parting::EachLine) return true;
        if (is_scene_break(text_of(line)) || is_scene_break(text_of(line - 1))) return !is_underline(line);
        const bool stopped = ends_in_stop(text_of(line - 1));
        if (stopped && begins_with_dash(text_of(line))) return true;
        if (broken) return stopped && begins_with_mark(text_of(line));
        if (layout_.parting != Parting::Indents) return false;
        return lines_[line].indent >= lines_[line - 1].indent + 2 ||
               (stopped && ends_early(text_, lines_[line - 1], lines_[line], layout_));
    }

    // "====" below a heading, as Markdown writes it.
    bool is_underline(std::size_t line) const {
        const std::string_view below = text_of(line);
        const std::string_view above = text_of(line - 1);
        return below.size() >= 3 && above.size() <= 80 && !ends_in_stop(above) &&
               (below.find_first_not_of('=') == std::string_view::npos ||
                below.find_first_not_of('-') == std::string_view::npos);
    }

    static bool begins_with_mark(std::string_view line) {
        return line.starts_with('"') || line.starts_with("\u201c") || line.starts_with("\u201e") ||
               line.starts_with("\u00ab") || line.starts_with("\u00bb");
    }

    std::string_view text_;
    std::span<const Line> lines_;
    const Layout& layout_;
    std::vector<Paragraph> found_;
};

}  // namespace

std::vector<Paragraph> paragraphs_of(std::string_view text, std::span<const Line> lines, const Layout& layout) {
    return Builder(text, lines, layout).take();
}

}  // namespace dramatis::cues::prose::text
